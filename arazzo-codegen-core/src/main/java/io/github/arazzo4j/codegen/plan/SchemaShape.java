package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.plan.JavaType.Scalar;
import io.github.arazzo4j.codegen.schema.AdditionalProperties;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of Java type a schema becomes, whatever it will be called. What says nothing of its values, or can't be read, is
 * JSON. {@code null} is no type; it is a question of where the value is used.
 */
sealed interface SchemaShape {

    /** Objects of more properties, and enumerations of more values, would not fit into a class file. */
    int MAX_MEMBERS = 1_000;

    /** So many types, integers not counted, are all that there are. */
    int ANY = 5;

    /** A longer text can't be a constant of a class file. */
    int MAX_CONSTANT = 1_000;

    /** A type that every program has. */
    record Basic(Scalar type) implements SchemaShape {}

    /** A list; its elements are anything if the schema doesn't say. */
    record ArrayOf(Optional<Schema> items) implements SchemaShape {}

    /** An object that is a map. */
    record Dictionary(Schema values) implements SchemaShape {}

    /** An object with properties, and perhaps alternatives besides. */
    record Properties() implements SchemaShape {}

    /** An object that is one of several, as a property tells. */
    record Tagged(Alternatives.Tag tag) implements SchemaShape {}

    /** A value that is one of several, and nothing tells which; it may also have one of several types. */
    record Choice(Set<SchemaType> types) implements SchemaShape {

        /** Copies the set. */
        public Choice {
            types = Set.copyOf(types);
        }
    }

    /** A string that is one of several. */
    record Enumeration(List<String> values) implements SchemaShape {}

    static SchemaShape of(Schema schema) {
        // Of an object with a broken part the properties that can be read are better than none.
        if ((schema.problem().isPresent() && schema.properties().isEmpty()) || schema.allowsNothing()) {
            return json();
        }
        EnumSet<SchemaType> types = EnumSet.noneOf(SchemaType.class);
        types.addAll(schema.valueTypes());
        if (types.contains(SchemaType.NUMBER)) {
            types.remove(SchemaType.INTEGER);
        }
        if (types.isEmpty()) {
            return ofAlternatives(schema);
        }
        if (types.size() > 1) {
            return types.size() < ANY ? ofTypes(types, schema) : json();
        }
        SchemaType type = types.iterator().next();
        return type == SchemaType.NUMBER && schema.valueTypes().size() > 1
                ? new Basic(Scalar.DECIMAL)
                : ofType(type, schema);
    }

    /** Whether a class stands for schemas of this shape. */
    default boolean isClass() {
        return isObject() || this instanceof Enumeration;
    }

    /** Whether a class stands for schemas of this shape that may have others inside. */
    default boolean isObject() {
        return this instanceof Properties || this instanceof Tagged || this instanceof Choice;
    }

    /** Whether nothing is known of values of this shape. */
    default boolean isJson() {
        return equals(json());
    }

    private static SchemaShape json() {
        return new Basic(Scalar.JSON);
    }

    /** What a schema is of whose types only one is looked at. */
    static SchemaShape ofType(SchemaType type, Schema schema) {
        String format = schema.format().orElse("");
        return switch (type) {
            case STRING -> ofString(schema, format);
            case INTEGER -> new Basic(integer(format));
            case NUMBER -> new Basic(number(format));
            case BOOLEAN -> new Basic(Scalar.BOOLEAN);
            case ARRAY -> new ArrayOf(schema.prefixItems().isEmpty() ? schema.items() : Optional.empty());
            case OBJECT -> ofObject(schema);
            case NULL -> json();
        };
    }

    private static SchemaShape ofTypes(Set<SchemaType> types, Schema schema) {
        return types.stream().allMatch(type -> ofType(type, schema).isJson()) ? json() : new Choice(types);
    }

