package io.github.arazzo4j.cli;

import io.github.arazzo4j.runtime.RunHandle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Until it is ended, Ctrl-C cancels the run, and the JVM stays long enough for the result to be printed. */
final class Interruption {

    private static final int SECONDS_TO_END = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    Interruption(RunHandle<?> run) {
        this.hook = new Thread(() -> cancel(run), "arazzo-cancel");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancel(RunHandle<?> run) {
        run.cancel();
        try {
            if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                System.err.println("error: the run did not end when it was cancelled");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The result is printed. */
    void end() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is already shutting down, which is what the hook was there for.
        }
    }
}
