package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.Json;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What answers that are no HTTP response have in common: all that a response has is absent. */
abstract class AbsentAnswer implements StepAnswer {

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
    public JsonNode url() {
        return Json.absent();
    }

    @Override
    public JsonNode method() {
        return Json.absent();
    }

    @Override
    public JsonNode requestHeader(String name) {
        return Json.absent();
    }

    @Override
    public JsonNode requestQuery(String name) {
        return Json.absent();
    }

    @Override
    public JsonNode requestPath(String name) {
        return Json.absent();
    }

    @Override
    public JsonNode requestBody() {
        return Json.absent();
    }

    @Override
    public @Nullable Integer status() {
        return null;
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
