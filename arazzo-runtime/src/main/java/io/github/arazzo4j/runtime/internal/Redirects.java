package io.github.arazzo4j.runtime.internal;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a redirect leads (RFC 9110, 15.4). */
final class Redirects {

    /** How many are followed (S24). */
    static final int LIMIT = 5;

    private Redirects() {}

    /** Whether a status asks for the same, or another GET, elsewhere. */
    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /**
     * The URL that a {@code Location} stands for.
     *
     * @param from the URL of the request
     * @param location the header's value
     * @return an absolute http or https URL without a fragment, or {@code null} if the header makes no sense
     */
    static @Nullable URI target(URI from, String location) {
        String encoded = PercentEncoder.ENCODED.encode(withoutFragment(location.trim()));
        try {
            // java.net.URI resolves a mere query against the parent of the path, unlike RFC 3986, 5.2.2.
            URI target = encoded.startsWith("?")
                    ? new URI(withoutQuery(from.toString()) + encoded)
                    : from.resolve(new URI(encoded));
            boolean http = "http".equalsIgnoreCase(target.getScheme()) || "https".equalsIgnoreCase(target.getScheme());
            return http && target.getHost() != null && target.getRawUserInfo() == null ? target : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private static String withoutQuery(String url) {
        int mark = url.indexOf('?');
        return mark < 0 ? url : url.substring(0, mark);
    }
}
