package io.github.arazzo4j.codegen.arazzo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.SequenceNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the reader with the specification's own JSON Schema and the documents that it must accept or refuse. */
class SchemaSuiteTest {

    /** Objects that the schema describes, with the names that it gives them; steps are described in parts. */
    private static final Map<ObjectKind, List<String>> DEFINITIONS = Map.ofEntries(
            Map.entry(ObjectKind.DOCUMENT, List.of("")),
            Map.entry(ObjectKind.INFO, List.of("/$defs/info")),
            Map.entry(ObjectKind.SOURCE_DESCRIPTION, List.of("/$defs/source-description-object")),
            Map.entry(ObjectKind.WORKFLOW, List.of("/$defs/workflow-object")),
            Map.entry(
                    ObjectKind.STEP,
                    List.of(
                            "/$defs/step-object-base",
                            "/$defs/openapi-step-object/allOf/1",
                            "/$defs/asyncapi-step-object/allOf/1",
                            "/$defs/workflow-step-object/allOf/1")),
            Map.entry(ObjectKind.PARAMETER, List.of("/$defs/parameter-object")),
            Map.entry(ObjectKind.SUCCESS_ACTION, List.of("/$defs/success-action-object")),
            Map.entry(ObjectKind.FAILURE_ACTION, List.of("/$defs/failure-action-object")),
            // Not in the specification (D9).
            Map.entry(ObjectKind.RETRY_ON_SUCCESS, List.of("/$defs/failure-action-object")),
            Map.entry(ObjectKind.COMPONENTS, List.of("/$defs/components-object")),
            Map.entry(ObjectKind.REUSABLE, List.of("/$defs/reusable-object")),
            Map.entry(ObjectKind.CRITERION, List.of("/$defs/criterion-object")),
            Map.entry(ObjectKind.EXPRESSION_TYPE, List.of("/$defs/expression-type-object")),
            Map.entry(ObjectKind.SELECTOR, List.of("/$defs/selector-object")),
            Map.entry(ObjectKind.REQUEST_BODY, List.of("/$defs/request-body-object")),
            Map.entry(ObjectKind.REPLACEMENT, List.of("/$defs/payload-replacement-object")));

    /** Definitions that are no objects of their own, or are parts of steps. */
    private static final Set<String> OTHER_DEFINITIONS = Set.of(
            "step-object",
            "step-object-base",
            "openapi-step-object",
            "asyncapi-step-object",
            "workflow-step-object",
            "operation-step-parameters",
            "selector-type",
            "specification-extensions",
            "schema");

    private static Node schema() {
        return SharedFiles.root(SharedFiles.find("schemas/arazzo-1.1-dev.yaml"));
    }

    @ParameterizedTest
    @EnumSource
    void fieldsAreThoseOfTheSchema(ObjectKind kind) {
        Node schema = schema();
        Set<String> fields = new LinkedHashSet<>();
        Set<String> required = new LinkedHashSet<>();
        List<String> parts = DEFINITIONS.getOrDefault(kind, List.of());
        for (String part : parts) {
            fields.addAll(schema.at(part + "/properties")
                    .flatMap(Node::asMapping)
                    .map(MappingNode::keys)
                    .orElseThrow());
            // What only one of the parts requires is not required of all steps.
            if (part.equals(parts.get(0))) {
                required.addAll(required(schema.at(part + "/required")));
            }
        }

        assertThat(kind.fields()).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(kind.required()).containsExactlyInAnyOrderElementsOf(required);
    }

    private static List<String> required(Optional<Node> list) {
        return list.flatMap(Node::asSequence).map(SequenceNode::elements).orElseGet(List::of).stream()
                .flatMap(element -> element.asString().stream())
                .toList();
    }

    @Test
    void everyDefinitionIsKnown() {
        Set<String> known = new LinkedHashSet<>(OTHER_DEFINITIONS);
        DEFINITIONS.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.startsWith("/$defs/"))
                .map(part -> part.split("/", -1)[2])
                .forEach(known::add);

        assertThat(schema().at("/$defs").flatMap(Node::asMapping).orElseThrow().keys())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void documentsThatPassHaveNoErrors() throws IOException {
        Map<String, List<String>> faults = new TreeMap<>();
        for (Path file : SharedFiles.list("suites/schema/pass")) {
            Diagnostics diagnostics = SharedFiles.read(file);
            if (diagnostics.hasErrors()) {
                faults.put(file.getFileName().toString(), shown(diagnostics));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void documentsThatFailHaveErrors() throws IOException {
        List<String> accepted = new ArrayList<>();
        for (Path file : SharedFiles.list("suites/schema/fail")) {
            Diagnostics diagnostics = SharedFiles.read(file);
            if (!diagnostics.hasErrors()) {
                accepted.add(file.getFileName().toString());
            }
        }
        assertThat(accepted).isEmpty();
    }

    private static List<String> shown(Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .map(diagnostic -> Documents.inShort(diagnostic) + " " + diagnostic.message())
                .toList();
    }
}
