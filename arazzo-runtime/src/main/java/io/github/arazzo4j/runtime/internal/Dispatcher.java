package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.Request;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends requests. */
interface Dispatcher {

    /**
     * Sends a request and waits for the answer. Whatever goes wrong on the way is an answer too, one that was not
     * received (S15).
     *
     * @param request what to send
     * @param timeout after how long to give up, or {@code null}
     * @param cancellation ends the call at once
     * @param observer is told of the requests
     * @return the answer
     */
    StepAnswer send(Request request, @Nullable Duration timeout, Cancellation cancellation, RequestObserver observer);
}
