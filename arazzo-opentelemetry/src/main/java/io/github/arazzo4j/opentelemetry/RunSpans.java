package io.github.arazzo4j.opentelemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The spans of one run that are open, one within the other. Events of a run come one after another. */
final class RunSpans {

    private final Context around;
    private final Deque<Span> open = new ArrayDeque<>();
    private @Nullable Span request;
    private int requests;

    RunSpans(Context around) {
        this.around = around;
    }

    /** The context of the innermost span, the one of a request not counted. */
    Context context() {
        Span current = open.peek();
        return current == null ? around : around.with(current);
    }

    Span current() {
        Span current = open.peek();
        return current == null ? Span.getInvalid() : current;
    }

    void push(Span span) {
        open.push(span);
        requests = 0;
    }

    Span pop() {
        Span span = open.poll();
        return span == null ? Span.getInvalid() : span;
    }

    /** Begins a request; one that was begun and never sent is over. */
    void beginRequest(Span span) {
        endRequest();
        request = span;
        requests++;
    }

    Span request() {
        return request == null ? Span.getInvalid() : request;
    }

    Context requestContext() {
        return context().with(request());
    }

    /** How often the step has sent a request before this one. */
    int resends() {
        return requests - 1;
    }

    void endRequest() {
        if (request != null) {
            request.end();
            request = null;
        }
    }
}
