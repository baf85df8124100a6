package io.github.arazzo4j.runtime;

/**
 * A compiled Arazzo workflow (Arazzo 1.1.0, Workflow Object). Generated classes implement it; code that uses a workflow
 * depends on this interface and can be tested with a stub of it.
 *
 * <p>Implementations are immutable and safe for use by several threads at a time; every run has a state of its own.
 *
 * @param <I> the inputs
 * @param <O> the outputs
 */
public interface Workflow<I, O> {

    /**
     * Runs the workflow to its end and returns its outputs.
     *
     * @param inputs what the workflow's {@code inputs} schema asks for
     * @return the outputs of the successful run
     * @throws ArazzoException if the run ended in any other way: {@link WorkflowFailedException},
     *     {@link WorkflowTimeoutException}, {@link WorkflowCancelledException}
     */
    default O run(I inputs) {
        return execute(inputs, RunOptions.defaults()).outputsOrThrow();
    }

    /**
     * Runs the workflow to its end and returns how it went. A run that fails is a result, not an exception.
     *
     * @param inputs what the workflow's {@code inputs} schema asks for
     * @param options limits and pace of this one run
     * @return status, outputs and trace of the run
     */
    WorkflowResult<O> execute(I inputs, RunOptions options);

    /**
     * Starts the workflow on the executor of its client and returns at once.
     *
     * @param inputs what the workflow's {@code inputs} schema asks for
     * @param options limits and pace of this one run
     * @return a handle by which to wait for the run or to cancel it
     * @throws UnsupportedOperationException if this implementation can't run in the background, as a stub might not
     */
    default RunHandle<O> start(I inputs, RunOptions options) {
        throw new UnsupportedOperationException(getClass().getName() + " does not start runs in the background");
    }
}
