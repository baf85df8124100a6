package io.github.arazzo4j.runtime;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A run was cancelled through its handle, or its thread was interrupted. */
public final class WorkflowCancelledException extends ArazzoException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /**
     * Creates the exception.
     *
     * @param failure where the run stood
     * @param cause what caused it, if anything did
     */
    public WorkflowCancelledException(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    /**
     * Where the run stood: workflow, step and attempts.
     *
     * @return the place
     */
    public Failure failure() {
        return failure;
    }
}
