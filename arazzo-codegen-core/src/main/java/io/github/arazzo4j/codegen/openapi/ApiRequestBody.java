package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.codegen.schema.ElementLocation;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a request (OpenAPI 3.1.0, Request Body Object).
 *
 * @param required whether a request must have it
 * @param content what it may be, by media type, in the document's order
 * @param description the description
 * @param location where it is declared, references followed
 */
public record ApiRequestBody(
        boolean required, Map<String, ApiMediaType> content, Optional<String> description, ElementLocation location) {}
