package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;

/** What generated code does with values, besides comparing them. */
public final class Values {

    private Values() {}

    /**
     * A value that the API requires (S1).
     *
     * @param what the parameter or body that needs it, for the message
     * @param expression the expression that it comes from, as written in the document
     * @param value the value
     * @return the value
     * @throws EvaluationException if it is absent
     */
    public static JsonNode required(String what, String expression, JsonNode value) {
        if (value.isMissingNode()) {
            throw new EvaluationException(what + " is required, but " + expression + " is absent");
        }
        return value;
    }

    /**
     * The text of a value that is embedded in a string (S1, S2).
     *
     * @param expression the expression, as written in the document
     * @param value its value
     * @return a string as it is, anything else as JSON
     * @throws EvaluationException if it is absent
     */
    public static String embedded(String expression, JsonNode value) {
        if (value.isMissingNode()) {
            throw new EvaluationException(expression + " is absent, and can't be embedded in a text");
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
