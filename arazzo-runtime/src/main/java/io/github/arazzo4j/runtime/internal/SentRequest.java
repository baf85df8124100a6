package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.StepExecution;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.StepRequest;

/** A request on the wire that knows which step sends it. */
final class SentRequest extends WireRequest implements StepRequest {

    private final StepExecution step;
    private final Request request;

    SentRequest(Outgoing out, StepExecution step, Request request) {
        super(out.method(), out.url(), out.headers());
        this.step = step;
        this.request = request;
    }

    @Override
    public StepExecution step() {
        return step;
    }

    @Override
    public Request request() {
        return request;
    }
}
