package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.XmlShape;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What answers that are no HTTP response have in common: all that a response has is absent. */
abstract class AbsentAnswer extends RequestView {

    /**
     * Creates the answer.
     *
     * @param request the request that was to be sent, or {@code null} if there was none
     */
    AbsentAnswer(@Nullable Request request) {
        super(request);
    }

    @Override
    public JsonNode statusCode() {
        return Json.absent();
    }

    @Override
    public JsonNode header(String name) {
        return Json.absent();
    }

    @Override
    public JsonNode body() {
        return Json.absent();
    }

    @Override
    public JsonNode xml(XmlShape shape) {
        return Json.absent();
    }

    @Override
    public @Nullable Integer status() {
        return null;
    }

    @Override
    public int responseBytes() {
        return 0;
    }

    @Override
    public ServiceError error() {
        return ServiceError.NONE;
    }

    @Override
    public @Nullable Duration retryAfter(Instant now) {
        return null;
    }
}
