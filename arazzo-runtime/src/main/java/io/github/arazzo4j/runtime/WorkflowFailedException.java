package io.github.arazzo4j.runtime;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A run ended, and not in success: a step failed for good, or an {@code end} action among {@code onFailure} (S16). */
public sealed class WorkflowFailedException extends ArazzoException permits StepFailedException, StepLimitException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /**
     * Creates the exception.
     *
     * @param failure what failed, and how
     * @param cause what caused it, if anything did
     */
    public WorkflowFailedException(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    /**
     * What failed, and how: workflow, step, attempts, status, request id, criterion.
     *
     * @return the failure
     */
    public Failure failure() {
        return failure;
    }
}
