package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.RunClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of signatures: ours, until the service has refused one for its time, and then that of the service. */
final class ServiceClock extends Clock {

    /** A signature may be five minutes old; a difference that the SDK ignores has not been the reason. */
    private static final Duration TOLERATED = Duration.ofMinutes(4);

    private final RunClock clock;
    private volatile Duration ahead = Duration.ZERO;

    ServiceClock(RunClock clock) {
        this.clock = clock;
    }

    /** Whether an answer shows that the time was wrong; from now on this tells that of the service. */
    boolean isCorrectedBy(StepAnswer answer) {
        Instant there = RetryAfter.date(answer.header("Date").asText());
        if (there == null || Duration.between(instant(), there).abs().compareTo(TOLERATED) <= 0) {
            return false;
        }
        ahead = Duration.between(clock.now(), there);
        return true;
    }

    @Override
    public Instant instant() {
        return clock.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
