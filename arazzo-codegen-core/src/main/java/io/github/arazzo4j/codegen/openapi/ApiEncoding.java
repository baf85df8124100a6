package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.runtime.support.ParameterStyle;
import java.util.Map;
import java.util.Optional;

/**
 * How a property of a form or a part of a multipart body is written (OpenAPI 3.1.0, Encoding Object).
 *
 * @param contentType the media type, or several separated by commas
 * @param style how the value is written; present if the description says any of {@code style}, {@code explode} and
 *     {@code allowReserved}, with OpenAPI's defaults for those that it doesn't
 * @param headers the headers of a part
 */
public record ApiEncoding(
        Optional<String> contentType, Optional<ParameterStyle> style, Map<String, ApiHeader> headers) {}
