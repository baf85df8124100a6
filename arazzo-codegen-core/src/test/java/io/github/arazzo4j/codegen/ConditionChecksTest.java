package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons that come to the same whatever happens, and loops that do not end. */
class ConditionChecksTest extends ThingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $statusCode == 'ok'              | this never holds: $statusCode is a status from 100 to 599, 'ok' is "ok"
            $statusCode == 2000              | this never holds: $statusCode is a status from 100 to 599, 2000 is 2000
            $statusCode > 599                | this never holds: $statusCode is a status from 100 to 599, 599 is 599
            $statusCode != 20.5              | this always holds: $statusCode is a status from 100 to 599, 20.5 is 20.5
            $response.body.state == 'DONE'   | this never holds: $response.body.state is one of "READY", "FAILED", 'DONE' is "DONE"
            $response.body.state != 'DONE'   | this always holds: $response.body.state is one of "READY", "FAILED", 'DONE' is "DONE"
            $response.body.size == 'big'     | this never holds: $response.body.size is an integer, 'big' is "big"
            $response.body.size > 'big'      | this never holds: $response.body.size is an integer, 'big' is "big"
            $response.body.ok == 1           | this never holds: $response.body.ok is a boolean, 1 is 1
            $response.body.parts == 'x'      | this never holds: $response.body.parts is an array, 'x' is "x"
            $response.body.parts.length < 0  | this never holds: $response.body.parts.length is an integer, 0 is 0
            $response.body.size == $url && $response.body.parts == $response.body.size | this never holds: $response.body.parts is an array, $response.body.size is an integer
            """)
    @DisplayName("S6 a comparison that always comes to the same")
    void decided(String condition, String expected) {
        assertThat(toldOfLook("successCriteria: [{condition: " + quoted(condition) + "}]"))
                .filteredOn(line -> !line.contains("DIALECT_JSONPATH"))
                .singleElement()
                .asString()
                .endsWith(" IMPOSSIBLE_COMPARISON " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$statusCode == '200'",
                "$statusCode >= 200 && $statusCode < 300",
                "$response.body.state == 'ready'",
                "$response.body.state != 'READY' || $response.body.state == null",
                "$response.body.size == '5'",
                "$response.body.size > $inputs.least",
                "$response.body.ok == 'true'",
                "$response.body.name == 5",
                "$response.body.parts[0].n == 1",
                "!$response.body.ok"
            })
    @DisplayName("S6 a comparison that coercion makes possible, or that depends on the answer")
    void open(String condition) {
        assertThat(told("""
                - workflowId: w
                  inputs: {type: object, properties: {least: {type: integer}}}
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters: [{name: id, in: path, value: t-1}]
                    successCriteria: [{condition: %s}]
                    outputs: {least: $inputs.least}
                """.formatted(quoted(condition)))).isEmpty();
    }

    private static String quoted(String condition) {
        return '"' + condition + '"';
    }

    @Test
    void oneValueCannotBeTwo() {
        assertThat(toldOfLook("""
                successCriteria:
                - condition: $statusCode == 200
                - condition: $response.body.state == 'READY' && $response.body.state == 'FAILED'
                - condition: $statusCode == 201
                """))
                .containsExactly(
                        "14:53 IMPOSSIBLE_COMPARISON this never holds together with what stands before it:"
                                + " $response.body.state can't be both \"READY\" and 'FAILED'",
                        "15:18 IMPOSSIBLE_COMPARISON this never holds together with what stands before it: $statusCode"
                                + " can't be both 200 and 201",
                        "15:18 UNDESCRIBED_STATUS operation getThing describes no answer with status 201 (it describes"
                                + " 200)");
    }

    @Test
    void constants() {
        assertThat(toldOfLook("successCriteria: [{condition: 1 == 1}, {condition: 'true'}, {condition: $statusCode}]"))
                .containsExactly(
                        "12:35 CONSTANT_CONDITION both sides of == are constants",
                        "12:56 CONSTANT_CONDITION true alone is always the same",
                        "12:77 CONSTANT_CONDITION $statusCode alone is always the same");
    }

    @Test
    void aStatusThatNoneMatches() {
        assertThat(toldOfLook("""
                successCriteria:
                - {context: $statusCode, type: regex, condition: '^2\\d\\d$'}
                - {context: $statusCode, type: regex, condition: '^ok'}
                """))
                .containsExactly("14:54 IMPOSSIBLE_COMPARISON this never holds: no status from 100 to 599 matches");
    }

    @Test
    void statusesThatTheOperationDoesNotDescribe() {
        assertThat(toldOfLook("""
                successCriteria: [{condition: $statusCode == 204 || $statusCode == 202}]
                onSuccess: [{name: x, type: end, criteria: [{condition: $statusCode == 418}]}]
                """))
                .containsExactly(
                        "12:35 UNDESCRIBED_STATUS operation getThing describes no answer with status 202 or 204"
                                + " (it describes 200)");
    }

    @Test
    void theSameStatusOfSeveralOperationsIsToldOnce() {
        Diagnostic found = things("""
                - workflowId: w
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters: [{name: id, in: path, value: t-1}]
                    successCriteria: [{condition: $statusCode == 204}]
                  - stepId: make
                    operationId: postThing
                    requestBody: {payload: {name: abc}}
                    successCriteria: [{condition: $statusCode == 204}]
                """).compileOnly().diagnostics().get(0);

        assertThat(found.message())
                .isEqualTo("operation getThing describes no answer with status 204; so at another place");
        assertThat(found.hint()).isEqualTo("it describes 200");
        assertThat(found.related())
                .extracting(related -> related.location().line() + " " + related.message())
                .containsExactly("16 operation postThing describes no answer with status 204 (it describes 201)");
    }

    @Test
    void aLoopThatOnlyAFailureEnds() {
        assertThat(toldOfSteps("""
                - stepId: a
                  operationId: getThing
                  parameters: [{name: id, in: path, value: t-1}]
                - stepId: b
                  operationId: getThing
                  parameters: [{name: id, in: path, value: t-2}]
                  onSuccess: [{name: again, type: goto, stepId: a}]
                """))
                .containsExactly("15:17 ENDLESS_LOOP no way leads from step b to the end of the workflow, unless a step"
                        + " fails (give the action criteria)");
    }
}
