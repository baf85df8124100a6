package io.github.arazzo4j.runtime.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** How JSON values compare, in the two variants that {@link Conditions} and {@link JsonComparisons} offer. */
enum JsonComparator {
    /** Strings regardless of letter case; a string that reads as number or boolean compares with one. */
    LOOSE,
    /** Strings by their characters; values of different types are never equal. */
    STRICT;

    /** Whether two values are equal; absent is as {@code null}. */
    boolean equal(JsonNode a, JsonNode b) {
        if (isNull(a) || isNull(b)) {
            return isNull(a) && isNull(b);
        }
        if (a.isTextual() && b.isTextual()) {
            return equalText(a.textValue(), b.textValue());
        }
        if (a.isArray() && b.isArray()) {
            return equalElements(a, b);
        }
        if (a.isObject() && b.isObject()) {
            return equalMembers(a, b);
        }
        if (this == LOOSE && ((a.isBoolean() && b.isTextual()) || (a.isTextual() && b.isBoolean()))) {
            return equalText(a.asText(), b.asText());
        }
        OptionalInt order = compareNumbers(a, b);
        return order.isPresent() ? order.getAsInt() == 0 : a.equals(b);
    }

    /** Whether the order of two values is as expected; never, if they have none. */
    boolean ordered(JsonNode a, JsonNode b, IntPredicate expected) {
        if (a.isTextual() && b.isTextual()) {
            String left = a.textValue();
            String right = b.textValue();
            return expected.test(this == LOOSE ? left.compareToIgnoreCase(right) : left.compareTo(right));
        }
        OptionalInt order = compareNumbers(a, b);
        return order.isPresent() && expected.test(order.getAsInt());
    }

    static boolean isNull(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }

    static boolean truthy(JsonNode value) {
        return !isNull(value) && !(value.isBoolean() && !value.booleanValue());
    }

    static JsonNode length(JsonNode value) {
        if (value.isArray()) {
            return IntNode.valueOf(value.size());
        }
        if (value.isTextual()) {
            String text = value.textValue();
            return IntNode.valueOf(text.codePointCount(0, text.length()));
        }
        return value.isObject() ? value.path("length") : MissingNode.getInstance();
    }

    static boolean empty(JsonNode value) {
        return isNull(value)
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isEmpty());
    }

    private boolean equalText(String a, String b) {
        return this == LOOSE ? a.equalsIgnoreCase(b) : a.equals(b);
    }

    private boolean equalElements(JsonNode a, JsonNode b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equalWithin(a.path(i), b.path(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean equalMembers(JsonNode a, JsonNode b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> member : a.properties()) {
            if (!equalWithin(member.getValue(), b.path(member.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Within objects and arrays the types must agree: nothing is coerced, and an absent member is not {@code null}. */
    private boolean equalWithin(JsonNode a, JsonNode b) {
        return a.getNodeType() == b.getNodeType() && equal(a, b);
    }

    private OptionalInt compareNumbers(JsonNode a, JsonNode b) {
        if (!a.isNumber() && !b.isNumber()) {
            return OptionalInt.empty();
        }
        if (isLong(a) && isLong(b)) {
            return OptionalInt.of(Long.compare(a.longValue(), b.longValue()));
        }
        BigDecimal left = number(a);
        BigDecimal right = number(b);
        return left == null || right == null ? OptionalInt.empty() : OptionalInt.of(left.compareTo(right));
    }

    private static boolean isLong(JsonNode value) {
        return value.isInt() || value.isLong();
    }

    private @Nullable BigDecimal number(JsonNode value) {
        if (value.isNumber()) {
            boolean binary = value.isDouble() || value.isFloat();
            return binary && !Double.isFinite(value.doubleValue()) ? null : value.decimalValue();
        }
        return this == LOOSE && value.isTextual() ? JsonNumbers.read(value.textValue()) : null;
    }
}
