package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.codegen.schema.ElementLocation;

/**
 * Something about an API description that its reader could not make sense of and did without.
 *
 * @param location where it is
 * @param message a sentence for the user, without a full stop
 */
public record ApiProblem(ElementLocation location, String message) {}
