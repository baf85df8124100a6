package io.github.arazzo4j.sample.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A request's JSON object, read as AWS's services do: an explicit {@code null} is as good as nothing, and a value of
 * the wrong type is a {@code SerializationException}.
 */
final class RequestBody {

    /** Reads and writes all JSON of the embedded server. */
    static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode json;

    private RequestBody(JsonNode json) {
        this.json = json;
    }

    /** Parses a body; an empty one is an object without members. */
    static RequestBody parse(byte[] bytes) {
        JsonNode json;
        try {
            json = bytes.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw serialization("The request body is not valid JSON.");
        }
        return of(json);
    }

    static RequestBody of(JsonNode json) {
        if (!json.isObject()) {
            throw serialization("Start of structure or map found where not expected.");
        }
        return new RequestBody(json);
    }

    /** The object itself. */
    ObjectNode json() {
        return (ObjectNode) json;
    }

    @Nullable
    String string(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrongType(value, "String");
        }
        return value.textValue();
    }

    @Nullable
    Integer integer(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrongType(value, "Integer");
        }
        return value.intValue();
    }

    boolean bool(String name, boolean absent) {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isBoolean()) {
            throw wrongType(value, "Boolean");
        }
        return value.booleanValue();
    }

    @Nullable
    RequestBody object(String name) {
        JsonNode value = value(name);
        return value.isMissingNode() ? null : of(value);
    }

    @Nullable
    List<RequestBody> objects(String name) {
        JsonNode value = value(name);
        return value.isMissingNode()
                ? null
                : elements(value).map(RequestBody::of).toList();
    }

    @Nullable
    List<String> strings(String name) {
        JsonNode value = value(name);
        return value.isMissingNode()
                ? null
                : elements(value)
                        .map(element -> {
                            if (!element.isTextual()) {
                                throw wrongType(element, "String");
                            }
                            return element.textValue();
                        })
                        .toList();
    }

    /** Parses a text; null if it is not JSON. */
    static @Nullable JsonNode parseJson(String text) {
        try {
            JsonNode parsed = MAPPER.readTree(text);
            return parsed.isMissingNode() ? null : parsed;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private JsonNode value(String name) {
        JsonNode value = json.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        if (!array.isArray()) {
            throw serialization("Expected list or null");
        }
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static AwsException wrongType(JsonNode value, String wanted) {
        return serialization(value.getNodeType() + "_VALUE can not be converted to a " + wanted);
    }

    private static AwsException serialization(String text) {
        return AwsException.badRequest("SerializationException", text);
    }
}
