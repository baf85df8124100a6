package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Copies in which every node is an object of its own, so that a node which was selected is found again by its identity.
 * Jackson's own copies share what can't be changed, such as {@code true}.
 */
final class DistinctNodes {

    private DistinctNodes() {}

    static JsonNode copy(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> copy.set(member.getKey(), copy(member.getValue())));
            return copy;
        } else if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        return node.isNumber() ? number(node) : scalar(node);
    }

    private static JsonNode scalar(JsonNode node) {
        if (node.isTextual()) {
            return new TextNode(node.textValue());
        } else if (node.isBoolean()) {
            return new BooleanNode(node.booleanValue()) {
                private static final long serialVersionUID = 1L;
            };
        } else if (node.isNull()) {
            return new NullNode() {
                private static final long serialVersionUID = 1L;
            };
        }
        return node instanceof BinaryNode bytes ? new BinaryNode(bytes.binaryValue()) : node;
    }

    private static JsonNode number(JsonNode node) {
        if (node.isInt()) {
            return new IntNode(node.intValue());
        } else if (node.isLong()) {
            return new LongNode(node.longValue());
        } else if (node.isBigInteger()) {
            return new BigIntegerNode(node.bigIntegerValue());
        } else if (node.isDouble()) {
            return new DoubleNode(node.doubleValue());
        }
        return node.isFloat() ? new FloatNode(node.floatValue()) : new DecimalNode(node.decimalValue());
    }
}
