package io.github.arazzo4j.codegen.condition;

import java.io.Serial;

/** A text is not a condition. */
public final class ConditionSyntaxException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String condition;
    private final int offset;
    private final String reason;

    /**
     * Describes a fault.
     *
     * @param condition the whole condition
     * @param offset where the fault is, in chars from 0; the condition's length if something is missing at its end
     * @param reason what is wrong and, where possible, what to write instead
     */
    public ConditionSyntaxException(String condition, int offset, String reason) {
        super("condition '" + condition + "' at offset " + offset + ": " + reason);
        this.condition = condition;
        this.offset = offset;
        this.reason = reason;
    }

    /**
     * The whole condition.
     *
     * @return the condition as written
     */
    public String condition() {
        return condition;
    }

    /**
     * Where the fault is.
     *
     * @return the offset in the condition, in chars from 0
     */
    public int offset() {
        return offset;
    }

    /**
     * What is wrong.
     *
     * @return the reason, without condition and offset
     */
    public String reason() {
        return reason;
    }
}
