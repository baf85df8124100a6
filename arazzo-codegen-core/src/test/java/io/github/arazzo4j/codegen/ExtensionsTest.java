package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.status;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S27: our extensions; {@code x-poll-interval} is with the tests of polling. */
class ExtensionsTest extends BehaviourTest {

    @Test
    void s27_xCollectConcatenatesAListOverTheExecutionsOfAStep() {
        api.on(
                "GET /a",
                ok("{\"ids\": [1, 2], \"next\": \"b\"}"),
                status(500),
                ok("{\"ids\": [], \"next\": \"c\"}"),
                ok("{\"ids\": [3]}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    x-collect: [ids]
                    parameters: [{name: q, in: query, value: $steps.a.outputs.next}]
                    outputs: {ids: $response.body#/ids, next: $response.body#/next}
                    onSuccess: [{name: more, type: goto, stepId: a, criteria: [{condition: $response.body#/next != null}]}]
                    onFailure: [{name: again, type: retry}]
                  outputs: {ids: $steps.a.outputs.ids}
                """).compile();

        assertThat(outputs(document, "w")).isEqualTo(json("{\"ids\": [1, 2, 3]}"));
        // The page that failed is asked for again, not the first one.
        assertThat(api.lines()).containsExactly("GET /a", "GET /a?q=b", "GET /a?q=b", "GET /a?q=c");
    }

    @Test
    void s27_xCollectOfWhatIsNoListFailsTheStep() {
        api.on("GET /a", ok("{\"ids\": {}}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: getA, x-collect: [ids], outputs: {ids: $response.body#/ids}}
                """).compile();

        assertThat(failed(run(document, "w", "{}"))).contains("output ids is to be collected, but is no array");
    }

    @Test
    void s27_xCollectOfAnUnknownOutputIsAnErrorAtItsPlace() {
        letters("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: getA, x-collect: [idz], outputs: {ids: $response.body#/ids}}
                """).expectDiagnostics("main.arazzo.yaml:9:48 BAD_EXTENSION");
    }

    @Test
    void s27_xJavaNameNamesTheClassAndItsComponents() {
        CompiledDocument document = letters("""
                - workflowId: w
                  x-java-name: Fancy
                  inputs: {type: object, properties: {in: {type: string, x-java-name: inside}}}
                  steps:
                  - {stepId: a, operationId: getA, x-java-name: firstOne}
                """).compile();

        assertThat(document.source("Fancy")).contains("String inside", "firstOne(", "FIRST_ONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b$W", "class", "1st", ""})
    void s27_anInputsChosenNameThatIsNoJavaIdentifierIsAnErrorAtItsPlace(String name) {
        inputs("{flag: {type: boolean, x-java-name: '" + name + "'}}", "$inputs.flag")
                .expectDiagnostics("main.arazzo.yaml:8:74 BAD_EXTENSION");
        inputs("{list: {items: {properties: {a: {x-java-name: '" + name + "'}}}}}", "$inputs.list")
                .expectDiagnostics("main.arazzo.yaml:8:84 BAD_EXTENSION");
    }

    @Test
    void s27_anInputsChosenNameThatGeneratedCodeHasIsAnErrorAtItsPlace() {
        inputs("{flag: {type: boolean, x-java-name: hashCode}}", "$inputs.flag")
                .expectDiagnostics("main.arazzo.yaml:8:74 BAD_JAVA_NAME");
        inputs("{kind: {enum: [a, b], x-java-name: String}}", "$inputs.kind")
                .expectDiagnostics("main.arazzo.yaml:8:73 BAD_JAVA_NAME");
        inputs("{list: {items: {properties: {a: {x-java-name: hashCode}}}}}", "$inputs.list")
                .expectDiagnostics("main.arazzo.yaml:8:84 BAD_JAVA_NAME");
    }

    @Test
    void s27_anInputsChosenNameThatAnotherInputHasIsAnErrorAtItsPlace() {
        String both = "[$inputs.a, $inputs.image-tag]";
        inputs("{a: {type: string, x-java-name: same}, image-tag: {type: string, x-java-name: same}}", both)
                .expectDiagnostics("main.arazzo.yaml:8:116 NAME_COLLISION");
        inputs("{a: {type: string, x-java-name: imageTag}, image-tag: {type: string}}", both)
                .expectDiagnostics("main.arazzo.yaml:8:70 NAME_COLLISION");
    }

    @Test
    void s27_whatIsWrongWithTheNameOfASharedInputIsToldWhereItIsDeclared() {
        letters("""
                - workflowId: w
                  inputs: {$ref: '#/components/inputs/shared'}
                  steps:
                  - {stepId: a, operationId: postA, requestBody: {payload: $inputs.flag}}
                components:
                  inputs:
                    shared: {type: object, properties: {flag: {type: boolean, x-java-name: wait}}}
                """).expectDiagnostics("main.arazzo.yaml:13:76 BAD_JAVA_NAME");
    }

    @Test
    void s27_anInputsChosenNameIsThatOfItsClassIfItHasOne() {
        CompiledDocument document = inputs(
                        "{kind: {enum: [a, b], x-java-name: Sort}, sort: {type: string}}",
                        "[$inputs.kind, $inputs.sort]")
                .compile();

        assertThat(document.source("WWorkflow")).contains("Sort kind, @Nullable String sort)");
    }

    private CompiledDocument.Builder inputs(String properties, String payload) {
        return letters("""
                - workflowId: w
                  inputs: {type: object, properties: %s}
                  steps:
                  - {stepId: a, operationId: postA, requestBody: {payload: %s}}
                """.formatted(properties, payload));
    }
}
