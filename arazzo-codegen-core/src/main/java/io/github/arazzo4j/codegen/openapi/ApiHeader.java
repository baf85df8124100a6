package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import java.util.Optional;

/**
 * A header of a response or of a part (OpenAPI 3.1.0, Header Object).
 *
 * @param name the name as written
 * @param required whether it is always there
 * @param schema the schema of its value
 * @param description the description
 * @param location where it is declared, references followed
 */
public record ApiHeader(
        String name,
        boolean required,
        Optional<Schema> schema,
        Optional<String> description,
        ElementLocation location) {}
