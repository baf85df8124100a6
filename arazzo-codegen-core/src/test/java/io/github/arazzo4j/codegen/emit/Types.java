package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.palantir.javapoet.JavaFile;
import io.github.arazzo4j.codegen.plan.ClassRef;
import io.github.arazzo4j.codegen.plan.JavaType;
import io.github.arazzo4j.codegen.plan.TypePlanner;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.Documents;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import io.github.arazzo4j.codegen.source.JsonPointers;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Plans and emits the schemas of a document, for tests. */
final class Types {

    static final String PACKAGE = "com.example.api";

    private final SchemaReader reader = new SchemaReader(Documents.none());
    private final TypePlanner planner;
    private final Document document;

    Types(String fileName, JsonNode root) {
        this.document = new Document(fileName, root);
        this.planner = new TypePlanner(reader, known -> Optional.of(PACKAGE));
    }

    static Types ofYaml(String... lines) {
        return new Types("api.yaml", yaml(String.join("\n", lines)));
    }

    /** YAML, and so JSON, as a tree. */
    static JsonNode yaml(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        return new ObjectMapper().valueToTree(new Load(settings).loadFromString(text));
    }

    Schema schema(String pointer) {
        return reader.read(new ElementLocation(document, pointer));
    }

    JavaType type(String pointer) {
        return planner.typeOf(schema(pointer), ClassRef.ofPackage(PACKAGE), "Anonymous");
    }

    /** Plans all component schemas. */
    Types all() {
        for (String group : new String[] {"/components/schemas", "/definitions"}) {
            document.root().at(group).fieldNames().forEachRemaining(name -> type(group + JsonPointers.of(name)));
        }
        return this;
    }

    /** Plans the schemas of all bodies of answers. */
    Types bodies() {
        document.root().path("paths").fieldNames().forEachRemaining(path -> {
            type(JsonPointers.of("paths", path, "post", "responses", "200", "content", "application/json", "schema"));
        });
        return this;
    }

    TypePlanner planner() {
        return planner;
    }

    /** The sources, by the names of their files. */
    Map<String, String> sources() {
        TypeEmitter emitter = new TypeEmitter(
                planner.plans(), name -> planner.documentOf(name).key().replaceFirst(".*/", ""));
        Map<String, String> sources = new TreeMap<>();
        for (JavaFile file : emitter.files()) {
            sources.put(
                    file.packageName().replace('.', '/') + "/" + file.typeSpec().name() + ".java", file.toString());
        }
        return Collections.unmodifiableMap(sources);
    }
}
