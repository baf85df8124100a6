package io.github.arazzo4j.codegen.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Schemas as they stand in files, followed without the compiler's own model: what its types are measured against. */
final class RawSchemas {

    private static final int MAX_DEPTH = 20;

    private final Map<Path, JsonNode> files = new HashMap<>();

    /**
     * A schema, and the file in which its references start.
     *
     * @param node the schema
     * @param file the file
     */
    record Raw(JsonNode node, Path file) {}

    JsonNode file(Path path) {
        return files.computeIfAbsent(path.normalize(), RawSchemas::read);
    }

    private static JsonNode read(Path path) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setAllowDuplicateKeys(true)
                    .build();
            return new ObjectMapper().valueToTree(new Load(settings).loadFromString(Files.readString(path)));
        } catch (IOException | RuntimeException e) {
            return MissingNode.getInstance(); // others find out what is wrong with it
        }
    }

    Raw resolve(Raw start) {
        Raw here = start;
        for (int i = 0; i < MAX_DEPTH && here.node().path("$ref").isTextual(); i++) {
            String reference = here.node().path("$ref").textValue();
            int hash = reference.indexOf('#');
            String file = hash < 0 ? reference : reference.substring(0, hash);
            String pointer = hash < 0 ? "" : reference.substring(hash + 1);
            Path target = file.isEmpty() ? here.file() : here.file().resolveSibling(file);
            JsonNode root = file.isEmpty() || Files.exists(target) ? file(target) : MissingNode.getInstance();
            here = new Raw(
                    pointer.isEmpty() || pointer.startsWith("/") ? root.at(decode(pointer)) : root.path("-"), target);
        }
        return here;
    }

    private static String decode(String pointer) {
        return pointer.replace("%7B", "{")
                .replace("%7D", "}")
                .replace("%20", " ")
                .replace("%25", "%");
    }

    /** A schema with all that its {@code allOf}s, {@code oneOf}s and {@code anyOf}s add to it. */
    private List<Raw> parts(Raw start) {
        Set<JsonNode> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        List<Raw> parts = new ArrayList<>();
        collect(start, seen, parts);
        return parts;
    }

    private void collect(Raw start, Set<JsonNode> seen, List<Raw> parts) {
        Raw here = resolve(start);
        if (!here.node().isObject() || !seen.add(here.node())) {
            return;
        }
        parts.add(here);
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            here.node().path(keyword).forEach(member -> collect(new Raw(member, here.file()), seen, parts));
        }
    }

    /** The schemas of what a step leads to, in the schema or one of its parts. */
    private List<Raw> step(Raw schema, String token) {
        List<Raw> found = new ArrayList<>();
        boolean index = token.matches("-?[0-9]+");
        for (Raw part : parts(schema)) {
            JsonNode node = part.node();
            if (node.path("properties").has(token)) {
                found.add(new Raw(node.path("properties").get(token), part.file()));
            } else if (index && node.path("prefixItems").has(Integer.parseInt(token))) {
                found.add(new Raw(node.path("prefixItems").get(Integer.parseInt(token)), part.file()));
            } else if (index && node.path("items").isObject()) {
                found.add(new Raw(node.path("items"), part.file()));
            }
        }
        if (found.isEmpty()) {
            parts(schema).stream()
                    .filter(part -> part.node().path("additionalProperties").isObject())
                    .map(part -> new Raw(part.node().path("additionalProperties"), part.file()))
                    .forEach(found::add);
        }
        return found;
    }

    /** The schemas of what a path leads to; none if it leads to nothing that is described. */
    List<Raw> follow(Raw start, List<String> path) {
        Set<Raw> here = new LinkedHashSet<>(List.of(start));
        for (String token : path) {
            Set<Raw> next = new LinkedHashSet<>();
            here.forEach(schema -> next.addAll(step(schema, token)));
            here = next;
        }
        return List.copyOf(here);
    }

    /** Whether a schema says nothing that a Java type could say. */
    boolean isFreeForm(Raw schema) {
        return parts(schema).stream().allMatch(RawSchemas::isFreeFormAlone);
    }

    private static boolean isFreeFormAlone(Raw part) {
        JsonNode node = part.node();
        boolean object = !node.path("properties").isEmpty()
                || !node.path("patternProperties").isEmpty()
                || !node.path("additionalProperties").isEmpty();
        boolean values = node.has("enum") || node.has("const");
        List<String> types = types(node);
        boolean open = types.isEmpty() || types.stream().allMatch(type -> type.equals("object") || type.equals("null"));
        boolean everything = types.containsAll(List.of("string", "boolean", "object", "array"));
        return !object && !values && !node.has("items") && (open || everything);
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.path("type");
        return type.isArray()
                ? Stream.iterate(0, i -> i < type.size(), i -> i + 1)
                        .map(i -> type.get(i).asText())
                        .toList()
                : type.isTextual() ? List.of(type.textValue()) : List.of();
    }

    /** The schema of an array's items, if it is one and says so. */
    Optional<Raw> items(Raw schema) {
        return parts(schema).stream()
                .filter(part -> part.node().path("items").isObject())
                .findFirst()
                .map(part -> new Raw(part.node().path("items"), part.file()));
    }

    /** The schema of an answer's body, of OpenAPI or Swagger 2.0. */
    Optional<Raw> body(Raw response) {
        Raw here = resolve(response);
        if (here.node().has("schema")) {
            return Optional.of(new Raw(here.node().get("schema"), here.file()));
        }
        for (JsonNode media : here.node().path("content")) {
            return media.has("schema") ? Optional.of(new Raw(media.get("schema"), here.file())) : Optional.empty();
        }
        return Optional.empty();
    }
}
