package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.runtime.StepFailedException;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** S17 and S18: workflows that go to others, and that call others. */
class SubWorkflowTest extends BehaviourTest {

    @Nested
    class S17GotoWorkflow {

        @Test
        void s17_isOneWayWithInputsOfTheSameNamesAndOutputsAtHand() {
            api.on("GET /a", ok("{\"x\": 1}"));
            api.on("POST /b", ok("{\"y\": 2}"));
            CompiledDocument document = letters("""
                    - workflowId: first
                      inputs: {type: object, properties: {name: {type: string}, other: {type: integer}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        outputs: {x: $response.body#/x}
                        onSuccess: [{name: leave, type: goto, workflowId: second}]
                      - {stepId: never, operationId: getC}
                      outputs: {x: $steps.a.outputs.x, y: $workflows.second.outputs.y, given: $workflows.second.inputs.name}
                    - workflowId: second
                      inputs: {type: object, properties: {name: {type: string}}}
                      steps:
                      - stepId: b
                        operationId: postB
                        requestBody: {payload: $inputs}
                        outputs: {y: $response.body#/y}
                      outputs: {y: $steps.b.outputs.y}
                    """).compile();

            WorkflowResult<?> result = run(document, "first", "{\"name\": \"n\", \"other\": 7}");

            assertThat(succeeded(result)).isEqualTo(json("{\"x\": 1, \"y\": 2, \"given\": \"n\"}"));
            assertThat(result.rawOutputsOf("second"))
                    .hasValue((com.fasterxml.jackson.databind.node.ObjectNode) json("{\"y\": 2}"));
            assertThat(result.rawOutputsOf("third")).isEmpty();
            assertThat(api.lines()).containsExactly("GET /a", "POST /b");
            assertThat(api.only("POST /b").json()).isEqualTo(json("{\"name\": \"n\"}"));
        }

