package io.github.arazzo4j.runtime.jsonpath;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What selectors and filters mean, shared by the evaluator and by generated code. The special result <i>Nothing</i>
 * (RFC 9535 §2.4.1) is {@code null}, and a {@code MissingNode} is understood as Nothing too; JSON's null is a
 * {@code NullNode}. No method recurses over the document, and none changes it.
 */
public final class JsonPathFunctions {

    private JsonPathFunctions() {}

    /**
     * The member of an object (RFC 9535 §2.3.1).
     *
     * @param node any node, or Nothing
     * @param name the member's name
     * @return the member's value; Nothing if there is none or if the node is not an object
     */
    public static @Nullable JsonNode member(@Nullable JsonNode node, String name) {
        return node != null && node.isObject() ? node.get(name) : null;
    }

    /**
     * The element of an array (RFC 9535 §2.3.3).
     *
     * @param node any node, or Nothing
     * @param index the element's index; -1 is the last element, -2 the one before it
     * @return the element; Nothing if there is none or if the node is not an array
     */
    public static @Nullable JsonNode element(@Nullable JsonNode node, long index) {
        if (node == null || !node.isArray()) {
            return null;
        }
        int resolved = elementIndex(node.size(), index);
        return resolved < 0 ? null : node.get(resolved);
    }

    /**
     * The index, counted from the start, which an index selector means.
     *
     * @param length number of elements
     * @param index the selector's index, from the end if negative
     * @return the index from 0, or -1 if it is out of the array's bounds
     */
    public static int elementIndex(int length, long index) {
        long resolved = index < 0 ? length + index : index;
        return resolved < 0 || resolved >= length ? -1 : (int) resolved;
    }

    /**
     * The children of a node (RFC 9535 §2.3.2): the elements of an array, the values of an object's members in the
     * order of the document.
     *
     * @param node any node
     * @return its children; none if it is neither an array nor an object
     */
    public static List<JsonNode> children(JsonNode node) {
        return Located.values(Located.untracked(node).children());
    }

    /**
     * A node and all that is in it (RFC 9535 §2.5.2.2): each node before what is in it, and what is in a child before
     * the next child.
     *
     * @param node any node
     * @return the node itself, first, and all nodes below it
     */
    public static List<JsonNode> descendants(JsonNode node) {
        return Located.values(Located.untracked(node).descendants());
    }

    /**
     * A slice of an array (RFC 9535 §2.3.4).
     *
     * @param node any node
     * @param start the first index, from the end if negative; {@code null} for the default
     * @param end the index before which to stop, from the end if negative; {@code null} for the default
     * @param step the distance between elements, backwards if negative; {@code null} for 1
     * @return the elements in the slice's order; none if the node is not an array
     */
    public static List<JsonNode> slice(JsonNode node, @Nullable Long start, @Nullable Long end, @Nullable Long step) {
        List<JsonNode> elements = new ArrayList<>();
        if (node.isArray()) {
            for (int index : sliceIndices(node.size(), start, end, step)) {
                elements.add(node.get(index));
            }
        }
        return elements;
    }

