package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.StepKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gets a run's requests across, one at a time, with as many attempts as are safe and within the time that there is. */
final class Delivery {

    private final Dispatcher dispatcher;
    private final RunClock clock;
    private final Limits limits;
    private final Cancellation cancellation;

    private Dispatcher.@Nullable Resend last;
    /** When the first attempt of what is being delivered began. */
    private Instant startedAt = Instant.EPOCH;

    Delivery(Dispatcher dispatcher, RunClock clock, Limits limits, Cancellation cancellation) {
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.limits = limits;
        this.cancellation = cancellation;
    }

    /** Sends a step's request, for the first time or once more. */
    StepAnswer send(StepKey step, Request request, RequestObserver observer) {
        Instant now = clock.now();
        if (last == null) {
            startedAt = now;
        }
        return dispatcher.send(request, timeLeft(step, now), cancellation, observer);
    }

    /**
     * Whether the request is to be sent once more, and not yet judged.
     *
     * @param mayGoOn whether the run has time and executions left
     * @return how long to wait before, or {@code null} if it was delivered or is given up
     */
    @Nullable
    Duration again(StepKey step, Request request, StepAnswer answer, boolean mayGoOn) {
        Instant now = clock.now();
        last = dispatcher.resend(request, answer, last, now);
        Duration left = timeLeft(step, now);
        if (last != null && (!mayGoOn || (left != null && left.compareTo(last.delay()) <= 0))) {
            last = null;
        }
        return last == null ? null : last.delay();
    }

    /** What is left of the step's and the run's time, whichever is less; {@code null} if neither has a limit. */
    private @Nullable Duration timeLeft(StepKey step, Instant now) {
        Duration ofRun = limits.remaining(now);
        Duration ofStep = step.timeout();
        if (ofStep == null) {
            return ofRun;
        }
        Duration left = ofStep.minus(Duration.between(startedAt, now));
        return ofRun != null && ofRun.compareTo(left) < 0 ? ofRun : left;
    }
}
