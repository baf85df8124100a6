package io.github.arazzo4j.runtime.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells what a run is waiting for that it need not go on. */
final class Cancellation {

    private final Set<Runnable> actions = new LinkedHashSet<>();
    private boolean cancelled;

    /** Cancels, once: runs the registered actions on the calling thread. */
    void cancel() {
        List<Runnable> pending;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            pending = List.copyOf(actions);
            actions.clear();
        }
        pending.forEach(Runnable::run);
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Registers what to do on cancellation, or does it at once if that has happened.
     *
     * @return takes the action back
     */
    Runnable onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private synchronized void remove(Runnable action) {
        actions.remove(action);
    }
}
