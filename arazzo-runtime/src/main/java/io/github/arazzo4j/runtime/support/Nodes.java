package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.condition.JsonComparisons;
import io.github.arazzo4j.runtime.jsonpath.Containers;
import io.github.arazzo4j.runtime.jsonpath.IRegexp;
import io.github.arazzo4j.runtime.jsonpath.JsonPathComparisons;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What compiled JSONPaths (RFC 9535) and JSON Pointers do beyond the methods that nodes have themselves. <i>Nothing</i> is a
 * {@code MissingNode} here, as it is for {@link JsonNode#path(String)}, so that a way can be followed without looking.
 */
public final class Nodes {

    private Nodes() {}

    /**
     * An element of an array (RFC 9535 §2.3.3).
     *
     * @param node any node
     * @param index the index from 0, or from the end if negative, where -1 is the last
     * @return the element, or a missing node
     */
    public static JsonNode element(JsonNode node, long index) {
        if (!node.isArray()) {
            return MissingNode.getInstance();
        }
        long fromStart = index < 0 ? node.size() + index : index;
        return fromStart < 0 || fromStart >= node.size() ? MissingNode.getInstance() : node.path((int) fromStart);
    }

    /**
     * What a number in a JSON Pointer leads to (RFC 6901 §4).
     *
     * @param node any node
     * @param number the number
     * @return the element of an array, an object's member of that name, or a missing node
     */
    public static JsonNode at(JsonNode node, int number) {
        return node.isObject() ? node.path(Integer.toString(number)) : node.path(number);
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
        long by = step == null ? 1 : step;
        if (!node.isArray() || by == 0) {
            return elements;
        }
        int length = node.size();
        boolean forward = by > 0;
        long lowest = forward ? 0 : -1;
        long highest = forward ? length : length - 1L;
        long first = start == null ? (forward ? lowest : highest) : bound(start, length, lowest, highest);
        long stop = end == null ? (forward ? highest : lowest) : bound(end, length, lowest, highest);
        for (long index = first; forward ? index < stop : index > stop; index += by) {
            elements.add(node.path((int) index));
        }
        return elements;
    }

    /** A bound of a slice that may count from the end (RFC 9535 §2.3.4.2.2). */
    private static long bound(long index, int length, long lowest, long highest) {
        long fromStart = index < 0 ? length + index : index;
        return Math.min(Math.max(fromStart, lowest), highest);
    }

    /**
     * What a descendant segment (RFC 9535 §2.5.2.2) looks at: a node and all that is in it, but for what has no children.
     * They are looked up as the iteration goes on.
     *
     * @param node any node
     * @return the arrays and objects, a node before what is in it; none if the node is neither
     */
    public static Iterable<JsonNode> containers(JsonNode node) {
        return () -> new Containers(node);
    }

    /**
     * What {@code .length} at the end of a query of the older dialect means.
     *
     * @param node any node
     * @return the number of an array's elements or of a string's code points; the member {@code length} of an object; a
     *     missing node for anything else
     */
    public static JsonNode lengthOrMember(JsonNode node) {
        return JsonComparisons.length(node);
    }

    /**
     * The function {@code length} (RFC 9535 §2.4.4).
     *
     * @param node any node
     * @return the number of a string's code points, of an array's elements or of an object's members; a missing node for
     *     anything else
     */
    public static JsonNode length(JsonNode node) {
        if (node.isTextual()) {
            String text = node.textValue();
            return IntNode.valueOf(text.codePointCount(0, text.length()));
        }
        return node.isContainerNode() ? IntNode.valueOf(node.size()) : MissingNode.getInstance();
    }

    /**
     * The function {@code count} (RFC 9535 §2.4.5).
     *
     * @param nodes the nodes
     * @return their number
     */
    public static JsonNode count(List<JsonNode> nodes) {
        return IntNode.valueOf(nodes.size());
    }

    /**
     * The function {@code value} (RFC 9535 §2.4.8).
     *
     * @param nodes the nodes
     * @return the only one; a missing node if there is none or several
     */
    public static JsonNode value(List<JsonNode> nodes) {
        return nodes.size() == 1 ? nodes.get(0) : MissingNode.getInstance();
    }

    /**
     * Adds what was selected.
     *
     * @param found where to add it
     * @param node the node; a missing one is left out
     */
    public static void add(List<JsonNode> found, JsonNode node) {
        if (!node.isMissingNode()) {
            found.add(node);
        }
    }

    /**
     * What a query selects that can select only one node.
     *
     * @param node the node, or a missing node
     * @return the node alone; nothing if it is missing
     */
    public static List<JsonNode> list(JsonNode node) {
        return node.isMissingNode() ? List.of() : List.of(node);
    }

    /**
     * Nodes as a value (S25).
     *
     * @param nodes the nodes
     * @return an array of them
     */
    public static ArrayNode array(List<JsonNode> nodes) {
        return JsonNodeFactory.instance.arrayNode(nodes.size()).addAll(nodes);
    }

    /**
     * The function {@code match} (RFC 9535 §2.4.6).
     *
     * @param node any node
     * @param pattern the pattern
     * @return whether the node is a string and all of it matches
     */
    public static boolean matches(JsonNode node, IRegexp pattern) {
        return node.isTextual() && pattern.matches(node.textValue());
    }

    /**
     * The function {@code search} (RFC 9535 §2.4.7).
     *
     * @param node any node
     * @param pattern the pattern
     * @return whether the node is a string and a part of it matches
     */
    public static boolean contains(JsonNode node, IRegexp pattern) {
        return node.isTextual() && pattern.find(node.textValue());
    }

    /**
     * {@code ==} (RFC 9535 §2.3.5.2.2).
     *
     * @param left any node
     * @param right any node
     * @return whether they are equal, or both missing
     */
    public static boolean equal(JsonNode left, JsonNode right) {
        return JsonPathComparisons.equal(left, right);
    }

    /**
     * {@code ==} with a string.
     *
     * @param left any node
     * @param right the string
     * @return whether the node is that string
     */
    public static boolean equal(JsonNode left, String right) {
        return left.isTextual() && right.equals(left.textValue());
    }

    /**
     * {@code ==} with an integer.
     *
     * @param left any node
     * @param right the number
     * @return whether the node is a number of that value
     */
    public static boolean equal(JsonNode left, long right) {
        return left.isInt() ? left.intValue() == right : equal(left, LongNode.valueOf(right));
    }

    /**
     * {@code ==} with a boolean.
     *
     * @param left any node
     * @param right the boolean
     * @return whether the node is that boolean
     */
    public static boolean equal(JsonNode left, boolean right) {
        return BooleanNode.valueOf(right).equals(left);
    }

    /**
     * {@code <} (RFC 9535 §2.3.5.2.2).
     *
     * @param left any node
     * @param right any node
     * @return whether both are numbers or both are strings, and the left one is less
     */
    public static boolean less(JsonNode left, JsonNode right) {
        return JsonPathComparisons.less(left, right);
    }

    /**
     * {@code <} with a string.
     *
     * @param left any node
     * @param right the string
     * @return whether the node is a string before that one
     */
    public static boolean less(JsonNode left, String right) {
        return less(left, TextNode.valueOf(right));
    }

    /**
     * {@code <} with an integer.
     *
     * @param left any node
     * @param right the number
     * @return whether the node is a number below that one
     */
    public static boolean less(JsonNode left, long right) {
        return left.isInt() ? left.intValue() < right : less(left, LongNode.valueOf(right));
    }

    /**
     * {@code <=} (RFC 9535 §2.3.5.2.2).
     *
     * @param left any node
     * @param right any node
     * @return whether the left one is less, or they are equal
     */
    public static boolean lessOrEqual(JsonNode left, JsonNode right) {
        return less(left, right) || equal(left, right);
    }

    /**
     * {@code <=} with a string.
     *
     * @param left any node
     * @param right the string
     * @return whether the node is that string or one before it
     */
    public static boolean lessOrEqual(JsonNode left, String right) {
        return lessOrEqual(left, TextNode.valueOf(right));
    }

    /**
     * {@code <=} with an integer.
     *
     * @param left any node
     * @param right the number
     * @return whether the node is a number up to that one
     */
    public static boolean lessOrEqual(JsonNode left, long right) {
        return left.isInt() ? left.intValue() <= right : lessOrEqual(left, LongNode.valueOf(right));
    }

    /**
     * {@code >} (RFC 9535 §2.3.5.2.2).
     *
     * @param left any node
     * @param right any node
     * @return whether both are numbers or both are strings, and the left one is greater
     */
    public static boolean greater(JsonNode left, JsonNode right) {
        return less(/* left= */ right, /* right= */ left);
    }

    /**
     * {@code >} with a string.
     *
     * @param left any node
     * @param right the string
     * @return whether the node is a string after that one
     */
    public static boolean greater(JsonNode left, String right) {
        return greater(left, TextNode.valueOf(right));
    }

    /**
     * {@code >} with an integer.
     *
     * @param left any node
     * @param right the number
     * @return whether the node is a number above that one
     */
    public static boolean greater(JsonNode left, long right) {
        return left.isInt() ? left.intValue() > right : greater(left, LongNode.valueOf(right));
    }

    /**
     * {@code >=} (RFC 9535 §2.3.5.2.2).
     *
     * @param left any node
     * @param right any node
     * @return whether the left one is greater, or they are equal
     */
    public static boolean greaterOrEqual(JsonNode left, JsonNode right) {
        return greater(left, right) || equal(left, right);
    }

    /**
     * {@code >=} with a string.
     *
     * @param left any node
     * @param right the string
     * @return whether the node is that string or one after it
     */
    public static boolean greaterOrEqual(JsonNode left, String right) {
        return greaterOrEqual(left, TextNode.valueOf(right));
    }

    /**
     * {@code >=} with an integer.
     *
     * @param left any node
     * @param right the number
     * @return whether the node is a number from that one on
     */
    public static boolean greaterOrEqual(JsonNode left, long right) {
        return left.isInt() ? left.intValue() >= right : greaterOrEqual(left, LongNode.valueOf(right));
    }
}
