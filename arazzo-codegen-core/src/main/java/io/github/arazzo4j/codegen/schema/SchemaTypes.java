package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Works out the types that a schema allows. */
final class SchemaTypes {

    private SchemaTypes() {}

    /** The types that all parts allow: as declared or, where none declares any, as their other keywords imply. */
    static Set<SchemaType> of(List<SchemaPart> parts) {
        EnumSet<SchemaType> declared = EnumSet.noneOf(SchemaType.class);
        EnumSet<SchemaType> implied = EnumSet.noneOf(SchemaType.class);
        for (SchemaPart part : parts) {
            narrow(declared, declaredIn(part.node()));
            narrow(implied, impliedBy(part.node()));
        }
        return declared.isEmpty() ? implied : declared;
    }

    /** The types of a single node, as declared or else implied. */
    static Set<SchemaType> of(JsonNode node) {
        Set<SchemaType> declared = declaredIn(node);
        return declared.isEmpty() ? impliedBy(node) : declared;
    }

    /** Whether {@code null} is the only value that a node allows; references are not followed. */
    static boolean allowsNullOnly(JsonNode node) {
        return of(node).equals(EnumSet.of(SchemaType.NULL))
                || (node.path("enum").isArray() && valueTypes(node).equals(EnumSet.of(SchemaType.NULL)));
    }

    /** Parts that contradict each other allow nothing; a reader is better served with what the first says. */
    private static void narrow(EnumSet<SchemaType> types, Set<SchemaType> others) {
        if (types.isEmpty()) {
            types.addAll(others);
        } else if (!others.isEmpty()) {
            EnumSet<SchemaType> common = EnumSet.copyOf(types);
            common.removeIf(type -> !admits(others, type));
            others.stream().filter(type -> admits(types, type)).forEach(common::add);
            if (!common.isEmpty()) {
                types.clear();
                types.addAll(common);
            }
        }
    }

    private static boolean admits(Set<SchemaType> types, SchemaType type) {
        return types.contains(type) || (type == SchemaType.INTEGER && types.contains(SchemaType.NUMBER));
    }

    private static EnumSet<SchemaType> declaredIn(JsonNode node) {
        EnumSet<SchemaType> types = EnumSet.noneOf(SchemaType.class);
        JsonNode declared = node.path("type");
        if (declared.isTextual()) {
            SchemaType.of(declared.textValue()).ifPresent(types::add);
        } else if (declared.isNull()) {
            types.add(SchemaType.NULL); // an unquoted null in YAML
        } else {
            declared.forEach(type -> SchemaType.of(type.asText()).ifPresent(types::add));
        }
        return types;
    }

    private static EnumSet<SchemaType> impliedBy(JsonNode node) {
        if (hasAny(node, "properties", "additionalProperties", "patternProperties")) {
            return EnumSet.of(SchemaType.OBJECT);
        }
        if (hasAny(node, "items")
                || node.path("items").isArray()
                || node.path("prefixItems").isArray()) {
            return EnumSet.of(SchemaType.ARRAY);
        }
        return valueTypes(node);
    }

    private static boolean hasAny(JsonNode node, String... keywords) {
        return Stream.of(keywords).map(node::path).anyMatch(value -> value.isObject() || value.isBoolean());
    }

    private static EnumSet<SchemaType> valueTypes(JsonNode node) {
        EnumSet<SchemaType> types = EnumSet.noneOf(SchemaType.class);
        if (node.has("const")) {
            types.add(SchemaType.ofValue(node.get("const")));
        } else if (node.path("enum").isArray()) {
            node.get("enum").forEach(value -> types.add(SchemaType.ofValue(value)));
        }
        if (types.contains(SchemaType.NUMBER)) {
            types.remove(SchemaType.INTEGER);
        }
        return types;
    }
}
