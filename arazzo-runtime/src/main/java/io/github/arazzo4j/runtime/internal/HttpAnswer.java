package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.XmlShape;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answer to a request. Its body is read when first asked for, by one thread. */
final class HttpAnswer extends RequestView {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] bytes;
    private final Secrets secrets;
    private final Map<String, List<String>> describedTypes;
    private final Map<XmlShape, JsonNode> trees = new HashMap<>();
    private final @Nullable String unusable;
    private @Nullable JsonNode body;
    private @Nullable String unreadable;

    /**
     * Creates the answer.
     *
     * @param request the request, of which {@code $request} speaks
     * @param status the HTTP status
     * @param headers the headers, by name in any case
     * @param bytes the whole body, decompressed
     * @param unusable why the body is not there, as a sentence; {@code null} if it is
     * @param secrets what the service may have been sent, and is kept out of messages (S26)
     */
    HttpAnswer(
            Request request,
            int status,
            Map<String, List<String>> headers,
            byte[] bytes,
            @Nullable String unusable,
            Secrets secrets) {
        super(request);
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
        this.unusable = unusable;
        this.unreadable = unusable;
        this.secrets = secrets;
        this.describedTypes = request.operation().responseTypes();
    }

    @Override
    public boolean received() {
        return true;
    }

    @Override
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    @Override
    public JsonNode statusCode() {
        return IntNode.valueOf(status);
    }

    @Override
    public JsonNode header(String name) {
        String value = firstHeader(name);
        return value == null ? Json.absent() : TextNode.valueOf(value);
    }

    @Override
    public JsonNode body() {
        if (unreadable != null) {
            throw new EvaluationException(unreadable);
        }
        if (body == null) {
            try {
                body = ResponseBody.read(bytes, firstHeader("Content-Type"), typesOfStatus());
            } catch (EvaluationException e) {
                unreadable = String.valueOf(e.getMessage());
                throw e;
            }
        }
        return body;
    }

    @Override
    public JsonNode xml(XmlShape shape) {
        JsonNode text = body();
        if (!text.isTextual()) {
            return text;
        }
        JsonNode tree = trees.get(shape);
        if (tree == null) {
            tree = XmlTree.read(text.textValue(), shape);
            trees.put(shape, tree);
        }
        return tree;
    }

    @Override
    public JsonNode outputs() {
        return Json.absent();
    }

    @Override
    public Integer status() {
        return status;
    }

    @Override
    public @Nullable String notReceivedBecause() {
        return null;
    }

    @Override
    public ServiceError error() {
        return status < 400 ? ServiceError.NONE : ServiceErrors.read(this, secrets);
    }

    @Override
    public @Nullable Duration retryAfter(Instant now) {
        String value = firstHeader("Retry-After");
        return value == null ? null : RetryAfter.parse(value, now);
    }

    @Override
    public boolean sameAs(StepAnswer other) {
        return other instanceof HttpAnswer answer
                && status == answer.status
                && Arrays.equals(bytes, answer.bytes)
                && Objects.equals(unusable, answer.unusable);
    }

    @Override
    public int responseBytes() {
        return bytes.length;
    }

    /** The body, not a copy. */
    byte[] bytes() {
        return bytes;
    }

    /** All headers. */
    Map<String, List<String>> headers() {
        return headers;
    }

    /** The status, unboxed. */
    int statusValue() {
        return status;
    }

    /** The first value of a header, or {@code null}. */
    @Nullable
    String firstHeader(String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (name.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
                return header.getValue().get(0);
            }
        }
        return null;
    }

    private List<String> typesOfStatus() {
        if (describedTypes.isEmpty()) {
            return List.of();
        }
        List<String> types = describedTypes.get(Integer.toString(status));
        if (types == null) {
            types = describedTypes.get(status / 100 + "XX");
        }
        if (types == null) {
            types = describedTypes.get("default");
        }
        return types == null ? List.of() : types;
    }

    /** Tells the status only: headers and body may hold what is secret (S26). */
    @Override
    public String toString() {
        return "HttpAnswer[" + status + "]";
    }
}
