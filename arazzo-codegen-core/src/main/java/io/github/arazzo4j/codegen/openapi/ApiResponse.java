package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.codegen.schema.ElementLocation;
import java.util.Map;
import java.util.Optional;

/**
 * A response (OpenAPI 3.1.0, Response Object).
 *
 * @param status the status that it is declared for: {@code 200}, {@code 2XX} or {@code default}, as written
 * @param description the description
 * @param headers the headers by their names as written; see {@link #header(String)}
 * @param content what the body may be, by media type, in the document's order; empty if there is none
 * @param location where it is declared, references followed
 */
public record ApiResponse(
        String status,
        Optional<String> description,
        Map<String, ApiHeader> headers,
        Map<String, ApiMediaType> content,
        ElementLocation location) {

    /**
     * A header, found without regard to case (S4).
     *
     * @param name the header's name
     * @return the header, empty if it is not declared
     */
    public Optional<ApiHeader> header(String name) {
        return headers.values().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
