package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Polling;
import io.github.arazzo4j.runtime.support.StepKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Limits and pace of one run (S21).
 *
 * @param startedAt when the run started
 * @param timeout how long it may take, or {@code null}
 * @param stepLimit how often any one step may be executed
 * @param runPolling the pace that the caller asked for, or {@code null}
 * @param clientPolling the client's pace
 */
record Limits(
        Instant startedAt,
        @Nullable Duration timeout,
        int stepLimit,
        @Nullable Polling runPolling,
        Polling clientPolling) {

    /** The caller's pace comes first, then the step's own, then the client's. */
    Polling polling(StepKey step) {
        if (runPolling != null) {
            return runPolling;
        }
        Duration interval = step.pollInterval();
        return interval == null ? clientPolling : Polling.every(interval);
    }

    /** The time left until the deadline, or {@code null} if there is none; zero if it has passed. */
    @Nullable
    Duration remaining(Instant now) {
        if (timeout == null) {
            return null;
        }
        Duration left = timeout.minus(Duration.between(startedAt, now));
        // Timers go by another clock, and may be early by this one.
        return left.toMillis() <= 0 ? Duration.ZERO : left;
    }
}
