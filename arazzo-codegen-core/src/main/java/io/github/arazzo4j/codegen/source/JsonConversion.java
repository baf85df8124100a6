package io.github.arazzo4j.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.IdentityHashMap;

/** Turns nodes into Jackson's tree; a collection that is reached twice, through aliases, is converted once. */
final class JsonConversion implements NodeVisitor<JsonNode> {

    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private final IdentityHashMap<Node, JsonNode> converted = new IdentityHashMap<>();

    @Override
    public JsonNode visitMapping(MappingNode node) {
        JsonNode known = converted.get(node);
        if (known != null) {
            return known;
        }
        ObjectNode object = FACTORY.objectNode();
        for (MappingNode.Entry entry : node.entries()) {
            object.set(entry.key(), entry.value().accept(this));
        }
        converted.put(node, object);
        return object;
    }

    @Override
    public JsonNode visitSequence(SequenceNode node) {
        JsonNode known = converted.get(node);
        if (known != null) {
            return known;
        }
        ArrayNode array = FACTORY.arrayNode(node.elements().size());
        for (Node element : node.elements()) {
            array.add(element.<JsonNode>accept(this));
        }
        converted.put(node, array);
        return array;
    }

    @Override
    public JsonNode visitScalar(ScalarNode node) {
        return switch (node.kind()) {
            case STRING -> TextNode.valueOf(node.text());
            case BOOLEAN -> BooleanNode.valueOf(node.asBoolean().orElseThrow());
            case NULL -> NullNode.getInstance();
            case NUMBER ->
                node.asInteger()
                        .map(JsonConversion::integer)
                        .orElseGet(() -> DecimalNode.valueOf(node.asDecimal().orElseThrow()));
        };
    }

    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return FACTORY.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? FACTORY.numberNode(value.longValue()) : FACTORY.numberNode(value);
    }
}
