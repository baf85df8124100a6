package io.github.arazzo4j.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.swagger.parser.util.SwaggerDeserializationResult;
import io.swagger.parser.util.SwaggerDeserializer;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.converter.SwaggerConverter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Turns Swagger 2.0 into OpenAPI 3.0, by swagger-parser's converter.
 *
 * <p>The converter gets a tree, never a location, and a tree without external references: it could not follow one if it
 * wanted to. Those of schemas are put back afterwards, to be resolved like those of OpenAPI; others are dropped with a
 * problem. Definitions, parameters and responses are moved back to where they are in Swagger, so that places in the result
 * are places in the file.
 */
final class SwaggerTwo {

    /** Where Swagger has a path item, a parameter or a response, rather than a schema. */
    private static final Pattern NO_SCHEMA =
            Pattern.compile("/paths/[^/]+(?:/parameters/[0-9]+|/[^/]+/parameters/[0-9]+|/[^/]+/responses/[^/]+)?"
                    + "|/parameters/[^/]+|/responses/[^/]+");

    private static final Map<String, String> MOVED = Map.of(
            "schemas", "definitions",
            "parameters", "parameters",
            "responses", "responses");

    /** The converter's time grows with the third power of the depth, and no real description comes near this. */
    private static final int MAX_DEPTH = 150;

    private final Document document;
    private int depth;
    private final List<ApiProblem> problems = new ArrayList<>();
    private final Map<String, String> external = new HashMap<>();

    private SwaggerTwo(Document document) {
        this.document = document;
    }

    /**
     * What came out.
     *
     * @param document the converted document; empty if it could not be converted
     * @param problems what was lost; the first says why if there is no document
     */
    record Outcome(Optional<Document> document, List<ApiProblem> problems) {}

    static Outcome convert(Document document) {
        return new SwaggerTwo(document).convert();
    }

    private Outcome convert() {
        JsonNode copy = document.root().deepCopy();
        forEachReference(copy, this::withoutExternal);
        if (depth > MAX_DEPTH) {
            return failed("it is nested more than " + MAX_DEPTH + " levels deep");
        }
        try {
            SwaggerDeserializationResult swagger = new SwaggerDeserializer().deserialize(copy);
            OpenAPI converted = new SwaggerConverter().convert(swagger).getOpenAPI();
            if (converted == null) {
                return failed(String.join("; ", swagger.getMessages()));
            }
            swagger.getMessages().forEach(this::problem);
            ObjectNode tree = Json.mapper().valueToTree(converted);
            moveBack(tree);
            return new Outcome(Optional.of(new Document(document.key(), tree)), List.copyOf(problems));
        } catch (RuntimeException e) {
            // The library throws what it likes at descriptions that it doesn't expect.
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private Outcome failed(String reason) {
        ApiProblem problem = new ApiProblem(
                ElementLocation.root(document), "this Swagger 2.0 description can't be converted: " + reason);
        return new Outcome(Optional.empty(), List.of(problem));
    }

    private void problem(String message) {
        problems.add(new ApiProblem(ElementLocation.root(document), message));
    }

    /** The reference to give to the converter in place of one, or nothing. */
    private Optional<String> withoutExternal(ElementLocation location, String reference) {
        if (reference.startsWith("#")) {
            return Optional.of(reference);
        }
        if (document.root().path("definitions").has(reference)) {
            return Optional.of("#/definitions/" + reference); // as Swagger 1.2 did, and many still do
        }
        if (NO_SCHEMA.matcher(location.pointer()).matches()) {
            problems.add(new ApiProblem(
                    location,
                    "the reference '" + reference + "' to another file is not supported here, and is dropped"));
            return Optional.empty();
        }
        String name = "external-reference-" + external.size();
        external.put("#/components/schemas/" + name, reference);
        return Optional.of("#/definitions/" + name);
    }

    private void moveBack(ObjectNode tree) {
        JsonNode components = tree.path("components");
        MOVED.forEach((from, to) -> {
            if (components.has(from)) {
                tree.set(to, ((ObjectNode) components).remove(from));
            }
        });
        UnaryOperator<String> moved = reference -> {
            for (Map.Entry<String, String> section : MOVED.entrySet()) {
                String prefix = "#/components/" + section.getKey() + "/";
                if (reference.startsWith(prefix)) {
                    return "#/" + section.getValue() + "/" + reference.substring(prefix.length());
                }
            }
            return reference;
        };
        forEachReference(
                tree,
                (location, reference) -> Optional.of(
                        external.containsKey(reference) ? external.get(reference) : moved.apply(reference)));
    }

    /** Gives a node's reference and gets what to replace it with, or nothing to remove it. */
    private interface Replacement {
        Optional<String> of(ElementLocation location, String reference);
    }

    private record Open(ElementLocation location, JsonNode node, int depth) {}

    private void forEachReference(JsonNode tree, Replacement replacement) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(ElementLocation.root(document), tree, 0));
        while (!open.isEmpty()) {
            Open here = open.pop();
            depth = Math.max(depth, here.depth());
            if (here.node() instanceof ObjectNode object && object.path("$ref").isTextual()) {
                Optional<String> replaced =
                        replacement.of(here.location(), object.path("$ref").textValue());
                replaced.ifPresentOrElse(
                        reference -> object.set("$ref", TextNode.valueOf(reference)), () -> object.remove("$ref"));
            }
            here.node().properties().forEach(member -> {
                if (member.getValue().isContainerNode()) {
                    open.push(new Open(here.location().child(member.getKey()), member.getValue(), here.depth() + 1));
                }
            });
            for (int i = 0; i < here.node().size() && here.node().isArray(); i++) {
                open.push(new Open(here.location().child(i), here.node().get(i), here.depth() + 1));
            }
        }
    }
}
