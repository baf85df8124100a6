package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.status;
import static io.github.arazzo4j.codegen.ScriptedApi.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.codegen.ScriptedApi.Answer;
import io.github.arazzo4j.runtime.InvalidInputException;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S0 to S5 and S20: values on their way through a workflow. */
class ValuesTest extends BehaviourTest {

    private static final String ECHO = """
            - workflowId: echo
              inputs: {type: object, properties: {v: {}, w: {}}}
              steps:
              - stepId: a
                operationId: postA
                requestBody: {payload: {v: $inputs.v, list: [1, $inputs.w, 2], deep: {w: $inputs.w}, none: null, text: x}}
                outputs: {v: $response.body#/v, sent: $request.body#/v, w: $response.body#/w}
              outputs: {v: $steps.a.outputs.v, sent: $steps.a.outputs.sent, w: $steps.a.outputs.w}
            """;

    @Nested
    class S1Absent {

        @Test
        void s1_inAPayloadAbsentIsLeftOutAndNullStays() {
            api.on("POST /a", ok("{\"v\": null}"));
            CompiledDocument document = letters(ECHO).compile();

            assertThat(outputs(document, "echo").toString()).isEqualTo("{\"v\":null}");
            assertThat(api.only("POST /a").body())
                    .isEqualTo("{\"list\":[1,2],\"deep\":{},\"none\":null,\"text\":\"x\"}");
        }

        @Test
        void s1_explicitNullsGoThrough() {
            api.on("POST /a", ok("{}"));
            CompiledDocument document = letters(ECHO).compile();

            assertThat(succeeded(run(document, "echo", "{\"v\": null, \"w\": null}"))
                            .toString())
                    .isEqualTo("{\"sent\":null}");
            assertThat(api.only("POST /a").body())
                    .isEqualTo("{\"v\":null,\"list\":[1,null,2],\"deep\":{\"w\":null},\"none\":null,\"text\":\"x\"}");
        }

        @Test
        void s1_anAbsentPayloadIsNoBody() {
            api.on("POST /a", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {v: {}}}
                      steps:
                      - {stepId: a, operationId: postA, requestBody: {payload: $inputs.v}}
                    """).compile();

            outputs(document, "w");

            assertThat(api.only("POST /a").body()).isEmpty();
            assertThat(api.only("POST /a").header("Content-Type")).isNull();
        }

        @Test
        void s1_anAbsentParameterIsNotSent() {
            api.on("GET /a", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {v: {}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        parameters:
                        - {name: q, in: query, value: $inputs.v}
                        - {name: r, in: query, value: ''}
                        - {name: X-V, in: header, value: $inputs.v}
                        - {name: c, in: cookie, value: $inputs.v}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a?r=");
            assertThat(api.received().get(0).header("X-V")).isNull();
            assertThat(api.received().get(0).header("Cookie")).isNull();
        }

        @Test
        void s1_anAbsentPathParameterFailsTheStepBeforeItsRequest() {
            CompiledDocument document =
                    documents().api("GET /pets/{id} getPet").workflows("""
                            - workflowId: w
                              inputs: {type: object, properties: {id: {type: string}}}
                              steps:
                              - {stepId: get, operationId: getPet, parameters: [{name: id, in: path, value: $inputs.id}]}
                            """).compile();

            assertThat(failed(run(document, "w", "{}"))).contains("step get", "path parameter id", "$inputs.id");
            assertThat(api.lines()).isEmpty();
        }

        @Test
        void s1_anAbsentValueInATextFailsTheStepBeforeItsRequest() {
            CompiledDocument document = letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {token: {type: [string, 'null']}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        parameters: [{name: Authorization, in: header, value: 'Bearer {$inputs.token}'}]
                    """).compile();

            assertThat(failed(run(document, "w", "{}"))).contains("step a", "$inputs.token");
            assertThat(api.lines()).isEmpty();

            api.on("GET /a", ok("{}"));
            succeeded(run(document, "w", "{\"token\": null}"));
            assertThat(api.only("GET /a").header("Authorization")).isEqualTo("Bearer null");
        }

