package io.github.arazzo4j.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told what runs do, on the thread of the run. A listener that throws is logged and otherwise ignored. Nothing that
 * it is told contains a credential (S26).
 */
public interface WorkflowListener {

    /**
     * A run begins.
     *
     * @param event which one
     */
    default void workflowStarted(WorkflowStarted event) {}

    /**
     * A step is about to send its request.
     *
     * @param event which one
     */
    default void stepStarted(StepStarted event) {}

    /**
     * A step waits before it is executed again, because it polls or retries.
     *
     * @param event which one, and for how long
     */
    default void waiting(Waiting event) {}

    /**
     * A step was executed and judged.
     *
     * @param event the trace of this execution
     */
    default void stepEnded(StepTrace event) {}

    /**
     * A condition could not be evaluated, and counts as not met (S11).
     *
     * @param event which one, and why
     */
    default void conditionNotEvaluated(ConditionNotEvaluated event) {}

    /**
     * A run ended.
     *
     * @param event how
     */
    default void workflowEnded(WorkflowEnded event) {}

    /**
     * A run begins.
     *
     * @param workflowId its workflow
     */
    record WorkflowStarted(String workflowId) {}

    /**
     * A step is about to be executed.
     *
     * @param workflowId the workflow that the step belongs to
     * @param stepId the step
     * @param attempt 1 for its first execution in the run
     * @param target the operation, as {@code source.operationId}, or the workflow that it calls
     */
    record StepStarted(String workflowId, String stepId, int attempt, String target) {}

    /**
     * A step waits.
     *
     * @param workflowId the workflow that the step belongs to
     * @param stepId the step that is executed afterwards
     * @param delay how long
     * @param reason {@link #TRANSPORT}, {@code polling}, or the name of the action that retries
     */
    record Waiting(String workflowId, String stepId, Duration delay, String reason) {

        /** The reason of a wait before a request is sent again that did not get across, of which the document knows nothing. */
        public static final String TRANSPORT = "transport";
    }

    /**
     * A condition could not be evaluated.
     *
     * @param workflowId the workflow that the step belongs to
     * @param stepId the step
     * @param condition the condition, as written in the document
     * @param reason why
     */
    record ConditionNotEvaluated(String workflowId, String stepId, String condition, String reason) {}

    /**
     * A run ended.
     *
     * @param workflowId its workflow
     * @param status how it ended
     * @param duration how long it took
     * @param failure why it did not succeed, or {@code null} if it did
     */
    record WorkflowEnded(
            String workflowId,
            WorkflowResult.Status status,
            Duration duration,
            @Nullable ArazzoException failure) {}
}
