package io.github.arazzo4j.runtime.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.function.IntPredicate;

/**
 * The comparisons of simple conditions (Condition Evaluation, rule S6), for compiled workflows to import statically.
 *
 * <ul>
 *   <li>Absent (a missing node) is as {@code null}: {@code null} equals only {@code null}, {@code !=} is the negation of
 *       {@code ==}, an order with {@code null} never holds.
 *   <li>Strings compare regardless of letter case, for equality and for order.
 *   <li>Numbers compare by value, with every digit. A string that reads as a JSON number (of up to 1,000 characters) is
 *       taken for one when it is compared with a number; two strings compare as strings.
 *   <li>A boolean equals a string that reads {@code true} or {@code false}, as headers and form values do.
 *   <li>Objects and arrays are equal if their contents are, strings again regardless of letter case; inside them nothing is
 *       coerced, and {@code null} is not absent. They have no order, nor have booleans.
 * </ul>
 */
public final class Conditions {

    private Conditions() {}

    /**
     * Whether a value that stands alone in a condition lets it pass.
     *
     * @param value the value, a missing node if absent
     * @return whether it is neither {@code false} nor {@code null} nor absent
     */
    public static boolean truthy(JsonNode value) {
        return JsonComparator.truthy(value);
    }

    /**
     * Whether a value is {@code null} or absent.
     *
     * @param value the value, a missing node if absent
     * @return whether there is nothing
     */
    public static boolean isNull(JsonNode value) {
        return JsonComparator.isNull(value);
    }

    /**
     * What {@code .length} gives (D1): the number of an array's elements, of a string's characters (code points); of an
     * object, its member of that name.
     *
     * @param value the value, a missing node if absent
     * @return the length, or a missing node if the value has none
     */
    public static JsonNode length(JsonNode value) {
        return JsonComparator.length(value);
    }

    /**
     * Whether a value is empty (D1).
     *
     * @param value the value, a missing node if absent
     * @return whether it is absent, {@code null}, or a string, array or object without content
     */
    public static boolean empty(JsonNode value) {
        return JsonComparator.empty(value);
    }

    /**
     * {@code a == b}.
     *
     * @param a a value, a missing node if absent
     * @param b the other value, a missing node if absent
     * @return whether they are equal
     */
    public static boolean equal(JsonNode a, JsonNode b) {
        return JsonComparator.LOOSE.equal(a, b);
    }

    /**
     * {@code a == b}.
     *
     * @param a a value, a missing node if absent
     * @param b a string
     * @return whether they are equal
     */
    public static boolean equal(JsonNode a, String b) {
        return JsonComparator.LOOSE.equal(a, TextNode.valueOf(b));
    }

    /**
     * {@code a == b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether they are equal
     */
    public static boolean equal(JsonNode a, long b) {
        return JsonComparator.LOOSE.equal(a, LongNode.valueOf(b));
    }

    /**
     * {@code a == b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether they are equal
     */
    public static boolean equal(JsonNode a, BigDecimal b) {
        return JsonComparator.LOOSE.equal(a, DecimalNode.valueOf(b));
    }

    /**
     * {@code a == b}.
     *
     * @param a a value, a missing node if absent
     * @param b a boolean
     * @return whether they are equal
     */
    public static boolean equal(JsonNode a, boolean b) {
        return JsonComparator.LOOSE.equal(a, BooleanNode.valueOf(b));
    }

    /**
     * {@code a != b}.
     *
     * @param a a value, a missing node if absent
     * @param b the other value, a missing node if absent
     * @return whether they are not equal
     */
    public static boolean notEqual(JsonNode a, JsonNode b) {
        return !JsonComparator.LOOSE.equal(a, b);
    }

    /**
     * {@code a != b}.
     *
     * @param a a value, a missing node if absent
     * @param b a string
     * @return whether they are not equal
     */
    public static boolean notEqual(JsonNode a, String b) {
        return !JsonComparator.LOOSE.equal(a, TextNode.valueOf(b));
    }

    /**
     * {@code a != b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether they are not equal
     */
    public static boolean notEqual(JsonNode a, long b) {
        return !JsonComparator.LOOSE.equal(a, LongNode.valueOf(b));
    }

    /**
     * {@code a != b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether they are not equal
     */
    public static boolean notEqual(JsonNode a, BigDecimal b) {
        return !JsonComparator.LOOSE.equal(a, DecimalNode.valueOf(b));
    }

    /**
     * {@code a != b}.
     *
     * @param a a value, a missing node if absent
     * @param b a boolean
     * @return whether they are not equal
     */
    public static boolean notEqual(JsonNode a, boolean b) {
        return !JsonComparator.LOOSE.equal(a, BooleanNode.valueOf(b));
    }

