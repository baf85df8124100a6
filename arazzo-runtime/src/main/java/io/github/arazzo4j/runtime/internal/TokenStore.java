package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.RunClock;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.http.SdkHttpClient;

/** The access tokens of one client, shared by all its workflows. */
final class TokenStore {

    /** More than any token response has. */
    private static final int MAX_RESPONSE_BYTES = 256 * 1024;

    private final Wire wire;
    private final RunClock clock;
    private final Map<Key, AccessToken> tokens = new ConcurrentHashMap<>();

    private record Key(Auth.ClientCredentials client, URI url) {}

    TokenStore(SdkHttpClient httpClient, RunClock clock) {
        this.wire = new Wire(httpClient, MAX_RESPONSE_BYTES);
        this.clock = clock;
    }

    /**
     * The token of a source.
     *
     * @param source the name of the source
     * @param client the client's own credentials
     * @param described the token URL of the API description, maybe relative, or empty
     * @param baseUrl what that is relative to
     * @throws ConfigurationException if there is no usable token URL
     */
    AccessToken of(String source, Auth.ClientCredentials client, String described, String baseUrl) {
        URI url = client.tokenUrl() != null ? client.tokenUrl() : resolve(source, described, baseUrl);
        if (!url.isAbsolute() || url.getHost() == null) {
            throw unusable(source, "its token URL is not absolute");
        }
        if (!Origin.of(url).isPrivate()) {
            throw unusable(source, "a client's secret is not sent over plain http to " + Origin.of(url));
        }
        return tokens.computeIfAbsent(new Key(client, url), key -> new AccessToken(source, client, url, wire, clock));
    }

    private static URI resolve(String source, String described, String baseUrl) {
        if (described.isEmpty()) {
            throw unusable(source, "its description does not say where tokens are had");
        }
        try {
            return URI.create(baseUrl + "/").resolve(described);
        } catch (IllegalArgumentException e) {
            throw unusable(source, "the token URL of its description is none");
        }
    }

    private static ConfigurationException unusable(String source, String why) {
        return new ConfigurationException(
                "source \"" + source + "\": " + why + "; set Auth.clientCredentials(id, secret).tokenUrl(uri)", null);
    }
}
