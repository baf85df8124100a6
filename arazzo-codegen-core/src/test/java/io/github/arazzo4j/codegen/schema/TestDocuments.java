package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Documents from YAML texts; it remembers what it was asked for. */
public final class TestDocuments implements Documents {

    private final Map<String, Document> files = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** Parses YAML or JSON. */
    public static JsonNode yaml(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        return new ObjectMapper().valueToTree(new Load(settings).loadFromString(text));
    }

    /** A document that stands for itself. */
    public static Document document(String text) {
        return new Document("api.yaml", yaml(text));
    }

    /** The schema at a place in a document that stands for itself. */
    public static Schema schema(String pointer, String text) {
        return new SchemaReader(Documents.none()).read(new ElementLocation(document(text), pointer));
    }

    /** Adds a file. */
    public TestDocuments with(String key, String text) {
        files.put(key, new Document(key, yaml(text)));
        return this;
    }

    /** What it was asked for, in order. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public Optional<Document> resolve(Document from, String reference) {
        asked.add(reference);
        return Optional.ofNullable(files.get(reference));
    }
}
