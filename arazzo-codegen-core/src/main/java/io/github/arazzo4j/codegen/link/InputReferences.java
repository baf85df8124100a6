package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.References;
import io.github.arazzo4j.codegen.schema.SchemaKeywords;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Set;

/**
 * The {@code $ref}s of a document's input schemas (JSON Schema 2020-12 Core, 8.2.3.1): those to other files are found as source
 * descriptions are, and one that leads nowhere is told where it stands.
 */
final class InputReferences {

    /** Keywords whose value is no schema, but a value as it is. */
    private static final Set<String> VALUES = Set.of("default", "const", "enum", "example", "examples");

    private final ArazzoDocument document;
    private final Document tree;
    private final SourceLoader loader;
    private final References references;
    private final Diagnostics diagnostics;

    private InputReferences(ArazzoDocument document, Document tree, SourceLoader loader, Diagnostics diagnostics) {
        this.document = document;
        this.tree = tree;
        this.loader = loader;
        this.references = new References(loader.documents());
        this.diagnostics = diagnostics;
    }

    /**
     * Finds the files that a document's inputs refer to, and reports what leads nowhere.
     *
     * @param document the document
     * @param tree its content
     * @param loader remembers the files
     * @param diagnostics where to report
     */
    static void check(ArazzoDocument document, Document tree, SourceLoader loader, Diagnostics diagnostics) {
        InputReferences checker = new InputReferences(document, tree, loader, diagnostics);
        document.workflows().forEach(workflow -> workflow.inputs().ifPresent(schema -> checker.check(schema, true)));
        document.components().inputs().values().forEach(schema -> checker.check(schema, true));
    }

    /** Looks through a schema, or, where its members are no keywords, through schemas by their names. */
    private void check(Node node, boolean keywords) {
        node.asSequence().ifPresent(list -> list.elements().forEach(each -> check(each, true)));
        node.asMapping()
                .ifPresent(mapping -> mapping.entries().forEach(entry -> {
                    String key = entry.key();
                    if (key.equals("$ref") && entry.value().asString().isPresent()) {
                        follow(entry);
                    } else if (!keywords || !VALUES.contains(key)) {
                        check(entry.value(), !keywords || !SchemaKeywords.MAPS.contains(key));
                    }
                }));
    }

    private void follow(MappingNode.Entry entry) {
        Node value = entry.value();
        String reference = value.asString().orElseThrow();
        boolean known = reference.startsWith("#") || loader.refer(document.file(), reference, value.location());
        if (known
                && references.follow(new ElementLocation(tree, value.pointer()), reference)
                        instanceof References.Target.Broken broken) {
            String prefix = "#/components/inputs/";
            Diagnostic found = Diagnostic.of(DiagnosticCode.UNKNOWN_SCHEMA, value.location(), broken.reason())
                    .withSeverity(Severity.ERROR);
            diagnostics.report(
                    reference.startsWith(prefix)
                            ? found.withProposal(
                                    reference.substring(prefix.length()),
                                    document.components().inputs().keySet())
                            : found);
        }
    }
}
