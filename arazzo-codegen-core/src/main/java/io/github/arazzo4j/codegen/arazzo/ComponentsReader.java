package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.arazzo.ActionReader.Occasion;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads components (Arazzo 1.1.0, Components Object). */
final class ComponentsReader {

    private ComponentsReader() {}

    static ComponentsObject read(Optional<Node> node, Diagnostics diagnostics) {
        return node.flatMap(components -> ObjectReader.open(components, ObjectKind.COMPONENTS, diagnostics))
                .map(ComponentsReader::read)
                .orElseGet(() -> new ComponentsObject(Map.of(), Map.of(), Map.of(), Map.of()));
    }

    private static ComponentsObject read(ObjectReader object) {
        Diagnostics diagnostics = object.diagnostics();
        ActionReader onSuccess = new ActionReader(Occasion.SUCCESS, diagnostics);
        ActionReader onFailure = new ActionReader(Occasion.FAILURE, diagnostics);
        return new ComponentsObject(
                components(object, "inputs", schema -> schema(schema, diagnostics)),
                components(
                        object,
                        "parameters",
                        node -> inline(node, diagnostics, given -> ParameterReader.component(given, diagnostics))),
                components(object, "successActions", node -> inline(node, diagnostics, onSuccess::action)),
                components(object, "failureActions", node -> inline(node, diagnostics, onFailure::action)));
    }

    private static Optional<Node> schema(Node node, Diagnostics diagnostics) {
        if (node.asMapping().isEmpty()) {
            diagnostics.error(
                    DiagnosticCode.NOT_A_MAPPING,
                    node.location(),
                    "a schema must be a mapping, but this is " + node.description());
            return Optional.empty();
        }
        return Optional.of(node);
    }

    /** Reads what may be a reference elsewhere, but not here. */
    private static <T> Optional<T> inline(Node node, Diagnostics diagnostics, Function<Node, Optional<T>> component) {
        Optional<MappingNode.Entry> reference = node.asMapping().flatMap(mapping -> mapping.entry("reference"));
        if (reference.isPresent()) {
            diagnostics.error(
                    DiagnosticCode.UNKNOWN_FIELD,
                    reference.get().keyLocation(),
                    "a component cannot be a reference to another one");
            return Optional.empty();
        }
        return component.apply(node);
    }

    private static <T> Map<String, T> components(
            ObjectReader object, String field, Function<Node, Optional<T>> component) {
        Map<String, T> read = new LinkedHashMap<>();
        for (MappingNode.Entry entry :
                object.mapping(field).map(MappingNode::entries).orElseGet(List::of)) {
            if (!OutputsReader.NAME.matcher(entry.key()).matches()) {
                object.reportBadValue(
                        entry.keyLocation(),
                        "a component's name must consist of letters, digits, dots, hyphens and underscores");
            }
            component.apply(entry.value()).ifPresent(value -> read.put(entry.key(), value));
        }
        return Collections.unmodifiableMap(read);
    }
}
