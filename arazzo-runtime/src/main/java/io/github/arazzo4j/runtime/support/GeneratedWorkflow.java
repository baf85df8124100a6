package io.github.arazzo4j.runtime.support;

import io.github.arazzo4j.runtime.Workflow;

/**
 * A workflow that was compiled, not stubbed.
 *
 * @param <I> the inputs
 * @param <O> the outputs
 */
public interface GeneratedWorkflow<I, O> extends Workflow<I, O> {

    /**
     * Runs the workflow on JSON; for tools, such as the command line, that have no types at hand.
     *
     * @return the runner
     */
    WorkflowRunner<O> runner();
}
