package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.RunClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A clock that stands still but for waits, which it skips: whoever waits for two hours goes on at once, two hours later.
 * On request it {@linkplain #hold() holds} those who wait, so that a test can do something meanwhile.
 */
final class VirtualClock implements RunClock {

    static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private final Semaphore held = new Semaphore(0);
    private Instant now = START;
    private boolean holding;
    private Runnable beforeWait = () -> {};

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        boolean skip;
        Runnable before;
        synchronized (this) {
            waits.add(delay);
            skip = !holding;
            before = beforeWait;
            if (skip) {
                now = now.plus(delay);
            }
        }
        before.run();
        if (skip) {
            task.run();
        } else {
            held.release();
        }
        return () -> {};
    }

    /** Time passes, other than by waiting: what a slow server takes. */
    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** From now on nobody who waits goes on. */
    synchronized VirtualClock hold() {
        holding = true;
        return this;
    }

    /** Runs on the thread that is about to wait, before each wait. */
    synchronized VirtualClock beforeWait(Runnable action) {
        beforeWait = action;
        return this;
    }

    /** Blocks until somebody is held. */
    void awaitHeld() throws InterruptedException {
        assertThat(held.tryAcquire(30, TimeUnit.SECONDS)).as("somebody waits").isTrue();
    }

    /** How long those who waited did, in order. */
    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** The time since the start. */
    synchronized Duration elapsed() {
        return Duration.between(START, now);
    }
}