        @Test
        void s1_outputsOfASkippedStepAreAbsentInPayloadConditionAndOutputs() {
            api.on("GET /a", ok("{}"));
            api.on("POST /c", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - {stepId: a, operationId: getA, onSuccess: [{name: skip, type: goto, stepId: c, criteria: [{condition: $statusCode == 200}]}]}
                      - {stepId: b, operationId: getB, outputs: {x: $response.body#/x}}
                      - stepId: c
                        operationId: postC
                        requestBody: {payload: {x: $steps.b.outputs.x, y: 1}}
                        successCriteria: [{condition: $steps.b.outputs.x == null}, {condition: '!$steps.b.outputs.x'}]
                      outputs: {x: $steps.b.outputs.x}
                    """).compile();

            assertThat(outputs(document, "w")).isEqualTo(json("{}"));
            assertThat(api.only("POST /c").body()).isEqualTo("{\"y\":1}");
        }
    }

    @Nested
    class S2Types {

        @ParameterizedTest(name = "S2 {0} goes through")
        @ValueSource(
                strings = {
                    "12345678901234567890123",
                    "-9007199254740993",
                    "1.10",
                    "1E400",
                    "0.1000000000000000055511151231257827",
                    "1e-7",
                    "-0.0",
                    "true",
                    "\"\"",
                    "\"Grüße, 世界 🚀 \\u2028\\u0000\"",
                    "[]",
                    "{}",
                    "[[], {}, [null]]",
                    "{\"\": {\"a b\": [1.50]}}",
                    "\"12\"",
                    "\"$inputs.v\"",
                    "\"{$inputs.v}\""
                })
        void s2_valuesGoThroughUnchanged(String value) {
            api.handle("POST /a", request -> ok(request.body()));
            CompiledDocument document = letters(ECHO).compile();

            var result = succeeded(run(document, "echo", "{\"v\": " + value + "}"));

            assertThat(api.only("POST /a").json().get("v")).isEqualTo(json(value));
            assertThat(result.get("v")).isEqualTo(json(value));
            assertThat(result.get("sent")).isEqualTo(json(value));
        }

        @ParameterizedTest(name = "S2 {0} keeps its digits")
        @ValueSource(
                strings = {"12345678901234567890123", "1.10", "1E+400", "100.00", "0.1000000000000000055511151231257827"
                })
        void s2_numbersKeepEveryDigit(String number) {
            api.handle("POST /a", request -> ok(request.body()));
            CompiledDocument document = letters(ECHO).compile();

            var result = succeeded(run(document, "echo", "{\"v\": " + number + "}"));

            assertThat(api.only("POST /a").body()).startsWith("{\"v\":" + number + ",");
            assertThat(result.get("v")).hasToString(number);
        }

        @Test
        void s2_constantsOfTheDocumentKeepTheirDigits() {
            api.on("POST /a", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: postA
                        requestBody:
                          payload: {d: 1.10, big: 123456789012345678901234567890, e: 1E400, yes: yes, on: 'on', n: ~, f: false, s: "1"}
                    """).compile();

            outputs(document, "w");

            assertThat(api.only("POST /a").body())
                    .isEqualTo("{\"d\":1.10,\"big\":123456789012345678901234567890,\"e\":1E+400,\"yes\":\"yes\","
                            + "\"on\":\"on\",\"n\":null,\"f\":false,\"s\":\"1\"}");
        }

        @Test
        void s2_onlyEmbeddingInAStringConvertsAndObjectsAreWrittenAsJson() {
            api.on("POST /a", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {n: {}, o: {}, s: {type: string}}}
                      steps:
                      - stepId: a
                        operationId: postA
                        requestBody: {payload: {n: $inputs.n, text: 'n={$inputs.n} o={$inputs.o} s={$inputs.s}'}}
                    """).compile();

            succeeded(run(document, "w", "{\"n\": 1.10, \"o\": {\"a\": [1, \"x\"]}, \"s\": \"q\\\"\"}"));

            assertThat(api.only("POST /a").json())
                    .isEqualTo(json("{\"n\": 1.10, \"text\": \"n=1.10 o={\\\"a\\\":[1,\\\"x\\\"]} s=q\\\"\"}"));
        }

        @Test
        void s2_pointersWithEscapesIndexesAndDotsLeadToTheirParts() {
            api.on("GET /a", ok("{\"a/b\": {\"c~d\": [10, {\"e.f\": 7}]}, \"\": 3, \"0\": \"zero\"}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        outputs:
                          slash: $response.body#/a~1b/c~0d/0
                          dot: $response.body#/a~1b/c~0d/1/e.f
                          empty: '$response.body#/'
                          zero: $response.body#/0
                          nowhere: $response.body#/a~1b/c~0d/2
                          dotted.name: $response.body#/0
                      outputs:
                        slash: $steps.a.outputs.slash
                        dot: $steps.a.outputs.dot
                        empty: $steps.a.outputs.empty
                        zero: $steps.a.outputs.zero
                        nowhere: $steps.a.outputs.nowhere
                        dotted.name: $steps.a.outputs.dotted.name
                    """).compile();

            assertThat(outputs(document, "w"))
                    .isEqualTo(
                            json(
                                    "{\"slash\": 10, \"dot\": 7, \"empty\": 3, \"zero\": \"zero\", \"dotted.name\": \"zero\"}"));
        }
    }

