package io.github.arazzo4j.runtime.internal;

import java.net.URI;
import java.util.Locale;

/**
 * Where a URL leads (RFC 6454), which decides who may have credentials (S26).
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host in lower case
 * @param port the port, that of the scheme unless the URL has another
 */
record Origin(String scheme, String host, int port) {

    static Origin of(URI url) {
        return new Origin(
                url.getScheme().toLowerCase(Locale.ROOT), url.getHost().toLowerCase(Locale.ROOT), port(url));
    }

    static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    /** Whether what is sent there can be read by nobody on the way: by https, or within this machine. */
    boolean isPrivate() {
        return scheme.equals("https") || isLoopback();
    }

    private boolean isLoopback() {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || host.equals("[0:0:0:0:0:0:0:1]")
                || (host.startsWith("127.") && isIpv4());
    }

    private boolean isIpv4() {
        int octets = 1;
        int digits = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '.' && digits > 0) {
                octets++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && digits < 3) {
                digits++;
            } else {
                return false;
            }
        }
        return octets == 4 && digits > 0;
    }

    /** Host and port, for messages. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
