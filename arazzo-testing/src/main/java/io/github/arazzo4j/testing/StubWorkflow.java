package io.github.arazzo4j.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoException;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.Workflow;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.WorkflowResult.Status;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A workflow that does nothing but end as a test wants it to, and remembers its inputs. Thread-safe.
 *
 * @param <I> the inputs
 * @param <O> the outputs
 */
public final class StubWorkflow<I, O> implements Workflow<I, O> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<I, WorkflowResult<O>> end;
    private final List<I> calls = new CopyOnWriteArrayList<>();

    private StubWorkflow(Function<I, WorkflowResult<O>> end) {
        this.end = end;
    }

    /**
     * A workflow whose runs succeed.
     *
     * @param outputs what each run gives, as a generated {@code Outputs} record
     * @param <I> the inputs
     * @param <O> the outputs
     * @return the workflow
     */
    public static <I, O> StubWorkflow<I, O> succeeding(O outputs) {
        return ending(inputs -> success(outputs));
    }

    /**
     * A workflow whose runs fail.
     *
     * @param failure what {@code run} throws, and results have
     * @param outputs the outputs of a failed run, which may be empty
     * @param <I> the inputs
     * @param <O> the outputs
     * @return the workflow
     */
    public static <I, O> StubWorkflow<I, O> failing(ArazzoException failure, O outputs) {
        return ending(inputs -> result(Status.FAILED, outputs, failure));
    }

    /**
     * A workflow whose runs end as a function of their inputs.
     *
     * @param end gives the result
     * @param <I> the inputs
     * @param <O> the outputs
     * @return the workflow
     */
    public static <I, O> StubWorkflow<I, O> ending(Function<I, WorkflowResult<O>> end) {
        return new StubWorkflow<>(end);
    }

    /**
     * The result of a run that succeeded.
     *
     * @param outputs its outputs
     * @param <O> the outputs
     * @return the result
     */
    public static <O> WorkflowResult<O> success(O outputs) {
        return result(Status.SUCCEEDED, outputs, null);
    }

    private static <O> WorkflowResult<O> result(Status status, O outputs, @Nullable ArazzoException failure) {
        ObjectNode raw = JSON.valueToTree(outputs);
        return new WorkflowResult<>("stub", status, raw, json -> outputs, List.of(), failure);
    }

    @Override
    public WorkflowResult<O> execute(I inputs, RunOptions options) {
        calls.add(inputs);
        return end.apply(inputs);
    }

    /** Ends at once, on the calling thread. */
    @Override
    public RunHandle<O> start(I inputs, RunOptions options) {
        WorkflowResult<O> result = execute(inputs, options);
        return new RunHandle<>() {
            @Override
            public void cancel() {
                // It has ended already.
            }

            @Override
            public CompletableFuture<WorkflowResult<O>> toCompletableFuture() {
                return CompletableFuture.completedFuture(result);
            }
        };
    }

    /**
     * What this was run with.
     *
     * @return the inputs of each run, in order
     */
    public List<I> calls() {
        return List.copyOf(calls);
    }
}
