package io.github.arazzo4j.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The examples of an API description: {@code example}, {@code examples}, and those of schemas. */
final class DescribedApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /** More references in a row are a circle. */
    private static final int MAX_REFERENCES = 20;

    private final JsonNode root;
    private final Map<String, JsonNode> operations = new LinkedHashMap<>();

    private DescribedApi(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> resolved(path.getValue()).properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        String fallback = member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                        operations.put(member.getValue().path("operationId").asText(fallback), member.getValue());
                    }
                }));
    }

    static DescribedApi read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            // JSON is YAML too.
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.toString())
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .build();
            return new DescribedApi(JSON.valueToTree(new Load(settings).loadFromInputStream(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first successful response of an operation, if it has an example or needs none. */
    Optional<FakeAnswer> example(String operation) {
        return responses(operation).entrySet().stream()
                .filter(response ->
                        response.getKey().startsWith("2") || response.getKey().equals("default"))
                .flatMap(response -> answer(status(response.getKey()), response.getValue()).stream())
                .findFirst();
    }

    /** The response of some status, if it has an example or needs none. */
    Optional<FakeAnswer> example(String operation, int status) {
        Map<String, JsonNode> responses = responses(operation);
        JsonNode exact = responses.get(Integer.toString(status));
        JsonNode range = responses.get(status / 100 + "XX");
        JsonNode response = exact != null ? exact : range != null ? range : responses.get("default");
        return response == null ? Optional.empty() : answer(status, response);
    }

    /** The responses by status, {@code default} last. */
    private Map<String, JsonNode> responses(String operation) {
        Map<String, JsonNode> responses = new TreeMap<>();
        JsonNode described = operations.getOrDefault(operation, MissingNode.getInstance());
        described
                .path("responses")
                .properties()
                .forEach(response -> responses.put(response.getKey(), resolved(response.getValue())));
        return responses;
    }

    private static int status(String key) {
        return key.matches("[0-9]{3}") ? Integer.parseInt(key) : 200;
    }

    private Optional<FakeAnswer> answer(int status, JsonNode response) {
        JsonNode content = response.path("content");
        if (content.isEmpty() && response.path("schema").isMissingNode()) {
            return Optional.of(FakeAnswer.status(status));
        }
        for (Map.Entry<String, JsonNode> media : content.properties()) {
            JsonNode example = example(resolved(media.getValue()));
            if (!example.isMissingNode()) {
                return Optional.of(body(status, media.getKey(), example));
            }
        }
        // Swagger 2.0 has examples by media type, beside the schema.
        for (Map.Entry<String, JsonNode> example : response.path("examples").properties()) {
            return Optional.of(body(status, example.getKey(), example.getValue()));
        }
        JsonNode ofSchema = ofSchema(response.path("schema"));
        return ofSchema.isMissingNode() ? Optional.empty() : Optional.of(body(status, "application/json", ofSchema));
    }

    private JsonNode example(JsonNode media) {
        if (media.has("example")) {
            return media.get("example");
        }
        for (JsonNode named : media.path("examples")) {
            JsonNode example = resolved(named);
            for (String member : new String[] {"value", "dataValue", "serializedValue"}) {
                if (example.has(member)) {
                    return example.get(member);
                }
            }
        }
        return ofSchema(media.path("schema"));
    }

    private JsonNode ofSchema(JsonNode schema) {
        JsonNode target = resolved(schema);
        return target.has("example")
                ? target.get("example")
                : target.path("examples").path(0);
    }

    private static FakeAnswer body(int status, String mediaType, JsonNode example) {
        boolean text = example.isTextual() && !mediaType.contains("json");
        return FakeAnswer.of(status, mediaType, text ? example.textValue() : example.toString());
    }

    /** What a node refers to, within this description; or the node itself. */
    private JsonNode resolved(JsonNode node) {
        JsonNode target = node;
        for (int i = 0; i < MAX_REFERENCES && target.path("$ref").asText().startsWith("#/"); i++) {
            target = root.at(target.path("$ref").asText().substring(1));
        }
        return target;
    }
}
