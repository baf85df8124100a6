package io.github.arazzo4j.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended, what it gave, and what it did on the way.
 *
 * @param <O> the outputs of the workflow
 */
public final class WorkflowResult<O> {

    /** How a run ended. */
    public enum Status {
        /** The last step, or an {@code end} action among {@code onSuccess}, was reached (S16). */
        SUCCEEDED,
        /** A step failed for good, or an {@code end} action among {@code onFailure} was reached (S16). */
        FAILED,
        /** The deadline passed first. */
        TIMED_OUT,
        /** Somebody cancelled it. */
        CANCELLED
    }

    private final String workflowId;
    private final Status status;
    private final ObjectNode rawOutputs;
    private final Function<ObjectNode, O> type;
    private final List<StepTrace> steps;
    private final @Nullable ArazzoException failure;
    private final Map<String, ObjectNode> workflowOutputs;

    /**
     * Creates a result. Applications need this only to stub a {@link Workflow} in their tests.
     *
     * @param workflowId the workflow
     * @param status how the run ended
     * @param rawOutputs its outputs as JSON; what is absent is left out
     * @param type gives the outputs their type
     * @param steps what was executed, in order
     * @param failure what {@link #outputsOrThrow()} throws; {@code null} if and only if the run succeeded
     */
    public WorkflowResult(
            String workflowId,
            Status status,
            ObjectNode rawOutputs,
            Function<ObjectNode, O> type,
            List<StepTrace> steps,
            @Nullable ArazzoException failure) {
        this(workflowId, status, rawOutputs, type, steps, failure, Map.of());
    }

    /**
     * Creates a result of a run in which several workflows took part.
     *
     * @param workflowId the workflow
     * @param status how the run ended
     * @param rawOutputs its outputs as JSON; what is absent is left out
     * @param type gives the outputs their type
     * @param steps what was executed, in order
     * @param failure what {@link #outputsOrThrow()} throws; {@code null} if and only if the run succeeded
     * @param workflowOutputs the outputs of the workflows that ended in this run, by their ids
     */
    public WorkflowResult(
            String workflowId,
            Status status,
            ObjectNode rawOutputs,
            Function<ObjectNode, O> type,
            List<StepTrace> steps,
            @Nullable ArazzoException failure,
            Map<String, ObjectNode> workflowOutputs) {
        if ((status == Status.SUCCEEDED) != (failure == null)) {
            throw new IllegalArgumentException("a run has a failure unless it succeeded: " + status);
        }
        this.workflowId = workflowId;
        this.status = status;
        this.rawOutputs = rawOutputs;
        this.type = type;
        this.steps = List.copyOf(steps);
        this.failure = failure;
        this.workflowOutputs = Map.copyOf(workflowOutputs);
    }

    /**
     * The workflow that was run.
     *
     * @return its {@code workflowId}
     */
    public String workflowId() {
        return workflowId;
    }

    /**
     * How the run ended.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Whether the run ended successfully.
     *
     * @return whether the status is {@link Status#SUCCEEDED}
     */
    public boolean succeeded() {
        return status == Status.SUCCEEDED;
    }

    /**
     * The outputs, of a failed run as far as they are there.
     *
     * @return the typed view of {@link #rawOutputs()}
     */
    public O outputs() {
        return type.apply(rawOutputs);
    }

    /**
     * The outputs of a run that must have succeeded.
     *
     * @return the outputs
     * @throws ArazzoException why the run did not succeed
     */
    public O outputsOrThrow() {
        if (failure != null) {
            throw failure;
        }
        return outputs();
    }

    /**
     * The outputs as JSON, each digit as the services gave it.
     *
     * @return an object with a member for each output that is not absent (S1)
     */
    public ObjectNode rawOutputs() {
        return rawOutputs;
    }

    /**
     * The outputs of a workflow that this run called, depended on or went to (S17), as JSON: what
     * {@code $workflows.<id>.outputs} is at the end.
     *
     * @param otherWorkflowId its {@code workflowId}
     * @return the outputs of its last run within this one, or empty if it did not end in it
     */
    public Optional<ObjectNode> rawOutputsOf(String otherWorkflowId) {
        return Optional.ofNullable(workflowOutputs.get(otherWorkflowId));
    }

    /**
     * What was executed, in order, sub-workflows included.
     *
     * @return the trace, immutable
     */
    public List<StepTrace> steps() {
        return steps;
    }

    /**
     * Why the run did not succeed.
     *
     * @return what {@link #outputsOrThrow()} would throw, or {@code null} if the run succeeded
     */
    public @Nullable ArazzoException failure() {
        return failure;
    }

    @Override
    public String toString() {
        return "WorkflowResult[" + workflowId + " " + status + " after " + steps.size() + " steps]";
    }
}
