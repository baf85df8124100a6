package io.github.arazzo4j.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of one step. Runs make it; a test that needs one uses {@link #builder}, since later versions tell more.
 *
 * @param workflowId the workflow that the step belongs to
 * @param stepId the step
 * @param attempt 1 for the step's first execution in this run, 2 for the second, and so on
 * @param target the operation, as {@code source.operationId}, or "workflow" and the id of the one that the step calls;
 *     {@code null} if the request could not be made
 * @param startedAt when the request was sent or the workflow called
 * @param duration from then until the answer was judged
 * @param statusCode the HTTP status, or {@code null} if there was no answer or the step called a workflow
 * @param requestBytes the size of the request's body; 0 if it has none
 * @param responseBytes the size of the response's body, decompressed; 0 if it has none
 * @param succeeded whether the success criteria held (S12)
 * @param decision what comes next, and which action says so
 * @param failedCriteria the success criterion that did not hold, and all criteria, of actions too, that could not be
 *     evaluated (S11); with the values that they saw
 * @param failure why the step did not succeed, or {@code null} if it did
 */
public record StepTrace(
        String workflowId,
        String stepId,
        int attempt,
        @Nullable String target,
        Instant startedAt,
        Duration duration,
        @Nullable Integer statusCode,
        int requestBytes,
        int responseBytes,
        boolean succeeded,
        Decision decision,
        List<FailedCriterion> failedCriteria,
        @Nullable String failure) {

    /** Copies the list. */
    public StepTrace {
        failedCriteria = List.copyOf(failedCriteria);
    }

    /**
     * The name of the action that decided what comes next.
     *
     * @return the name, or {@code null} if none did
     */
    public @Nullable String action() {
        return decision.action();
    }

    /**
     * Starts a trace.
     *
     * @param step which execution of which step
     * @return a builder of a trace that succeeded, with nothing else known
     */
    public static Builder builder(StepExecution step) {
        return new Builder(step);
    }

    /** Builds a {@link StepTrace}. */
    public static final class Builder {
        private final StepExecution step;
        private @Nullable String target;
        private Instant startedAt = Instant.EPOCH;
        private Duration duration = Duration.ZERO;
        private @Nullable Integer statusCode;
        private int requestBytes;
        private int responseBytes;
        private Decision decision = new Decision(Decision.Kind.NEXT, null, null);
        private List<FailedCriterion> failedCriteria = List.of();
        private @Nullable String failure;

        private Builder(StepExecution step) {
            this.step = step;
        }

        /**
         * Sets what was called.
         *
         * @param target the operation or workflow, or {@code null}
         * @return this builder
         */
        public Builder target(@Nullable String target) {
            this.target = target;
            return this;
        }

        /**
         * Sets when it was, and how long it took.
         *
         * @param startedAt its beginning
         * @param duration from then to its end
         * @return this builder
         */
        public Builder time(Instant startedAt, Duration duration) {
            this.startedAt = startedAt;
            this.duration = duration;
            return this;
        }

        /**
         * Sets the HTTP status.
         *
         * @param statusCode the status, or {@code null}
         * @return this builder
         */
        public Builder statusCode(@Nullable Integer statusCode) {
            this.statusCode = statusCode;
            return this;
        }

        /**
         * Sets the sizes of the bodies.
         *
         * @param requestBytes the request's
         * @param responseBytes the response's
         * @return this builder
         */
        public Builder bytes(int requestBytes, int responseBytes) {
            this.requestBytes = requestBytes;
            this.responseBytes = responseBytes;
            return this;
        }

        /**
         * Sets what comes next.
         *
         * @param decision the decision
         * @return this builder
         */
        public Builder decision(Decision decision) {
            this.decision = decision;
            return this;
        }

        /**
         * Sets which criteria did not hold.
         *
         * @param failedCriteria the criteria
         * @return this builder
         */
        public Builder failedCriteria(List<FailedCriterion> failedCriteria) {
            this.failedCriteria = failedCriteria;
            return this;
        }

        /**
         * Sets why the step did not succeed.
         *
         * @param failure the reason, or {@code null} if it succeeded
         * @return this builder
         */
        public Builder failure(@Nullable String failure) {
            this.failure = failure;
            return this;
        }

        /**
         * Makes the trace.
         *
         * @return the trace; the step succeeded if there is no failure
         */
        public StepTrace build() {
            return new StepTrace(
                    step.workflowId(),
                    step.stepId(),
                    step.attempt(),
                    target,
                    startedAt,
                    duration,
                    statusCode,
                    requestBytes,
                    responseBytes,
                    failure == null,
                    decision,
                    failedCriteria,
                    failure);
        }
    }
}
