package io.github.arazzo4j.runtime;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A step was executed as often as the run's options allow; the loop that it is in would not have ended (S21). */
public final class StepLimitException extends WorkflowFailedException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param failure what failed, and how
     * @param cause what caused it, if anything did
     */
    public StepLimitException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
