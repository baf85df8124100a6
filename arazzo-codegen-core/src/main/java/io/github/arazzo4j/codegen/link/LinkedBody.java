package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.schema.Schema;
import java.util.Optional;

/**
 * A request body.
 *
 * @param contentType the media type, of the document or else of the operation
 * @param payload the payload
 * @param required whether the operation requires a body
 * @param schema what the operation says of it
 * @param location where it is written
 */
public record LinkedBody(
        String contentType, Value payload, boolean required, Optional<Schema> schema, Location location) {}
