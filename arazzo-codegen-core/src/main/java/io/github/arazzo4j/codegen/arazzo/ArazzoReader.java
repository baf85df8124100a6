package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.ScalarNode;
import io.github.arazzo4j.codegen.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Turns a file into the records of this package, and reports what is wrong with its structure: all of it in one run, each
 * thing once, and nothing that merely follows from another.
 *
 * <p>What has been reported is left out of the records, as far as it can't be understood: fields with a wrong value, entries
 * without what identifies them, the second of two with the same name, the later of two fields that exclude each other. So
 * are fields that have no effect where they stand. What remains is safe to use: ids are unique, and a value that a record
 * has is of its type. Whether names lead anywhere, and whether expressions and conditions can be parsed, is not looked at.
 */
public final class ArazzoReader {

    private static final List<String> SOURCE_TYPES = List.of("openapi", "asyncapi", "arazzo");

    private ArazzoReader() {}

    /**
     * Reads an Arazzo document (S0, S27, D9, D11; Arazzo 1.1.0 and 1.0.1, "Schema").
     *
     * @param file the file
     * @param diagnostics where to report
     * @return the document; empty, with an error, if there is nothing to work with: no mapping, no version of Arazzo that
     *     can be read, or no list of workflows
     */
    public static Optional<ArazzoDocument> read(SourceFile file, Diagnostics diagnostics) {
        Optional<MappingNode> mapping = file.root().asMapping();
        boolean readable = mapping.isEmpty() || DocumentVersion.isReadable(mapping.get(), diagnostics);
        return readable
                ? ObjectReader.open(file.root(), ObjectKind.DOCUMENT, diagnostics)
                        .flatMap(object -> document(file, object))
                : Optional.empty();
    }

    private static Optional<ArazzoDocument> document(SourceFile file, ObjectReader object) {
        Diagnostics diagnostics = object.diagnostics();
        Optional<Text> self = self(object);
        InfoObject info = info(object);
        List<SourceDescriptionObject> sources = Distinct.firsts(
                object.nonEmptyList("sourceDescriptions", node -> source(node, diagnostics)),
                source -> Distinct.Key.of(source.name(), "source description"),
                DiagnosticCode.DUPLICATE_ID,
                diagnostics);
        List<WorkflowObject> workflows = Distinct.firsts(
                object.nonEmptyList("workflows", node -> WorkflowReader.read(node, diagnostics)),
                workflow -> Distinct.Key.of(workflow.workflowId(), "workflow"),
                DiagnosticCode.DUPLICATE_ID,
                diagnostics);
        ComponentsObject components = ComponentsReader.read(object.any("components"), diagnostics);
        return object.any("workflows")
                .flatMap(Node::asSequence)
                .flatMap(list -> version(object))
                .map(version -> new ArazzoDocument(file, version, self, info, sources, workflows, components));
    }

    /** The version, whatever scalar it is: that was reported when it was checked. */
    private static Optional<Text> version(ObjectReader object) {
        return object.any("arazzo").flatMap(Node::asScalar).map(ArazzoReader::text);
    }

    private static Text text(ScalarNode scalar) {
        return new Text(scalar.text(), scalar);
    }

    private static Optional<Text> self(ObjectReader object) {
        Optional<Text> self = object.text("$self");
        int fragment = self.map(text -> text.value().indexOf('#')).orElse(-1);
        if (fragment >= 0) {
            Text text = self.orElseThrow();
            object.reportBadValue(text.location(fragment, text.value().length()), "$self must not have a fragment");
            return Optional.empty();
        }
        return self;
    }

    private static InfoObject info(ObjectReader document) {
        return document.any("info")
                .flatMap(node -> ObjectReader.open(node, ObjectKind.INFO, document.diagnostics()))
                .map(object -> new InfoObject(
                        object.text("title"),
                        object.text("summary"),
                        object.text("description"),
                        object.text("version")))
                .orElseGet(
                        () -> new InfoObject(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Optional<SourceDescriptionObject> source(Node node, Diagnostics diagnostics) {
        return ObjectReader.open(node, ObjectKind.SOURCE_DESCRIPTION, diagnostics)
                .flatMap(object -> {
                    Optional<Text> name = object.name("name");
                    Optional<Text> url = object.text("url");
                    Optional<Text> type = object.word("type", SOURCE_TYPES);
                    return name.isPresent() && url.isPresent()
                            ? Optional.of(new SourceDescriptionObject(name.get(), url.get(), type))
                            : Optional.empty();
                });
    }
}