    /** Alternatives that all have the same basic type are of that type; otherwise each is to be had. */
    private static SchemaShape ofAlternatives(Schema schema) {
        List<String> values = Alternatives.enumeration(schema);
        if (!values.isEmpty()) {
            return values.size() <= MAX_MEMBERS ? new Enumeration(values) : new Basic(Scalar.STRING);
        }
        List<Schema> alternatives = Alternatives.of(schema);
        Optional<Alternatives.Tag> tag = Alternatives.tag(schema, alternatives);
        if (tag.isPresent()) {
            return new Tagged(tag.get());
        }
        List<SchemaShape> shapes =
                alternatives.stream().map(SchemaShape::ofAlternative).distinct().toList();
        boolean basic = Alternatives.areComplete(schema) && shapes.stream().allMatch(Basic.class::isInstance);
        if (basic && shapes.size() == 1) {
            return shapes.get(0);
        }
        if (basic && !shapes.isEmpty() && shapes.stream().allMatch(SchemaShape::isNumber)) {
            return new Basic(Scalar.DECIMAL);
        }
        return shapes.stream().allMatch(SchemaShape::isJson) ? json() : new Choice(Set.of());
    }

    /** An alternative with alternatives is not looked into: it might contain the schema that it is one of. */
    private static SchemaShape ofAlternative(Schema schema) {
        if (!Alternatives.of(schema).isEmpty()) {
            return new Choice(Set.of());
        }
        SchemaShape shape = of(schema);
        return shape instanceof Enumeration ? new Basic(Scalar.STRING) : shape;
    }

    private static boolean isNumber(SchemaShape shape) {
        return shape instanceof Basic basic && basic.type().isNumber();
    }

    private static SchemaShape ofObject(Schema schema) {
        int count = schema.properties().size();
        List<Schema> alternatives = Alternatives.of(schema);
        if (count > MAX_MEMBERS) {
            return json();
        }
        Optional<Alternatives.Tag> tag = Alternatives.tag(schema, alternatives);
        if (tag.isPresent()) {
            return new Tagged(tag.get());
        }
        if (count > 0) {
            return new Properties();
        }
        if (!alternatives.isEmpty()) {
            return ofAlternatives(schema);
        }
        AdditionalProperties further = schema.additionalProperties();
        if (further.schema().isPresent() && schema.patternProperties().isEmpty()) {
            return new Dictionary(further.schema().get());
        }
        boolean onlyPattern = schema.patternProperties().size() == 1
                && further.kind() != AdditionalProperties.Kind.ALLOWED
                && further.schema().isEmpty();
        return onlyPattern
                ? new Dictionary(schema.patternProperties().values().iterator().next())
                : json();
    }

    private static SchemaShape ofString(Schema schema, String format) {
        List<String> values = Alternatives.enumeration(schema);
        if (!values.isEmpty() && !format.equals("password")) {
            boolean constants = values.stream().allMatch(text -> text.length() <= MAX_CONSTANT);
            return constants && values.size() <= MAX_MEMBERS ? new Enumeration(values) : new Basic(Scalar.STRING);
        }
        boolean base64 = schema.annotations()
                .contentEncoding()
                .filter(encoding -> encoding.equalsIgnoreCase("base64"))
                .isPresent();
        return new Basic(base64 ? Scalar.BYTES : string(format));
    }

    private static Scalar string(String format) {
        return switch (format) {
            case "date-time" -> Scalar.INSTANT;
            case "date" -> Scalar.DATE;
            case "uuid" -> Scalar.UUID;
            case "uri", "url" -> Scalar.URI;
            case "byte" -> Scalar.BYTES;
            case "binary" -> Scalar.BINARY;
            default -> Scalar.STRING;
        };
    }

    private static Scalar integer(String format) {
        return switch (format) {
            case "int32", "int16", "int8", "uint16", "uint8" -> Scalar.INT32;
            case "uint64", "bigint" -> Scalar.INTEGER;
            default -> Scalar.INT64;
        };
    }

    private static Scalar number(String format) {
        return switch (format) {
            case "float", "double" -> Scalar.FLOAT64;
            case "int32" -> Scalar.INT32;
            case "int64" -> Scalar.INT64;
            default -> Scalar.DECIMAL;
        };
    }
}
