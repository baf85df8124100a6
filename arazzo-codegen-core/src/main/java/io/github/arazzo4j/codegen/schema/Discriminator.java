package io.github.arazzo4j.codegen.schema;

import java.util.Map;

/**
 * The property that tells alternatives apart (OpenAPI 3.1.0, Discriminator Object).
 *
 * @param propertyName the name of the property
 * @param mapping its values and the schemas that they stand for, in the document's order; a schema that is not there has a
 *     {@link Schema#problem() problem}. Values that are not listed stand for the component schema of the same name
 */
public record Discriminator(String propertyName, Map<String, Schema> mapping) {}
