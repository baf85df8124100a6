package io.github.arazzo4j.codegen.jsonpath;

/**
 * A selector is not well-formed or not valid (RFC 9535 §2.1). The message doesn't repeat the selector, which may
 * contain values that should not get into a log.
 */
public final class JsonPathSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String expected;

    /**
     * A fault in a selector.
     *
     * @param message what is wrong, without the position, which is added to it
     * @param position index of the {@code char} in the selector where the fault is, from 0 to the selector's length
     * @param expected what could stand there instead, in words
     */
    public JsonPathSyntaxException(String message, int position, String expected) {
        super(message + " (position " + position + ")");
        this.position = position;
        this.expected = expected;
    }

    /** Returns the index of the {@code char} where the fault is, from 0 to the selector's length. */
    public int position() {
        return position;
    }

    /** Returns what could stand at {@link #position()} instead, in words. */
    public String expected() {
        return expected;
    }
}
