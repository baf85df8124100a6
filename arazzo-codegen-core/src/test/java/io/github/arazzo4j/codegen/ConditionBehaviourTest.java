package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S6 to S11: conditions as compiled. */
class ConditionBehaviourTest extends BehaviourTest {

    private static final String ANSWER = """
            {"n": 5, "s": "Ready", "num": "5.0", "yes": true, "no": false, "nothing": null, "list": [{"id": 7}, {"id": 8}],
             "name": "O'Neil", "empty": "", "zero": 0, "obj": {"a b": 1}}""";

    /** Whether a step succeeds by one criterion. */
    private boolean holds(String criterion, String inputs) {
        api.always("GET /a", ok(ANSWER).with("X-Count", "12"));
        CompiledDocument document = letters("""
                - workflowId: w
                  inputs: {type: object, properties: {v: {}}}
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria:
                    - CRITERION
                """.replace("CRITERION", criterion)).compile();
        return run(document, "w", inputs).succeeded();
    }

    @Nested
    class S6Simple {

        @ParameterizedTest(name = "S6 {0}: {1}")
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                value = {
                    "$statusCode == 200 && $response.body#/n > 4; true",
                    "$statusCode == 200 && $response.body#/n > 5; false",
                    "$statusCode == 500 || $response.body#/n >= 5; true",
                    "$statusCode == 500 || $statusCode == 200 && $response.body#/n < 5; false",
                    "($statusCode == 500 || $statusCode == 200) && $response.body#/n <= 5; true",
                    "!($response.body#/n == 5); false",
                    "$response.body#/n != 6; true",
                    "$response.body#/s == 'rEADY'; true",
                    "$response.body#/num == 5; true",
                    "$response.body#/num < 5.5; true",
                    "$response.body#/n == '5'; true",
                    "$response.header.x-count > 11; true",
                    "$response.body#/nothing == null; true",
                    "$response.body#/missing == null; true",
                    "$response.body#/missing == $response.body#/nothing; true",
                    "$response.body#/missing != null; false",
                    "$response.body#/missing < 1; false",
                    "$response.body#/missing >= 1; false",
                    "$response.body#/yes; true",
                    "$response.body#/no; false",
                    "!$response.body#/no; true",
                    "$response.body#/nothing; false",
                    "$response.body#/missing; false",
                    "$response.body#/empty; true",
                    "$response.body#/zero; true",
                    "$response.body.list[1].id == 8; true",
                    "$response.body.list[2].id == null; true",
                    "$response.body#/name == 'O''Neil'; true",
                    "$inputs.v == 1.10; true",
                    "$inputs.v > 1.09 && $inputs.v < 1.11; true",
                    "5 == $response.body#/n; true",
                    "6 > $response.body#/n; true",
                    "true == $response.body#/yes; true",
                    "$response.body#/n == 5.0; true",
                })
        void s6_simpleConditions(String condition, boolean expected) {
            assertThat(holds("condition: \"" + condition + "\"", "{\"v\": 1.1}"))
                    .isEqualTo(expected);
        }
    }

    @Nested
    class S7Regex {

        @ParameterizedTest(name = "S7 {0} in {1}: {2}")
        @CsvSource({
            "^Rea, $response.body#/s, true",
            "ead, $response.body#/s, true",
            "^ead, $response.body#/s, false",
            "^2, $statusCode, true",
            ".*, $response.body#/nothing, false",
            ".*, $response.body#/missing, false",
            "^{$inputs.v}$, $response.body#/s, true",
            "^\\d+$, $response.header.X-Count, true"
        })
        void s7_findsAndNeedNotMatchTheWhole(String pattern, String context, boolean expected) {
            assertThat(holds(
                            "{type: regex, context: '" + context + "', condition: '" + pattern + "'}",
                            "{\"v\": \"R.*y\"}"))
                    .isEqualTo(expected);
        }
    }

    @Nested
    class S8JsonPath {

        @ParameterizedTest(name = "S8 {0}: {1}")
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                value = {
                    "$.list[?@.id == 8]; true",
                    "$.list[?@.id == 9]; false",
                    "$.nothing; true",
                    "$.missing; false",
                    "$.list[?@.id == {$inputs.v}]; true",
                    "$[?count(@.*) == 1]; true",
                })
        void s8_passesIfItSelectsANode(String path, boolean expected) {
            assertThat(holds("{type: jsonpath, context: $response.body, condition: '" + path + "'}", "{\"v\": 7}"))
                    .isEqualTo(expected);
        }
    }

    @Nested
    class S10Embedded {

        @ParameterizedTest(name = "S8 {0} of the draft: {1}")
        @CsvSource(
                delimiter = ';',
                value = {"$.items[(@.length-1)]; true", "$.items[(@.length-4)]; false"})
        void s8_theGoessnerDraftOnRequest(String path, boolean expected) {
            api.always("GET /a", ok("{\"items\": [1, 2, 3]}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        successCriteria:
                        - context: $response.body
                          type: {type: jsonpath, version: draft-goessner-dispatch-jsonpath-00}
                          condition: PATH
                    """.replace("PATH", path)).compile();

            assertThat(document.warnings()).isEmpty();
            assertThat(run(document, "w", "{}").succeeded()).isEqualTo(expected);
        }

        @Test
        void s10_aValueInAQuotedLiteralCannotChangeTheCondition() {
            String criterion = "{type: jsonpath, context: $response.body, condition: '$[?@ == \"{$inputs.v}\"]'}";

            assertThat(holds(criterion, "{\"v\": \"Ready\"}")).isTrue();
            assertThat(holds(criterion, "{\"v\": \"x\\\" || @ != \\\"x\"}")).isFalse();
        }

        @ParameterizedTest(name = "S10 {0} with {1}: {2}")
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                value = {
                    "simple; $response.body.s == 'pre-{$inputs.x}'; a'b; true",
                    "simple; $response.body.s == 'pre-{$inputs.x}'; a; false",
                    "simple; $response.body.s == 'pre-{$inputs.x}'; ' || true || '; false",
                    "simple; 'it''s {$inputs.x}' == $response.body.t; 1; true",
                    "simple; 'it''s {$inputs.x}' == 'it''s 1'; 1; true",
                    "jsonpath; $.s == 'pre-{$inputs.x}'; a'b; true",
                    "jsonpath; $.s == \"pre-{$inputs.x}\"; A'B; false",
                    "jsonpath; $.s == 'pre-{$inputs.x}'; ' || true || '; false",
                })
        void s10_aValueInAStringOfAComparisonStaysInIt(String type, String condition, String x, boolean expected) {
            api.always("GET /a", ok("{\"s\": \"pre-a'b\", \"t\": \"it's 1\"}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {x: {type: string}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        successCriteria:
                        - context: $response.body
                          type: TYPE
                          condition: |-
                            CONDITION
                    """.replace("TYPE", type).replace("CONDITION", condition))
                    .compile();

            assertThat(run(document, "w", "{\"x\": \"" + x + "\"}").succeeded()).isEqualTo(expected);
            assertThat(failed(run(document, "w", "{}"))).contains("$inputs.x is absent");
        }

        @ParameterizedTest(name = "S10 {0} with {1}: {2}")
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                value = {
                    "$.list[{$inputs.v}];                     0;       true",
                    "$.list[{$inputs.v}];                     -2;      true",
                    "$.list[{$inputs.v}];                     9;       false",
                    "$.list[{$inputs.v}];                     true;    false",
                    "$.list[{$inputs.v}:];                    1;       true",
                    "$.list[{$inputs.v}:];                    5;       false",
                    "$['{$inputs.v}'];                        `list`;  true",
                    "$['{$inputs.v}'];                        `lisp`;  false",
                    "$['li{$inputs.v}'][0]['id'];             `st`;    true",
                    "$..[?@.id == {$inputs.v}];               8;       true",
                    "$..[?@.id == {$inputs.v}];               8.0;     true",
                    "$..[?@.id == {$inputs.v}];               null;    false",
                    "$..[?'{$inputs.v}' == @.name];           `n'2`;   true",
                    "$..[?@.id < {$inputs.v}, 17];            8;       true",
                    "$..[?length('{$inputs.v}') == @.id];     `sevens.`;    true",
                    "$.list[?match(@.name, '.{$inputs.v}.')]; `'`;     true",
                    "$.list[?match(@.name, '.{$inputs.v}.')]; `(`;     false",
                    "$.list[?@.name == '$inputs.v'];          `n'2`;   true",
                    "$.list[?search(@.name, '$inputs.v')];    `[2]`;   true",
                    "$['$inputs.v'][1];                       `list`;  true",
                    "$['id','{$inputs.v}'][1];                `list`;  true",
                    "$[?@[?@.id == {$inputs.v}]];             8;       true",
                    "$[?count(@[?@.id < {$inputs.v}]) == 1];  8;       true",
                    "$[?count($.list[{$inputs.v}:]) == 1];    1;       true",
                    "$.list[?@.name == '{$inputs.v}\\'2'];     `n`;     true",
                    "$.list[:{$inputs.v}];      9007199254740991;      true",
                    "$.list[::{$inputs.v}];                   0;       false",
                    "$.list[?@.id > {$inputs.v}].length > 0;  6;       true",
                    "$.list[?@.id > {$inputs.v}].length > 0;  8;       false"
                })
        void s10_valuesStandWhereverALiteralCan(String condition, String v, boolean expected) {
            api.always("GET /a", ok("{\"list\": [{\"id\": 7}, {\"id\": 8, \"name\": \"n'2\"}]}"));
            CompiledDocument document =
                    letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {v: {}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        successCriteria:
                        - context: $response.body
                          type: jsonpath
                          condition: |-
                            CONDITION
                    """.replace("CONDITION", condition)).compile();

            String json = v.matches("[-0-9.]+|true|null") ? v : "\"" + v + "\"";
            assertThat(run(document, "w", "{\"v\": " + json + "}").succeeded()).isEqualTo(expected);
        }

        @Test
        void s10_outsideQuotesOnlyPlainValuesMayStand() {
            String criterion = "{type: jsonpath, context: $response.body, condition: '$.list[?@.id == {$inputs.v}]'}";

            assertThat(holds(criterion, "{\"v\": \"8\"}")).isTrue();
            assertThat(holds(criterion, "{\"v\": \"1 || 1 == 1\"}")).isFalse();
        }
    }

    @Nested
    class S11NotEvaluated {

        @Test
        void s11_aConditionThatCannotBeEvaluatedFailsAndTheReasonIsTold() {
            api.always("GET /a", ok(ANSWER));
            CompiledDocument document = letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {v: {}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        successCriteria:
                        - {type: jsonpath, context: $response.body, condition: '$.list[?@.id == {$inputs.v}]'}
                    """).compile();
            List<String> told = new ArrayList<>();
            WorkflowListener listener = new WorkflowListener() {
                @Override
                public void criterionFailed(CriterionFailed event) {
                    told.add(String.valueOf(event.criterion().problem()));
                }
            };

            WorkflowResult<?> result = document.run(
                    "w",
                    "{\"v\": \"a b\"}",
                    RunOptions.builder().listener(listener).build(),
                    clock);

            assertThat(failed(result)).contains("step a", "$.list[?@.id == {$inputs.v}]", "can't be evaluated");
            assertThat(told).hasSize(1);
        }

        @Test
        void s11_badSyntaxIsABuildErrorAtItsPlace() {
            List<Diagnostic> found = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        successCriteria:
                        - condition: $statusCode = 200
                        - {type: regex, context: $response.body, condition: 'a(b'}
                        - {type: jsonpath, context: $response.body, condition: '$.a[?'}
                    """)
                    .expectDiagnostics(
                            "main.arazzo.yaml:12:30 BAD_CONDITION",
                            "main.arazzo.yaml:13:61 BAD_REGEX",
                            "main.arazzo.yaml:14:66 BAD_JSONPATH");

            assertThat(found.get(0).message()).contains("==");
        }
    }
}
