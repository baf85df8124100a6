package io.github.arazzo4j.testing;

import io.github.arazzo4j.runtime.RunClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A time that passes only while a run waits, at once: two hours of polling take milliseconds. It is a {@link Clock} too, for
 * the code under test. Thread-safe; runs that share it move it forward together.
 */
public final class VirtualClock extends Clock implements RunClock {

    private final Instant start;
    private Instant now;

    /** Creates a clock at the beginning of the year 2026. */
    public VirtualClock() {
        this(Instant.parse("2026-01-01T00:00:00Z"));
    }

    /**
     * Creates a clock.
     *
     * @param start the time that it shows first
     */
    public VirtualClock(Instant start) {
        this.start = start;
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    /** Moves the time forward by the delay, and runs the task on the calling thread. */
    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        advance(delay);
        task.run();
        return () -> {};
    }

    /**
     * Moves the time forward.
     *
     * @param time how far
     */
    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    /**
     * How much time has passed.
     *
     * @return the time since this clock was created
     */
    public Duration elapsed() {
        return Duration.between(start, now());
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Instants have no zone, so this is the same clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
