package io.github.arazzo4j.codegen;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are too large or too deep: refused with a diagnostic, or else the classes compile. */
class HostileSizesTest {

    private static final String TOO_LARGE = "ARZ0706";
    private static final String BAD_CONDITION = "ARZ0302";

    @TempDir
    private Path directory;

    private Attack attack() {
        return Attack.in(directory);
    }

    private static String many(int count, String separator, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(separator));
    }

    @Test
    void steps() {
        attack().workflows("- workflowId: w\n  steps:\n"
                        + many(10_000, "", i -> "  - {stepId: s" + i + ", operationId: getA}\n"))
                .compile()
                .refused(TOO_LARGE);
    }

    @Test
    void asManyStepsAsThereMayBe() {
        attack().workflows("- workflowId: w\n  steps:\n"
                        + many(1_000, "", i -> "  - {stepId: s" + i + ", operationId: getA}\n"))
                .compile()
                .compiles();
    }

    @Test
    @DisplayName("steps that all can lead to all: control flow does not take the cube of their number")
    void crossedSteps() {
        String goTos = many(
                200,
                ", ",
                i -> "{name: g" + i + ", type: goto, stepId: s" + i + ", criteria: [{condition: $statusCode == " + i
                        + "}]}");
        attack().workflows("- workflowId: w\n  steps:\n"
                        + many(
                                200,
                                "",
                                i -> "  - {stepId: s" + i + ", operationId: getA, onSuccess: "
                                        + (i == 0 ? "&all [" + goTos + "]" : "*all") + "}\n"))
                .compile()
                .refusedOrCompiles();
    }

    @ParameterizedTest
    @CsvSource({"250, ''", "251, ARZ0706", "100000, ARZ0706"})
    void inputs(int count, String error) {
        Attack.Outcome outcome = attack().workflows("- workflowId: w\n  inputs: {type: object, properties: {"
                        + many(count, ", ", i -> "p" + i + ": {type: integer, minimum: 1}")
                        + "}}\n  steps: [{stepId: s, operationId: getA}]\n")
                .compile();
        if (error.isEmpty()) {
            outcome.compiles();
        } else {
            outcome.refused(error);
        }
    }

    @Test
    @DisplayName("a schema that refers to itself in ten places is not written out to any depth")
    void explodingInputs() {
        attack().workflows("""
                - workflowId: w
                  inputs: {$ref: '#/components/inputs/n'}
                  steps: [{stepId: s, operationId: getA}]
                components: {inputs: {n: {type: object, properties: {%s}}}}
                """.formatted(many(10, ", ", i -> "p" + i + ": {$ref: '#/components/inputs/n'}")))
                .compile()
                .compiles();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void propertiesOfAnswers(int count) {
        answer("{type: object, properties: {" + many(count, ", ", i -> "p" + i + ": {type: string}") + "}}")
                .compile()
                .compiles();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 20_000})
    void valuesOfEnumerations(int count) {
        answer("{type: string, enum: [" + many(count, ", ", i -> "v" + i) + "]}")
                .compile()
                .compiles();
    }

    @Test
    void longValuesOfEnumerations() {
        answer("{type: string, enum: [a, " + "b".repeat(100_000) + "]}")
                .compile()
                .compiles();
    }

    @Test
    @DisplayName("allOfs of allOfs: thirty levels of ten")
    void explodingAllOfs() {
        String schemas = many(
                30,
                "\n",
                level -> "    m" + level + ": {allOf: ["
                        + many(10, ", ", i -> "{$ref: '#/components/schemas/m" + (level + 1) + "'}")
                        + "], properties: {p" + level
                        + ": {type: string}}}");
        answer("{$ref: '#/components/schemas/m0'}", schemas + "\n    m30: {type: object}\n")
                .compile()
                .compiles();
    }

    @Test
    void deepSchemas() {
        answer("{type: array, items: ".repeat(150) + "{}" + "}".repeat(150))
                .compile()
                .compiles();
        answer("{type: object, properties: {a: ".repeat(150) + "{}" + "}}".repeat(150))
                .compile()
                .compiles();
        answer("{anyOf: [".repeat(150) + "{}" + "]}".repeat(150)).compile().compiles();
        answer("{allOf: [".repeat(150) + "{}" + "]}".repeat(150)).compile().compiles();
        answer("{not: ".repeat(400) + "{}" + "}".repeat(400)).compile().compiles();
    }

    @Test
    void longTexts() {
        String text = "x".repeat(200_000);
        attack().workflows("""
                - workflowId: TEXT
                  description: TEXT
                  inputs: {type: object, properties: {TEXT: {type: string, default: TEXT, pattern: TEXT, enum: [TEXT, b]}}}
                  steps:
                  - stepId: TEXT
                    description: TEXT
                    operationId: postA
                    parameters: [{name: TEXT, in: query, value: TEXT}]
                    requestBody: {payload: {TEXT: TEXT, b: 'TEXT {$inputs.TEXT}'}}
                    outputs: {TEXT: $response.body#/TEXT}
                  outputs: {TEXT: $steps.TEXT.outputs.TEXT}
                """.replace("TEXT", text)).compile().refusedOrCompiles();
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "regex", "jsonpath", "xpath"})
    void longConditions(String type) {
        attack().step("successCriteria: [{context: $response.body, type: " + type + ", condition: '"
                        + "$a || ".repeat(20_000) + "$b'}]\n")
                .compile()
                .refused(BAD_CONDITION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simple|(|)",
                "simple|!|",
                "simple|!(|)",
                "regex|(|)",
                "regex|(?:[^a&&[b|]])",
                "regex|[|]",
                "jsonpath|$[?(|)]",
                "jsonpath|$[?@|]",
                "jsonpath|$..a|",
                "jsonpath|$[?length(|)]",
                "xpath|(|)",
                "xpath|a[|]",
                "xpath|-|",
                "xpath|not(|)",
                "xpath|if(1)then()|"
            })
    void deepConditions(String row) {
        String[] parts = row.split("\\|", -1);
        String type = parts[0];
        String open = parts[1];
        String close = parts[2];
        int depth = 9_000 / (open.length() + close.length());
        String condition = open.repeat(depth) + "1" + close.repeat(depth);
        for (String written : new String[] {type, "{type: " + type + ", version: xpath-10}"}) {
            if (type.equals("xpath") || !written.startsWith("{")) {
                attack().step("successCriteria: [{context: $response.body, type: " + written + ", condition: '"
                                + condition + "'}]\n")
                        .compile()
                        .refusedOrCompiles();
            }
        }
    }

    @Test
    void manyConditions() {
        attack().step("successCriteria: [" + many(5_000, ", ", i -> "{condition: $statusCode != " + i + "}") + "]\n")
                .compile()
                .refused(TOO_LARGE);
        attack().step("successCriteria: [{condition: '" + many(400, " || ", i -> "$statusCode != " + i) + "'}]\n")
                .compile()
                .compiles();
    }

    @Test
    void manyActions() {
        attack().step("onSuccess: ["
                        + many(
                                3_000,
                                ", ",
                                i -> "{name: a" + i + ", type: end, criteria: [{condition: $statusCode == " + i + "}]}")
                        + "]\n")
                .compile()
                .refused(TOO_LARGE);
    }

    @Test
    void manyOutputs() {
        attack().step("outputs: {" + many(5_000, ", ", i -> "o" + i + ": $response.body#/p" + i) + "}\n")
                .compile()
                .refused(TOO_LARGE);
        attack().step("outputs: {" + many(500, ", ", i -> "o" + i + ": $response.body#/p" + i) + "}\n")
                .compile()
                .compiles();
    }

    @Test
    void largePayloads() {
        payload("{" + many(20_000, ", ", i -> "k" + i + ": v" + i) + "}")
                .compile()
                .refusedOrCompiles();
        payload("{" + many(20_000, ", ", i -> "k" + i + ": $inputs.a") + "}")
                .compile()
                .refused(TOO_LARGE);
        payload("[".repeat(400) + "$inputs.a" + "]".repeat(400)).compile().refusedOrCompiles();
        payload("[".repeat(400) + "1" + "]".repeat(400)).compile().refusedOrCompiles();
        payload("'" + "{$inputs.a}".repeat(20_000) + "'").compile().refused("ARZ0301");
    }

    @Test
    void longExpressions() {
        payload("'$inputs.a#" + "/b".repeat(50_000) + "'").compile().refusedOrCompiles();
        payload("'$inputs.a" + ".b".repeat(50_000) + "'").compile().refusedOrCompiles();
        payload("'$inputs.a" + "[0]".repeat(50_000) + "'").compile().refusedOrCompiles();
        payload("'" + "{".repeat(100_000) + "'").compile().refusedOrCompiles();
        payload("'" + "{$".repeat(100_000) + "'").compile().refusedOrCompiles();
        payload("'" + "$inputs.a".repeat(50_000) + "'").compile().refusedOrCompiles();
    }

    @Test
    @DisplayName(
            "a minified document with many expressions: finding their places does not take the square of its length")
    void longLines() {
        attack().step("successCriteria: ["
                        + many(400, ", ", i -> "{condition: '$inputs.x" + i + " == \"\ud83d\ude00\"'}")
                        + "]\noutputs: {" + many(20_000, ", ", i -> "o" + i + ": $inputs.y" + i) + "}\n")
                .compile()
                .refused("ARZ0207");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e2147483647", "-1e999999999", "1e99999999999"})
    void hugeNumbers(String number) {
        attack().workflows("""
                - workflowId: w
                  inputs:
                    type: object
                    properties:
                      a: {type: number, minimum: NUMBER, maximum: NUMBER, multipleOf: NUMBER, default: NUMBER, enum: [NUMBER]}
                      b: {type: integer, format: int64, default: NUMBER, const: NUMBER}
                      c: {type: string, minLength: NUMBER, maxLength: NUMBER, default: NUMBER}
                  steps:
                  - stepId: s
                    operationId: postA
                    timeout: NUMBER
                    x-poll-interval: NUMBER
                    requestBody: {payload: {a: NUMBER}}
                    successCriteria:
                    - condition: $statusCode < NUMBER
                    - {context: $response.body, type: jsonpath, condition: '$[?@.a < NUMBER]'}
                    onFailure: [{name: again, type: retry, retryAfter: NUMBER, retryLimit: NUMBER}]
                """.replace("NUMBER", number)).compile().refusedOrCompiles();
    }

    private Attack payload(String payload) {
        return attack().workflows("- workflowId: w\n  inputs: {type: object, properties: {a: {}}}\n  steps:\n"
                + "  - {stepId: s, operationId: postA, requestBody: {payload: " + payload + "}}\n");
    }

    private Attack answer(String schema) {
        return answer(schema, "    unused: {}\n");
    }

    private Attack answer(String schema, String schemas) {
        return attack().file(
                        "api.yaml",
                        Apis.answering("{$ref: '#/components/schemas/Answer'}") + """
                components:
                  schemas:
                    Answer:
                      type: object
                      properties:
                        value: %s
                %s
                """.formatted(schema, schemas))
                .workflows("""
                - workflowId: w
                  steps: [{stepId: s, operationId: getA, outputs: {all: $response.body, value: $response.body#/value}}]
                  outputs: {all: $steps.s.outputs.all, value: $steps.s.outputs.value}
                """);
    }
}
