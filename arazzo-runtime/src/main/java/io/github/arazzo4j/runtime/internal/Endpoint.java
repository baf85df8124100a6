package io.github.arazzo4j.runtime.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * Where requests go, and with which scope they are signed.
 *
 * @param baseUrl the URL that paths are appended to; it does not end with a slash
 * @param scopes gives what a signature names, or throws a {@code ConfigurationException} if no region is known; {@code null}
 *     if the API is none of AWS
 */
record Endpoint(String baseUrl, @Nullable Supplier<Scope> scopes) {

    /** An endpoint whose scope is known, or that has none. */
    static Endpoint of(String baseUrl, @Nullable Scope scope) {
        return new Endpoint(baseUrl, scope == null ? null : () -> scope);
    }

    /** What a signature names, or {@code null} if the API is none of AWS. */
    @Nullable
    Scope scope() {
        return scopes == null ? null : scopes.get();
    }

    /** Whether requests can be signed. */
    boolean isSigned() {
        return scopes != null;
    }

    /**
     * The scope of a SigV4 signature.
     *
     * @param service the signing name
     * @param region the region
     */
    record Scope(String service, Region region) {}
}
