package io.github.arazzo4j.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.StepExecution;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.StepRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that a {@link FakeApi} got, as it would have gone over the wire. Immutable. */
public final class RecordedRequest {

    private final StepExecution step;
    private final String source;
    private final String operation;
    private final String method;
    private final URI url;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    RecordedRequest(StepRequest request, byte[] body) {
        this.step = request.step();
        this.source = request.request().source().name();
        this.operation = request.request().operation().id();
        this.method = request.request().operation().method().toUpperCase(Locale.ROOT);
        this.url = request.getUri();
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(request.headers());
        this.body = body;
    }

    /**
     * The step that sent it.
     *
     * @return which execution of which step
     */
    public StepExecution step() {
        return step;
    }

    /**
     * The name of the step that sent it.
     *
     * @return the {@code stepId}
     */
    public String stepId() {
        return step.stepId();
    }

    /**
     * The API that it was sent to.
     *
     * @return the name of the source description
     */
    public String source() {
        return source;
    }

    /**
     * The operation that it calls.
     *
     * @return the {@code operationId}, or method and path if it has none
     */
    public String operation() {
        return operation;
    }

    /**
     * The HTTP method.
     *
     * @return the method, upper case
     */
    public String method() {
        return method;
    }

    /**
     * The URL.
     *
     * @return the URL, as sent
     */
    public URI url() {
        return url;
    }

    /**
     * A header.
     *
     * @param name its name, in any case
     * @return its value, or empty if it was not sent
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(", ", values));
    }

    /**
     * The body as text.
     *
     * @return the body, read as UTF-8; empty if there is none
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body as JSON.
     *
     * @return the tree
     * @throws IllegalArgumentException if it is not JSON
     */
    public JsonNode json() {
        return Json.constant(text());
    }

    /** Tells step, method and URL. */
    @Override
    public String toString() {
        return step.stepId() + ": " + method + " " + url;
    }
}
