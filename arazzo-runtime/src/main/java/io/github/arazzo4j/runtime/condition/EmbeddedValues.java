package io.github.arazzo4j.runtime.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.arazzo4j.runtime.support.Embedding;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts values into the conditions that embed them, so that they can't change the condition (rule S10). A condition comes
 * split into the literal texts around its values: one text more than there are values.
 */
public final class EmbeddedValues {

    /** Of up to 15 digits, so that none is out of the range of I-JSON; longer arrays don't exist. */
    private static final Pattern INDEX = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private EmbeddedValues() {}

    /**
     * A value outside of the quotes of a JSONPath, where only a number, a boolean or {@code null} may stand, or a string that
     * reads as one.
     *
     * @param expression the expression, as written in the document
     * @param value its value, a missing node if absent
     * @return the number, boolean or {@code null}
     * @throws EvaluationException if it is none
     */
    public static JsonNode operand(String expression, JsonNode value) {
        if (!value.isTextual()) {
            unquoted(Values.embedded(expression, value));
            return value;
        }
        String text = unquoted(value.textValue());
        BigDecimal number = JsonNumbers.read(text);
        if (number != null) {
            return DecimalNode.valueOf(number);
        }
        return text.equals("null") ? NullNode.getInstance() : BooleanNode.valueOf(text.equals("true"));
    }

    /**
     * A value where a JSONPath has the index of an element or a bound of a slice.
     *
     * @param expression the expression, as written in the document
     * @param value its value, a missing node if absent
     * @return the index
     * @throws EvaluationException if it is none (RFC 9535 §2.3.3.1)
     */
    public static long index(String expression, JsonNode value) {
        String text = Values.embedded(expression, value);
        if (!INDEX.matcher(text).matches()) {
            throw new EvaluationException(expression + " is no index");
        }
        return Long.parseLong(text);
    }

    /**
     * Completes an XPath. A value in a quoted literal is escaped for it by doubling quotes, objects and arrays as JSON.
     * Elsewhere only a number, boolean or {@code null} may stand, or a string that reads as one; as the specification has
     * it, they go in as text, a boolean as {@code true} rather than {@code true()}.
     *
     * @param literals the texts around the values
     * @param values the values, missing nodes if absent
     * @return the XPath
     * @throws EvaluationException if a value is absent or can't stand in its place
     */
    public static String xpath(List<String> literals, List<JsonNode> values) {
        return fill(literals, values, new XPathQuoting());
    }

    /**
     * Completes a regular expression. Values are part of the pattern (rule S7) and not escaped.
     *
     * @param literals the texts around the values
     * @param values the values, missing nodes if absent
     * @return the pattern
     * @throws EvaluationException if a value is absent
     */
    public static String regex(List<String> literals, List<JsonNode> values) {
        requireMatching(literals, values);
        var result = new StringBuilder(literals.get(0));
        for (int i = 0; i < values.size(); i++) {
            result.append(Embedding.text(values.get(i))).append(literals.get(i + 1));
        }
        return result.toString();
    }

    private static String fill(List<String> literals, List<JsonNode> values, Quoting quoting) {
        requireMatching(literals, values);
        var result = new StringBuilder(literals.get(0));
        for (int i = 0; i < values.size(); i++) {
            quoting.advance(literals.get(i));
            String text = Embedding.text(values.get(i));
            result.append(quoting.inQuotes() ? quoting.escape(text) : unquoted(text))
                    .append(literals.get(i + 1));
        }
        return result.toString();
    }

    private static String unquoted(String text) {
        if (!WORDS.contains(text) && JsonNumbers.read(text) == null) {
            throw new EvaluationException(
                    "outside of quotes only a number, a boolean or null can be embedded; put quotes around the expression");
        }
        return text;
    }

    private static void requireMatching(List<String> literals, List<JsonNode> values) {
        if (literals.size() != values.size() + 1) {
            throw new IllegalArgumentException(
                    literals.size() + " literal texts don't go around " + values.size() + " values");
        }
    }
}
