package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.internal.JsonCodec;
import java.math.BigDecimal;

/** Builds JSON trees from which absent values are left out (S1). */
public final class Json {

    private Json() {}

    /**
     * Starts an object.
     *
     * @return an empty object
     */
    public static JsonObject object() {
        return new JsonObject();
    }

    /**
     * Starts an array.
     *
     * @return an empty array
     */
    public static JsonArray array() {
        return new JsonArray();
    }

    /**
     * Reads a constant of the document, once, when its class is loaded.
     *
     * @param json the constant as JSON
     * @return the tree, every digit as written (S2)
     * @throws IllegalArgumentException if it is not JSON, which would be a defect of the compiler
     */
    public static JsonNode constant(String json) {
        try {
            return JsonCodec.read(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON constant: " + json, e);
        }
    }

    /**
     * A number as a value, whatever its exponent.
     *
     * @param number the number as JSON writes it
     * @return the node, every digit as written (S2)
     * @throws NumberFormatException if it is not a number, which would be a defect of the compiler
     */
    public static JsonNode number(String number) {
        return DecimalNode.valueOf(new BigDecimal(number));
    }

    /**
     * A string as a value.
     *
     * @param text the string
     * @return the node
     */
    public static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    /**
     * The absent value.
     *
     * @return a missing node
     */
    public static JsonNode absent() {
        return JsonNodeFactory.instance.missingNode();
    }
}
