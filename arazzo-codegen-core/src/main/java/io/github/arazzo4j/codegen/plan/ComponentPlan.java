package io.github.arazzo4j.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A property of an object in Java.
 *
 * @param jsonName its name in JSON
 * @param javaName its name in Java
 * @param type its type
 * @param nullable whether it may be missing
 * @param secret whether it is kept out of {@code toString}
 * @param readOnly whether only answers have it, so that there is nothing to set
 * @param defaultValue the value that it takes when it is not set
 * @param javadoc what the document says of it, as plain text; empty if it says nothing
 */
public record ComponentPlan(
        String jsonName,
        String javaName,
        JavaType type,
        boolean nullable,
        boolean secret,
        boolean readOnly,
        Optional<JsonNode> defaultValue,
        String javadoc) {
    /**
     * A property that can be set.
     *
     * @param jsonName its name in JSON
     * @param javaName its name in Java
     * @param type its type
     * @param nullable whether it may be missing
     * @param secret whether it is kept out of {@code toString}
     * @param defaultValue the value that it takes when it is not set
     * @param javadoc what the document says of it, as plain text; empty if it says nothing
     */
    public ComponentPlan(
            String jsonName,
            String javaName,
            JavaType type,
            boolean nullable,
            boolean secret,
            Optional<JsonNode> defaultValue,
            String javadoc) {
        this(jsonName, javaName, type, nullable, secret, false, defaultValue, javadoc);
    }
}