    /**
     * The indices that a slice selects (RFC 9535 §2.3.4.2.2).
     *
     * @param length number of elements
     * @param start the first index, from the end if negative; {@code null} for the default
     * @param end the index before which to stop, from the end if negative; {@code null} for the default
     * @param step the distance between elements, backwards if negative; {@code null} for 1
     * @return the indices from 0, in the slice's order; none if the step is 0
     */
    public static int[] sliceIndices(int length, @Nullable Long start, @Nullable Long end, @Nullable Long step) {
        long by = step == null ? 1 : step;
        if (by == 0) {
            return new int[0];
        }
        boolean forward = by > 0;
        long first = start == null ? (forward ? 0 : length - 1L) : fromStart(start, length);
        long stop = end == null ? (forward ? length : -1) : fromStart(end, length);
        long lowest = forward ? 0 : -1;
        long highest = forward ? length : length - 1L;
        first = Math.min(Math.max(first, lowest), highest);
        stop = Math.min(Math.max(stop, lowest), highest);
        long distance = forward ? stop - first : first - stop;
        if (distance <= 0) {
            return new int[0];
        }
        int[] indices = new int[(int) ((distance - 1) / Math.abs(by) + 1)];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (int) (first + i * by);
        }
        return indices;
    }

    private static long fromStart(long index, int length) {
        return index < 0 ? length + index : index;
    }

    /**
     * Compares two values (RFC 9535 §2.3.5.2.2). Numbers are compared by their value, with all their digits and
     * whatever their Jackson type; strings by their code points; anything else has no order, and is neither less nor
     * greater than anything.
     *
     * @param left a value, or Nothing
     * @param operator how to compare
     * @param right a value, or Nothing, which is equal to Nothing only
     * @return whether the comparison holds
     */
    public static boolean compare(@Nullable JsonNode left, ComparisonOperator operator, @Nullable JsonNode right) {
        return switch (operator) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> !equal(left, right);
            case LESS -> less(left, right);
            case GREATER -> less(right, left);
            case LESS_OR_EQUAL -> less(left, right) || equal(left, right);
            case GREATER_OR_EQUAL -> less(right, left) || equal(left, right);
        };
    }

    /**
     * Tells whether two values are equal: {@code ==} (RFC 9535 §2.3.5.2.2). The order of an object's members doesn't
     * matter.
     *
     * @param left a value, or Nothing
     * @param right a value, or Nothing
     * @return whether they are equal, or both Nothing
     */
    public static boolean equal(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == null || left.isMissingNode() || right == null || right.isMissingNode()) {
            return isNothing(left) && isNothing(right);
        }
        Deque<JsonNode> pairs = new ArrayDeque<>();
        pairs.push(left);
        pairs.push(right);
        while (!pairs.isEmpty()) {
            JsonNode second = pairs.pop();
            JsonNode first = pairs.pop();
            if (first.getNodeType() != second.getNodeType() || first.size() != second.size()) {
                return false;
            }
            if (first.isArray()) {
                for (int i = 0; i < first.size(); i++) {
                    pairs.push(first.get(i));
                    pairs.push(second.get(i));
                }
            } else if (first.isObject()) {
                for (Map.Entry<String, JsonNode> member : first.properties()) {
                    JsonNode partner = second.get(member.getKey());
                    if (partner == null) {
                        return false;
                    }
                    pairs.push(member.getValue());
                    pairs.push(partner);
                }
            } else if (!equalScalars(first, second)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalScalars(JsonNode left, JsonNode right) {
        if (left.isNumber()) {
            return isFinite(left) && isFinite(right) && compareNumbers(left, right) == 0;
        }
        return left.equals(right);
    }

    /**
     * Tells whether one value is less than another: {@code <} (RFC 9535 §2.3.5.2.2).
     *
     * @param left a value, or Nothing
     * @param right a value, or Nothing
     * @return whether both are numbers or both are strings, and the left one is less
     */
    public static boolean less(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == null || right == null || left.getNodeType() != right.getNodeType()) {
            return false;
        }
        if (left.getNodeType() == JsonNodeType.NUMBER) {
            return isFinite(left) && isFinite(right) && compareNumbers(left, right) < 0;
        }
        return left.isTextual() && compareCodePoints(left.textValue(), right.textValue()) < 0;
    }

    private static boolean isNothing(@Nullable JsonNode node) {
        return node == null || node.isMissingNode();
    }

    /** NaN and the infinities, which JSON can't express but a tree made by a program can contain, equal nothing. */
    private static boolean isFinite(JsonNode number) {
        return !number.isFloatingPointNumber() || number.isBigDecimal() || Double.isFinite(number.doubleValue());
    }

    private static int compareNumbers(JsonNode left, JsonNode right) {
        if (left.isIntegralNumber()
                && right.isIntegralNumber()
                && left.canConvertToLong()
                && right.canConvertToLong()) {
            return Long.compare(left.longValue(), right.longValue());
        }
        return exact(left).compareTo(exact(right));
    }

    /** A float's shortest decimal form is the number that was written, as it is for a double. */
    private static BigDecimal exact(JsonNode number) {
        return number.numberType() == JsonParser.NumberType.FLOAT
                ? new BigDecimal(Float.toString(number.floatValue()))
                : number.decimalValue();
    }

    /** Java's own order of strings is that of UTF-16, where U+10000 comes before U+FFFF. */
    private static int compareCodePoints(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean sameKind = Character.isSurrogate(a) == Character.isSurrogate(b);
                if (sameKind) {
                    return Character.compare(a, b);
                }
                return Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /**
     * The function {@code length} (RFC 9535 §2.4.4).
     *
     * @param value a value, or Nothing
     * @return the number of a string's code points, of an array's elements or of an object's members; Nothing for
     *     anything else
     */
    public static @Nullable JsonNode length(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isTextual()) {
            String text = value.textValue();
            return IntNode.valueOf(text.codePointCount(0, text.length()));
        }
        return value.isContainerNode() ? IntNode.valueOf(value.size()) : null;
    }

    /**
     * {@code .length} at the end of a query in the {@link JsonPath.Dialect#GOESSNER older dialect}, where it means what
     * it does in JavaScript.
     *
     * @param node any node, or Nothing
     * @return the number of an array's elements or of a string's code points; the member {@code length} of an object;
     *     Nothing for anything else
     */
    public static @Nullable JsonNode lengthOrMember(@Nullable JsonNode node) {
        return node != null && node.isObject() ? node.get("length") : length(node);
    }

    /**
     * The function {@code count} (RFC 9535 §2.4.5).
     *
     * @param nodes a nodelist
     * @return the number of its nodes
     */
    public static JsonNode count(List<JsonNode> nodes) {
        return IntNode.valueOf(nodes.size());
    }

    /**
     * The function {@code value} (RFC 9535 §2.4.8).
     *
     * @param nodes a nodelist
     * @return the value of its only node; Nothing if it has none or several
     */
    public static @Nullable JsonNode value(List<JsonNode> nodes) {
        return nodes.size() == 1 ? nodes.get(0) : null;
    }

    /**
     * The function {@code match} (RFC 9535 §2.4.6) with a pattern that is not known beforehand.
     *
     * @param input a value, or Nothing
     * @param pattern a value, or Nothing
     * @return whether the input is a string and all of it matches; false if the pattern is not a string or not an
     *     I-Regexp
     */
    public static boolean match(@Nullable JsonNode input, @Nullable JsonNode pattern) {
        IRegexp regexp = regexp(pattern);
        return regexp != null && match(input, regexp);
    }

    /**
     * The function {@code match} (RFC 9535 §2.4.6) with a pattern that is known beforehand.
     *
     * @param input a value, or Nothing
     * @param pattern the pattern
     * @return whether the input is a string and all of it matches
     */
    public static boolean match(@Nullable JsonNode input, IRegexp pattern) {
        return input != null && input.isTextual() && pattern.matches(input.textValue());
    }

    /**
     * The function {@code search} (RFC 9535 §2.4.7) with a pattern that is not known beforehand.
     *
     * @param input a value, or Nothing
     * @param pattern a value, or Nothing
     * @return whether the input is a string and a part of it matches; false if the pattern is not a string or not an
     *     I-Regexp
     */
    public static boolean search(@Nullable JsonNode input, @Nullable JsonNode pattern) {
        IRegexp regexp = regexp(pattern);
        return regexp != null && search(input, regexp);
    }

    /**
     * The function {@code search} (RFC 9535 §2.4.7) with a pattern that is known beforehand.
     *
     * @param input a value, or Nothing
     * @param pattern the pattern
     * @return whether the input is a string and a part of it matches
     */
    public static boolean search(@Nullable JsonNode input, IRegexp pattern) {
        return input != null && input.isTextual() && pattern.find(input.textValue());
    }

    private static @Nullable IRegexp regexp(@Nullable JsonNode pattern) {
        return pattern == null || !pattern.isTextual()
                ? null
                : IRegexp.tryParse(pattern.textValue()).orElse(null);
    }
}
