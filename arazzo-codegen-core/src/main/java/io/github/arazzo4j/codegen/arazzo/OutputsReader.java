package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code outputs} (Arazzo 1.1.0, Workflow Object, Step Object). */
final class OutputsReader {

    /** What names of outputs and components must look like. */
    static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private OutputsReader() {}

    /**
     * The outputs of an object. Those with a value of no use stay, so that references to them are not wrong as well.
     */
    static List<OutputObject> read(ObjectReader owner) {
        return owner.mapping("outputs")
                .map(outputs -> outputs.entries().stream()
                        .map(entry -> output(entry, owner.diagnostics()))
                        .toList())
                .orElseGet(List::of);
    }

    private static OutputObject output(MappingNode.Entry entry, Diagnostics diagnostics) {
        if (!NAME.matcher(entry.key()).matches()) {
            diagnostics.warning(
                    DiagnosticCode.DIALECT_OUTPUT_NAME,
                    entry.keyLocation(),
                    "the output name \"" + entry.key()
                            + "\" has other characters than letters, digits, dots, hyphens and underscores");
        }
        Node value = entry.value();
        if (value.asMapping().isPresent()) {
            SelectorReader.read(value, diagnostics);
        } else if (value.asString().isEmpty()) {
            diagnostics.report(Diagnostic.of(
                    DiagnosticCode.WRONG_TYPE,
                    value.location(),
                    "an output must be an expression or a selector, but this is " + value.description()));
        }
        return new OutputObject(entry.key(), entry.keyLocation(), value);
    }
}
