package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Request;

/** A step whose request could not be made or sent, or was not answered (S15). */
final class NoAnswer extends AbsentAnswer {

    private final String because;

    /** A request that could not even be made, for a reason without credentials. */
    NoAnswer(String because) {
        super(null);
        this.because = because;
    }

    /** A request that was not answered, for a reason without credentials. */
    NoAnswer(String because, Request request) {
        super(request);
        this.because = because;
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
