package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** References that lead nowhere, told with what may be meant. */
class UnresolvedTest extends ThingsTest {

    @Test
    void aSourceThatThereIsNot() {
        assertThat(toldOfSteps("""
                - {stepId: a, operationId: $sourceDescriptions.apii.getThing}
                - {stepId: b, operationPath: '{$sourceDescriptions.nothing.url}#/paths/~1things/post'}
                """))
                .containsExactly(
                        "9:30 UNKNOWN_SOURCE the document has no source \"apii\" (did you mean api?)",
                        "10:32 UNKNOWN_SOURCE the document has no source \"nothing\"");
    }

    @Test
    void aComponentThatThereIsNot() {
        assertThat(told("""
                - workflowId: w
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters: [{reference: $components.parameters.idd}, {reference: $components.parameters.id}]
                components: {parameters: {id: {name: id, in: path, value: t-1}}}
                """))
                .containsExactly(
                        "11:30 UNKNOWN_COMPONENT there is no component $components.parameters.idd; expected one of"
                                + " components.parameters (did you mean $components.parameters.id?)");
    }

    @Test
    void aSelectorThatIsNoPointer() {
        assertThat(toldOfLook("outputs: {x: {context: $response.body, selector: name, type: jsonpointer}}"))
                .singleElement()
                .asString()
                .startsWith("12:54 BAD_POINTER ");
    }

    @Test
    void anOperationThatSeveralSourcesHave() {
        assertThat(told(CompiledDocument.in(directory)
                        .file("api.yaml", Apis.describe("https://things.example.com", "GET /a getA"))
                        .document("main.arazzo.yaml", """
                                arazzo: 1.1.0
                                info: {title: Test, version: '1'}
                                sourceDescriptions:
                                - {name: one, url: api.yaml, type: openapi}
                                - {name: two, url: api.yaml, type: openapi}
                                workflows:
                                - {workflowId: w, steps: [{stepId: a, operationId: getA}]}
                                """)))
                .containsExactly("7:52 AMBIGUOUS_OPERATION operation \"getA\" is in several sources: one, two (write"
                        + " $sourceDescriptions.one.getA)");
    }

    @Test
    void aFileThatIsNoApiDescription() {
        assertThat(told(CompiledDocument.in(directory)
                        .file("api.yaml", "name: package\n")
                        .workflows("- {workflowId: w, steps: [{stepId: a, operationId: getA}]}\n")))
                .singleElement()
                .asString()
                .startsWith("4:20 API_DESCRIPTION_UNREADABLE api.yaml: ");
    }

    @Test
    void aReferenceOfTheDescriptionToAFileThatThereIsNot() {
        assertThat(told(CompiledDocument.in(directory)
                        .file("api.yaml", Apis.answering("{$ref: 'models.yaml#/A'}"))
                        .workflows("- {workflowId: w, steps: [{stepId: a, operationId: getA}]}\n")))
                .anyMatch(line -> line.contains(" UNKNOWN_SCHEMA $ref to models.yaml leads nowhere"));
    }

    @Test
    void aBodyThatNobodyAsksFor() {
        assertThat(toldOfLook("requestBody: {payload: {a: 1}}"))
                .containsExactly("12:18 UNEXPECTED_BODY operation getThing declares no request body");
    }
}
