package io.github.arazzo4j.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.plan.JavaType.Scalar;
import io.github.arazzo4j.codegen.schema.AdditionalProperties;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of Java type a schema becomes, whatever it will be called. What has no single shape is JSON: alternatives
 * without a type in common, several types, schemas that can't be read. {@code null} is no type; it is a question of where
 * the value is used.
 */
sealed interface SchemaShape {

    /** Objects of more properties, and enumerations of more values, would not fit into a class file. */
    int MAX_MEMBERS = 1_000;

    /** A longer text can't be a constant of a class file. */
    int MAX_CONSTANT = 1_000;

    /** A type that every program has. */
    record Basic(Scalar type) implements SchemaShape {}

    /** A list; its elements are anything if the schema doesn't say. */
    record ArrayOf(Optional<Schema> items) implements SchemaShape {}

    /** An object that is a map. */
    record Dictionary(Schema values) implements SchemaShape {}

    /** An object with properties. */
    record Properties() implements SchemaShape {}

    /** A string that is one of several. */
    record Enumeration(List<String> values) implements SchemaShape {}

    static SchemaShape of(Schema schema) {
        if (schema.problem().isPresent() || schema.allowsNothing()) {
            return json();
        }
        Set<SchemaType> types = schema.valueTypes();
        if (types.isEmpty()) {
            return ofAlternatives(schema);
        }
        if (types.equals(EnumSet.of(SchemaType.INTEGER, SchemaType.NUMBER))) {
            return new Basic(Scalar.DECIMAL);
        }
        return types.size() == 1 ? ofType(types.iterator().next(), schema) : json();
    }

    /** Whether a class stands for schemas of this shape. */
    default boolean isClass() {
        return this instanceof Properties || this instanceof Enumeration;
    }

    private static SchemaShape json() {
        return new Basic(Scalar.JSON);
    }

    private static SchemaShape ofType(SchemaType type, Schema schema) {
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

    /** Alternatives that all have the same basic type, such as a string that should be one of some but may be any. */
    private static SchemaShape ofAlternatives(Schema schema) {
        List<List<Schema>> groups = schema.alternatives();
        if (groups.size() != 1) {
            return json();
        }
        List<Schema> choices = groups.get(0).stream()
                .filter(choice -> !choice.allowsNullOnly())
                .toList();
        SchemaShape common = null;
        for (Schema choice : choices) {
            // An alternative of alternatives is left alone: it might contain this schema.
            SchemaShape shape = choice.valueTypes().isEmpty() ? json() : of(choice);
            SchemaShape basic = shape instanceof Enumeration ? new Basic(Scalar.STRING) : shape;
            if (!(basic instanceof Basic) || (common != null && !common.equals(basic))) {
                return json();
            }
            common = basic;
        }
        return common == null ? json() : common;
    }

    private static SchemaShape ofObject(Schema schema) {
        int count = schema.properties().size();
        if (count > 0) {
            return count <= MAX_MEMBERS ? new Properties() : json();
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
        List<JsonNode> values =
                schema.enumValues().stream().filter(value -> !value.isNull()).toList();
        if (!values.isEmpty() && !format.equals("password") && values.stream().allMatch(JsonNode::isTextual)) {
            List<String> texts =
                    values.stream().map(JsonNode::textValue).distinct().toList();
            boolean constants = texts.stream().allMatch(text -> text.length() <= MAX_CONSTANT);
            return constants && texts.size() <= MAX_MEMBERS ? new Enumeration(texts) : new Basic(Scalar.STRING);
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
            case "binary" -> Scalar.JSON;
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
