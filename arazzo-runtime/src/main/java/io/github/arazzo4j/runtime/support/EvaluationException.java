package io.github.arazzo4j.runtime.support;

import java.io.Serial;

/**
 * A value, a condition or a request can't be worked out from what is there: a body is not what it says, a required
 * parameter is absent. The engine turns it into a failed condition (S11) or a failed step (S1, S3).
 */
public final class EvaluationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what can't be worked out, and why; without credentials
     */
    public EvaluationException(String message) {
        // Control flow, not a defect: no stack trace is wanted.
        super(message, null, false, false);
    }
}
