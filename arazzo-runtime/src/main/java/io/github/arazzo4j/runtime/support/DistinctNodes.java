package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
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
        return switch (node.getNodeType()) {
            case OBJECT -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                node.properties().forEach(member -> copy.set(member.getKey(), copy(member.getValue())));
                yield copy;
            }
            case ARRAY -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
                node.forEach(element -> copy.add(copy(element)));
                yield copy;
            }
            case STRING -> new TextNode(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN ->
                new BooleanNode(node.booleanValue()) {
                    private static final long serialVersionUID = 1L;
                };
            case NULL ->
                new NullNode() {
                    private static final long serialVersionUID = 1L;
                };
            // Binary values, of which Jackson keeps no shared ones.
            default -> node.deepCopy();
        };
    }

    private static JsonNode number(JsonNode node) {
        return switch (node.numberType()) {
            case INT -> new IntNode(node.intValue());
            case LONG -> new LongNode(node.longValue());
            case FLOAT -> new FloatNode(node.floatValue());
            case DOUBLE -> new DoubleNode(node.doubleValue());
            case BIG_INTEGER -> new BigIntegerNode(node.bigIntegerValue());
            case BIG_DECIMAL -> new DecimalNode(node.decimalValue());
        };
    }
}
