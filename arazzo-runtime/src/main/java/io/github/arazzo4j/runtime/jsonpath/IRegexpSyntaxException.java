package io.github.arazzo4j.runtime.jsonpath;

/** A pattern is not an I-Regexp (RFC 9485). */
public final class IRegexpSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * A fault in a pattern.
     *
     * @param message what is wrong, without the position, which is added to it
     * @param position index of the {@code char} in the pattern where the fault is, from 0 to the pattern's length
     */
    public IRegexpSyntaxException(String message, int position) {
        super(message + " (position " + position + ")");
        this.position = position;
    }

    /** Returns the index of the {@code char} where the fault is, from 0 to the pattern's length. */
    public int position() {
        return position;
    }
}
