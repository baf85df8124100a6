package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Reads and writes JSON without losing a digit (S2).
 *
 * <p>Trees are made and written here, on Jackson's parser and generator. An {@code ObjectMapper} would do the same, but loads
 * some 250 classes for it, a seventh of the time in which a small application has its first answer.
 */
public final class JsonCodec {

    /** Deeper documents are refused with an error rather than with a stack overflow. */
    static final int MAX_DEPTH = 1_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(100_000)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 100)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonCodec() {}

    /**
     * Reads a text.
     *
     * @param json the text
     * @return its tree; a missing node if the text is blank
     * @throws JsonProcessingException if it is not JSON
     */
    public static JsonNode read(String json) throws JsonProcessingException {
        try {
            return read(JSON.createParser(json));
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads bytes in one of JSON's encodings.
     *
     * @param json the bytes
     * @return their tree; a missing node if there are none
     * @throws IOException if they are not JSON
     */
    public static JsonNode read(byte[] json) throws IOException {
        return read(JSON.createParser(json));
    }

    private static JsonNode read(JsonParser in) throws IOException {
        try (in) {
            if (in.nextToken() == null) {
                return Json.absent();
            }
            JsonNode value = value(in);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "something follows the value");
            }
            return value;
        }
    }

    private static JsonNode value(JsonParser in) throws IOException {
        return switch (in.currentTokenId()) {
            case JsonTokenId.ID_START_OBJECT -> object(in);
            case JsonTokenId.ID_START_ARRAY -> array(in);
            case JsonTokenId.ID_STRING -> TextNode.valueOf(in.getText());
            case JsonTokenId.ID_NUMBER_INT -> integer(in);
            case JsonTokenId.ID_NUMBER_FLOAT -> DecimalNode.valueOf(in.getDecimalValue());
            case JsonTokenId.ID_TRUE -> BooleanNode.TRUE;
            case JsonTokenId.ID_FALSE -> BooleanNode.FALSE;
            case JsonTokenId.ID_NULL -> NullNode.getInstance();
            default -> throw new JsonParseException(in, "no value");
        };
    }

    private static ObjectNode object(JsonParser in) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            object.set(name, value(in));
        }
        return object;
    }

    private static ArrayNode array(JsonParser in) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (in.nextToken().id() != JsonTokenId.ID_END_ARRAY) {
            array.add(value(in));
        }
        return array;
    }

    private static JsonNode integer(JsonParser in) throws IOException {
        JsonParser.NumberType type = in.getNumberType();
        if (type == JsonParser.NumberType.INT) {
            return IntNode.valueOf(in.getIntValue());
        }
        return type == JsonParser.NumberType.LONG
                ? LongNode.valueOf(in.getLongValue())
                : BigIntegerNode.valueOf(in.getBigIntegerValue());
    }

    /**
     * Writes a tree in UTF-8.
     *
     * @param node the tree
     * @return its bytes
     */
    public static byte[] write(JsonNode node) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            write(out, node);
        } catch (IOException e) {
            throw new IllegalStateException("a tree that can't be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, JsonNode node) throws IOException {
        switch (node.asToken().id()) {
            case JsonTokenId.ID_START_OBJECT -> {
                out.writeStartObject();
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    out.writeFieldName(member.getKey());
                    write(out, member.getValue());
                }
                out.writeEndObject();
            }
            case JsonTokenId.ID_START_ARRAY -> {
                out.writeStartArray();
                for (JsonNode element : node) {
                    write(out, element);
                }
                out.writeEndArray();
            }
            case JsonTokenId.ID_STRING -> out.writeString(node.textValue());
            case JsonTokenId.ID_NUMBER_INT -> writeInteger(out, node);
            case JsonTokenId.ID_NUMBER_FLOAT -> writeFraction(out, node);
            case JsonTokenId.ID_TRUE -> out.writeBoolean(true);
            case JsonTokenId.ID_FALSE -> out.writeBoolean(false);
            case JsonTokenId.ID_NULL, JsonTokenId.ID_NOT_AVAILABLE -> out.writeNull();
            // Bytes, or what a program has put into the tree.
            default -> out.writeRawValue(node.toString());
        }
    }

    private static void writeInteger(JsonGenerator out, JsonNode number) throws IOException {
        if (number.canConvertToLong()) {
            out.writeNumber(number.longValue());
        } else {
            out.writeNumber(number.bigIntegerValue());
        }
    }

    private static void writeFraction(JsonGenerator out, JsonNode number) throws IOException {
        if (number.isBigDecimal()) {
            out.writeNumber(number.decimalValue());
        } else if (number.isFloat()) {
            out.writeNumber(number.floatValue());
        } else {
            out.writeNumber(number.doubleValue());
        }
    }
}
