package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Request;

/** A step whose request could not be made or sent, or was not answered (S15). */
final class NoAnswer extends AbsentAnswer {

    private final String because;
    private final boolean sent;

    /** A request that could not even be made, for a reason without credentials. */
    NoAnswer(String because) {
        super(null);
        this.because = because;
        this.sent = true;
    }

    /** A request that was not answered, for a reason without credentials, and that may have arrived. */
    NoAnswer(String because, Request request) {
        this(because, request, true);
    }

    /**
     * A request that was not answered.
     *
     * @param because why, without credentials
     * @param request the request
     * @param sent whether it may have arrived, or it would not help to send it again
     */
    NoAnswer(String because, Request request, boolean sent) {
        super(request);
        this.because = because;
        this.sent = sent;
    }

    /** Whether the request can't have arrived, and may if it is sent once more. */
    boolean isNotSent() {
        return !sent;
    }

    @Override
    public boolean received() {
        return false;
    }

    @Override
    public boolean successful() {
        return false;
    }

    @Override
    public JsonNode outputs() {
        return Json.absent();
    }

    @Override
    public String notReceivedBecause() {
        return because;
    }

    @Override
    public boolean sameAs(StepAnswer other) {
        return other instanceof NoAnswer no && because.equals(no.because);
    }

    @Override
    public String toString() {
        return "NoAnswer[" + because + "]";
    }
}
