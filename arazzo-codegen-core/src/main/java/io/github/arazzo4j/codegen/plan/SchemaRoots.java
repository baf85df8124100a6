package io.github.arazzo4j.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds the outermost schemas of an API description, and what each would be called: components by their names, others by
 * the operation that they belong to ({@code PutImageResponse}). All of them are found, used or not, so that a name does not
 * depend on what is used.
 */
final class SchemaRoots {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final Map<ElementLocation, String> components = new LinkedHashMap<>();
    private final Map<ElementLocation, String> others = new LinkedHashMap<>();

    private SchemaRoots() {}

    static SchemaRoots of(Document document) {
        SchemaRoots roots = new SchemaRoots();
        ElementLocation root = ElementLocation.root(document);
        ElementLocation shared = root.child("components");
        for (ElementLocation group :
                new ElementLocation[] {shared.child("schemas"), shared.child("inputs"), root.child("definitions")}) {
            group.node()
                    .properties()
                    .forEach(entry -> roots.components.put(group.child(entry.getKey()), entry.getKey()));
        }
        members(shared.child("responses")).forEach((name, place) -> roots.response(place, name + "-response"));
        members(shared.child("requestBodies")).forEach((name, place) -> roots.content(place, name + "-request"));
        members(shared.child("parameters")).forEach((name, place) -> roots.value(place, name));
        members(shared.child("headers")).forEach((name, place) -> roots.value(place, name));
        for (String group : new String[] {"paths", "webhooks"}) {
            members(root.child(group)).forEach((path, place) -> roots.pathItem(place, path));
        }
        if (roots.components.isEmpty() && roots.others.isEmpty()) {
            roots.file(root);
        }
        return roots;
    }

    /** The schemas that the document gives names to. */
    Map<ElementLocation, String> components() {
        return components;
    }

    /** The others, with a name for each. */
    Map<ElementLocation, String> others() {
        return others;
    }

    /** What a schema would be called that none of these is around. */
    static String fallbackName(ElementLocation location) {
        String key = location.document().key();
        String file =
                key.replaceFirst("[?#].*", "").replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
        String inside = String.join("-", location.tokens());
        return inside.isEmpty() ? file : inside;
    }

    private void file(ElementLocation root) {
        components.put(root, fallbackName(root));
        members(root).forEach((name, place) -> {
            if (place.node().isObject() && SchemaPath.of(place).steps().isEmpty()) {
                components.put(place, name);
            }
        });
    }

    private void pathItem(ElementLocation place, String path) {
        parameters(place.child("parameters"), path);
        members(place).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                String id = operation.node().path("operationId").asText("");
                operation(operation, id.isBlank() ? method + "-" + path : id);
            }
        });
    }

    private void operation(ElementLocation place, String name) {
        parameters(place.child("parameters"), name);
        content(place.child("requestBody"), name + "-request");
        Map<String, ElementLocation> responses = members(place.child("responses"));
        String usual = responses.keySet().stream()
                .filter(status -> status.startsWith("2"))
                .sorted()
                .findFirst()
                .orElse("default");
        responses.forEach((status, response) ->
                response(response, name + "-response" + (status.equals(usual) ? "" : "-" + status)));
    }

    private void response(ElementLocation place, String name) {
        value(place, name);
        members(place.child("headers")).forEach((header, value) -> value(value, name + "-" + header));
    }

    private void parameters(ElementLocation place, String name) {
        for (int i = 0; i < place.node().size(); i++) {
            value(place.child(i), name + "-" + place.node().path(i).path("name").asText(""));
        }
    }

    /** What has a schema, or else a schema for each media type. */
    private void value(ElementLocation place, String name) {
        add(place.child("schema"), name);
        content(place, name);
    }

    private void content(ElementLocation place, String name) {
        boolean first = true;
        for (Map.Entry<String, ElementLocation> type :
                members(place.child("content")).entrySet()) {
            String subtype = type.getKey().replaceFirst("^[^/]*/", "").replaceFirst(";.*", "");
            add(type.getValue().child("schema"), first ? name : name + "-" + subtype);
            first = false;
        }
    }

    private void add(ElementLocation place, String name) {
        JsonNode node = place.node();
        if (node.isObject()) {
            others.put(place, name);
        }
    }

    private static Map<String, ElementLocation> members(ElementLocation place) {
        Map<String, ElementLocation> members = new LinkedHashMap<>();
        JsonNode node = place.node();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> members.put(name, place.child(name)));
        }
        return members;
    }
}
