/**
 * JSON Schemas as views on the tree that they were read from: those of API descriptions (OpenAPI 3.0's dialect, JSON
 * Schema 2020-12) and those of workflow inputs, read by the same code.
 *
 * <p>Nothing is resolved before somebody asks: a {@code $ref} that leads nowhere, or in circles, is a
 * {@link io.github.arazzo4j.codegen.schema.Schema#problem() problem} of the one schema that has it, and only of those who
 * look. Other files are reached through {@link io.github.arazzo4j.codegen.schema.Documents} alone.
 */
@NullMarked
package io.github.arazzo4j.codegen.schema;

import org.jspecify.annotations.NullMarked;
