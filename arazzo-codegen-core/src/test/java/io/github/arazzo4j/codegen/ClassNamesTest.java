package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes there are, what they are called, and what is said where two would be called the same. */
class ClassNamesTest {

    @TempDir
    Path folder;

    private final List<Path> documents = new ArrayList<>();

    @BeforeEach
    void writeApi() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.1.0
                info: {title: Pets, version: "1"}
                servers: [{url: "https://pets.example.com"}]
                paths:
                  /pets: {get: {operationId: getPet, responses: {"200": {description: A pet., content: {application/json:
                    {schema: {$ref: "#/components/schemas/pet"}}}}}}}
                  /old: {get: {operationId: getOld, responses: {"200": {description: A pet., content: {application/json:
                    {schema: {$ref: "#/components/schemas/Pet"}}}}}}}
                  /tag: {get: {operationId: getTag, responses: {"200": {description: A tag., content: {application/json:
                    {schema: {$ref: "shared.yaml#/Tag"}}}}}}}
                components:
                  schemas:
                    pet: {type: object, properties: {tag: {$ref: "shared.yaml#/Tag"}}}
                    Pet: {type: object, properties: {age: {type: integer}}}
                """);
        Files.writeString(folder.resolve("shared.yaml"), """
                Tag: {type: object, properties: {text: {type: string}}}
                """);
    }

    private void document(String file, String source, String api, String workflowId, String operationId)
            throws IOException {
        documents.add(Files.writeString(folder.resolve(file), """
                arazzo: 1.0.1
                info: {title: Test, version: "1"}
                sourceDescriptions: [{name: %s, url: %s, type: openapi}]
                workflows:
                  - workflowId: %s
                    inputs: {type: object, properties: {filter: {$ref: "#/components/inputs/Filter"}}}
                    steps:
                      - stepId: ask
                        operationId: %s
                        outputs: {answer: $response.body}
                    outputs: {answer: $steps.ask.outputs.answer, asked: $inputs.filter}
                components:
                  inputs:
                    Filter: {type: object, properties: {text: {type: string}}}
                """.formatted(source, api, workflowId, operationId)));
    }

    private CompileResult compile(Map<String, String> names) {
        return new ArazzoCompiler()
                .compile(CompileRequest.of(folder, documents)
                        .withPackageName("com.example")
                        .withNames(names));
    }

    private static Map<String, String> sources(CompileResult result) {
        Map<String, String> sources = new TreeMap<>();
        for (GeneratedSource source : result.sources()) {
            sources.put(source.path().replace("com/example/", ""), source.content());
        }
        return sources;
    }

    private static List<Diagnostic> of(CompileResult result, DiagnosticCode code) {
        return result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .toList();
    }

    @Test
    void theClassesOfAWorkflowStayTheSameWhenAnotherIsAdded() throws IOException {
        document("b.arazzo.yaml", "pets", "api.yaml", "b-flow", "getPet");
        Map<String, String> alone = sources(compile(Map.of()));
        document("a.arazzo.yaml", "pets", "api.yaml", "a-flow", "getTag");
        Map<String, String> both = sources(compile(Map.of()));

        assertThat(alone.keySet())
                .containsExactly("BFlowWorkflow.java", "pets/Pet2.java", "pets/Pets.java", "pets/Tag.java");
        alone.remove("pets/Pets.java"); // it has one operation more
        assertThat(both).containsAllEntriesOf(alone);
        assertThat(both.get("AFlowWorkflow.java")).contains("Tag answer()", "record Filter(");
    }

    @Test
    void schemasOfOneNameAreReported() throws IOException {
        document("a.arazzo.yaml", "pets", "api.yaml", "new-flow", "getPet");

        CompileResult result = compile(Map.of());
        assertThat(of(result, DiagnosticCode.SCHEMA_COLLISION)).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.location().file()).isEqualTo("api.yaml");
            assertThat(diagnostic.message())
                    .isEqualTo(
                            "the schemas at /components/schemas/Pet and /components/schemas/pet would both become class"
                                    + " com.example.pets.Pet, so the second is Pet2");
            assertThat(diagnostic.hint()).contains("names: pets#/components/schemas/pet=NAME");
        });
        assertThat(result.hasErrors()).isFalse();

        CompileResult renamed = compile(Map.of("pets#/components/schemas/pet", "NewPet"));
        assertThat(renamed.diagnostics()).isEmpty();
        assertThat(sources(renamed)).containsKey("pets/NewPet.java").doesNotContainKey("pets/Pet2.java");
    }

    @Test
    void aSchemaThatIsNotUsedTakesNoNameAwayButIsNotReportedEither() throws IOException {
        document("a.arazzo.yaml", "pets", "api.yaml", "old-flow", "getOld");

        CompileResult result = compile(Map.of());
        assertThat(result.diagnostics()).isEmpty();
        assertThat(sources(result)).containsKey("pets/Pet.java");
    }

    @Test
    void workflowsOfOneNameAreReportedAndCanBeRenamed() throws IOException {
        document("a.arazzo.yaml", "pets", "api.yaml", "flow", "getOld");
        document("b.arazzo.yaml", "pets", "api.yaml", "flow", "getOld");

        assertThat(of(compile(Map.of()), DiagnosticCode.NAME_COLLISION))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.message()).isEqualTo("two workflows would become class FlowWorkflow");
                    assertThat(diagnostic.hint()).contains("x-java-name", "names: b.arazzo.yaml#flow=NAME");
                });
        CompileResult renamed = compile(Map.of("b.arazzo.yaml#flow", "OtherFlow"));
        assertThat(renamed.hasErrors()).isFalse();
        assertThat(sources(renamed)).containsKeys("FlowWorkflow.java", "OtherFlow.java");
    }

    @Test
    void sourcesOfOneNameAreReportedAndCanBeRenamed() throws IOException {
        Files.copy(folder.resolve("api.yaml"), folder.resolve("copy.yaml"));
        document("a.arazzo.yaml", "pets", "api.yaml", "one", "getOld");
        document("b.arazzo.yaml", "pets", "copy.yaml", "two", "getTag");

        CompileResult result = compile(Map.of());
        assertThat(of(result, DiagnosticCode.SCHEMA_COLLISION))
                .extracting(Diagnostic::message)
                .containsExactly("the API descriptions api.yaml and copy.yaml would both become class Pets");
        assertThat(sources(result)).containsKeys("pets/Pets.java", "pets2/Pets2.java");

        CompileResult renamed = compile(Map.of("copy.yaml#", "Copies"));
        assertThat(renamed.diagnostics()).isEmpty();
        assertThat(sources(renamed)).containsKeys("pets/Pets.java", "copies/Copies.java", "copies/Tag.java");
    }

    @Test
    @DisplayName("names that are no names, and names for what is not there")
    void mistakesInTheSettingAreReported() throws IOException {
        document("a.arazzo.yaml", "pets", "api.yaml", "flow", "getOld");

        assertThat(of(compile(Map.of("flow", "no name", "flew", "Flew")), DiagnosticCode.BAD_JAVA_NAME))
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "\"no name\", chosen for flow, is not a name for a class",
                        "there is no workflow, source or schema flew to be named Flew, or no workflow leads to it");
    }

    @Test
    @DisplayName("S27 names in an API description that are no names")
    void namesThatDescriptionsCannotGiveAreReported() throws IOException {
        Files.writeString(folder.resolve("shared.yaml"), """
                Tag: {type: object, x-java-name: a tag, properties: {text: {type: string, x-java-name: hashCode}}}
                """);
        document("a.arazzo.yaml", "pets", "api.yaml", "flow", "getTag");

        CompileResult result = compile(Map.of());

        assertThat(result.hasErrors()).isFalse();
        assertThat(of(result, DiagnosticCode.BAD_JAVA_NAME))
                .allSatisfy(
                        diagnostic -> assertThat(diagnostic.location().file()).isEqualTo("shared.yaml"))
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "the schema at /Tag: \"a tag\" is not a name for a class",
                        "the schema at /Tag/properties/text: \"hashCode\" is not a name for an accessor");
        assertThat(sources(result)).containsKey("pets/Tag.java");
        assertThat(of(compile(Map.of("shared.yaml#/Tag", "Label")), DiagnosticCode.BAD_JAVA_NAME))
                .hasSize(1);
    }
}
