package io.github.arazzo4j.runtime.internal;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * Where requests go, and with which scope they are signed.
 *
 * @param baseUrl the URL that paths are appended to; it does not end with a slash
 * @param scope what a signature names, or {@code null} if the API is none of AWS
 */
record Endpoint(String baseUrl, @Nullable Scope scope) {

    /**
     * The scope of a SigV4 signature.
     *
     * @param service the signing name
     * @param region the region
     */
    record Scope(String service, Region region) {}
}
