package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D1 to D11: what real documents write instead; a warning, and an error under {@code strict}. */
class DialectsTest extends BehaviourTest {

    /** Compiles with one warning, checks that strict makes it an error at the same place, and runs. */
    private JsonNode runs(String workflows, String warning, String inputs) {
        return runs(letters(workflows), warning, inputs);
    }

    private JsonNode runs(CompiledDocument.Builder documents, String warning, String inputs) {
        CompiledDocument document = documents.compile();
        assertThat(document.warnings()).containsExactly("main.arazzo.yaml:" + warning);
        List<Diagnostic> strictly = documents.strict().compileOnly().diagnostics();
        assertThat(strictly).extracting(CompiledDocument::shown).contains("main.arazzo.yaml:" + warning);
        assertThat(strictly).extracting(Diagnostic::severity).contains(Severity.ERROR);
        return succeeded(run(document, "w", inputs));
    }

    @ParameterizedTest(name = "D1 {0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "$.items.length > 0; true",
                "$.items.length > 2; false",
                "$.state == \"READY\" || $.state == 'FAILED'; true",
                "$.state == 'ready'; false",
                "$.nextToken != null; false",
                "$.ok == true; true",
                "$.left != {}; true",
            })
    void d1_aComparisonAsJsonPath(String condition, boolean expected) {
        api.always("GET /a", ok("{\"items\": [1, 2], \"state\": \"READY\", \"ok\": true, \"left\": {\"a\": 1}}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria:
                    - context: $response.body
                      type: jsonpath
                      condition: CONDITION
                """.replace("CONDITION", condition)).compile();

        assertThat(document.warnings()).containsExactly("main.arazzo.yaml:14:18 DIALECT_JSONPATH_COMPARISON");
        assertThat(run(document, "w", "{}").succeeded()).isEqualTo(expected);
    }

    @Test
    void d2_doubleQuotedStringsInSimpleConditions() {
        api.always("GET /a", ok("{\"s\": \"x\"}"));
        runs("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria: [{condition: '$response.body#/s == "x"'}]
                """, "11:35 DIALECT_DOUBLE_QUOTES", "{}");
    }

    @Test
    void d3_anExpressionInTextWithoutBraces() {
        api.always("GET /a", ok("{}"));
        runs("""
                - workflowId: w
                  inputs: {type: object, properties: {token: {type: string}}}
                  steps:
                  - stepId: a
                    operationId: getA
                    parameters: [{name: Authorization, in: header, value: Bearer $inputs.token}]
                """, "12:59 DIALECT_UNBRACED_EXPRESSION", "{\"token\": \"t\"}");

        assertThat(api.only("GET /a").header("Authorization")).isEqualTo("Bearer t");
    }

    @Test
    void d3_whatNamesNothingDeclaredIsText() {
        api.always("GET /a", ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  inputs: {type: object, properties: {token: {type: string}}}
                  steps:
                  - stepId: a
                    operationId: getA
                    parameters: [{name: X-Price, in: header, value: costs $inputs.other or $5}]
                """).compile();

        outputs(document, "w");

        assertThat(api.only("GET /a").header("X-Price")).isEqualTo("costs $inputs.other or $5");
    }

    @Test
    void d4_dottedAccessOutsideConditions() {
        api.always("GET /a", ok("{\"a\": {\"b\": [7]}}"));
        JsonNode outputs = runs("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    outputs: {x: '$response.body.a.b[0]', whole: $response.body}
                  outputs: {x: $steps.a.outputs.x}
                """, "11:18 DIALECT_DOTTED_ACCESS", "{}");

        assertThat(outputs).isEqualTo(json("{\"x\": 7}"));
    }

    @Test
    void d4_theExactOutputNameIsTriedFirst() {
        api.always("GET /a", ok("{\"a\": {\"b\": 7}, \"exact\": 8}"));
        JsonNode outputs = runs("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    outputs: {x: $response.body#/a, x.y: $response.body#/exact}
                  outputs: {exact: $steps.a.outputs.x.y, part: $steps.a.outputs.x.b}
                """, "12:48 DIALECT_DOTTED_ACCESS", "{}");

        assertThat(outputs).isEqualTo(json("{\"exact\": 8, \"part\": 7}"));
    }

    @Test
    void d5_misspeltResponseExpressions() {
        api.always("GET /a", ok("{\"name\": \"n\"}").with("ETag", "i"));
        JsonNode outputs = runs("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    outputs: {id: $response.headers.ETag}
                  outputs: {id: $steps.a.outputs.id}
                """, "11:19 DIALECT_EXPRESSION_SPELLING", "{}");

        assertThat(outputs).isEqualTo(json("{\"id\": \"i\"}"));
    }

    @Test
    void d5_aBodyPointerWithoutTheSlash() {
        api.always("GET /a", ok("{\"name\": \"n\"}"));
        JsonNode outputs = runs("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    outputs: {name: '$response.body#name'}
                  outputs: {name: $steps.a.outputs.name}
                """, "11:21 DIALECT_EXPRESSION_SPELLING", "{}");

        assertThat(outputs).isEqualTo(json("{\"name\": \"n\"}"));
    }

    @Test
    void d6_anOperationPathWithoutItsExpression() {
        api.always("GET /a", ok("{}"));
        runs("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationPath: 'api#/paths/~1a/get'}
                """, "9:32 DIALECT_OPERATION_PATH", "{}");
    }

    @Test
    void d7_anUnqualifiedOperationIdWithSeveralSources() {
        api.always("GET /one/a", ok("{}"));
        runs(
                documents()
                        .file("one.yaml", Apis.describe("API_URL/one", "GET /a getA", "GET /b both"))
                        .file("two.yaml", Apis.describe("API_URL/two", "GET /a other", "GET /b both"))
                        .document(CompiledDocument.MAIN, """
                                arazzo: 1.1.0
                                info: {title: Test, version: '1'}
                                sourceDescriptions:
                                - {name: one, url: one.yaml, type: openapi}
                                - {name: two, url: two.yaml, type: openapi}
                                workflows:
                                - workflowId: w
                                  steps:
                                  - {stepId: a, operationId: getA}
                                """),
                "9:30 DIALECT_UNQUALIFIED_OPERATION",
                "{}");
        assertThat(api.lines()).containsExactly("GET /one/a");
    }

    @Test
    void d9_retryAmongSuccessActions() {
        api.on("GET /a", ok("{\"s\": 1}"), ok("{\"s\": 1}"), ok("{\"s\": 2}"));
        JsonNode outputs = runs("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    outputs: {s: $response.body#/s}
                    onSuccess:
                    - name: more
                      type: retry
                      retryAfter: 4
                      retryLimit: 5
                      criteria: [{condition: $response.body#/s == 1}]
                  outputs: {s: $steps.a.outputs.s}
                """, "14:13 DIALECT_RETRY_ON_SUCCESS", "{}");

        assertThat(outputs).isEqualTo(json("{\"s\": 2}"));
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4));
    }

    @Test
    void d9_whenUsedUpTheWorkflowGoesOn() {
        api.on("GET /a", ok("{}"), ok("{}"));
        api.on("GET /b", ok("{}"));
        runs("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    onSuccess: [{name: more, type: retry, retryLimit: 1}]
                  - {stepId: b, operationId: getB}
                """, "11:36 DIALECT_RETRY_ON_SUCCESS", "{}");

        assertThat(api.lines()).containsExactly("GET /a", "GET /a", "GET /b");
    }

    @Test
    void d10_undeclaredQueryAndHeaderParametersAreSent() {
        api.always("GET /a", ok("{}"));
        runs("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: getA, parameters: [{name: extra, in: query, value: [1, 2]}]}
                """, "9:56 DIALECT_UNDECLARED_PARAMETER", "{}");

        assertThat(api.lines()).containsExactly("GET /a?extra=1&extra=2");
    }

    @Test
    void d11_outputNamesOutsideTheAllowedCharacters() {
        api.always("GET /a", ok("{\"x\": 1}"));
        JsonNode outputs = runs("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: getA, outputs: {x: $response.body#/x}}
                  outputs: {'größe x': $steps.a.outputs.x}
                """, "10:13 DIALECT_OUTPUT_NAME", "{}");

        assertThat(outputs).isEqualTo(json("{\"größe x\": 1}"));
    }
}
