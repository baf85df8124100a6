package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Builds an array; see {@link Json#array()}. */
public final class JsonArray {

    private final ArrayNode node = JsonNodeFactory.instance.arrayNode();

    JsonArray() {}

    /**
     * Appends an element, unless it is absent (S1).
     *
     * @param value the element
     * @return this builder
     */
    public JsonArray add(JsonNode value) {
        if (!value.isMissingNode()) {
            node.add(value);
        }
        return this;
    }

    /**
     * Appends a string.
     *
     * @param value the element
     * @return this builder
     */
    public JsonArray add(String value) {
        node.add(value);
        return this;
    }

    /**
     * Appends an integer.
     *
     * @param value the element
     * @return this builder
     */
    public JsonArray add(long value) {
        return add(Json.number(value));
    }

    /**
     * Appends a boolean.
     *
     * @param value the element
     * @return this builder
     */
    public JsonArray add(boolean value) {
        node.add(value);
        return this;
    }

    /**
     * Finishes the array.
     *
     * @return the array, which may be empty
     */
    public ArrayNode build() {
        return node;
    }
}
