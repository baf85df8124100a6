package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** A run that goes on on an executor, and gives its thread back while it waits. */
final class BackgroundRun<O> implements RunHandle<O> {

    private final Execution execution;
    private final Cancellation cancellation;
    private final Executor executor;
    private final RunClock clock;
    private final Function<ObjectNode, O> type;
    private final CompletableFuture<WorkflowResult<O>> result = new CompletableFuture<>();

    private enum State {
        /** The executor has it, and has not come to it. */
        QUEUED,
        /** A thread is at work on it, or was. */
        RUNNING,
        /** A timer is set. */
        WAITING
    }

    private State state = State.QUEUED;
    private long waits;
    private Runnable undoTimer = () -> {};

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
        cancellation.onCancel(this::end);
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
            executor.execute(() -> {
                if (move(State.QUEUED, State.RUNNING)) {
                    proceed();
                }
            });
        } catch (RuntimeException | Error e) {
            // Rejected, or whatever else an executor throws: on a timer's thread nobody else would hear of it.
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

    private void submitAfter(Duration wait) {
        long number;
        synchronized (this) {
            state = State.WAITING;
            number = ++waits;
        }
        Runnable undo = clock.schedule(() -> wakeUp(number), wait);
        boolean over;
        synchronized (this) {
            over = state != State.WAITING || waits != number;
            if (!over) {
                undoTimer = undo;
            }
        }
        if (over) {
            undo.run();
        } else if (cancellation.isCancelled()) {
            end();
        }
    }

    private void wakeUp(long number) {
        synchronized (this) {
            if (state != State.WAITING || waits != number) {
                return;
            }
            state = State.QUEUED;
        }
        submit();
    }

    /**
     * Ends a run that was cancelled, if it is not under way: on the cancelling thread, since the executor's may all be busy
     * with others. One that is under way sees for itself.
     */
    private void end() {
        Runnable undo;
        synchronized (this) {
            if (state == State.RUNNING) {
                return;
            }
            undo = state == State.WAITING ? undoTimer : () -> {};
            state = State.RUNNING;
        }
        undo.run();
        proceed();
    }

    private synchronized boolean move(State from, State to) {
        if (state != from) {
            return false;
        }
        state = to;
        return true;
    }
}
