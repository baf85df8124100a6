package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Proposals;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads entries of lists that are either references to components or objects of their own (Arazzo 1.1.0, Reusable
 * Object).
 */
final class ReusableReader {

    private ReusableReader() {}

    /**
     * Reads an entry.
     *
     * @param inline how to read it if it is no reference
     */
    static <T> Optional<T> read(
            Node node,
            Diagnostics diagnostics,
            Function<ReusableObject, T> reusable,
            Function<Node, Optional<T>> inline) {
        Optional<MappingNode> mapping = node.asMapping();
        if (mapping.isPresent() && mapping.get().get("reference").isPresent()) {
            return ObjectReader.open(node, ObjectKind.REUSABLE, diagnostics)
                    .flatMap(object -> object.text("reference")
                            .map(text -> new ReusableObject(text, object.any("value"), object.node())))
                    .map(reusable);
        }
        Optional<MappingNode.Entry> misspelt = mapping.flatMap(ReusableReader::misspeltReference);
        if (misspelt.isPresent()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.UNKNOWN_FIELD,
                            misspelt.get().keyLocation(),
                            ObjectKind.REUSABLE.title() + " has no field "
                                    + misspelt.get().key())
                    .withProposal(misspelt.get().key(), ObjectKind.REUSABLE.required()));
            return Optional.empty();
        }
        Optional<MappingNode.Entry> schemaReference = mapping.flatMap(found -> found.entry("$ref"));
        if (schemaReference.isPresent()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.UNKNOWN_FIELD,
                            schemaReference.get().keyLocation(),
                            "$ref is for JSON Schemas only")
                    .withHint("refer to a component with reference: $components.<kind>.<name>"));
            return Optional.empty();
        }
        return inline.apply(node);
    }

    /** The field of a mapping without name that was probably meant to be its reference. */
    private static Optional<MappingNode.Entry> misspeltReference(MappingNode mapping) {
        return mapping.entries().stream()
                .filter(entry -> mapping.get("name").isEmpty())
                .filter(entry -> Proposals.closest(entry.key(), ObjectKind.REUSABLE.required())
                        .isPresent())
                .findFirst();
    }

    /** What makes two references in one list the same: they give the same component twice. */
    static Distinct.Key key(ReusableObject reusable) {
        Text reference = reusable.reference();
        return new Distinct.Key(reference.value(), reference.location(), reference.value());
    }
}
