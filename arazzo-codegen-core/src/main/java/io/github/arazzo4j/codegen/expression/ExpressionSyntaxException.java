package io.github.arazzo4j.codegen.expression;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A text is not a runtime expression, or embeds one that is not. */
public final class ExpressionSyntaxException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int offset;
    private final String reason;
    private final @Nullable String proposal;

    /**
     * Describes a fault.
     *
     * @param text the whole text that was read
     * @param offset where the fault is in {@code text}, counted in chars from 0; the text's length if something is missing
     *     at its end
     * @param reason what was expected or is wrong, without the offset
     * @param proposal what the author probably meant, to stand in its place, or {@code null}
     */
    public ExpressionSyntaxException(String text, int offset, String reason, @Nullable String proposal) {
        super("'" + text + "' at offset " + offset + ": " + reason
                + (proposal == null ? "" : "; did you mean " + proposal + "?"));
        this.text = text;
        this.offset = offset;
        this.reason = reason;
        this.proposal = proposal;
    }

    /**
     * The whole text that was read.
     *
     * @return the text as written
     */
    public String text() {
        return text;
    }

    /**
     * Where the fault is.
     *
     * @return the offset in {@link #text()}, in chars from 0
     */
    public int offset() {
        return offset;
    }

    /**
     * What was expected or is wrong.
     *
     * @return the reason, without offset and proposal
     */
    public String reason() {
        return reason;
    }

    /**
     * What the author probably meant.
     *
     * @return the proposal, or {@code null} if there is none
     */
    public @Nullable String proposal() {
        return proposal;
    }

    /** The same fault, seen from a larger text in which the expression starts at the given offset. */
    ExpressionSyntaxException within(String larger, int start) {
        return new ExpressionSyntaxException(larger, start + offset, reason, proposal);
    }
}