    /**
     * {@code a < b}.
     *
     * @param a a value, a missing node if absent
     * @param b the other value, a missing node if absent
     * @return whether the two have an order and {@code a} is less
     */
    public static boolean less(JsonNode a, JsonNode b) {
        return ordered(a, b, order -> order < 0);
    }

    /**
     * {@code a < b}.
     *
     * @param a a value, a missing node if absent
     * @param b a string
     * @return whether the two have an order and {@code a} is less
     */
    public static boolean less(JsonNode a, String b) {
        return ordered(a, TextNode.valueOf(b), order -> order < 0);
    }

    /**
     * {@code a < b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether the two have an order and {@code a} is less
     */
    public static boolean less(JsonNode a, long b) {
        return ordered(a, LongNode.valueOf(b), order -> order < 0);
    }

    /**
     * {@code a < b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether the two have an order and {@code a} is less
     */
    public static boolean less(JsonNode a, BigDecimal b) {
        return ordered(a, DecimalNode.valueOf(b), order -> order < 0);
    }

    /**
     * {@code a <= b}.
     *
     * @param a a value, a missing node if absent
     * @param b the other value, a missing node if absent
     * @return whether the two have an order and {@code a} is not greater
     */
    public static boolean lessOrEqual(JsonNode a, JsonNode b) {
        return ordered(a, b, order -> order <= 0);
    }

    /**
     * {@code a <= b}.
     *
     * @param a a value, a missing node if absent
     * @param b a string
     * @return whether the two have an order and {@code a} is not greater
     */
    public static boolean lessOrEqual(JsonNode a, String b) {
        return ordered(a, TextNode.valueOf(b), order -> order <= 0);
    }

    /**
     * {@code a <= b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether the two have an order and {@code a} is not greater
     */
    public static boolean lessOrEqual(JsonNode a, long b) {
        return ordered(a, LongNode.valueOf(b), order -> order <= 0);
    }

    /**
     * {@code a <= b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether the two have an order and {@code a} is not greater
     */
    public static boolean lessOrEqual(JsonNode a, BigDecimal b) {
        return ordered(a, DecimalNode.valueOf(b), order -> order <= 0);
    }

    /**
     * {@code a > b}.
     *
     * @param a a value, a missing node if absent
     * @param b the other value, a missing node if absent
     * @return whether the two have an order and {@code a} is greater
     */
    public static boolean greater(JsonNode a, JsonNode b) {
        return ordered(a, b, order -> order > 0);
    }

    /**
     * {@code a > b}.
     *
     * @param a a value, a missing node if absent
     * @param b a string
     * @return whether the two have an order and {@code a} is greater
     */
    public static boolean greater(JsonNode a, String b) {
        return ordered(a, TextNode.valueOf(b), order -> order > 0);
    }

    /**
     * {@code a > b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether the two have an order and {@code a} is greater
     */
    public static boolean greater(JsonNode a, long b) {
        return ordered(a, LongNode.valueOf(b), order -> order > 0);
    }

    /**
     * {@code a > b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether the two have an order and {@code a} is greater
     */
    public static boolean greater(JsonNode a, BigDecimal b) {
        return ordered(a, DecimalNode.valueOf(b), order -> order > 0);
    }

    /**
     * {@code a >= b}.
     *
     * @param a a value, a missing node if absent
     * @param b the other value, a missing node if absent
     * @return whether the two have an order and {@code a} is not less
     */
    public static boolean greaterOrEqual(JsonNode a, JsonNode b) {
        return ordered(a, b, order -> order >= 0);
    }

    /**
     * {@code a >= b}.
     *
     * @param a a value, a missing node if absent
     * @param b a string
     * @return whether the two have an order and {@code a} is not less
     */
    public static boolean greaterOrEqual(JsonNode a, String b) {
        return ordered(a, TextNode.valueOf(b), order -> order >= 0);
    }

    /**
     * {@code a >= b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether the two have an order and {@code a} is not less
     */
    public static boolean greaterOrEqual(JsonNode a, long b) {
        return ordered(a, LongNode.valueOf(b), order -> order >= 0);
    }

    /**
     * {@code a >= b}.
     *
     * @param a a value, a missing node if absent
     * @param b a number
     * @return whether the two have an order and {@code a} is not less
     */
    public static boolean greaterOrEqual(JsonNode a, BigDecimal b) {
        return ordered(a, DecimalNode.valueOf(b), order -> order >= 0);
    }

    private static boolean ordered(JsonNode a, JsonNode b, IntPredicate expected) {
        return JsonComparator.LOOSE.ordered(a, b, expected);
    }
}
