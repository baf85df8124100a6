package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A type of JSON Schema. */
public enum SchemaType {
    /** Text. */
    STRING,
    /** A number without a fraction. */
    INTEGER,
    /** Any number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** An object. */
    OBJECT,
    /** An array. */
    ARRAY,
    /** {@code null}. */
    NULL;

    /**
     * The type's name in a schema.
     *
     * @return the name, as {@code string}
     */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type of a name.
     *
     * @param keyword the name, as {@code string}
     * @return the type, empty if there is none of this name
     */
    public static Optional<SchemaType> of(String keyword) {
        return Arrays.stream(values())
                .filter(type -> type.keyword().equals(keyword))
                .findFirst();
    }

    /**
     * The type of a value.
     *
     * @param value a JSON value
     * @return its type, {@link #INTEGER} for numbers without a fraction
     */
    public static SchemaType ofValue(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING, BINARY -> STRING;
            case NUMBER -> value.isIntegralNumber() ? INTEGER : NUMBER;
            case BOOLEAN -> BOOLEAN;
            case OBJECT, POJO -> OBJECT;
            case ARRAY -> ARRAY;
            case NULL, MISSING -> NULL;
        };
    }
}
