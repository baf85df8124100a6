package io.github.arazzo4j.runtime;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A step failed and no action took care of it. */
public final class StepFailedException extends WorkflowFailedException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param failure what failed, and how
     * @param cause what caused it, if anything did
     */
    public StepFailedException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
