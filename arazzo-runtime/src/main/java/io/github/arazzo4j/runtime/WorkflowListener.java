package io.github.arazzo4j.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Is told what runs do. Nothing that it is told contains a credential (S26), and events are immutable.
 *
 * <p>The events of one run come one after another, on the thread that the run is on at the time, in this order:
 *
 * <pre>
 * runStarted
 *   for each execution of a step:
 *     waiting                            if it polls or is retried
 *     stepStarted
 *       requestSent                      for each request: redirects and repetitions by the transport are further ones
 *       answerReceived | requestFailed
 *       (or, if it calls a workflow: workflowStarted … workflowEnded, with that workflow's steps in between)
 *       criterionFailed                  for each
 *       decided
 *     stepEnded
 *   workflowStarted … workflowEnded      around the steps of a workflow that a goto, a retry or dependsOn brings in
 * runEnded
 * </pre>
 *
 * <p>What has started ends, also if the run is cancelled, times out or breaks. The events of different runs mix; {@code
 * runId} tells them apart. Inputs that are refused (S5) begin no run.
 *
 * <p>A run waits for its listeners, so a slow one hands its work to another thread. A listener that throws harms nobody: the
 * log warns of it once for each run.
 */
public interface WorkflowListener {

    /**
     * A run begins.
     *
     * @param event which one
     */
    default void runStarted(RunStarted event) {}

    /**
     * A workflow begins within a run.
     *
     * @param event which one, and why
     */
    default void workflowStarted(WorkflowStarted event) {}

    /**
     * A step waits before it is executed again.
     *
     * @param event which one, how long, and why
     */
    default void waiting(Waiting event) {}

    /**
     * A step is about to send its request, or to call a workflow.
     *
     * @param event which one
     */
    default void stepStarted(StepStarted event) {}

    /**
     * Headers to add to a request, such as {@code traceparent}; asked for just before {@link #requestSent}. They are added
     * after the request was signed, so that a proxy may change them, and never in place of others.
     *
     * @param step the step that sends the request
     * @return names and values; none unless overridden
     */
    default Map<String, String> requestHeaders(StepExecution step) {
        return Map.of();
    }

    /**
     * A request goes out.
     *
     * @param event the request
     */
    default void requestSent(RequestSent event) {}

    /**
     * A request was answered, and the answer is read.
     *
     * @param event the answer
     */
    default void answerReceived(AnswerReceived event) {}

    /**
     * A request was not answered (S15), or the answer could not be read.
     *
     * @param event why
     */
    default void requestFailed(RequestFailed event) {}

    /**
     * A success criterion does not hold, or a criterion of an action can't be evaluated (S11).
     *
     * @param event which one, and what it saw
     */
    default void criterionFailed(CriterionFailed event) {}

    /**
     * It is decided what comes after a step.
     *
     * @param event the decision
     */
    default void decided(Decided event) {}

    /**
     * A step was executed and judged, or given up with the run.
     *
     * @param event all about it
     */
    default void stepEnded(StepEnded event) {}

    /**
     * A workflow ends within a run.
     *
     * @param event which one, and how
     */
    default void workflowEnded(WorkflowEnded event) {}

    /**
     * A run ended.
     *
     * @param event how
     */
    default void runEnded(RunEnded event) {}

    /**
     * A run begins.
     *
     * @param runId the run, by a number that no other run in this JVM has
     * @param workflowId its workflow
     * @param startedAt when
     */
    record RunStarted(long runId, String workflowId, Instant startedAt) {}

    /** Why a workflow begins within a run. */
    enum Cause {
        /** A step calls it (S18). */
        CALL,
        /** A {@code retry} action calls it (S14). */
        RETRY,
        /** A {@code goto} action goes to it (S17). */
        GOTO,
        /** The workflow in which it begins depends on it (S19). */
        DEPENDENCY
    }

    /**
     * A workflow begins within a run.
     *
     * @param runId the run
     * @param workflowId the workflow that begins
     * @param cause why
     */
    record WorkflowStarted(long runId, String workflowId, Cause cause) {}

    /** Why a step waits before it is executed again. */
    enum WaitReason {
        /** It sends what it sent before (S21). */
        POLLING,
        /** A {@code retry} action asks for it (S14). */
        RETRY,
        /** Its request did not get across and is sent again, of which the document knows nothing. */
        TRANSPORT
    }

    /**
     * A step waits.
     *
     * @param runId the run
     * @param workflowId the workflow that the step belongs to
     * @param stepId the step that is executed afterwards
     * @param delay how long
     * @param reason why
     * @param action the action that retries, or {@code null} if none does
     */
    record Waiting(
            long runId,
            String workflowId,
            String stepId,
            Duration delay,
            WaitReason reason,
            @Nullable String action) {}

    /**
     * A step is about to be executed.
     *
     * @param step which one
     * @param target the operation, as {@code source.operationId}, or {@code workflow} and the id of the workflow that it
     *     calls; {@code null} if the request can't be made, and the step fails for it
     */
    record StepStarted(StepExecution step, @Nullable String target) {}

    /**
     * A request goes out.
     *
     * @param step the step that sends it
     * @param target the operation, as {@code source.operationId}
     * @param method the HTTP method
     * @param url the URL, with {@code ***} in place of what might be secret
     * @param headers the headers in order, likewise; those that the HTTP client adds itself are not among them
     * @param body the body
     * @param sentAt when
     */
    record RequestSent(
            StepExecution step,
            String target,
            String method,
            String url,
            Map<String, List<String>> headers,
            HttpContent body,
            Instant sentAt) {}

    /**
     * A request was answered.
     *
     * @param step the step that sent it
     * @param request the request
     * @param status the HTTP status
     * @param headers the headers, with {@code ***} in place of what might be secret
     * @param body the body
     * @param untilHead how long the headers took, from when the request was sent
     * @param duration how long all of it took
     */
    record AnswerReceived(
            StepExecution step,
            RequestSent request,
            int status,
            Map<String, List<String>> headers,
            HttpContent body,
            Duration untilHead,
            Duration duration) {}

    /**
     * A request was not answered.
     *
     * @param step the step that sent it
     * @param request the request
     * @param errorType the name of the exception's class
     * @param reason what happened, in a sentence
     * @param duration how long it took
     */
    record RequestFailed(StepExecution step, RequestSent request, String errorType, String reason, Duration duration) {}

    /**
     * A criterion failed.
     *
     * @param step the step that is judged
     * @param criterion the criterion, and what it saw
     */
    record CriterionFailed(StepExecution step, FailedCriterion criterion) {}

    /**
     * It is decided what comes next.
     *
     * @param step the step that was judged
     * @param succeeded whether it succeeded
     * @param decision what comes next
     */
    record Decided(StepExecution step, boolean succeeded, Decision decision) {}

    /**
     * A step was executed.
     *
     * @param step which one
     * @param trace all about it, as {@link WorkflowResult#steps()} has it
     */
    record StepEnded(StepExecution step, StepTrace trace) {}

    /**
     * A workflow ends within a run.
     *
     * @param runId the run
     * @param workflowId the workflow
     * @param cause why it was there
     * @param succeeded whether it ended successfully
     */
    record WorkflowEnded(long runId, String workflowId, Cause cause, boolean succeeded) {}

    /**
     * A run ended.
     *
     * @param runId the run
     * @param workflowId its workflow
     * @param status how it ended
     * @param duration how long it took
     * @param failure why it did not succeed, or {@code null} if it did
     */
    record RunEnded(
            long runId,
            String workflowId,
            WorkflowResult.Status status,
            Duration duration,
            @Nullable Throwable failure) {}
}
