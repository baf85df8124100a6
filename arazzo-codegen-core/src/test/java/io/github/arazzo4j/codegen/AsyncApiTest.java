package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.CompileResult.CompiledWorkflow;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What uses AsyncAPI is told and left out; the rest of the document compiles. */
class AsyncApiTest extends BehaviourTest {

    /** The document's workflows begin in line 8; the AsyncAPI description is not there, since nobody reads it. */
    private CompiledDocument.Builder withEvents(String workflows) {
        return documents().api(letterOperations()).document(CompiledDocument.MAIN, """
                arazzo: 1.1.0
                info: {title: Test, version: '1'}
                sourceDescriptions:
                - {name: api, url: api.yaml, type: openapi}
                - {name: events, url: events.yaml, type: asyncapi}

                workflows:
                """ + workflows);
    }

    private static List<String> generated(CompiledDocument.Builder documents) {
        return documents.compileOnly().workflows().stream()
                .map(CompiledWorkflow::workflowId)
                .toList();
    }

    @Test
    void aSourceThatNobodyUsesCostsNothing() {
        CompiledDocument.Builder documents = withEvents("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: $sourceDescriptions.api.getA, outputs: {v: $response.body}}
                  outputs: {v: $steps.a.outputs.v, url: $sourceDescriptions.events.url}
                """);

        documents.expectDiagnostics();

        api.on("GET /a", ScriptedApi.ok("1"));
        assertThat(outputs(documents.compile(), "w"))
                .isEqualTo(CompiledDocument.json("{\"v\": 1, \"url\": \"events.yaml\"}"));
    }

    @Test
    void eachStepThatUsesItIsToldOnceAndTheOtherWorkflowsRun() {
        CompiledDocument.Builder documents = withEvents("""
                - workflowId: order
                  inputs: {type: object, properties: {id: {type: string}, product: {type: string}}}
                  steps:
                  - stepId: place
                    operationId: $sourceDescriptions.events.placeOrder
                    action: send
                    parameters: [{name: request, in: header, value: $inputs.id}, {name: key, in: channel, value: k}]
                    requestBody: {payload: {product: $inputs.product}}
                  - stepId: confirm
                    channelPath: '{$sourceDescriptions.events.url}#/channels/confirmations'
                    action: receive
                    correlationId: $inputs.id
                    dependsOn: [place]
                    timeout: 6000
                    successCriteria:
                    - condition: $message.payload.status == 'done'
                    - {context: $message.payload, type: jsonpath, condition: '$[?@.id]'}
                    onFailure:
                    - {name: again, type: retry, criteria: [{condition: $message.header.again == 'yes'}]}
                    outputs: {id: $message.payload.id, all: $message.payload#/all}
                  - stepId: a
                    operationId: $sourceDescriptions.api.getA
                    parameters: [{name: q, in: query, value: $steps.confirm.outputs.id}]
                  outputs: {id: $steps.confirm.outputs.id}
                - workflowId: rest
                  steps:
                  - {stepId: a, operationId: $sourceDescriptions.api.getA, outputs: {v: $response.body}}
                  outputs: {v: $steps.a.outputs.v}
                """);

        List<Diagnostic> found =
                documents.expectDiagnostics("main.arazzo.yaml:12:18 ASYNCAPI", "main.arazzo.yaml:17:18 ASYNCAPI");

        assertThat(found).extracting(Diagnostic::severity).containsOnly(Severity.WARNING);
        assertThat(found.get(0).message())
                .isEqualTo("workflow order is not generated: step place uses AsyncAPI, which is not supported");
        assertThat(generated(documents)).containsExactly("rest");
        api.on("GET /a", ScriptedApi.ok("1"));
        assertThat(outputs(documents.compile(), "rest")).isEqualTo(CompiledDocument.json("{\"v\": 1}"));
    }

    @Test
    void underStrictItIsAnErrorAndNothingIsGenerated() {
        CompiledDocument.Builder documents = withEvents("""
                - workflowId: order
                  steps:
                  - {stepId: place, operationId: $sourceDescriptions.events.placeOrder, action: send}
                - workflowId: rest
                  steps:
                  - {stepId: a, operationId: $sourceDescriptions.api.getA}
                """).strict();

        assertThat(documents.expectDiagnostics("main.arazzo.yaml:10:34 ASYNCAPI"))
                .extracting(Diagnostic::severity)
                .containsExactly(Severity.ERROR);
        assertThat(documents.compileOnly().sources()).isEmpty();
    }

    @Test
    void workflowsThatNeedOneThatIsLeftOutAreLeftOutToo() {
        CompiledDocument.Builder documents = withEvents("""
                - workflowId: order
                  steps:
                  - {stepId: place, operationId: $sourceDescriptions.events.placeOrder, action: send, outputs: {x: $message.payload}}
                  outputs: {x: $steps.place.outputs.x}
                - workflowId: calls
                  steps:
                  - {stepId: s, workflowId: order}
                - workflowId: callsCaller
                  steps:
                  - {stepId: s, workflowId: calls}
                - workflowId: depends
                  dependsOn: [order]
                  steps:
                  - {stepId: a, operationId: $sourceDescriptions.api.getA}
                - workflowId: goes
                  steps:
                  - stepId: a
                    operationId: $sourceDescriptions.api.getA
                    onSuccess: [{name: go, type: goto, workflowId: order}]
                - workflowId: repairs
                  steps:
                  - stepId: a
                    operationId: $sourceDescriptions.api.getA
                    onFailure: [{name: go, type: retry, workflowId: order}]
                - workflowId: mentions
                  steps:
                  - {stepId: a, operationId: $sourceDescriptions.api.getA}
                  outputs: {x: $workflows.order.outputs.x}
                """);

        List<Diagnostic> found = documents.expectDiagnostics(
                "main.arazzo.yaml:10:34 ASYNCAPI",
                "main.arazzo.yaml:14:29 ASYNCAPI",
                "main.arazzo.yaml:17:29 ASYNCAPI",
                "main.arazzo.yaml:19:15 ASYNCAPI",
                "main.arazzo.yaml:26:52 ASYNCAPI",
                "main.arazzo.yaml:31:53 ASYNCAPI");

        assertThat(found.get(2).message())
                .isEqualTo(
                        "workflow callsCaller is not generated: it needs workflow calls, which is not generated either");
        assertThat(generated(documents)).containsExactly("mentions");
        api.on("GET /a", ScriptedApi.ok("1"));
        assertThat(outputs(documents.compile(), "mentions").path("x").isMissingNode())
                .isTrue();
    }

    @Test
    void aMessageInAStepThatHasNoneIsToldAndLeavesItsWorkflowOut() {
        CompiledDocument.Builder documents = withEvents("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: $sourceDescriptions.api.getA, outputs: {v: $message.payload#/v}}
                - workflowId: rest
                  steps:
                  - {stepId: a, operationId: $sourceDescriptions.api.getA}
                """);

        documents.expectDiagnostics("main.arazzo.yaml:10:73 ASYNCAPI");

        assertThat(generated(documents)).containsExactly("rest");
    }

    @Test
    void anOperationWithoutItsSourceIsAMessageIfItSaysSoOrNothingElseIsThere() {
        withEvents("""
                - workflowId: w
                  steps:
                  - {stepId: place, operationId: placeOrder, action: send}
                """).expectDiagnostics("main.arazzo.yaml:10:34 ASYNCAPI");
        documents().document(CompiledDocument.MAIN, """
                arazzo: 1.1.0
                info: {title: Test, version: '1'}
                sourceDescriptions: [{name: events, url: events.yaml, type: asyncapi}]
                workflows:
                - workflowId: w
                  steps:
                  - {stepId: place, operationId: placeOrder}
                """).expectDiagnostics("main.arazzo.yaml:7:34 ASYNCAPI");
    }

    @Test
    void anOperationThatNoSourceHasIsStillAMistake() {
        withEvents("""
                - workflowId: w
                  steps:
                  - {stepId: place, operationId: getAA}
                """).expectDiagnostics("main.arazzo.yaml:10:34 UNKNOWN_OPERATION");
    }

    @Test
    void otherMistakesInSuchADocumentAreStillTold() {
        withEvents("""
                - workflowId: order
                  steps:
                  - {stepId: place, channelPath: '{$sourceDescriptions.events.url}#/channels/c', action: send}
                  - stepId: a
                    operationId: $sourceDescriptions.api.getA
                    parameters:
                    - {name: q, in: query, value: $inputs.nope}
                    - {name: c, in: channel, value: x}
                """)
                .expectDiagnostics(
                        "main.arazzo.yaml:10:34 ASYNCAPI",
                        "main.arazzo.yaml:14:35 UNKNOWN_INPUT",
                        "main.arazzo.yaml:15:21 BAD_VALUE");
    }

    @Test
    void aDescriptionIsRecognisedWithoutItsType() {
        documents()
                .file("events.yaml", "asyncapi: 3.0.0\ninfo: {title: Events, version: '1'}\n")
                .document(CompiledDocument.MAIN, """
                        arazzo: 1.1.0
                        info: {title: Test, version: '1'}
                        sourceDescriptions: [{name: events, url: events.yaml}]
                        workflows:
                        - workflowId: w
                          steps:
                          - {stepId: place, operationId: placeOrder, action: send}
                        """)
                .expectDiagnostics("main.arazzo.yaml:7:34 ASYNCAPI");
    }
}
