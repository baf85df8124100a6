package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
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
     * Reads a large constant of the document, once, when its class is loaded. Smaller ones are built by generated code.
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
     * An integer as a value.
     *
     * @param number the integer
     * @return the node
     */
    public static JsonNode number(long number) {
        // As Jackson reads it: an IntNode never equals a LongNode.
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
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
     * A boolean as a value.
     *
     * @param value the boolean
     * @return the node
     */
    public static JsonNode bool(boolean value) {
        return BooleanNode.valueOf(value);
    }

    /**
     * JSON's {@code null}, which is a value (S1).
     *
     * @return the node
     */
    public static JsonNode nothing() {
        return NullNode.getInstance();
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
