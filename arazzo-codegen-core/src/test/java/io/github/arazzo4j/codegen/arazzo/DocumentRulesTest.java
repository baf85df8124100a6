package io.github.arazzo4j.codegen.arazzo;

import static io.github.arazzo4j.codegen.arazzo.Documents.diagnose;
import static io.github.arazzo4j.codegen.arazzo.Documents.document;
import static io.github.arazzo4j.codegen.arazzo.Documents.faults;
import static io.github.arazzo4j.codegen.arazzo.Documents.withRoot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentRulesTest {

    private static String version(String version) {
        return withRoot("").replace("arazzo: 1.0.1", "arazzo: " + version);
    }

    @ParameterizedTest
    @DisplayName("S0: 1.0.x and 1.1.x are known")
    @ValueSource(strings = {"1.0.0", "1.0.1", "1.1.0", "1.1.7", "'1.1.0'", "1.1.0-rc1"})
    void knownVersions(String version) {
        assertThat(faults(version(version))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("S0: another 1.x is a warning, and the document is read")
    @ValueSource(strings = {"1.2.0", "1.10.3", "'1.0'"})
    void unknownMinorVersions(String version) {
        assertThat(faults(version(version))).containsExactly("x.yaml:1:9 UNKNOWN_MINOR_VERSION");
        assertThat(document(version(version)).workflows()).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("S0: any other version is an error, the only one")
    @ValueSource(strings = {"2.0.0", "0.9.0", "2", "latest", "''", "", "[1]", "10.0.0", "1"})
    void unsupportedVersions(String version) {
        String text = version(version) + "nonsense: true\n";
        assertThat(diagnose(text))
                .extracting(Diagnostic::code)
                .extracting(Enum::name)
                .containsExactly("UNSUPPORTED_VERSION");
        assertThat(Documents.read(text, new Diagnostics())).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("S0: a version that YAML reads as a number should be quoted; the rest is read all the same")
    @CsvSource({"1.0,1.0.0", "1.1,1.1.0"})
    void versionAsNumber(String version, String proposal) {
        assertThat(diagnose(version(version))).singleElement().satisfies(diagnostic -> {
            assertThat(Documents.inShort(diagnostic)).isEqualTo("x.yaml:1:9 UNSUPPORTED_VERSION");
            assertThat(diagnostic.message()).isEqualTo("the version must be a string, but this is a number");
            assertThat(diagnostic.hint()).contains("\"" + proposal + "\"");
        });
        assertThat(Documents.read(version(version), new Diagnostics())).isPresent();
    }

    @ParameterizedTest
    @DisplayName("S0: another format is named")
    @CsvSource({
        "openapi: 3.1.0,an OpenAPI description",
        "swagger: '2.0',a Swagger description",
        "asyncapi: 3.0.0,an AsyncAPI description"
    })
    void otherFormats(String field, String name) {
        assertThat(diagnose("info: {}\n" + field + "\n")).singleElement().satisfies(diagnostic -> {
            assertThat(Documents.inShort(diagnostic)).isEqualTo("x.yaml:2:1 MISSING_FIELD");
            assertThat(diagnostic.message()).contains(name);
        });
    }

    @Test
    void whatIsNoArazzoDocumentGetsOneError() {
        assertThat(faults("name: ci\nsteps: []\n")).containsExactly("x.yaml:1:1 MISSING_FIELD");
        assertThat(faults("- a\n- b\n")).containsExactly("x.yaml:1:1 NOT_A_MAPPING");
        assertThat(faults("text")).containsExactly("x.yaml:1:1 NOT_A_MAPPING");
    }

    @Test
    void documentWithoutVersionIsReadForItsOtherFaults() {
        String text = withRoot("nonsense: 1\n").replace("arazzo: 1.0.1\n", "");
        assertThat(faults(text)).containsExactly("x.yaml:1:1 MISSING_FIELD", "x.yaml:10:1 UNKNOWN_FIELD");
    }

    @Test
    void misspeltVersionIsNotMissingAsWell() {
        assertThat(faults(withRoot("").replace("arazzo:", "Arazzo:"))).containsExactly("x.yaml:1:1 UNKNOWN_FIELD");
    }

    @Test
    void requiredFields() {
        assertThat(diagnose("arazzo: 1.1.0\n"))
                .extracting(Diagnostic::message)
                .containsExactly("an Arazzo document needs the fields info, sourceDescriptions and workflows");
        assertThat(Documents.read("arazzo: 1.1.0\n", new Diagnostics())).isEmpty();
        assertThat(faults("arazzo: 1.1.0\ninfo: {}\nsourceDescriptions:\n- {}\nworkflows:\n- {}\n"))
                .containsExactly("x.yaml:2:7 MISSING_FIELD", "x.yaml:4:3 MISSING_FIELD", "x.yaml:6:3 MISSING_FIELD");
    }

    @Test
    void listsThatMustNotBeEmpty() {
        assertThat(faults("arazzo: 1.1.0\ninfo: {title: T, version: v}\nsourceDescriptions: []\nworkflows: []\n"))
                .containsExactly("x.yaml:3:21 EMPTY_LIST", "x.yaml:4:12 EMPTY_LIST");
    }

    @Test
    void wrongTypes() {
        String text = """
                arazzo: 1.1.0
                info: {title: 1, version: 1.0, summary: [x], description: true}
                sourceDescriptions: {}
                workflows: w
                components: []
                """;
        assertThat(faults(text))
                .containsExactly(
                        "x.yaml:2:15 WRONG_TYPE",
                        "x.yaml:2:27 WRONG_TYPE",
                        "x.yaml:2:41 WRONG_TYPE",
                        "x.yaml:2:59 WRONG_TYPE",
                        "x.yaml:3:21 WRONG_TYPE",
                        "x.yaml:4:12 WRONG_TYPE",
                        "x.yaml:5:13 NOT_A_MAPPING");
        assertThat(diagnose(text).get(1)).satisfies(diagnostic -> {
            assertThat(diagnostic.message()).isEqualTo("version must be a string, but this is a number");
            assertThat(diagnostic.hint()).isEqualTo("put it in quotes");
        });
    }

    @Test
    void fieldsWithoutValue() {
        assertThat(faults(withWorkflow("summary:\ninputs:\noutputs:\n")))
                .containsExactly("x.yaml:11:11 WRONG_TYPE", "x.yaml:12:10 NOT_A_MAPPING", "x.yaml:13:11 NOT_A_MAPPING");
    }

    private static String withWorkflow(String fields) {
        return Documents.withWorkflow(fields);
    }

    @Test
    @DisplayName("S0: unknown fields are errors with a proposal, x- fields are not")
    void unknownFields() {
        assertThat(diagnose(withRoot("component: {}\nx-anything: [1]\nX-other: 1\n")))
                .extracting(Documents::inShort, Diagnostic::message, Diagnostic::hint)
                .containsExactly(
                        tuple(
                                "x.yaml:11:1 UNKNOWN_FIELD",
                                "an Arazzo document has no field component",
                                "did you mean components?"),
                        tuple("x.yaml:13:1 UNKNOWN_FIELD", "an Arazzo document has no field X-other", null));
    }

    @Test
    void selfHasNoFragment() {
        assertThat(faults(withRoot("$self: https://example.com/a#b\n"))).containsExactly("x.yaml:11:29 BAD_VALUE");
        assertThat(document(withRoot("$self: https://example.com/a\n")).self())
                .map(Text::value)
                .contains("https://example.com/a");
    }

    @Test
    void sourceDescriptions() {
        String text = """
                arazzo: 1.1.0
                info: {title: T, version: v}
                sourceDescriptions:
                - {name: a, url: a.yaml, type: OpenAPI}
                - {name: b, url: b.yaml, type: graphql}
                - {name: a, url: c.yaml}
                - {name: '', url: d.yaml}
                - plain
                workflows:
                - workflowId: w
                  steps: [{stepId: s, operationId: op}]
                """;
        assertThat(faults(text))
                .containsExactly(
                        "x.yaml:4:32 BAD_VALUE",
                        "x.yaml:5:32 BAD_VALUE",
                        "x.yaml:6:10 DUPLICATE_ID",
                        "x.yaml:7:10 BAD_VALUE",
                        "x.yaml:8:3 NOT_A_MAPPING");
        assertThat(diagnose(text).get(0).hint()).isEqualTo("did you mean openapi?");
        assertThat(diagnose(text).get(0).message())
                .isEqualTo("type must be openapi, asyncapi or arazzo, not \"OpenAPI\"");
        assertThat(diagnose(text).get(2).related())
                .singleElement()
                .satisfies(related -> assertThat(related.location()).hasToString("x.yaml:4:10"));
        ArazzoDocument document = Documents.read(text, new Diagnostics()).orElseThrow();
        assertThat(document.sourceDescriptions())
                .extracting(source -> source.name().value())
                .containsExactly("a", "b");
        assertThat(document.sourceDescriptions().get(0).type()).isEqualTo(Optional.empty());
    }

    @Test
    void components() {
        String text = withRoot("""
                components:
                  inputs:
                    a b: {type: object}
                    bad: [1]
                  parameters:
                    ok: {name: n, value: 1}
                    ref: {reference: $components.parameters.ok}
                  successActions:
                    done: {name: d, type: end}
                    'ü': {name: d, type: end}
                  failureActions: []
                  headers: {}
                """);
        assertThat(faults(text))
                .containsExactly(
                        "x.yaml:13:5 BAD_VALUE",
                        "x.yaml:14:10 NOT_A_MAPPING",
                        "x.yaml:17:11 UNKNOWN_FIELD",
                        "x.yaml:20:5 BAD_VALUE",
                        "x.yaml:21:19 NOT_A_MAPPING",
                        "x.yaml:22:3 UNKNOWN_FIELD");
        ComponentsObject components =
                Documents.read(text, new Diagnostics()).orElseThrow().components();
        assertThat(components.inputs()).containsOnlyKeys("a b");
        assertThat(components.parameters()).containsOnlyKeys("ok");
        assertThat(components.successActions()).containsOnlyKeys("done", "ü");
    }

    @Test
    void fieldsOf11AreReadIn10() {
        assertThat(faults(Documents.withStep("timeout: 1\ndependsOn: [s2]\n"))).isEmpty();
    }
}
