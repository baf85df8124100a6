package io.github.arazzo4j.sample;

import io.github.arazzo4j.runtime.RunClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A time that passes only while something waits, for the workflows and for the server alike. */
final class VirtualClock extends Clock implements RunClock {

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        synchronized (this) {
            now = now.plus(delay);
        }
        task.run();
        return () -> {};
    }

    @Override
    public Instant instant() {
        return now();
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
