package io.github.arazzo4j.runtime.condition;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.Embedding;
import io.github.arazzo4j.runtime.support.EmbeddingException;
import java.util.List;
import java.util.Set;

/**
 * Puts values into the conditions that embed them, so that they can't change the condition (rule S10). A condition comes
 * split into the literal texts around its values: one text more than there are values.
 */
public final class EmbeddedValues {

    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private EmbeddedValues() {}

    /**
     * Completes a JSONPath. A value in a quoted literal is escaped for it, objects and arrays as JSON. Elsewhere only a
     * number, boolean or {@code null} may stand, or a string that reads as one.
     *
     * @param literals the texts around the values
     * @param values the values, missing nodes if absent
     * @return the JSONPath
     * @throws EmbeddingException if a value is absent or can't stand in its place
     */
    public static String jsonPath(List<String> literals, List<JsonNode> values) {
        return fill(literals, values, new JsonPathQuoting());
    }

    /**
     * Completes an XPath. A value in a quoted literal is escaped for it by doubling quotes, objects and arrays as JSON.
     * Elsewhere only a number, boolean or {@code null} may stand, or a string that reads as one; as the specification has
     * it, they go in as text, a boolean as {@code true} rather than {@code true()}.
     *
     * @param literals the texts around the values
     * @param values the values, missing nodes if absent
     * @return the XPath
     * @throws EmbeddingException if a value is absent or can't stand in its place
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
     * @throws EmbeddingException if a value is absent
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
            throw new EmbeddingException(
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
