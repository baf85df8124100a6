package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import io.github.arazzo4j.codegen.schema.XmlHints;
import io.github.arazzo4j.runtime.support.XmlShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes of schemas what it takes to read and to write XML as they describe it: an {@link XmlShape}. */
final class XmlShapeWriter {

    private final ObjectNode types = JsonNodeFactory.instance.objectNode();
    private final Map<Schema, String> names = new HashMap<>();
    private final Set<Schema> open = new HashSet<>();

    private XmlShapeWriter() {}

    /** The shape of a document, as {@link XmlShape#of} takes it; without a schema nothing is known of it. */
    static JsonNode write(Optional<Schema> schema) {
        XmlShapeWriter writer = new XmlShapeWriter();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("root", schema.map(writer::use).orElseGet(JsonNodeFactory.instance::objectNode));
        if (!writer.types.isEmpty()) {
            json.set("types", writer.types);
        }
        return json;
    }

    /** A schema where it is used: declared ones by name, so that they may contain themselves. */
    private ObjectNode use(Schema schema) {
        ObjectNode part;
        if (schema.name().isPresent()) {
            part = JsonNodeFactory.instance.objectNode().put("ref", declared(schema));
        } else if (open.add(schema)) {
            part = declaration(schema);
            open.remove(schema);
        } else {
            // Contains itself without having a name; what is inside is read as it looks.
            part = JsonNodeFactory.instance.objectNode();
        }
        hints(schema, part);
        return part;
    }

    private String declared(Schema schema) {
        String known = names.get(schema);
        if (known != null) {
            return known;
        }
        String base = schema.name().orElseThrow();
        String name = base;
        for (int i = 2; types.has(name); i++) {
            name = base + "-" + i;
        }
        names.put(schema, name);
        // Takes the name before its parts are written.
        types.putObject(name);
        types.set(name, declaration(schema));
        return name;
    }

    private ObjectNode declaration(Schema schema) {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        Set<SchemaType> allowed = schema.valueTypes();
        Map<String, Schema> members = members(schema);
        if (!members.isEmpty()) {
            ObjectNode written = part.putObject("members");
            members.forEach((name, member) -> written.set(name, use(member)));
        } else if (allowed.equals(Set.of(SchemaType.ARRAY))) {
            JsonNode items = schema.items().map(this::use).orElseGet(JsonNodeFactory.instance::objectNode);
            part.set("items", items);
            schema.annotations().xml().filter(XmlHints::wrapped).ifPresent(xml -> part.put("wrapped", true));
        } else if (allowed.size() == 1) {
            scalar(allowed.iterator().next()).ifPresent(type -> part.put("type", type));
        }
        return part;
    }

    private static Map<String, Schema> members(Schema schema) {
        Map<String, Schema> members = new LinkedHashMap<>(schema.properties());
        schema.alternatives().stream()
                .flatMap(List::stream)
                .forEach(alternative -> alternative.properties().forEach(members::putIfAbsent));
        return members;
    }

    private static Optional<String> scalar(SchemaType type) {
        return switch (type) {
            case STRING -> Optional.of("string");
            case INTEGER -> Optional.of("integer");
            case NUMBER -> Optional.of("number");
            case BOOLEAN -> Optional.of("boolean");
            default -> Optional.empty();
        };
    }

    private static void hints(Schema schema, ObjectNode part) {
        schema.annotations().xml().ifPresent(xml -> {
            xml.name().ifPresent(name -> part.put("name", name));
            xml.namespace().ifPresent(namespace -> part.put("namespace", namespace));
            xml.prefix().ifPresent(prefix -> part.put("prefix", prefix));
            if (xml.attribute()) {
                part.put("attribute", true);
            }
            // CDATA is another way to write the same text.
            if (xml.nodeType().filter(Set.of("text", "cdata")::contains).isPresent()) {
                part.put("text", true);
            }
        });
    }
}
