package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.source.JsonPointers;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A component that nothing refers to, neither in its document nor in another one of the compilation. A note: components are
 * also kept for documents to come.
 */
final class UnusedComponentRule implements DocumentRule {

    private static final List<String> KINDS = List.of("inputs", "parameters", "successActions", "failureActions");

    private static final Pattern FRAGMENT = Pattern.compile("(#/components/[^/]+/[^/]+)");

    @Override
    public void check(List<LinkedDocument> documents, Diagnostics diagnostics) {
        Set<String> fragments = new HashSet<>();
        for (LinkedDocument document : documents) {
            Scalars.forEach(
                    document.document().file().root(),
                    (owner, key, scalar) -> fragment(scalar.text()).ifPresent(fragments::add));
        }
        documents.forEach(document -> check(document, fragments, diagnostics));
    }

    private static void check(LinkedDocument document, Set<String> fragments, Diagnostics diagnostics) {
        Optional<MappingNode> components =
                document.document().file().root().at("/components").flatMap(Node::asMapping);
        if (components.isEmpty()
                || diagnostics.hasErrors(document.document().file().displayName())) {
            return;
        }
        Set<String> references = new HashSet<>();
        Scalars.forEach(document.document().file().root(), (owner, key, scalar) -> references.add(scalar.text()));
        for (String kind : KINDS) {
            components
                    .get()
                    .get(kind)
                    .flatMap(Node::asMapping)
                    .ifPresent(mapping -> mapping.entries().stream()
                            .filter(entry -> !references.contains("$components." + kind + "." + entry.key())
                                    && !fragments.contains("#" + JsonPointers.of("components", kind, entry.key())))
                            .forEach(entry -> diagnostics.note(
                                    DiagnosticCode.UNUSED_COMPONENT,
                                    entry.keyLocation(),
                                    "nothing refers to $components." + kind + "." + entry.key())));
        }
    }

    /** The component that a {@code $ref} leads to or into, perhaps from another document. */
    private static Optional<String> fragment(String text) {
        Matcher matcher = FRAGMENT.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
