package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.internal.Dispatcher.Resend;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * Repeats requests below the document's {@code retry}, where that is safe: those that were not sent, and those to services
 * of AWS that were throttled, met a server's failure or were refused for the time of their signature. The SDK's strategies
 * say how often and when.
 */
final class TransportRetry {

    /** A service that asks for more than this wants the caller to know. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(20);

    /** Error codes by which services of AWS throttle, as the SDK lists them. */
    private static final Set<String> THROTTLING = Set.of(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottledException",
            "RequestThrottled",
            "TooManyRequestsException",
            "ProvisionedThroughputExceededException",
            "TransactionInProgressException",
            "RequestLimitExceeded",
            "BandwidthLimitExceeded",
            "SlowDown",
            "EC2ThrottledException");

    /** Error codes of what may fare better at once, whatever the status, as the SDK lists them. */
    private static final Set<String> TRANSIENT =
            Set.of("RequestTimeout", "RequestTimeoutException", "InternalError", "PriorRequestNotComplete");

    /** Error codes of a request that may have been refused for the time of its signature, as the SDK lists them. */
    private static final Set<String> SKEWED = Set.of(
            "RequestTimeTooSkewed",
            "RequestExpired",
            "RequestInTheFuture",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "AuthFailure");

    private final Supplier<RetryStrategy> strategy;

    /** The sources of which a request has been repeated, so that their successes count. */
    private final Set<String> troubled = ConcurrentHashMap.newKeySet();

    TransportRetry(Supplier<RetryStrategy> strategy) {
        this.strategy = strategy;
    }

    /** The SDK's standard strategy, for the failures that are repeated at all. */
    static RetryStrategy standard() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .retryOnException(failure -> true)
                .treatAsThrottling(
                        failure -> failure instanceof SdkServiceException said && said.isThrottlingException())
                .build();
    }

    /**
     * Decides whether a request is sent once more.
     *
     * @param source the source, which has a token bucket of its own
     * @param clock the time of its signatures if it is a service of AWS, else {@code null}
     * @param answer what came of the request
     * @param last the decision about the attempt before, or {@code null}
     * @param now the current time
     */
    @Nullable
    Resend decide(String source, @Nullable ServiceClock clock, StepAnswer answer, @Nullable Resend last, Instant now) {
        Exception failure = failure(clock, answer);
        if (failure == null) {
            if (answer.successful() && (last != null || troubled.contains(source))) {
                succeeded(last == null ? firstToken(source) : last.token());
            }
            return null;
        }
        Duration asked = answer.retryAfter(now);
        if (asked != null && asked.compareTo(LONGEST_DELAY) > 0) {
            return null;
        }
        troubled.add(source);
        try {
            RefreshRetryTokenResponse again = strategy.get()
                    .refreshRetryToken(RefreshRetryTokenRequest.builder()
                            .token(last == null ? firstToken(source) : last.token())
                            .suggestedDelay(asked == null ? Duration.ZERO : asked)
                            .failure(failure)
                            .build());
            return new Resend(again.delay(), again.token());
        } catch (TokenAcquisitionFailedException e) {
            return null;
        }
    }

    private RetryToken firstToken(String source) {
        return strategy.get()
                .acquireInitialToken(AcquireInitialTokenRequest.create(source))
                .token();
    }

    private void succeeded(RetryToken token) {
        strategy.get().recordSuccess(RecordSuccessRequest.create(token));
    }

    /** What a strategy is told of an answer, or {@code null} if the request must not be repeated. */
    private static @Nullable Exception failure(@Nullable ServiceClock clock, StepAnswer answer) {
        if (answer instanceof NoAnswer none) {
            return none.isNotSent() ? new IOException(none.notReceivedBecause()) : null;
        }
        Integer status = answer.status();
        if (clock == null || status == null || status < 400) {
            return null;
        }
        String code = String.valueOf(answer.error().code());
        if (status == 429 || THROTTLING.contains(code)) {
            return failure(429);
        }
        return switch (status) {
            case 500, 502, 503, 504 -> failure(status);
            default ->
                TRANSIENT.contains(code) || (SKEWED.contains(code) && clock.isCorrectedBy(answer))
                        ? failure(status)
                        : null;
        };
    }

    private static Exception failure(int status) {
        return SdkServiceException.builder()
                .statusCode(status)
                .message("HTTP " + status)
                .build();
    }
}
