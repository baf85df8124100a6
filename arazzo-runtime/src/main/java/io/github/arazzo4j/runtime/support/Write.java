package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes Java values as JSON; the other direction of {@link Read}. */
public final class Write {

    private Write() {}

    /**
     * Writes a value that may be missing.
     *
     * @param value the value, or {@code null}
     * @param writer writes it
     * @param <T> its type
     * @return its JSON, or a missing node
     */
    public static <T> JsonNode optional(@Nullable T value, Function<? super T, ? extends JsonNode> writer) {
        return value == null ? Json.absent() : writer.apply(value);
    }

    /**
     * Sets a member of an object, or removes it.
     *
     * @param object the object
     * @param name the member's name
     * @param value the value; {@code null}, and a missing node, remove the member
     * @param writer writes it
     * @param <T> its type
     */
    public static <T> void member(
            ObjectNode object, String name, @Nullable T value, Function<? super T, ? extends JsonNode> writer) {
        JsonNode json = optional(value, writer);
        if (json.isMissingNode()) {
            object.remove(name);
        } else {
            object.set(name, json);
        }
    }

    /**
     * Starts an object from another one.
     *
     * @param json the other one; its members are shared, not copied
     * @return a new object, empty if the other one is none
     */
    public static ObjectNode copy(JsonNode json) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        return json instanceof ObjectNode object ? copy.setAll(object) : copy;
    }

    /**
     * Writes a generated type that stands for a string.
     *
     * @param text tells the string
     * @param <T> the type
     * @return a writer
     */
    public static <T> Function<T, JsonNode> stringOf(Function<? super T, String> text) {
        return value -> TextNode.valueOf(text.apply(value));
    }

    /**
     * Writes a list.
     *
     * @param writer writes the elements
     * @param <T> the type of the elements
     * @return a writer
     */
    public static <T> Function<Collection<? extends T>, JsonNode> list(Function<? super T, ? extends JsonNode> writer) {
        return values -> {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
            for (T value : values) {
                array.add(writer.apply(value));
            }
            return array;
        };
    }

    /**
     * Writes a map as an object.
     *
     * @param writer writes the values
     * @param <T> the type of the values
     * @return a writer
     */
    public static <T> Function<Map<String, ? extends T>, JsonNode> map(Function<? super T, ? extends JsonNode> writer) {
        return values -> {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            values.forEach((name, value) -> object.set(name, writer.apply(value)));
            return object;
        };
    }

    /**
     * Leaves JSON as it is.
     *
     * @param value the value
     * @return the value
     */
    public static JsonNode json(JsonNode value) {
        return value;
    }

    /**
     * Writes a string.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode string(String value) {
        return TextNode.valueOf(value);
    }

    /**
     * Writes a boolean.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode bool(Boolean value) {
        return BooleanNode.valueOf(value);
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode int32(Integer value) {
        return IntNode.valueOf(value);
    }

    /**
     * Writes an integer, as the node that it has when it is read, so that both are equal.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode int64(Long value) {
        return value == value.intValue() ? IntNode.valueOf(value.intValue()) : LongNode.valueOf(value);
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode integer(BigInteger value) {
        return BigIntegerNode.valueOf(value);
    }

    /**
     * Writes a number with all its digits.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode decimal(BigDecimal value) {
        return DecimalNode.valueOf(value);
    }

    /**
     * Writes a number.
     *
     * @param value the value; finite
     * @return its JSON
     * @throws IllegalArgumentException if it is infinite or not a number, which JSON does not have
     */
    public static JsonNode float64(Double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no " + value);
        }
        return DoubleNode.valueOf(value);
    }

    /**
     * Writes a date and time (RFC 3339).
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode instant(Instant value) {
        return TextNode.valueOf(value.toString());
    }

    /**
     * Writes a date and time as the protocols AWS JSON 1.0 and 1.1 take it: in seconds since 1970, to the millisecond.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode epochSeconds(Instant value) {
        int millis = value.getNano() / 1_000_000;
        return millis == 0
                ? LongNode.valueOf(value.getEpochSecond())
                : DecimalNode.valueOf(BigDecimal.valueOf(value.getEpochSecond()).add(BigDecimal.valueOf(millis, 3)));
    }

    /**
     * Writes a date.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode date(LocalDate value) {
        return TextNode.valueOf(value.toString());
    }

    /**
     * Writes a UUID.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode uuid(UUID value) {
        return TextNode.valueOf(value.toString());
    }

    /**
     * Writes a URI.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode uri(URI value) {
        return TextNode.valueOf(value.toString());
    }

    /**
     * Writes bytes in Base64.
     *
     * @param value the value
     * @return its JSON
     */
    public static JsonNode bytes(byte[] value) {
        return TextNode.valueOf(Base64.getEncoder().encodeToString(value));
    }

    /**
     * Writes bytes that become a body, or a part of one, as they are.
     *
     * @param value the bytes
     * @return a binary node, which is Base64 where it stands in JSON
     */
    public static JsonNode binary(byte[] value) {
        return BinaryNode.valueOf(value);
    }
}
