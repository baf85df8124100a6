package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.condition.JsonNumbers;
import io.github.arazzo4j.runtime.internal.JsonCodec;
import io.github.arazzo4j.runtime.internal.XmlText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Embeds values in texts of a media type so that they can't change what they are put into (S10). All of these fail on an
 * absent value (S1).
 */
public final class Texts {

    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private Texts() {}

    /**
     * A value inside the quotes of a JSON string.
     *
     * @param expression the expression, as written in the document
     * @param value its value
     * @return its text, escaped for the string
     * @throws EvaluationException if it is absent
     */
    public static String inJsonString(String expression, JsonNode value) {
        String quoted = TextNode.valueOf(Values.embedded(expression, value)).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    /**
     * A value outside the quotes of JSON strings.
     *
     * @param expression the expression, as written in the document
     * @param value its value
     * @return the value as JSON, a string with its quotes
     * @throws EvaluationException if it is absent
     */
    public static String inJson(String expression, JsonNode value) {
        Values.required("a text", expression, value);
        return value.toString();
    }

    /**
     * A value in a form.
     *
     * @param expression the expression, as written in the document
     * @param value its value
     * @return its text, percent-encoded
     * @throws EvaluationException if it is absent
     */
    public static String inForm(String expression, JsonNode value) {
        return URLEncoder.encode(Values.embedded(expression, value), StandardCharsets.UTF_8);
    }

    /**
     * A value in XML.
     *
     * @param expression the expression, as written in the document
     * @param value its value
     * @return its text, escaped; a value that is itself an XML document as it is
     * @throws EvaluationException if it is absent, or has a character that XML has no way to write
     */
    public static String inXml(String expression, JsonNode value) {
        return XmlText.embed(Values.embedded(expression, value));
    }

    /**
     * A value within a quoted literal of an XPath.
     *
     * @param expression the expression, as written in the document
     * @param value its value
     * @param quote the quotation mark of the literal
     * @return its text, in which quotation marks are doubled
     * @throws EvaluationException if it is absent
     */
    public static String inXPathString(String expression, JsonNode value, String quote) {
        return Values.embedded(expression, value).replace(quote, quote + quote);
    }

    /**
     * A value outside of the quotes of an XPath, where only a number, a boolean or {@code null} may stand, or a string that
     * reads as one. As the specification has it, they go in as text, a boolean as {@code true} rather than {@code true()}.
     *
     * @param expression the expression, as written in the document
     * @param value its value
     * @return its text
     * @throws EvaluationException if it is none of these
     */
    public static String plain(String expression, JsonNode value) {
        String text = Values.embedded(expression, value);
        if (!WORDS.contains(text) && JsonNumbers.read(text) == null) {
            throw new EvaluationException("outside of quotes only a number, a boolean or null can be embedded, not "
                    + expression + "; put quotes around the expression");
        }
        return text;
    }

    /**
     * Reads a JSON text that was put together from a template.
     *
     * @param text the text
     * @return its tree
     * @throws EvaluationException if it is not JSON
     */
    public static JsonNode json(String text) {
        try {
            return JsonCodec.read(text);
        } catch (JsonProcessingException e) {
            throw new EvaluationException("the payload is not JSON: " + e.getOriginalMessage());
        }
    }
}
