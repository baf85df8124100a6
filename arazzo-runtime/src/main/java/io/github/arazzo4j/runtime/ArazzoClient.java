package io.github.arazzo4j.runtime;

import io.github.arazzo4j.runtime.internal.DefaultArazzoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Where and as whom workflows run: servers, region, credentials, HTTP client, pace. One client serves any number of
 * workflows and threads; close it when the application ends.
 */
public interface ArazzoClient extends AutoCloseable {

    /**
     * A client with the region and the credentials of AWS's default chains, and the servers that API descriptions list.
     *
     * @return a new client
     */
    static ArazzoClient create() {
        return builder().build();
    }

    /**
     * Starts a new client.
     *
     * @return a builder on which nothing is set
     */
    static Builder builder() {
        return new Builder();
    }

    /** Releases connections. An HTTP client that was passed to the builder stays open. */
    @Override
    void close();

    /** Builds an {@link ArazzoClient}. */
    final class Builder {

        /** How often any one step may be executed in a run, unless something else is set (S21). */
        public static final int DEFAULT_STEP_LIMIT = 1_000;

        /** How many seconds the default HTTP client waits for a connection, unless something else is set. */
        public static final int DEFAULT_CONNECT_TIMEOUT_SECONDS = 10;

        /** How many seconds the default HTTP client waits for the next byte, unless something else is set. */
        public static final int DEFAULT_READ_TIMEOUT_SECONDS = 60;

        /** How many bytes of a response body are read, unless something else is set. */
        public static final int DEFAULT_MAX_RESPONSE_BYTES = 32 * 1024 * 1024;

        private @Nullable Region region;
        private @Nullable IdentityProvider<? extends AwsCredentialsIdentity> credentialsProvider;
        private final Map<String, SourceOptions> sources = new LinkedHashMap<>();
        private @Nullable SdkHttpClient httpClient;
        private Duration connectTimeout = Duration.ofSeconds(DEFAULT_CONNECT_TIMEOUT_SECONDS);
        private Duration readTimeout = Duration.ofSeconds(DEFAULT_READ_TIMEOUT_SECONDS);
        private @Nullable SSLContext sslContext;
        private @Nullable RetryStrategy retryStrategy;
        private final List<WorkflowListener> listeners = new ArrayList<>();
        private Polling polling = Polling.backoff();
        private int stepLimit = DEFAULT_STEP_LIMIT;
        private int maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
        private RunClock clock = RunClock.system();
        private @Nullable Executor executor;

        private Builder() {}

        /**
         * Sets the region of AWS sources; without it, AWS's default chain finds one.
         *
         * @param region the region
         * @return this builder
         */
        public Builder region(Region region) {
            this.region = region;
            return this;
        }

        /**
         * Sets the credentials of AWS sources; without it, AWS's default chain finds some. Credentials of single sources are
         * set with {@link Auth.SigV4#credentials}.
         *
         * @param credentialsProvider any of the SDK's providers: static ones, sessions, assumed roles and so on; asked
         *     before each request, on the thread of the run, so it should cache what it has to fetch
         * @return this builder
         */
        public Builder credentialsProvider(IdentityProvider<? extends AwsCredentialsIdentity> credentialsProvider) {
            this.credentialsProvider = credentialsProvider;
            return this;
        }

        /**
         * Sets what there is to know about one source.
         *
         * @param name the source's name in the document, {@code sourceDescriptions[].name}
         * @param options sets endpoint, credentials and the like
         * @return this builder
         */
        public Builder source(String name, Consumer<SourceOptions.Builder> options) {
            SourceOptions.Builder builder = SourceOptions.builder();
            options.accept(builder);
            sources.put(name, builder.build());
            return this;
        }

        /**
         * Sets the HTTP client; without it, requests go through the JDK's. Closing it is up to the caller. Its own settings
         * for timeouts and TLS apply then, not those of this builder. It must neither follow redirects nor repeat requests,
         * which are the runtime's business.
         *
         * @param httpClient any of the AWS SDK's clients, or one's own
         * @return this builder
         */
        public Builder httpClient(SdkHttpClient httpClient) {
            this.httpClient = httpClient;
            return this;
        }

        /**
         * Sets how long the default HTTP client waits for a connection.
         *
         * @param connectTimeout more than zero; {@value #DEFAULT_CONNECT_TIMEOUT_SECONDS} seconds unless set
         * @return this builder
         * @throws IllegalArgumentException if it is zero or less
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = positive("connectTimeout", connectTimeout);
            return this;
        }

        /**
         * Sets how long the default HTTP client waits while nothing is sent or received.
         *
         * @param readTimeout more than zero; {@value #DEFAULT_READ_TIMEOUT_SECONDS} seconds unless set
         * @return this builder
         * @throws IllegalArgumentException if it is zero or less
         */
        public Builder readTimeout(Duration readTimeout) {
            this.readTimeout = positive("readTimeout", readTimeout);
            return this;
        }

