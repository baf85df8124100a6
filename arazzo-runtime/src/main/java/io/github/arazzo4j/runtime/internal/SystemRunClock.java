package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.RunClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time of this machine. One daemon thread serves all waits of the process, and only while there are any. */
public final class SystemRunClock implements RunClock {

    /** The only one. */
    public static final SystemRunClock INSTANCE = new SystemRunClock();

    private SystemRunClock() {}

    /** Made when something waits for the first time, which many programs never do. */
    private static final class Timer {
        static final ScheduledThreadPoolExecutor SHARED = create();

        private static ScheduledThreadPoolExecutor create() {
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
                Thread thread = new Thread(task, "arazzo-timer");
                thread.setDaemon(true);
                return thread;
            });
            timer.setKeepAliveTime(10, TimeUnit.SECONDS);
            timer.allowCoreThreadTimeOut(true);
            timer.setRemoveOnCancelPolicy(true);
            return timer;
        }
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        Future<?> future = Timer.SHARED.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }
}
