package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.Request;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.retries.api.RetryToken;

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

    /**
     * Whether a request is sent once more, below what the document says of its answer.
     *
     * @param request what was sent
     * @param answer what came of it
     * @param last what this said of the attempt before, or {@code null} after the first
     * @param now the current time
     * @return when to send it again, or {@code null} if the document decides about the answer
     */
    @Nullable
    Resend resend(Request request, StepAnswer answer, @Nullable Resend last, Instant now);

    /**
     * One more attempt to get a request across.
     *
     * @param delay how long to wait before
     * @param token what the strategy knows of the attempts so far
     */
    record Resend(Duration delay, RetryToken token) {}
}
