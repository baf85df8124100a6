package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request on its way out, to which the client adds what the document does not say. */
final class Outgoing {

    private final String method;
    private final List<Request.Header> headers;
    private final byte[] body;
    private final List<String> secrets = new ArrayList<>(1);
    private URI url;

    Outgoing(String method, URI url, List<Request.Header> headers, byte[] body) {
        this.method = method;
        this.url = url;
        this.headers = new ArrayList<>(headers);
        this.body = body;
    }

    String method() {
        return method;
    }

    URI url() {
        return url;
    }

    List<Request.Header> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** What was sent as a credential, so that it can be taken out of messages. */
    List<String> secrets() {
        return secrets;
    }

    void addSecret(String secret) {
        secrets.add(secret);
    }

    @Nullable
    String header(String name) {
        for (Request.Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return null;
    }

    /** Adds a header unless there is one of that name. */
    void addHeader(String name, String value) {
        if (header(name) == null) {
            headers.add(new Request.Header(name, value));
        }
    }

    /** Sets a header, in place of one of that name. */
    void setHeader(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(new Request.Header(name, value));
    }

    void addQuery(String encodedPair) {
        String text = url.toString();
        url = URI.create(text + (url.getRawQuery() == null ? "?" : "&") + encodedPair);
    }

    boolean hasQuery(String encodedName) {
        return query(encodedName) != null;
    }

    /** The value of a query parameter as it is encoded, or {@code null} if it is not there. */
    @Nullable
    String query(String encodedName) {
        String query = url.getRawQuery();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (encodedName.equals(equals < 0 ? pair : pair.substring(0, equals))) {
                return pair.substring(equals + 1);
            }
        }
        return null;
    }
}
