package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.SourceOptions;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What a client was built with, as far as requests depend on it.
 *
 * @param region finds the region, when the first AWS source asks for it; throws {@code SdkClientException} if there is
 *     none
 * @param credentials finds the credentials, likewise
 * @param credentialsAreAssumed whether nobody said that there are credentials, and AWS's default chain may find some
 * @param sources the options by source name
 * @param httpClient sends the requests
 * @param maxResponseBytes how large a response body may be
 * @param clock with which requests are signed
 * @param tokens the tokens that were fetched
 * @param retryStrategy finds how requests are repeated, when the first fails
 */
record ClientSettings(
        Supplier<Region> region,
        Supplier<IdentityProvider<? extends AwsCredentialsIdentity>> credentials,
        boolean credentialsAreAssumed,
        Map<String, SourceOptions> sources,
        SdkHttpClient httpClient,
        int maxResponseBytes,
        RunClock clock,
        TokenStore tokens,
        Supplier<RetryStrategy> retryStrategy) {

    private static final SourceOptions NO_OPTIONS = SourceOptions.builder().build();

    /** The options of a source; empty ones if none were set, see {@link ArazzoClient.Builder#source}. */
    SourceOptions source(String name) {
        return sources.getOrDefault(name, NO_OPTIONS);
    }
}