        @Test
        void s17_theTargetGetsTheParametersOfTheAction() {
            api.on("GET /a", ok("{\"id\": 12345678901234567890}"));
            api.on("POST /b", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: first
                      inputs: {type: object, properties: {name: {type: string}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess:
                        - name: leave
                          type: goto
                          workflowId: second
                          parameters: [{name: id, value: $response.body#/id}, {name: absent, value: $response.body#/nothing}]
                    - workflowId: second
                      inputs: {type: object, properties: {id: {}, name: {type: string}, absent: {}}}
                      steps:
                      - {stepId: b, operationId: postB, requestBody: {payload: $inputs}}
                    """).compile();

            succeeded(run(document, "first", "{\"name\": \"n\"}"));

            assertThat(api.only("POST /b").body()).isEqualTo("{\"id\":12345678901234567890}");
        }

        @Test
        void s17_itsStatusIsTheRunsStatusAlsoAfterAFailure() {
            api.on("GET /a", status(500), status(500));
            api.on("POST /b", ok("{}"), status(400));
            CompiledDocument document = letters("""
                    - workflowId: first
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: leave, type: goto, workflowId: second}]
                    - workflowId: second
                      steps:
                      - {stepId: b, operationId: postB}
                    """).compile();

            succeeded(run(document, "first", "{}"));
            assertThat(failed(run(document, "first", "{}"))).contains("workflow second, step b", "HTTP 400");
        }

        @Test
        void s17_inASubWorkflowItEndsThatOne() {
            api.always("GET /a", ok("{}"));
            api.always("GET /b", ok("{}"));
            api.always("GET /c", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: main
                      steps:
                      - {stepId: call, workflowId: first}
                      - {stepId: c, operationId: getC}
                    - workflowId: first
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess: [{name: leave, type: goto, workflowId: second}]
                    - workflowId: second
                      steps:
                      - {stepId: b, operationId: getB}
                    """).compile();

            outputs(document, "main");

            assertThat(api.lines()).containsExactly("GET /a", "GET /b", "GET /c");
        }

        @Test
        void s17_aTargetThatLacksARequiredInputIsAnErrorAtBuildTime() {
            List<Diagnostic> found = letters("""
                    - workflowId: first
                      inputs: {type: object, properties: {name: {type: string}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess:
                        - {name: leave, type: goto, workflowId: second}
                        onFailure:
                        - {name: leave, type: goto, workflowId: second, parameters: [{name: oter, value: 1}]}
                    - workflowId: second
                      inputs: {type: object, properties: {other: {type: integer}}, required: [other]}
                      steps:
                      - {stepId: b, operationId: postB}
                    """)
                    .expectDiagnostics(
                            "main.arazzo.yaml:13:7 MISSING_PARAMETER",
                            "main.arazzo.yaml:15:7 MISSING_PARAMETER",
                            "main.arazzo.yaml:15:73 UNKNOWN_INPUT");

            assertThat(found.get(2).hint()).isEqualTo("did you mean other?");
        }
    }

    @Nested
    class S18SubWorkflowStep {

        @Test
        void s18_parametersBecomeInputsAndOutputsMeansTheCalledWorkflows() {
            api.on("POST /a", ok("{\"x\": {\"deep\": [1, 2]}}"));
            CompiledDocument document = letters("""
                    - workflowId: main
                      inputs: {type: object, properties: {n: {type: integer}}}
                      steps:
                      - stepId: call
                        workflowId: sub
                        parameters: [{name: n, value: $inputs.n}, {name: text, value: 'n is {$inputs.n}'}]
                        outputs: {first: $outputs.x#/deep/0, all: $outputs.x}
                      outputs: {first: $steps.call.outputs.first, all: $steps.call.outputs.all}
                    - workflowId: sub
                      inputs: {type: object, properties: {n: {type: integer}, text: {type: string}}, required: [n]}
                      steps:
                      - stepId: a
                        operationId: postA
                        requestBody: {payload: $inputs}
                        outputs: {x: $response.body#/x}
                      outputs: {x: $steps.a.outputs.x}
                    """).compile();

            assertThat(succeeded(run(document, "main", "{\"n\": 3}")))
                    .isEqualTo(json("{\"first\": 1, \"all\": {\"deep\": [1, 2]}}"));
            assertThat(api.only("POST /a").json()).isEqualTo(json("{\"n\": 3, \"text\": \"n is 3\"}"));
        }

        @Test
        void s18_aStepWithoutOutputsHasTheCalledWorkflows() {
            api.on("GET /a", ok("{\"x\": 1}"));
            CompiledDocument document = letters("""
                    - workflowId: main
                      steps:
                      - {stepId: call, workflowId: sub}
                      outputs: {x: $steps.call.outputs.x, again: $workflows.sub.outputs.x}
                    - workflowId: sub
                      steps:
                      - {stepId: a, operationId: getA, outputs: {x: $response.body#/x}}
                      outputs: {x: $steps.a.outputs.x}
                    """).compile();

            assertThat(outputs(document, "main")).isEqualTo(json("{\"x\": 1, \"again\": 1}"));
        }

        @Test
        void s12_s18_aSubWorkflowThatFailsIsAFailedStepWithTheReason() {
            api.on("GET /a", status(503));
            CompiledDocument document = letters("""
                    - workflowId: main
                      steps:
                      - {stepId: call, workflowId: sub}
                    - workflowId: sub
                      steps:
                      - {stepId: a, operationId: getA}
                    """).compile();

            WorkflowResult<?> result = run(document, "main", "{}");

            assertThat(failed(result)).contains("workflow main, step call", "workflow sub, step a", "HTTP 503");
            assertThat(result.failure()).isInstanceOf(StepFailedException.class);
            assertThat(result.failure()).hasCauseInstanceOf(StepFailedException.class);
        }

        @Test
        void s18_threeDeepEachWithItsOwnRetries() {
            api.on("GET /a", status(500), status(500), status(500), status(500), status(500), ok("{\"x\": 9}"));
            CompiledDocument document = letters("""
                    - workflowId: top
                      steps:
                      - stepId: t
                        workflowId: middle
                        onFailure: [{name: topAgain, type: retry, retryLimit: 1, retryAfter: 100}]
                      outputs: {x: $steps.t.outputs.x}
                    - workflowId: middle
                      steps:
                      - stepId: m
                        workflowId: bottom
                        onFailure: [{name: middleAgain, type: retry, retryLimit: 1, retryAfter: 10}]
                      outputs: {x: $steps.m.outputs.x}
                    - workflowId: bottom
                      steps:
                      - stepId: b
                        operationId: getA
                        onFailure: [{name: bottomAgain, type: retry, retryLimit: 1, retryAfter: 1}]
                        outputs: {x: $response.body#/x}
                      outputs: {x: $steps.b.outputs.x}
                    """).compile();

            WorkflowResult<?> result = run(document, "top", "{}");

            assertThat(succeeded(result)).isEqualTo(json("{\"x\": 9}"));
            assertThat(clock.waits().stream().map(java.time.Duration::toSeconds))
                    .containsExactly(1L, 10L, 1L, 100L, 1L);
            assertThat(result.steps().stream().map(StepTrace::stepId))
                    .containsExactly("b", "b", "m", "b", "b", "m", "t", "b", "b", "m", "t");
        }

        @Test
        void s18_unknownMissingAndMistypedInputsAreErrorsAtBuildTime() {
            List<Diagnostic> found = letters("""
                    - workflowId: main
                      inputs: {type: object, properties: {count: {type: integer}, label: {type: string}}}
                      steps:
                      - stepId: call
                        workflowId: sub
                        parameters:
                        - {name: lable, value: $inputs.label}
                        - {name: count, value: $inputs.label}
                        - {name: flag, value: 'yes'}
                        - {name: size, value: $inputs.count}
                    - workflowId: sub
                      inputs:
                        type: object
                        properties:
                          count: {type: integer}
                          label: {type: string}
                          flag: {type: boolean}
                          size: {type: number}
                          filled: {type: string, default: x}
                        required: [count, label, filled]
                      steps:
                      - {stepId: a, operationId: getA}
                    """)
                    .expectDiagnostics(
                            "main.arazzo.yaml:11:17 MISSING_PARAMETER",
                            "main.arazzo.yaml:13:14 UNKNOWN_INPUT",
                            "main.arazzo.yaml:14:28 TYPE_MISMATCH",
                            "main.arazzo.yaml:15:27 TYPE_MISMATCH");

            assertThat(found.get(1).hint()).isEqualTo("did you mean label?");
        }

        @Test
        void s18_inputsThatAreWrongOnlyAtRunTimeFailTheStep() {
            api.on("GET /a", ok("{\"n\": \"seven\"}"));
            api.on("GET /c", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: main
                      steps:
                      - {stepId: a, operationId: getA, outputs: {n: $response.body#/n}}
                      - stepId: call
                        workflowId: sub
                        parameters: [{name: n, value: $steps.a.outputs.n}]
                        onFailure: [{name: aside, type: goto, stepId: c}]
                      - {stepId: c, operationId: getC}
                    - workflowId: sub
                      inputs: {type: object, properties: {n: {type: integer}}, required: [n]}
                      steps:
                      - {stepId: b, operationId: getB}
                    """).compile();

            WorkflowResult<?> result = run(document, "main", "{}");

            succeeded(result);
            assertThat(result.steps().get(1).failure()).contains("sub", "/n", "integer");
            assertThat(api.lines()).containsExactly("GET /a", "GET /c");
        }

        @Test
        void s18_aCycleOfSubWorkflowsIsRefused() {
            List<Diagnostic> found = letters("""
                    - workflowId: a
                      steps:
                      - {stepId: s, workflowId: b}
                    - workflowId: b
                      steps:
                      - {stepId: s, workflowId: c}
                    - workflowId: c
                      steps:
                      - {stepId: s, workflowId: a}
                    """)
                    .expectDiagnostics(
                            "main.arazzo.yaml:9:29 RECURSIVE_WORKFLOW",
                            "main.arazzo.yaml:12:29 RECURSIVE_WORKFLOW",
                            "main.arazzo.yaml:15:29 RECURSIVE_WORKFLOW");

            assertThat(found.get(0).hint()).isEqualTo("a → b → c → a");
        }

        @Test
        void s18_workflowsOfOtherDocumentsAreCalledAlsoThroughAChain() {
            api.on("GET /a", ok("{\"x\": 5}"));
            CompiledDocument document = documents()
                    .api(letterOperations())
                    .document("top.arazzo.yaml", """
                            arazzo: 1.0.1
                            info: {title: Top, version: '1'}
                            sourceDescriptions:
                            - {name: mid, url: ./sub/mid.arazzo.yaml, type: arazzo}
                            workflows:
                            - workflowId: top
                              steps:
                              - {stepId: call, workflowId: $sourceDescriptions.mid.middle}
                              outputs: {x: $steps.call.outputs.x}
                            """)
                    .file("sub/mid.arazzo.yaml", """
                            arazzo: 1.0.0
                            info: {title: Mid, version: '1'}
                            sourceDescriptions:
                            - {name: deep, url: ../deep.arazzo.yaml, type: arazzo}
                            workflows:
                            - workflowId: middle
                              steps:
                              - {stepId: call, workflowId: $sourceDescriptions.deep.bottom}
                              outputs: {x: $steps.call.outputs.x}
                            """)
                    .file("deep.arazzo.yaml", """
                            arazzo: 1.1.0
                            info: {title: Deep, version: '1'}
                            sourceDescriptions:
                            - {name: api, url: api.yaml, type: openapi}
                            workflows:
                            - workflowId: bottom
                              steps:
                              - {stepId: a, operationId: getA, outputs: {x: $response.body#/x}}
                              outputs: {x: $steps.a.outputs.x}
                            """)
                    .compile();

            assertThat(outputs(document, "top")).isEqualTo(json("{\"x\": 5}"));
        }

        @Test
        void s17_s19_workflowsOfTheSameIdInTwoDocumentsAreTwo() {
            CompiledDocument document = documents()
                    .api("GET /a?q getA")
                    .file("other.arazzo.yaml", """
                            arazzo: 1.1.0
                            info: {title: Other, version: '1'}
                            sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
                            workflows:
                            - workflowId: login
                              x-java-name: OtherLogin
                              inputs: {type: object, properties: {user: {type: string, default: other}}}
                              steps:
                              - stepId: a
                                operationId: getA
                                parameters: [{name: q, in: query, value: $inputs.user}]
                                outputs: {token: $response.body}
                              outputs: {token: $steps.a.outputs.token}
                            """)
                    .document(CompiledDocument.MAIN, """
                            arazzo: 1.1.0
                            info: {title: Test, version: '1'}
                            sourceDescriptions:
                            - {name: api, url: api.yaml, type: openapi}
                            - {name: other, url: other.arazzo.yaml, type: arazzo}
                            workflows:
                            - workflowId: login
                              inputs: {type: object, properties: {user: {type: string, default: own}}}
                              steps:
                              - stepId: a
                                operationId: getA
                                parameters: [{name: q, in: query, value: $inputs.user}]
                                outputs: {token: $response.body}
                              outputs: {token: $steps.a.outputs.token}
                            - workflowId: w
                              dependsOn: [login, $sourceDescriptions.other.login]
                              steps:
                              - stepId: s
                                workflowId: $sourceDescriptions.other.login
                                parameters: [{name: user, value: again}]
                              outputs:
                                own: $workflows.login.outputs.token
                                user: $workflows.login.inputs.user
                                called: $steps.s.outputs.token
                            """)
                    .compile();
            api.handle("GET /a", request -> ok("\"" + request.query().substring(2) + "\""));

            WorkflowResult<?> result = run(document, "w", "{}");

            assertThat(succeeded(result)).isEqualTo(json("""
                    {"own": "own", "user": "own", "called": "again"}"""));
            assertThat(api.lines()).containsExactly("GET /a?q=own", "GET /a?q=other", "GET /a?q=again");
            assertThat(result.rawOutputsOf("other.arazzo.yaml#login").orElseThrow())
                    .isEqualTo(json("{\"token\": \"again\"}"));
        }

        @Test
        void s18_parametersForAllStepsReachTheWorkflowsThatAskForThem() {
            api.on("POST /a", ok("{}"));
            api.on("POST /b", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: main
                      parameters:
                      - {name: q, in: query, value: shared}
                      steps:
                      - {stepId: own, operationId: postA}
                      - {stepId: knows, workflowId: sub}
                      - {stepId: doesNot, workflowId: none}
                    - workflowId: sub
                      inputs: {type: object, properties: {q: {type: string}}}
                      steps:
                      - {stepId: b, operationId: postB, requestBody: {payload: $inputs}}
                    - workflowId: none
                      inputs: {type: object, properties: {z: {type: string}}}
                      steps:
                      - {stepId: c, operationId: getC, successCriteria: [{condition: $statusCode > 0}]}
                    """).compile();

            outputs(document, "main");

            assertThat(api.lines()).containsExactly("POST /a?q=shared", "POST /b", "GET /c");
            assertThat(api.only("POST /b").json()).isEqualTo(json("{\"q\": \"shared\"}"));
        }
    }
}
