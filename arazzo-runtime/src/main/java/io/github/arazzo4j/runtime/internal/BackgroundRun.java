package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/** A run that goes on on an executor, and gives its thread back while it waits. */
final class BackgroundRun<O> implements RunHandle<O> {

    private final Execution execution;
    private final Cancellation cancellation;
    private final Executor executor;
    private final RunClock clock;
    private final Function<ObjectNode, O> type;
    private final CompletableFuture<WorkflowResult<O>> result = new CompletableFuture<>();

    private boolean waiting;
    private volatile Runnable undoTimer = () -> {};

    BackgroundRun(
            Execution execution,
            Cancellation cancellation,
            Executor executor,
            RunClock clock,
            Function<ObjectNode, O> type) {
        this.execution = execution;
        this.cancellation = cancellation;
        this.executor = executor;
        this.clock = clock;
        this.type = type;
    }

    void start() {
        cancellation.onCancel(() -> {
            undoTimer.run();
            wakeUp();
        });
        submit();
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public CompletableFuture<WorkflowResult<O>> toCompletableFuture() {
        return result.copy();
    }

    private void submit() {
        try {
            executor.execute(this::proceed);
        } catch (RejectedExecutionException e) {
            execution.breakOff(e);
            result.completeExceptionally(e);
        }
    }

    private void proceed() {
        try {
            Duration wait = execution.advance();
            if (wait == null) {
                result.complete(execution.result(type));
            } else {
                submitAfter(wait);
            }
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    /** Goes on after a wait or on cancellation, whichever is first, but not on both. */
    private void submitAfter(Duration wait) {
        synchronized (this) {
            waiting = true;
        }
        undoTimer = clock.schedule(this::wakeUp, wait);
        if (cancellation.isCancelled()) {
            wakeUp();
        }
    }

    private void wakeUp() {
        synchronized (this) {
            if (!waiting) {
                return;
            }
            waiting = false;
        }
        submit();
    }
}
