package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;

/** Converts a value to the text that is embedded in a string (Runtime Expressions, rule S2). */
public final class Embedding {

    private Embedding() {}

    /**
     * The text of a value: a string as it is; a number, a boolean or {@code null} as in JSON, with every digit; an object or
     * an array as JSON. Binary values become base64.
     *
     * @param value the value
     * @return its text
     * @throws EvaluationException if the value is absent (a missing node): rule S1, absent has no text
     */
    public static String text(JsonNode value) {
        if (value.isMissingNode()) {
            throw new EvaluationException("the value is absent");
        }
        return value.isTextual() || value.isBinary() ? value.asText() : value.toString();
    }
}
