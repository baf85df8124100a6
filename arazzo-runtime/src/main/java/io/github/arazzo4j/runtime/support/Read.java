package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads members of JSON objects as Java types; what generated accessors are made of. */
public final class Read {

    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);

    private Read() {}

    /**
     * Reads a value that is there.
     *
     * @param <T> what it is read as
     */
    public interface Reader<T> {
        /**
         * Reads a value.
         *
         * @param value the value; neither absent nor {@code null}
         * @param pointer where it is, for messages
         * @return what it means
         * @throws TypeMismatchException if it is something else
         */
        T read(JsonNode value, String pointer);
    }

    /**
     * Reads a member that must be there.
     *
     * @param object the object
     * @param name the member's name
     * @param reader what to read it as
     * @param <T> the type
     * @return its value
     * @throws TypeMismatchException if it is absent, {@code null} or something else
     */
    public static <T> T required(JsonNode object, String name, Reader<T> reader) {
        JsonNode value = object.path(name);
        String pointer = "/" + ValueRule.escape(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new TypeMismatchException(pointer, "present", describe(value));
        }
        return reader.read(value, pointer);
    }

    /**
     * Reads a member that may be missing.
     *
     * @param object the object
     * @param name the member's name
     * @param reader what to read it as
     * @param <T> the type
     * @return its value, or {@code null} if it is absent or {@code null}
     * @throws TypeMismatchException if it is something else
     */
    public static <T> @Nullable T optional(JsonNode object, String name, Reader<T> reader) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? null : reader.read(value, "/" + ValueRule.escape(name));
    }

    /**
     * Reads a list.
     *
     * @param reader what to read the elements as; {@code null} elements are left out
     * @param <T> the type of the elements
     * @return a reader of immutable lists
     */
    public static <T> Reader<List<T>> list(Reader<T> reader) {
        return (value, pointer) -> {
            if (!value.isArray()) {
                throw mismatch(pointer, "an array", value);
            }
            List<T> list = new ArrayList<>(value.size());
            for (int i = 0; i < value.size(); i++) {
                JsonNode element = value.get(i);
                if (!element.isNull()) {
                    list.add(reader.read(element, pointer + "/" + i));
                }
            }
            return Collections.unmodifiableList(list);
        };
    }

    /**
     * Reads an object as a map.
     *
     * @param reader what to read the members as; {@code null} members are left out
     * @param <T> the type of the members
     * @return a reader of immutable maps in the order of the members
     */
    public static <T> Reader<Map<String, T>> map(Reader<T> reader) {
        return (value, pointer) -> {
            if (!value.isObject()) {
                throw mismatch(pointer, "an object", value);
            }
            Map<String, T> map = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!member.getValue().isNull()) {
                    map.put(
                            member.getKey(),
                            reader.read(member.getValue(), pointer + "/" + ValueRule.escape(member.getKey())));
                }
            }
            return Collections.unmodifiableMap(map);
        };
    }

    /**
     * Reads an object as a generated record.
     *
     * @param type the record's constructor
     * @param <T> the record
     * @return a reader
     */
    public static <T> Reader<T> object(Function<JsonNode, T> type) {
        return (value, pointer) -> {
            if (!value.isObject()) {
                throw mismatch(pointer, "an object", value);
            }
            return type.apply(value);
        };
    }

    /**
     * Reads any value as a generated type.
     *
     * @param type makes the type of the value
     * @param <T> the type
     * @return a reader
     */
    public static <T> Reader<T> value(Function<JsonNode, T> type) {
        return (value, pointer) -> type.apply(value);
    }

    /**
     * Reads a string as a generated type, such as an enumeration that keeps unknown values.
     *
     * @param type makes the type of the string
     * @param <T> the type
     * @return a reader
     */
    public static <T> Reader<T> string(Function<String, T> type) {
        return (value, pointer) -> type.apply(string(value, pointer));
    }

    /**
     * Reads any value as it is.
     *
     * @param value the value
     * @param pointer where it is
     * @return the value
     */
    public static JsonNode json(JsonNode value, String pointer) {
        return value;
    }

    /**
     * Reads a string.
     *
     * @param value the value
     * @param pointer where it is
     * @return the string
     * @throws TypeMismatchException if it is something else
     */
    public static String string(JsonNode value, String pointer) {
        if (!value.isTextual()) {
            throw mismatch(pointer, "a string", value);
        }
        return value.textValue();
    }

    /**
     * Reads a boolean.
     *
     * @param value the value
     * @param pointer where it is
     * @return the boolean
     * @throws TypeMismatchException if it is something else
     */
    public static Boolean bool(JsonNode value, String pointer) {
        if (!value.isBoolean()) {
            throw mismatch(pointer, "a boolean", value);
        }
        return value.booleanValue();
    }

    /**
     * Reads an integer of 32 bits.
     *
     * @param value the value
     * @param pointer where it is
     * @return the integer
     * @throws TypeMismatchException if it is something else, or too large
     */
    public static Integer int32(JsonNode value, String pointer) {
        return exact(value, pointer, "an integer of 32 bits", BigDecimal::intValueExact);
    }

    /**
     * Reads an integer of 64 bits.
     *
     * @param value the value
     * @param pointer where it is
     * @return the integer
     * @throws TypeMismatchException if it is something else, or too large
     */
    public static Long int64(JsonNode value, String pointer) {
        if (value.isLong() || value.isInt()) {
            return value.longValue();
        }
        return exact(value, pointer, "an integer of 64 bits", BigDecimal::longValueExact);
    }

    /**
     * Reads an integer of any size.
     *
     * @param value the value
     * @param pointer where it is
     * @return the integer
     * @throws TypeMismatchException if it is something else
     */
    public static BigInteger integer(JsonNode value, String pointer) {
        return exact(value, pointer, "an integer", BigDecimal::toBigIntegerExact);
    }

    private static <T> T exact(JsonNode value, String pointer, String expected, Function<BigDecimal, T> conversion) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            // A huge exponent must not become a huge array of digits.
            if (number.precision() - (long) number.scale() <= 10_000) {
                try {
                    return conversion.apply(number);
                } catch (ArithmeticException e) {
                    throw mismatch(pointer, expected, value);
                }
            }
        }
        throw mismatch(pointer, expected, value);
    }

    /**
     * Reads a number with all its digits.
     *
     * @param value the value
     * @param pointer where it is
     * @return the number
     * @throws TypeMismatchException if it is something else
     */
    public static BigDecimal decimal(JsonNode value, String pointer) {
        if (!value.isNumber()) {
            throw mismatch(pointer, "a number", value);
        }
        return value.decimalValue();
    }

    /**
     * Reads a number as a {@code double}.
     *
     * @param value the value
     * @param pointer where it is
     * @return the nearest double
     * @throws TypeMismatchException if it is something else
     */
    public static Double float64(JsonNode value, String pointer) {
        return decimal(value, pointer).doubleValue();
    }

    /**
     * Reads a date and time: RFC 3339, or seconds since 1970 as AWS services send them.
     *
     * @param value the value
     * @param pointer where it is
     * @return the instant
     * @throws TypeMismatchException if it is something else
     */
    public static Instant instant(JsonNode value, String pointer) {
        try {
            if (value.isTextual()) {
                return OffsetDateTime.parse(value.textValue()).toInstant();
            }
            if (value.isNumber() && value.decimalValue().abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0) {
                BigDecimal[] parts = value.decimalValue().divideAndRemainder(BigDecimal.ONE);
                return Instant.ofEpochSecond(
                        parts[0].longValueExact(),
                        parts[1].multiply(NANOS_PER_SECOND).longValue());
            }
        } catch (DateTimeException e) {
            throw mismatch(pointer, "a date and time", value);
        }
        throw mismatch(pointer, "a date and time", value);
    }

    /**
     * Reads a date.
     *
     * @param value the value
     * @param pointer where it is
     * @return the date
     * @throws TypeMismatchException if it is something else
     */
    public static LocalDate date(JsonNode value, String pointer) {
        try {
            return LocalDate.parse(string(value, pointer));
        } catch (DateTimeException e) {
            throw mismatch(pointer, "a date", value);
        }
    }

    /**
     * Reads a UUID.
     *
     * @param value the value
     * @param pointer where it is
     * @return the UUID
     * @throws TypeMismatchException if it is something else
     */
    public static UUID uuid(JsonNode value, String pointer) {
        try {
            return UUID.fromString(string(value, pointer));
        } catch (IllegalArgumentException e) {
            throw mismatch(pointer, "a UUID", value);
        }
    }

    /**
     * Reads a URI.
     *
     * @param value the value
     * @param pointer where it is
     * @return the URI
     * @throws TypeMismatchException if it is something else
     */
    public static URI uri(JsonNode value, String pointer) {
        try {
            return new URI(string(value, pointer));
        } catch (URISyntaxException e) {
            throw mismatch(pointer, "a URI", value);
        }
    }

    /**
     * Reads bytes in Base64.
     *
     * @param value the value
     * @param pointer where it is
     * @return the bytes
     * @throws TypeMismatchException if it is something else
     */
    public static byte[] bytes(JsonNode value, String pointer) {
        try {
            return Base64.getMimeDecoder().decode(string(value, pointer));
        } catch (IllegalArgumentException e) {
            throw mismatch(pointer, "Base64", value);
        }
    }

    /**
     * Reads the bytes of a body that is not text.
     *
     * @param value the value
     * @param pointer where it is
     * @return the bytes; of a string those of its text in UTF-8
     * @throws TypeMismatchException if it is something else
     */
    public static byte[] binary(JsonNode value, String pointer) {
        return value instanceof BinaryNode node
                ? node.binaryValue()
                : string(value, pointer).getBytes(StandardCharsets.UTF_8);
    }

    static TypeMismatchException mismatch(String pointer, String expected, JsonNode value) {
        return new TypeMismatchException(pointer, expected, describe(value));
    }

    /** Names the kind of value only: the value itself may be secret (S26). */
    private static String describe(JsonNode value) {
        if (value.isTextual()) {
            return "a string of " + value.textValue().length() + " characters";
        } else if (value.isMissingNode()) {
            return "absent";
        }
        String type = Values.typeName(value);
        return value.isNull() || value.isBinary() ? type : (value.isContainerNode() ? "an " : "a ") + type;
    }
}
