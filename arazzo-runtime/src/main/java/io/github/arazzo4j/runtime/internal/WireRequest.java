package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.Request;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * A request as an {@code SdkHttpClient} takes it, whose query goes over the wire as it was encoded. The SDK's own would
 * encode it anew, in another order and without what {@code allowReserved} and the styles of OpenAPI keep (S24).
 */
class WireRequest implements SdkHttpRequest {

    private final String methodName;
    private final URI url;
    private final Map<String, List<String>> headers;
    private @Nullable SdkHttpRequest parsed;

    WireRequest(String methodName, URI url, List<Request.Header> headers) {
        this.methodName = methodName;
        this.url = url;
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (Request.Header header : headers) {
            byName.put(header.name(), List.of(header.value()));
        }
        this.headers = byName;
    }

    /** The method of any request, also of one that the SDK has no constant for. */
    static String methodOf(SdkHttpRequest request) {
        return request instanceof WireRequest wire
                ? wire.methodName
                : request.method().name();
    }

    @Override
    public SdkHttpMethod method() {
        // Not fromValue, which streams over all constants; the signer and the HTTP clients ask often.
        return SdkHttpMethod.valueOf(methodName);
    }

    @Override
    public URI getUri() {
        return url;
    }

    @Override
    public String protocol() {
        return url.getScheme();
    }

    @Override
    public String host() {
        return url.getHost();
    }

    @Override
    public int port() {
        return Origin.port(url);
    }

    @Override
    public String encodedPath() {
        return url.getRawPath();
    }

    @Override
    public Map<String, List<String>> headers() {
        return headers;
    }

    @Override
    public Optional<String> encodedQueryParameters() {
        return Optional.ofNullable(url.getRawQuery());
    }

    @Override
    public Map<String, List<String>> rawQueryParameters() {
        return parsed().rawQueryParameters();
    }

    @Override
    public SdkHttpRequest.Builder toBuilder() {
        return parsed().toBuilder();
    }

    /** The request as the SDK takes it apart. */
    SdkHttpRequest parsed() {
        if (parsed == null) {
            parsed = SdkHttpRequest.builder()
                    .method(method())
                    .uri(url)
                    .headers(headers)
                    .build();
        }
        return parsed;
    }

    /** Names the host only: URL and headers may hold what is secret (S26). */
    @Override
    public String toString() {
        return methodName + " " + Origin.of(url);
    }
}