        private static Duration positive(String name, Duration duration) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException(name + " must be more than zero: " + duration);
            }
            return duration;
        }

        /**
         * Sets the TLS context of the default HTTP client: the certificate that it shows to servers which ask for one
         * (mutual TLS), and the authorities that it trusts. Without it, the JVM's default context is used, with its system
         * properties such as {@code javax.net.ssl.keyStore}.
         *
         * @param sslContext the context
         * @return this builder
         */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = sslContext;
            return this;
        }

        /**
         * Sets how requests are repeated below the document's own {@code retry} actions. Whatever the strategy says, a
         * request is only repeated where that is safe: if it was not sent (the connection was refused or lost before), or,
         * for services of AWS, if the answer is throttling or a server's failure (500, 502, 503, 504). Without a strategy,
         * the SDK's standard one decides: three attempts, growing delays, and a token bucket for each source, so that a
         * service in trouble is not asked still more.
         *
         * @param retryStrategy such as {@code DefaultRetryStrategy.doNotRetry()}, which repeats nothing. It is asked with an
         *     {@code IOException} for requests that were not sent and an {@code SdkServiceException} for answers
         * @return this builder
         */
        public Builder retryStrategy(RetryStrategy retryStrategy) {
            this.retryStrategy = retryStrategy;
            return this;
        }

        /**
         * Adds a listener, which is told of all runs.
         *
         * @param listener the listener
         * @return this builder
         */
        public Builder listener(WorkflowListener listener) {
            listeners.add(listener);
            return this;
        }

        /**
         * Sets the pace at which steps poll; {@link Polling#backoff()} unless set.
         *
         * @param polling the pace
         * @return this builder
         */
        public Builder polling(Polling polling) {
            this.polling = polling;
            return this;
        }

        /**
         * Sets how often any one step may be executed in a run; {@value #DEFAULT_STEP_LIMIT} unless set.
         *
         * @param stepLimit at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder stepLimit(int stepLimit) {
            if (stepLimit < 1) {
                throw new IllegalArgumentException("stepLimit must be at least 1: " + stepLimit);
            }
            this.stepLimit = stepLimit;
            return this;
        }

        /**
         * Sets how large a response body may be; a larger one fails its step.
         *
         * @param maxResponseBytes in bytes, at least 1; {@value #DEFAULT_MAX_RESPONSE_BYTES} unless set
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxResponseBytes(int maxResponseBytes) {
            if (maxResponseBytes < 1) {
                throw new IllegalArgumentException("maxResponseBytes must be at least 1: " + maxResponseBytes);
            }
            this.maxResponseBytes = maxResponseBytes;
            return this;
        }

        /**
         * Sets the clock, for tests.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(RunClock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Sets on what {@link Workflow#start} runs; without it, on threads of the client's own.
         *
         * @param executor runs tasks that block while a request is under way
         * @return this builder
         */
        public Builder executor(Executor executor) {
            this.executor = executor;
            return this;
        }

        /**
         * The region that was set.
         *
         * @return the region, or empty
         */
        public Optional<Region> region() {
            return Optional.ofNullable(region);
        }

        /**
         * The credentials that were set.
         *
         * @return the provider, or empty
         */
        public Optional<IdentityProvider<? extends AwsCredentialsIdentity>> credentialsProvider() {
            return Optional.ofNullable(credentialsProvider);
        }

        /**
         * What was set for sources.
         *
         * @return the options by source name, immutable
         */
        public Map<String, SourceOptions> sources() {
            return Map.copyOf(sources);
        }

        /**
         * The HTTP client that was set.
         *
         * @return the client, or empty
         */
        public Optional<SdkHttpClient> httpClient() {
            return Optional.ofNullable(httpClient);
        }

        /**
         * How long the default HTTP client waits for a connection.
         *
         * @return the time, more than zero
         */
        public Duration connectTimeout() {
            return connectTimeout;
        }

        /**
         * How long the default HTTP client waits while nothing is sent or received.
         *
         * @return the time, more than zero
         */
        public Duration readTimeout() {
            return readTimeout;
        }

        /**
         * The TLS context of the default HTTP client that was set.
         *
         * @return the context, or empty
         */
        public Optional<SSLContext> sslContext() {
            return Optional.ofNullable(sslContext);
        }

        /**
         * The strategy by which requests are repeated that was set.
         *
         * @return the strategy, or empty
         */
        public Optional<RetryStrategy> retryStrategy() {
            return Optional.ofNullable(retryStrategy);
        }

        /**
         * The listeners that were added.
         *
         * @return the listeners in order, immutable
         */
        public List<WorkflowListener> listeners() {
            return List.copyOf(listeners);
        }

        /**
         * The pace at which steps poll.
         *
         * @return the pace
         */
        public Polling polling() {
            return polling;
        }

        /**
         * How often any one step may be executed in a run.
         *
         * @return the limit
         */
        public int stepLimit() {
            return stepLimit;
        }

        /**
         * How large a response body may be.
         *
         * @return the limit in bytes
         */
        public int maxResponseBytes() {
            return maxResponseBytes;
        }

        /**
         * The clock.
         *
         * @return the clock
         */
        public RunClock clock() {
            return clock;
        }

        /**
         * The executor that was set.
         *
         * @return the executor, or empty
         */
        public Optional<Executor> executor() {
            return Optional.ofNullable(executor);
        }

        /**
         * Makes the client. Nothing is contacted yet.
         *
         * @return the client
         */
        public ArazzoClient build() {
            return new DefaultArazzoClient(this);
        }
    }
}
