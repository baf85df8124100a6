package io.github.arazzo4j.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits and pace of one run; what is not set here is taken from the client. Immutable. */
public final class RunOptions {

    private static final RunOptions DEFAULTS = builder().build();

    private final @Nullable Duration timeout;
    private final @Nullable Polling polling;
    private final @Nullable Integer stepLimit;
    private final List<WorkflowListener> listeners;
    private final List<WorkflowResult<?>> completed;

    private RunOptions(Builder builder) {
        this.timeout = builder.timeout;
        this.polling = builder.polling;
        this.stepLimit = builder.stepLimit;
        this.listeners = List.copyOf(builder.listeners);
        this.completed = List.copyOf(builder.completed);
    }

    /**
     * No deadline, and what the client says for all else.
     *
     * @return the options of a run that nobody gave options
     */
    public static RunOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Starts new options.
     *
     * @return a builder on which nothing is set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How long the run may take in all.
     *
     * @return the time from start to end, or empty if the run has no deadline
     */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /**
     * The pace at which steps poll.
     *
     * @return the pace, or empty if the client's is to be used
     */
    public Optional<Polling> polling() {
        return Optional.ofNullable(polling);
    }

    /**
     * How often any one step may be executed (S21).
     *
     * @return the limit, or empty if the client's is to be used
     */
    public Optional<Integer> stepLimit() {
        return Optional.ofNullable(stepLimit);
    }

    /**
     * Who is told of this run, besides the client's listeners.
     *
     * @return the listeners in order, immutable
     */
    public List<WorkflowListener> listeners() {
        return listeners;
    }

    /**
     * What ran before this run, and need not run again for a workflow that depends on it (S19).
     *
     * @return the results, immutable
     */
    public List<WorkflowResult<?>> completed() {
        return completed;
    }

    /** Builds {@link RunOptions}. */
    public static final class Builder {
        private @Nullable Duration timeout;
        private @Nullable Polling polling;
        private @Nullable Integer stepLimit;
        private final List<WorkflowListener> listeners = new ArrayList<>();
        private final List<WorkflowResult<?>> completed = new ArrayList<>();

        private Builder() {}

        /**
         * Sets how long the run may take in all.
         *
         * @param timeout more than zero
         * @return this builder
         * @throws IllegalArgumentException if it is zero or less
         */
        public Builder timeout(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("timeout must be more than zero: " + timeout);
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * Sets the pace at which steps poll.
         *
         * @param polling the pace
         * @return this builder
         */
        public Builder polling(Polling polling) {
            this.polling = polling;
            return this;
        }

        /**
         * Sets how often any one step may be executed.
         *
         * @param stepLimit at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder stepLimit(int stepLimit) {
            if (stepLimit < 1) {
                throw new IllegalArgumentException("stepLimit must be at least 1: " + stepLimit);
            }
            this.stepLimit = stepLimit;
            return this;
        }

        /**
         * Adds somebody who is told of this run, after the client's listeners.
         *
         * @param listener the listener
         * @return this builder
         */
        public Builder listener(WorkflowListener listener) {
            listeners.add(listener);
            return this;
        }

        /**
         * Adds the result of a workflow that ran before. Workflows that depend on it (Arazzo 1.1.0, Workflow Object,
         * {@code dependsOn}) don't run it again, and {@code $workflows.<id>.outputs} are its outputs (S19).
         *
         * @param result the result of a run that succeeded
         * @return this builder
         * @throws IllegalArgumentException if the run did not succeed
         */
        public Builder completed(WorkflowResult<?> result) {
            if (!result.succeeded()) {
                throw new IllegalArgumentException("workflow " + result.workflowId() + " has not succeeded");
            }
            completed.add(result);
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         */
        public RunOptions build() {
            return new RunOptions(this);
        }
    }
}
