package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Request;
import org.jspecify.annotations.Nullable;

/** The request half of an answer: {@code $url}, {@code $method} and {@code $request}. */
abstract class RequestView implements StepAnswer {

    private final @Nullable Request request;

    RequestView(@Nullable Request request) {
        this.request = request;
    }

    @Override
    public final JsonNode url() {
        return request == null ? Json.absent() : TextNode.valueOf(request.url());
    }

    @Override
    public final JsonNode method() {
        return request == null
                ? Json.absent()
                : TextNode.valueOf(request.operation().method());
    }

    @Override
    public final JsonNode requestHeader(String name) {
        if (request != null) {
            for (Request.Header header : request.headers()) {
                if (header.name().equalsIgnoreCase(name)) {
                    return TextNode.valueOf(header.value());
                }
            }
        }
        return Json.absent();
    }

    @Override
    public final JsonNode requestQuery(String name) {
        return parameter("query", name);
    }

    @Override
    public final JsonNode requestPath(String name) {
        return parameter("path", name);
    }

    @Override
    public final JsonNode requestBody() {
        return request == null ? Json.absent() : request.payload();
    }

    @Override
    public final int requestBytes() {
        return request == null ? 0 : request.body().length;
    }

    private JsonNode parameter(String in, String name) {
        if (request != null) {
            for (Request.Parameter parameter : request.parameters()) {
                if (parameter.in().equals(in) && parameter.name().equals(name)) {
                    return parameter.value();
                }
            }
        }
        return Json.absent();
    }
}
