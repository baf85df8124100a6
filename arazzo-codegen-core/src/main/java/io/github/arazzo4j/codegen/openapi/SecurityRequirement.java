package io.github.arazzo4j.codegen.openapi;

import java.util.List;
import java.util.Map;

/**
 * Security schemes that are needed together (OpenAPI 3.1.0, Security Requirement Object).
 *
 * @param schemes the names of the schemes and the scopes or roles needed; empty if nothing is
 */
public record SecurityRequirement(Map<String, List<String>> schemes) {}
