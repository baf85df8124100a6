package io.github.arazzo4j.codegen.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.arazzo.SourceDescriptionObject;
import io.github.arazzo4j.codegen.arazzo.WorkflowObject;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import io.github.arazzo4j.codegen.source.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All documents of a compilation, with their sources; every document and every API description is read once. */
final class LinkSession {

    private final Diagnostics diagnostics;
    private final SourceLoader loader;
    private final Map<String, ArazzoDocument> documents = new LinkedHashMap<>();
    private final Map<String, Map<String, LinkedSource>> sources = new HashMap<>();
    private final Map<String, JsonNode> trees = new HashMap<>();
    private final Set<String> withXPaths = new HashSet<>();
    private final Set<WorkflowKey> withAsyncApi = new HashSet<>();

    LinkSession(List<ArazzoDocument> entries, SourceLoader loader, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.loader = loader;
        entries.forEach(this::add);
        documents.values().forEach(document -> InputReferences.check(document, tree(document), loader, diagnostics));
    }

    /** Adds a document and, transitively, those that it names as sources. */
    private void add(ArazzoDocument document) {
        String name = document.file().displayName();
        if (documents.putIfAbsent(name, document) != null) {
            return;
        }
        Map<String, LinkedSource> linked = new LinkedHashMap<>();
        sources.put(name, linked);
        for (SourceDescriptionObject description : document.sourceDescriptions()) {
            LinkedSource source = loader.load(document, description);
            linked.putIfAbsent(description.name().value(), source);
            if (source instanceof LinkedSource.Workflows workflows) {
                add(workflows.document());
            }
        }
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** All documents: those that were asked for, and those that they refer to. */
    List<ArazzoDocument> documents() {
        return List.copyOf(documents.values());
    }

    Map<String, LinkedSource> sources(ArazzoDocument document) {
        return sources.getOrDefault(document.file().displayName(), Map.of());
    }

    Optional<WorkflowObject> workflow(WorkflowKey key) {
        ArazzoDocument document = documents.get(key.document());
        return document == null
                ? Optional.empty()
                : document.workflows().stream()
                        .filter(workflow -> workflow.workflowId().value().equals(key.workflowId()))
                        .findFirst();
    }

    /** The schema of a called workflow's inputs. */
    Optional<Schema> inputs(WorkflowKey key) {
        return workflow(key).map(workflow -> inputs(documents.get(key.document()), workflow));
    }

    Schema inputs(ArazzoDocument document, WorkflowObject workflow) {
        String name = document.file().displayName();
        Optional<Node> inputs = workflow.inputs();
        if (inputs.isEmpty()) {
            Document nothing = new Document(name + "#" + workflow.workflowId(), JsonNodeFactory.instance.objectNode());
            return new SchemaReader(loader.documents()).read(ElementLocation.root(nothing));
        }
        return new SchemaReader(loader.documents())
                .read(new ElementLocation(tree(document), inputs.get().pointer()));
    }

    private Document tree(ArazzoDocument document) {
        String name = document.file().displayName();
        return new Document(
                name, trees.computeIfAbsent(name, key -> document.file().root().toJson()));
    }

    /** Whether this is the first time that a document is found to need a library for its XPaths. */
    boolean isFirstXPath(ArazzoDocument document) {
        return withXPaths.add(document.file().displayName());
    }

    /** Remembers that a workflow uses AsyncAPI. */
    void addAsyncApi(WorkflowKey workflow) {
        withAsyncApi.add(workflow);
    }

    boolean usesAsyncApi(WorkflowKey workflow) {
        return withAsyncApi.contains(workflow);
    }

    static WorkflowKey key(ArazzoDocument document, WorkflowObject workflow) {
        return new WorkflowKey(
                document.file().displayName(), workflow.workflowId().value());
    }
}
