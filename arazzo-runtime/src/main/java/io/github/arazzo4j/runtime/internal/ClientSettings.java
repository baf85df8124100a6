package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.SourceOptions;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * What a client was built with, as far as requests depend on it.
 *
 * @param region finds the region, when the first AWS source asks for it; throws {@code SdkClientException} if there is
 *     none
 * @param credentials finds the credentials, likewise
 * @param sources the options by source name
 * @param httpClient sends the requests
 * @param maxResponseBytes how large a response body may be
 * @param clock with which requests are signed
 */
record ClientSettings(
        Supplier<Region> region,
        Supplier<AwsCredentialsProvider> credentials,
        Map<String, SourceOptions> sources,
        SdkHttpClient httpClient,
        int maxResponseBytes,
        RunClock clock) {

    private static final SourceOptions NO_OPTIONS = SourceOptions.builder().build();

    /** The options of a source; empty ones if none were set, see {@link ArazzoClient.Builder#source}. */
    SourceOptions source(String name) {
        return sources.getOrDefault(name, NO_OPTIONS);
    }
}
