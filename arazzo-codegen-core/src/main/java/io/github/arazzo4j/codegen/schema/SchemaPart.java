package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of JSON that speaks about a value; a schema may consist of several.
 *
 * @param location where it stands
 * @param node an object or a boolean; anything else is no schema
 * @param distance how many references away it is from where the schema is used: what is nearer says it better
 */
record SchemaPart(ElementLocation location, JsonNode node, int distance) {

    /** Keywords that describe a value and don't restrict it; those that start with {@code x-} do neither. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "title",
            "description",
            "summary",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly",
            "example",
            "examples",
            "nullable",
            "externalDocs",
            "xml",
            "$comment",
            "$defs",
            "definitions",
            "$id",
            "$schema",
            "$anchor");

    static SchemaPart of(ElementLocation location, JsonNode node) {
        return new SchemaPart(location, node, 0);
    }

    Optional<String> reference() {
        Optional<String> reference = References.referenceIn(node);
        return reference.isPresent() || !node.path("$dynamicRef").isTextual()
                ? reference
                : Optional.of(node.path("$dynamicRef").textValue());
    }

    /** A keyword that restricts values, other than those that only name further schemas for the same value. */
    static boolean restricts(String keyword) {
        return !ANNOTATIONS.contains(keyword)
                && !keyword.startsWith("x-")
                && !keyword.equals("$ref")
                && !keyword.equals("$dynamicRef")
                && !keyword.equals("allOf");
    }

    boolean has(String keyword) {
        return node.has(keyword);
    }

    JsonNode get(String keyword) {
        return node.path(keyword);
    }

    /** The value of a keyword that is a list; a missing node if it is something else, which is nonsense. */
    JsonNode list(String keyword) {
        JsonNode value = get(keyword);
        return value.isArray() ? value : MissingNode.getInstance();
    }
}
