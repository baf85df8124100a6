package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The state of one run of one workflow, as its program sees it: inputs, outputs of steps so far, attempts.
 *
 * @param <S> the workflow's steps
 */
public interface Run<S extends Enum<S> & StepKey> {

    /**
     * The inputs, with defaults filled in (S5).
     *
     * @return an object without members for what is absent; not to be changed
     */
    ObjectNode inputs();

    /**
     * The outputs of a step's last execution (S20).
     *
     * @param step the step
     * @return an object, or a missing node if the step was not executed yet
     */
    JsonNode outputs(S step);

    /**
     * The inputs of a workflow that this run has called or depended on: {@code $workflows.<id>.inputs}.
     *
     * @param workflowId which workflow
     * @return an object, or a missing node if the workflow has not run
     */
    JsonNode workflowInputs(String workflowId);

    /**
     * The outputs of a workflow that this run has called or depended on: {@code $workflows.<id>.outputs}.
     *
     * @param workflowId which workflow
     * @return an object, or a missing node if the workflow has not run
     */
    JsonNode workflowOutputs(String workflowId);

    /**
     * Tests one of a step's {@code successCriteria}. A test that throws {@link EvaluationException} counts as not met
     * (S11); the first criterion that is not met is the reason of the step's failure.
     *
     * @param condition the condition, as written in the document
     * @param test the condition
     * @return whether it holds
     */
    boolean expect(String condition, BooleanSupplier test);

    /**
     * Tests one of an action's {@code criteria}. A test that throws {@link EvaluationException} counts as not met (S11).
     *
     * @param condition the condition, as written in the document
     * @param test the condition
     * @return whether it holds
     */
    boolean when(String condition, BooleanSupplier test);

    /**
     * Records the outputs of the step that is being judged, in place of those of an earlier execution.
     *
     * @param extraction puts the outputs; one that throws {@link EvaluationException} fails the step (S3)
     * @return whether all outputs could be extracted
     */
    boolean record(Consumer<StepOutputs> extraction);

    /**
     * Whether a {@code retry} action of the step that is being judged has attempts left (S14).
     *
     * @param action the action's name
     * @param limit its {@code retryLimit}
     * @return whether it may be taken once more
     */
    boolean mayRetry(String action, int limit);
}
