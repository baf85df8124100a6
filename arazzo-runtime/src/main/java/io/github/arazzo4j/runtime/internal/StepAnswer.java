package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.Answer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the engine wants to know of an answer, besides what programs do. */
interface StepAnswer extends Answer {

    /** The HTTP status, or {@code null} if there is none. */
    @Nullable
    Integer status();

    /** The size of the body that was sent; 0 if none was. */
    int requestBytes();

    /** The size of the body that came back; 0 if none did. */
    int responseBytes();

    /** Why there is no answer, in a sentence without credentials; {@code null} if there is one. */
    @Nullable
    String notReceivedBecause();

    /** What the service says of the error; empty where the answer is none. */
    ServiceError error();

    /** How long {@code Retry-After} asks to wait (RFC 9110, 10.2.3), or {@code null} if it says nothing usable. */
    @Nullable
    Duration retryAfter(Instant now);

    /** Whether this says what an earlier answer said: same status, same body. */
    boolean sameAs(StepAnswer other);

    /**
     * What a service says of an error, from AWS's headers and bodies (JSON and XML) or a problem document (RFC 9457).
     *
     * @param code such as {@code RepositoryNotFoundException}, or {@code null}
     * @param message a sentence, shortened if long, or {@code null}
     * @param requestId such as that of {@code x-amzn-RequestId}, or {@code null}
     */
    record ServiceError(
            @Nullable String code,
            @Nullable String message,
            @Nullable String requestId) {

        static final ServiceError NONE = new ServiceError(null, null, null);
    }
}
