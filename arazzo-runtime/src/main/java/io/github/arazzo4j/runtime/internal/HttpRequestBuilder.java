package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Part;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.RequestBuilder;
import io.github.arazzo4j.runtime.support.Values;
import io.github.arazzo4j.runtime.support.XmlShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds requests (S24, S25).
 *
 * <p>Header values are what every server reads alike: visible ASCII, blanks and tabs. Anything else is refused rather
 * than sent in a charset that the other side has to guess. Headers that frame a message ({@code Content-Length},
 * {@code Host} and the like) follow from the request itself and are ignored.
 */
final class HttpRequestBuilder implements RequestBuilder {

    private static final byte[] NO_BODY = {};

    private final ApiSource source;
    private final Operation operation;
    private final StringBuilder url;
    private final int pathStart;
    private final List<Request.Header> headers = new ArrayList<>(4);
    private @Nullable StringBuilder query;
    private @Nullable StringBuilder cookies;
    private List<Request.Parameter> parameters = List.of();
    private @Nullable String contentType;
    private JsonNode payload = Json.absent();
    /** Writes the body, given the media type that is declared for it. */
    private Function<String, byte[]> bodyWriter = declared -> NO_BODY;

    /** Starts a request below a base URL that does not end with a slash. */
    HttpRequestBuilder(ApiSource source, Operation operation, String baseUrl) {
        this.source = source;
        this.operation = operation;
        this.url = new StringBuilder(baseUrl.length() + 64).append(baseUrl);
        this.pathStart = url.length();
    }

    @Override
    public RequestBuilder path(String encoded) {
        if (url.length() == pathStart && !encoded.isEmpty() && encoded.charAt(0) != '/') {
            url.append('/');
        }
        url.append(encoded);
        return this;
    }

    @Override
    public RequestBuilder pathParameter(String name, JsonNode value, ParameterStyle style) {
        if (url.length() == pathStart) {
            url.append('/');
        }
        ParameterSerializer.path(url, name, value, style);
        given("path", name, value);
        return this;
    }

    @Override
    public RequestBuilder query(String name, JsonNode value, ParameterStyle style) {
        if (!value.isMissingNode()) {
            ParameterSerializer.query(queryText(), name, value, style);
            given("query", name, value);
        }
        return this;
    }

    @Override
    public RequestBuilder query(String name, String value) {
        return query(name, TextNode.valueOf(value), ParameterStyle.FORM);
    }

    @Override
    public RequestBuilder querystring(JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            String text = value.isTextual() ? value.textValue() : value.toString();
            StringBuilder out = queryText();
            out.setLength(0);
            PercentEncoder.ENCODED.append(out, text.startsWith("?") ? text.substring(1) : text);
        }
        return this;
    }

    @Override
    public RequestBuilder header(String name, JsonNode value, ParameterStyle style) {
        String text = ParameterSerializer.header(value, style);
        return text == null ? this : header(name, text);
    }

    @Override
    public RequestBuilder header(String name, String value) {
        HeaderRules.check(name, value);
        if (HeaderRules.isFraming(name)) {
            return this;
        }
        Request.Header header = new Request.Header(name, value);
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).name().equalsIgnoreCase(name)) {
                headers.set(i, header);
                return this;
            }
        }
        headers.add(header);
        return this;
    }

    @Override
    public RequestBuilder cookie(String name, JsonNode value, ParameterStyle style) {
        StringBuilder out = cookies == null ? new StringBuilder() : cookies;
        ParameterSerializer.cookie(out, name, value, style);
        cookies = out;
        return this;
    }

    @Override
    public RequestBuilder json(String contentType, JsonNode payload) {
        return body(contentType, payload, this::jsonBytes);
    }

    @Override
    public RequestBuilder text(String contentType, JsonNode text) {
        return body(contentType, text, this::textBytes);
    }

    @Override
    public RequestBuilder xml(String contentType, JsonNode payload, XmlShape shape) {
        return payload.isTextual()
                ? text(contentType, payload)
                : body(
                        contentType,
                        payload,
                        declared -> MediaType.encode(XmlWriter.text(XmlWriter.document(payload, shape)), declared));
    }

    @Override
    public RequestBuilder form(String contentType, JsonNode form, Map<String, ParameterStyle> encoding) {
        return body(
                contentType,
                form,
                declared -> FormBody.write(payload, encoding, MediaType.charsetOf(declared))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public RequestBuilder multipart(String contentType, JsonNode payload, Map<String, Part> parts) {
        return body(contentType, payload, declared -> {
            MultipartBody.Written written = MultipartBody.write(payload, parts, declared);
            header("Content-Type", written.contentType());
            return written.bytes();
        });
    }

    @Override
    public RequestBuilder binary(String contentType, JsonNode bytes) {
        return body(contentType, bytes, this::bytes);
    }

    @Override
    public Request build() {
        if (cookies != null && cookies.length() > 0) {
            String own = find("cookie");
            header("Cookie", own == null ? cookies.toString() : own + "; " + cookies);
        }
        byte[] body = NO_BODY;
        if (contentType != null) {
            String declared = find("content-type");
            if (declared == null) {
                header("Content-Type", contentType);
                declared = contentType;
            }
            body = bodyWriter.apply(declared);
        }
        if (query != null && query.length() > 0) {
            if (url.length() == pathStart && url.indexOf("/", url.indexOf("//") + 2) < 0) {
                url.append('/');
            }
            // A path of the description may hold a constant query already (S23).
            url.append(url.indexOf("?", pathStart) < 0 ? '?' : '&').append(query);
        }
        return new Request(source, operation, url.toString(), headers, body, parameters, payload);
    }

    private RequestBuilder body(String contentType, JsonNode payload, Function<String, byte[]> writer) {
        if (!payload.isMissingNode()) {
            this.contentType = contentType;
            this.payload = payload;
            this.bodyWriter = writer;
        }
        return this;
    }

    private byte[] bytes(String declared) {
        refuseTree(declared);
        try {
            return payload.isBinary()
                    ? payload.binaryValue()
                    : Values.text(payload).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] jsonBytes(String declared) {
        byte[] utf8 = JsonCodec.write(payload);
        return MediaType.charsetOf(declared).equals(StandardCharsets.UTF_8)
                ? utf8
                : MediaType.encode(new String(utf8, StandardCharsets.UTF_8), declared);
    }

    /** JSON under another name would only confuse the service. */
    private void refuseTree(String declared) {
        if (payload.isContainerNode()) {
            throw new EvaluationException("a body of type " + declared + " can't be made of an object or an array");
        }
    }

    private byte[] textBytes(String declared) {
        return MediaType.encode(payload.isTextual() ? payload.textValue() : payload.toString(), declared);
    }

    private @Nullable String find(String name) {
        for (Request.Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return null;
    }

    private StringBuilder queryText() {
        if (query == null) {
            query = new StringBuilder(64);
        }
        return query;
    }

    private void given(String in, String name, JsonNode value) {
        if (parameters.isEmpty()) {
            parameters = new ArrayList<>(4);
        }
        parameters.add(new Request.Parameter(in, name, value));
    }
}