    @Nested
    class S3Bodies {

        private static final String BODY = """
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: getA, outputs: {body: $response.body, x: $response.body#/x}}
                  outputs: {body: $steps.a.outputs.body, x: $steps.a.outputs.x}
                - workflowId: blind
                  steps:
                  - {stepId: a, operationId: getA}
                """;

        @Test
        void s3_jsonMediaTypesAreTreesWhateverTheCharset() {
            api.on(
                    "GET /a",
                    text("application/problem+json", "{\"x\": 1}"),
                    text("application/x-amz-json-1.1", "{\"x\": 2}"),
                    ScriptedApi.bytes(
                            "application/json; charset=ISO-8859-1",
                            "{\"x\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1)));
            CompiledDocument document = letters(BODY).compile();

            assertThat(outputs(document, "w").get("x")).isEqualTo(json("1"));
            assertThat(outputs(document, "w").get("x")).isEqualTo(json("2"));
            assertThat(outputs(document, "w").get("x")).isEqualTo(json("\"ü\""));
        }

        @Test
        void s3_textIsAStringAndAnEmptyBodyIsAbsent() {
            api.on("GET /a", text("text/plain; charset=utf-8", "{\"x\": 1}"), status(204));
            CompiledDocument document = letters(BODY).compile();

            assertThat(outputs(document, "w")).isEqualTo(json("{\"body\": \"{\\\"x\\\": 1}\"}"));
            assertThat(outputs(document, "w")).isEqualTo(json("{}"));
        }

        @Test
        void s3_malformedJsonFailsTheStepOnlyIfSomethingLooksIntoIt() {
            Answer truncated = ok("{\"x\": ");
            api.on("GET /a", truncated, truncated);
            CompiledDocument document = letters(BODY).compile();

            succeeded(run(document, "blind", "{}"));
            assertThat(failed(run(document, "w", "{}"))).contains("step a", "outputs can't be extracted", "JSON");
        }
    }

    @Nested
    class S4Names {

        @Test
        void s4_headersAreFoundWhateverTheirCaseAndInputsAreNot() {
            api.on("GET /a", ok("{}").with("X-Request-Id", "r1"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {name: {type: string}, Name: {type: string}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        parameters: [{name: X-Sent, in: header, value: $inputs.Name}]
                        outputs: {id: $response.header.x-REQUEST-id, sent: $request.header.x-sent, q: $request.query.q}
                      outputs: {id: $steps.a.outputs.id, sent: $steps.a.outputs.sent, q: $steps.a.outputs.q}
                    """).compile();

            assertThat(succeeded(run(document, "w", "{\"name\": \"small\", \"Name\": \"large\"}")))
                    .isEqualTo(json("{\"id\": \"r1\", \"sent\": \"large\"}"));
        }

        @Test
        void s4_urlMethodAndRequestPartsAreValues() {
            api.on("GET /pets/7", ok("{}"));
            CompiledDocument document =
                    documents().api("GET /pets/{id}?q getPet").workflows("""
                            - workflowId: w
                              steps:
                              - stepId: a
                                operationId: getPet
                                parameters: [{name: id, in: path, value: 7}, {name: q, in: query, value: ä}]
                                outputs:
                                  url: $url
                                  method: $method
                                  status: $statusCode
                                  id: $request.path.id
                                  q: $request.query.q
                                  source: $sourceDescriptions.api.url
                              outputs:
                                url: $steps.a.outputs.url
                                method: $steps.a.outputs.method
                                status: $steps.a.outputs.status
                                id: $steps.a.outputs.id
                                q: $steps.a.outputs.q
                                source: $steps.a.outputs.source
                            """).compile();

            assertThat(outputs(document, "w"))
                    .isEqualTo(json(
                            "{\"url\": \"" + api.url() + "/pets/7?q=%C3%A4\", \"method\": \"GET\", \"status\": 200,"
                                    + " \"id\": 7, \"q\": \"ä\", \"source\": \"api.yaml\"}"));
        }
    }

    @Nested
    class S5Inputs {

        private static final String CHECKED = """
                - workflowId: w
                  inputs:
                    type: object
                    required: [name, size]
                    properties:
                      name: {type: string, pattern: '^[a-z]+$', maxLength: 5}
                      size: {type: integer, minimum: 1, maximum: 10}
                      kind: {type: string, enum: [A, B], default: B}
                      when: {type: string, format: date-time}
                      tags: {type: array, items: {type: string}, default: [x, y]}
                  steps:
                  - {stepId: a, operationId: postA, requestBody: {payload: $inputs}}
                """;

        @Test
        void s5_defaultsAreTakenWhenNotGiven() {
            api.on("POST /a", ok("{}"), ok("{}"));
            CompiledDocument document = letters(CHECKED).compile();

            succeeded(run(document, "w", "{\"name\": \"abc\", \"size\": 3}"));
            succeeded(run(document, "w", "{\"name\": \"abc\", \"size\": 3, \"kind\": \"A\", \"tags\": []}"));

            assertThat(api.received().get(0).json())
                    .isEqualTo(json("{\"name\": \"abc\", \"size\": 3, \"kind\": \"B\", \"tags\": [\"x\", \"y\"]}"));
            assertThat(api.received().get(1).json())
                    .isEqualTo(json("{\"name\": \"abc\", \"size\": 3, \"kind\": \"A\", \"tags\": []}"));
        }

        @Test
        void s5_numbersOfAnEnumAreComparedByValue() {
            api.on("POST /a", ok("{}"), ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {size: {type: number, enum: [1, 2.5]}}}
                      steps:
                      - {stepId: a, operationId: postA, requestBody: {payload: $inputs}}
                    """).compile();

            succeeded(run(document, "w", "{\"size\": 1.0}"));
            succeeded(run(document, "w", "{\"size\": 2.50}"));

            assertThatThrownBy(() -> run(document, "w", "{\"size\": 2}")).isInstanceOf(InvalidInputException.class);
        }

        @Test
        void s5_allViolationsAreReportedTogetherBeforeTheFirstRequest() {
            CompiledDocument document = letters(CHECKED).compile();

            assertThatThrownBy(() -> run(
                            document,
                            "w",
                            "{\"name\": \"ABCDEF\", \"kind\": \"C\", \"when\": \"today\", \"tags\": [1]}"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("/size")
                    .hasMessageContaining("/name")
                    .hasMessageContaining("/kind")
                    .hasMessageContaining("/when")
                    .hasMessageContaining("/tags/0");
            assertThat(api.lines()).isEmpty();
        }
    }

    @Nested
    class S20Outputs {

        @Test
        void s20_areThoseOfTheLastExecutionAlsoIfItFailed() {
            api.on("GET /a", ok("{\"x\": 1, \"y\": 1}"), ok("{\"x\": 2}").status(500));
            api.on("POST /b", ok("{\"again\": true}"), ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        outputs: {x: $response.body#/x, y: $response.body#/y}
                        onFailure: [{name: on, type: goto, stepId: b}]
                      - stepId: b
                        operationId: postB
                        requestBody: {payload: {x: $steps.a.outputs.x, y: $steps.a.outputs.y}}
                        onSuccess: [{name: more, type: goto, stepId: a, criteria: [{condition: $response.body#/again == true}]}]
                    """).compile();

            WorkflowResult<?> result = run(document, "w", "{}");

            succeeded(result);
            assertThat(api.received().get(1).json()).isEqualTo(json("{\"x\": 1, \"y\": 1}"));
            assertThat(api.received().get(3).json()).isEqualTo(json("{\"x\": 2}"));
        }

        @Test
        void s20_outputsOfTheStepItselfAreThoseOfThisAnswer() {
            api.on("GET /a", ok("{\"item\": {\"id\": 1, \"state\": \"new\"}}"));
            api.on("GET /b", ok("{\"item\": {\"id\": 2, \"state\": \"done\"}}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        successCriteria: [{condition: $outputs.item.state == 'done'}]
                        outputs: {item: $response.body#/item, id: $outputs.item#/id, again: $outputs.id}
                        onFailure: [{name: on, type: goto, stepId: b, criteria: [{condition: $outputs.id == 1}]}]
                      - stepId: b
                        operationId: getB
                        successCriteria: [{condition: $outputs.item.state == 'done'}]
                        outputs: {id: $outputs.item#/id, item: $response.body#/item}
                      outputs: {a: $steps.a.outputs.again, b: $steps.b.outputs.id}
                    """).compile();

            assertThat(outputs(document, "w")).isEqualTo(json("{\"a\": 1, \"b\": 2}"));
        }
    }
}
