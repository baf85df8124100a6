package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/**
 * A request as the document describes it: complete, but for what the client adds when it sends it (signature,
 * credentials). Two requests are the same ({@link #sameAs}) if they would send the same bytes apart from that; a step
 * that repeats the same request polls (S21).
 *
 * @param source the API that it goes to
 * @param operation the operation that it calls
 * @param url the URL, absolute and encoded
 * @param headers the headers that the document and its API description set, in order
 * @param body the body, or an empty array; not to be changed
 * @param parameters what the document gave, for {@code $request} expressions
 * @param payload what the document gave as body, or a missing node
 */
public record Request(
        Source source,
        Operation operation,
        String url,
        List<Header> headers,
        byte[] body,
        List<Parameter> parameters,
        JsonNode payload)
        implements Call {

    /**
     * A header.
     *
     * @param name its name
     * @param value its value
     */
    public record Header(String name, String value) {}

    /**
     * A parameter as the document gave it.
     *
     * @param in {@code path} or {@code query}
     * @param name its name
     * @param value its value
     */
    public record Parameter(String in, String name, JsonNode value) {}

    /**
     * Whether this sends what the other sends.
     *
     * @param other another request
     * @return whether method, URL, headers and body are equal
     */
    public boolean sameAs(Request other) {
        return operation.method().equals(other.operation.method())
                && url.equals(other.url)
                && headers.equals(other.headers)
                && Arrays.equals(body, other.body);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Names the operation only: URL, headers and body may hold what is secret (S26). */
    @Override
    public String toString() {
        return "Request[" + operation.id() + "]";
    }
}
