package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/**
 * A request as the document describes it: complete, but for what the client adds when it sends it (signature,
 * credentials). Two requests are the same ({@link #sameAs}) if they would send the same bytes apart from that; a step
 * that repeats the same request polls (S21).
 */
public final class Request implements Call {

    private final Source source;
    private final Operation operation;
    private final String url;
    private final List<Header> headers;
    private final byte[] body;
    private final List<Parameter> parameters;
    private final JsonNode payload;

    /**
     * Creates a request.
     *
     * @param source the API that it goes to
     * @param operation the operation that it calls
     * @param url the URL, absolute and encoded
     * @param headers the headers that the document and its API description set, in order
     * @param body the body, or an empty array; not copied
     * @param parameters what the document gave, for {@code $request} expressions
     * @param payload what the document gave as body, or a missing node
     */
    public Request(
            Source source,
            Operation operation,
            String url,
            List<Header> headers,
            byte[] body,
            List<Parameter> parameters,
            JsonNode payload) {
        this.source = source;
        this.operation = operation;
        this.url = url;
        this.headers = headers;
        this.body = body;
        this.parameters = parameters;
        this.payload = payload;
    }

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
     * The API that it goes to.
     *
     * @return the API
     */
    public Source source() {
        return source;
    }

    /**
     * The operation that it calls.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * The URL.
     *
     * @return the URL, absolute and encoded
     */
    public String url() {
        return url;
    }

    /**
     * The headers that the document and its API description set.
     *
     * @return the headers, in order
     */
    public List<Header> headers() {
        return headers;
    }

    /**
     * The body.
     *
     * @return the bytes, not a copy; empty if there is no body
     */
    public byte[] body() {
        return body;
    }

    /**
     * What the document gave, for {@code $request} expressions.
     *
     * @return the parameters
     */
    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * What the document gave as body.
     *
     * @return the payload, or a missing node
     */
    public JsonNode payload() {
        return payload;
    }

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

    /** Names the operation only: URL, headers and body may hold what is secret (S26). */
    @Override
    public String toString() {
        return "Request[" + operation.id() + "]";
    }
}
