package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.openapi.ApiOperation;

/**
 * An operation that some workflow uses.
 *
 * @param api the class that describes its API
 * @param constant its constant there
 * @param operation the operation
 */
public record OperationPlan(ClassRef api, String constant, ApiOperation operation) {}
