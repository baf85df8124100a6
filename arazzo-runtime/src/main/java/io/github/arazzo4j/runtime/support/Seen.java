package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes what a criterion that does not hold has looked at, for those who watch the run. */
@FunctionalInterface
public interface Seen {

    /**
     * Takes a value.
     *
     * @param expression the expression, as written in the document
     * @param value its value, or a missing node
     */
    void value(String expression, JsonNode value);
}
