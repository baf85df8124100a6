package io.github.arazzo4j.runtime;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that a run lives in. Tests replace it, so that two hours of polling take milliseconds.
 *
 * <p>Implementations must be safe for use by several threads.
 */
public interface RunClock {

    /**
     * The current time, with which requests are signed and durations measured.
     *
     * @return now
     */
    Instant now();

    /**
     * Runs a task after a delay.
     *
     * @param task what to run; it does not block
     * @param delay how long to wait; zero or more
     * @return cancels the task if it has not begun
     */
    Runnable schedule(Runnable task, Duration delay);

    /**
     * The time of this machine.
     *
     * @return the clock that clients use unless told otherwise
     */
    static RunClock system() {
        return io.github.arazzo4j.runtime.internal.SystemRunClock.INSTANCE;
    }
}
