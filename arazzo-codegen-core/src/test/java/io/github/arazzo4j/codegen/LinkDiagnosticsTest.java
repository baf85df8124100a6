package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes are told once, at their place, without follow-up complaints. */
class LinkDiagnosticsTest extends BehaviourTest {

    @Test
    void anActionThatManyStepsShareIsDiagnosedOnce() {
        letters("""
                - workflowId: w
                  failureActions:
                  - {name: x, type: goto, stepId: nowhere}
                  - {name: y, type: retry, criteria: [{condition: $statusCode = 1}, {condition: $inputs.nope == 1}]}
                  - {name: z, type: goto, workflowId: nowhere}
                  steps:
                  - {stepId: a, operationId: getA}
                  - {stepId: b, operationId: getB}
                  - {stepId: c, operationId: getC, onFailure: [{reference: $components.failureActions.k}]}
                  - {stepId: d, operationId: getD, onFailure: [{reference: $components.failureActions.k}]}
                components:
                  failureActions:
                    k: {name: k, type: goto, stepId: nowhere}
                """)
                .expectDiagnostics(
                        "main.arazzo.yaml:9:35 UNKNOWN_STEP",
                        "main.arazzo.yaml:10:63 BAD_CONDITION",
                        "main.arazzo.yaml:10:81 UNKNOWN_INPUT",
                        "main.arazzo.yaml:11:39 UNKNOWN_WORKFLOW",
                        "main.arazzo.yaml:19:38 UNKNOWN_STEP");
    }

    @Test
    void aSharedActionMayNameTheOutputOfALaterStep() {
        letters("""
                - workflowId: w
                  failureActions:
                  - {name: x, type: end, criteria: [{condition: $steps.b.outputs.v == 1}]}
                  steps:
                  - {stepId: a, operationId: getA}
                  - {stepId: b, operationId: getB, outputs: {v: $response.body}}
                """).expectDiagnostics();
    }

    @Test
    void aSharedParameterIsDiagnosedOnceAndOnlyIfNoOperationDeclaresIt() {
        letters("""
                - workflowId: w
                  parameters:
                  - {name: q, in: query, value: x}
                  - {name: zzz, in: query, value: x}
                  steps:
                  - {stepId: a, operationId: getA}
                  - {stepId: b, operationId: getB}
                """).expectDiagnostics("main.arazzo.yaml:10:12 DIALECT_UNDECLARED_PARAMETER");
    }

    @Test
    void anActionWithoutCriteriaShadowsThoseBehindIt() {
        List<Diagnostic> found = letters("""
                - workflowId: w
                  failureActions:
                  - {name: shared, type: end}
                  - {name: dead, type: end}
                  steps:
                  - stepId: a
                    operationId: getA
                    onFailure:
                    - {name: again, type: retry}
                    - {name: always, type: goto, stepId: b}
                    - {name: never, type: end, criteria: [{condition: $statusCode == 500}]}
                  - {stepId: b, operationId: getB}
                  - {stepId: c, operationId: getC}
                """)
                .expectDiagnostics("main.arazzo.yaml:10:5 SHADOWED_ACTION", "main.arazzo.yaml:17:7 SHADOWED_ACTION");

        assertThat(found.get(1).message()).contains("never", "always");
    }

