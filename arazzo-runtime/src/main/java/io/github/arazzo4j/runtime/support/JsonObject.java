package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds an object; see {@link Json#object()}. */
public final class JsonObject {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    JsonObject() {}

    /**
     * Sets a member, unless its value is absent (S1).
     *
     * @param name the member's name
     * @param value its value
     * @return this builder
     */
    public JsonObject put(String name, JsonNode value) {
        if (!value.isMissingNode()) {
            node.set(name, value);
        }
        return this;
    }

    /**
     * Sets a member to a string.
     *
     * @param name the member's name
     * @param value its value
     * @return this builder
     */
    public JsonObject put(String name, String value) {
        node.put(name, value);
        return this;
    }

    /**
     * Sets a member to an integer.
     *
     * @param name the member's name
     * @param value its value
     * @return this builder
     */
    public JsonObject put(String name, long value) {
        return put(name, Json.number(value));
    }

    /**
     * Sets a member to a boolean.
     *
     * @param name the member's name
     * @param value its value
     * @return this builder
     */
    public JsonObject put(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    /**
     * Finishes the object.
     *
     * @return the object, which may be empty
     */
    public ObjectNode build() {
        return node;
    }
}
