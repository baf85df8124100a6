package io.github.arazzo4j.codegen.diagnostic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/**
 * Diagnostics as a JSON array of objects with {@code code}, {@code title}, {@code severity}, {@code file},
 * {@code pointer}, {@code line}, {@code column}, {@code endColumn}, {@code message}, and where there is one {@code hint}
 * and {@code related} (each with a place and a message). A place without a line has neither line nor columns.
 */
public final class JsonRenderer {

    /** ASCII only, so that no character of a document can do harm in a terminal. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /**
     * Renders diagnostics, in the order given.
     *
     * @param diagnostics what to render
     * @return an indented JSON array in ASCII, ended by a line feed
     */
    public String render(Collection<Diagnostic> diagnostics) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        diagnostics.forEach(diagnostic -> array.add(object(diagnostic)));
        return write(array);
    }

    static String write(JsonNode json) {
        try {
            return ASCII.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(json)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory is always writable", e);
        }
    }

    private static ObjectNode object(Diagnostic diagnostic) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("code", diagnostic.code().id());
        object.put("title", diagnostic.code().title());
        object.put("severity", diagnostic.severity().label());
        putPlace(object, diagnostic.location());
        object.put("message", diagnostic.message());
        if (diagnostic.hint() != null) {
            object.put("hint", diagnostic.hint());
        }
        if (!diagnostic.related().isEmpty()) {
            ArrayNode related = object.putArray("related");
            for (Diagnostic.Related other : diagnostic.related()) {
                ObjectNode place = related.addObject();
                putPlace(place, other.location());
                place.put("message", other.message());
            }
        }
        return object;
    }

    private static void putPlace(ObjectNode object, Location location) {
        object.put("file", location.file());
        object.put("pointer", location.pointer());
        if (location.hasLine()) {
            object.put("line", location.line());
            object.put("column", location.column());
            object.put("endColumn", location.endColumn());
        }
    }
}
