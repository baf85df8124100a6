package io.github.arazzo4j.runtime;

import java.util.concurrent.CompletableFuture;

/**
 * A run under way in the background.
 *
 * @param <O> the outputs of the workflow
 */
public interface RunHandle<O> {

    /**
     * Ends the run as soon as possible, also in the middle of a wait or a request. Its result is then
     * {@link WorkflowResult.Status#CANCELLED}. Does nothing to a run that has ended. A run that waits, or whose executor
     * has not come to it, ends on the calling thread.
     */
    void cancel();

    /**
     * Completes with the result of the run, however it ends; exceptionally only for a defect of arazzo4j or of a
     * listener. Cancelling this future does not cancel the run.
     *
     * @return a future of the result
     */
    CompletableFuture<WorkflowResult<O>> toCompletableFuture();
}
