package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.InvalidInputException;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.internal.DefaultArazzoClient;
import java.util.function.Function;

/**
 * Runs a program on a client.
 *
 * @param <O> the outputs
 */
public final class WorkflowRunner<O> {

    private final DefaultArazzoClient client;
    private final Program<?> program;
    private final Function<ObjectNode, O> type;

    /**
     * Creates a runner.
     *
     * @param client the client that sends the requests
     * @param program the program
     * @param type gives the outputs their type
     */
    public WorkflowRunner(ArazzoClient client, Program<?> program, Function<ObjectNode, O> type) {
        this.client = DefaultArazzoClient.of(client);
        this.program = program;
        this.type = type;
    }

    /**
     * The program, for workflows that call this one.
     *
     * @return the program
     */
    public Program<?> program() {
        return program;
    }

    /**
     * Runs the program on the calling thread.
     *
     * @param inputs the inputs; not changed
     * @param options limits and pace of this run
     * @return the result
     * @throws InvalidInputException if the inputs do not match their schema (S5)
     */
    public WorkflowResult<O> execute(ObjectNode inputs, RunOptions options) {
        return client.execute(program, inputs, options, type);
    }

    /**
     * Runs the program on the client's executor.
     *
     * @param inputs the inputs; not changed
     * @param options limits and pace of this run
     * @return a handle
     * @throws InvalidInputException if the inputs do not match their schema (S5)
     */
    public RunHandle<O> start(ObjectNode inputs, RunOptions options) {
        return client.start(program, inputs, options, type);
    }
}
