package io.github.arazzo4j.runtime.internal;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.Abortable;

/** One execution of one step on the wire, with all its redirects, which a timer or a cancellation may end. */
final class Transfer {

    private @Nullable Abortable current;
    private @Nullable String endedBecause;

    /** Ends what is under way, and whatever would follow. */
    void end(String because) {
        Abortable running;
        synchronized (this) {
            if (endedBecause != null) {
                return;
            }
            endedBecause = because;
            running = current;
        }
        if (running != null) {
            running.abort();
        }
    }

    /** Says what is under way from now on; ends it at once if that is how things stand. */
    void begin(Abortable exchange) {
        boolean ended;
        synchronized (this) {
            current = exchange;
            ended = endedBecause != null;
        }
        if (ended) {
            exchange.abort();
        }
    }

    /** Why this was ended, or {@code null} if it was not. */
    synchronized @Nullable String endedBecause() {
        return endedBecause;
    }
}
