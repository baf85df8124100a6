package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.SourceOptions;
import io.github.arazzo4j.runtime.StepExecution;
import io.github.arazzo4j.runtime.support.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** Settings for tests. */
final class Clients {

    static final AwsCredentialsProvider CREDENTIALS = StaticCredentialsProvider.create(
            AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));

    static final RequestObserver NOBODY_WATCHES = new RequestObserver() {
        @Override
        public StepExecution step() {
            return new StepExecution(1, "workflow", "step", 1);
        }

        @Override
        public Secrets secrets() {
            return new Secrets();
        }

        @Override
        public void addHeaders(Outgoing out) {}

        @Override
        public void sent(Outgoing out) {}

        @Override
        public void headReceived() {}

        @Override
        public void answered(HttpAnswer answer) {}

        @Override
        public void failed(Exception failure, String reason) {}
    };

    private static final SdkHttpClient NOTHING_IS_SENT = new SdkHttpClient() {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public void close() {}
    };

    private Clients() {}

    /** The default transport with the default timeouts. */
    static JdkHttpClient http() {
        return new JdkHttpClient(
                Duration.ofSeconds(ArazzoClient.Builder.DEFAULT_CONNECT_TIMEOUT_SECONDS),
                Duration.ofSeconds(ArazzoClient.Builder.DEFAULT_READ_TIMEOUT_SECONDS),
                null);
    }

    static ClientSettings settings(
            @Nullable Region region, SdkHttpClient http, int maxBytes, Consumer<SourceOptions.Builder> options) {
        SourceOptions.Builder builder = SourceOptions.builder();
        options.accept(builder);
        return settings(region, http, maxBytes, builder.build(), CREDENTIALS);
    }

    static ClientSettings settings(
            @Nullable Region region,
            SdkHttpClient http,
            int maxBytes,
            SourceOptions options,
            AwsCredentialsProvider credentials) {
        RunClock clock = clock(Instant.parse("2013-05-24T00:00:00Z"));
        return new ClientSettings(
                () -> {
                    if (region == null) {
                        throw SdkClientException.create("Unable to load region");
                    }
                    return region;
                },
                () -> credentials,
                false,
                Map.of("api", options),
                http,
                maxBytes,
                clock,
                new TokenStore(http, clock),
                TransportRetry::standard);
    }

    static ApiSource source(String server) {
        ClientSettings settings = settings(
                Region.EU_WEST_1, NOTHING_IS_SENT, ArazzoClient.Builder.DEFAULT_MAX_RESPONSE_BYTES, options -> {});
        return ApiSource.bind(api(false, server), settings);
    }

    static Api api(boolean awsSigned, String... servers) {
        return new Api("api", List.of(servers).stream().map(Api.Server::of).toList(), awsSigned, null, Map.of());
    }

    static RunClock clock(Instant now) {
        return new RunClock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public Runnable schedule(Runnable task, Duration delay) {
                throw new AssertionError("nothing waits here");
            }
        };
    }
}
