package io.github.arazzo4j.runtime.jsonpath;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * How filters compare (RFC 9535 §2.3.5.2.2). Numbers are compared by their value, with all their digits and whatever their
 * Jackson type; strings by their code points; anything else has no order, and is neither less nor greater than anything.
 * <i>Nothing</i> is a {@code MissingNode}. No method recurses over a document.
 */
public final class JsonPathComparisons {

    private JsonPathComparisons() {}

    /**
     * Tells whether two values are equal: {@code ==} (RFC 9535 §2.3.5.2.2). The order of an object's members doesn't
     * matter.
     *
     * @param left any node
     * @param right any node
     * @return whether they are equal, or both missing
     */
    public static boolean equal(JsonNode left, JsonNode right) {
        if (left.isMissingNode() || right.isMissingNode()) {
            return left.isMissingNode() && right.isMissingNode();
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
     * @param left any node
     * @param right any node
     * @return whether both are numbers or both are strings, and the left one is less
     */
    public static boolean less(JsonNode left, JsonNode right) {
        if (left.getNodeType() != right.getNodeType()) {
            return false;
        }
        if (left.getNodeType() == JsonNodeType.NUMBER) {
            return isFinite(left) && isFinite(right) && compareNumbers(left, right) < 0;
        }
        return left.isTextual() && compareCodePoints(left.textValue(), right.textValue()) < 0;
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
}