    @Test
    void aGotoWithoutTargetIsAnError() {
        letters("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: getA, onSuccess: [{name: x, type: goto}]}
                """).expectDiagnostics("main.arazzo.yaml:9:48 MISSING_ACTION_TARGET");
    }

    @Test
    void aBrokenSourceCausesNoFollowUps() {
        documents()
                .file("api.yaml", "openapi: 3.1.0\ninfo: [")
                .workflows("""
                        - workflowId: w
                          steps:
                          - {stepId: a, operationId: getA, outputs: {x: $response.body#/x}}
                          - {stepId: b, operationId: $sourceDescriptions.api.getB, parameters: [{name: q, in: query, value: $steps.a.outputs.x}]}
                          - {stepId: c, operationPath: '{$sourceDescriptions.api.url}#/paths/~1c/get'}
                          outputs: {x: $steps.a.outputs.x}
                        """)
                .expectDiagnostics("api.yaml:2:8 YAML_SYNTAX");
    }

    @Test
    void aMissingSourceCausesNoFollowUps() {
        documents().workflows("""
                        - workflowId: w
                          steps:
                          - {stepId: a, operationId: getA}
                          - {stepId: b, workflowId: $sourceDescriptions.api.other}
                        """).expectDiagnostics("main.arazzo.yaml:4:20 FILE_NOT_FOUND");
    }

    @Test
    void aBrokenArazzoSourceCausesNoFollowUps() {
        documents()
                .file("other.arazzo.yaml", "arazzo: 1.1.0\nworkflows: {")
                .document(CompiledDocument.MAIN, """
                        arazzo: 1.1.0
                        info: {title: Test, version: '1'}
                        sourceDescriptions:
                        - {name: other, url: other.arazzo.yaml, type: arazzo}
                        workflows:
                        - workflowId: w
                          dependsOn: [$sourceDescriptions.other.login]
                          steps:
                          - stepId: a
                            workflowId: $sourceDescriptions.other.x
                            parameters: [{name: p, value: $sourceDescriptions.other.url}]
                            outputs: {y: $outputs.y}
                          outputs: {y: $steps.a.outputs.y}
                        """)
                .expectDiagnostics("other.arazzo.yaml:2:13 YAML_SYNTAX");
    }

    @Test
    void aStepThatCannotBeLinkedIsTheOnlyComplaint() {
        letters("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: getAA, outputs: {x: $response.body#/x}}
                  - {stepId: b, operationId: getB, parameters: [{name: q, in: query, value: $steps.a.outputs.x}]}
                  - {stepId: c, workflowId: nowhere}
                  outputs: {x: $steps.a.outputs.x, y: $steps.c.outputs.z}
                """)
                .expectDiagnostics(
                        "main.arazzo.yaml:9:30 UNKNOWN_OPERATION", "main.arazzo.yaml:11:29 UNKNOWN_WORKFLOW");
    }

    @Test
    void expressionsThatNameNothingHaveProposals() {
        List<Diagnostic> found = letters("""
                - workflowId: w
                  inputs: {type: object, properties: {name: {type: string}}}
                  steps:
                  - stepId: first
                    operationId: postA
                    requestBody: {payload: {n: $inputs.nmae, x: '{$steps.frist.outputs.x}', r: $response.body}}
                    outputs: {x: $response.bdoy}
                  outputs: {y: $steps.first.outputs.z, w: $workflows.ww.outputs.q}
                """)
                .expectDiagnostics(
                        "main.arazzo.yaml:12:32 UNKNOWN_INPUT",
                        "main.arazzo.yaml:12:50 UNKNOWN_STEP",
                        "main.arazzo.yaml:12:80 EXPRESSION_OUT_OF_PLACE",
                        "main.arazzo.yaml:13:28 BAD_EXPRESSION",
                        "main.arazzo.yaml:14:16 UNKNOWN_OUTPUT",
                        "main.arazzo.yaml:14:43 UNKNOWN_WORKFLOW");

        assertThat(found).extracting(Diagnostic::hint).contains("did you mean name?", "did you mean first?");
    }

    @Test
    void anOutputOfTheStepItselfMustBeTakenFromTheAnswer() {
        letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria: [{condition: $outputs.s == 1}, {condition: $outputs.nope == 1}]
                    outputs:
                      x: $outputs.y
                      y: $outputs.x
                      s: {context: $response.body, selector: $.s, type: jsonpath}
                """)
                .expectDiagnostics(
                        "main.arazzo.yaml:11:35 EXPRESSION_OUT_OF_PLACE",
                        "main.arazzo.yaml:11:65 UNKNOWN_OUTPUT",
                        "main.arazzo.yaml:13:10 EXPRESSION_OUT_OF_PLACE",
                        "main.arazzo.yaml:14:10 EXPRESSION_OUT_OF_PLACE");
    }
}
