package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways into values whose schema rules them out, and what looks like an expression and is none. */
class PathChecksTest extends ThingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $response.body#/nmae           | has no property "nmae" (schema Thing) (did you mean name?)
            $response.body#/parts/0/kidn   | has no property "kidn" (did you mean kind?)
            $response.body#/name/first     | is no object or array
            $response.body#/parts/first    | is an array, and has no "first" (an item is reached by its index: 0 is the first)
            """)
    void aPointerIntoTheResponse(String expression, String expected) {
        assertThat(toldOfLook("outputs:\n  x: " + expression))
                .containsExactly("13:10 UNKNOWN_PROPERTY what the schema describes here " + expected);
    }

    @Test
    void theSameIdeaOfASchemaIsToldOnce() {
        Diagnostic found = things("""
                - workflowId: w
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters: [{name: id, in: path, value: t-1}]
                    outputs:
                      a: $response.body#/data/nmae
                      b: $response.body#/dat/size
                      c: $response.body#/parts/0/kidn
                - workflowId: again
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters: [{name: id, in: path, value: t-1}]
                    outputs: {a: $response.body#/nmae}
                """).compileOnly().diagnostics().get(0);

        assertThat(found.location().line()).isEqualTo(13);
        assertThat(found.message())
                .isEqualTo(
                        "what the schema describes here has no property \"data\" (schema Thing); so at 2 more places");
        assertThat(found.related())
                .extracting(related -> related.location().line() + " " + related.message())
                .containsExactly(
                        "14 what the schema describes here has no property \"dat\" (schema Thing)",
                        "21 what the schema describes here has no property \"nmae\" (schema Thing) (did you mean name?)");
    }

    @Test
    void aDottedPathInACondition() {
        assertThat(toldOfLook("successCriteria: [{condition: $response.body.stat == 'READY'}]"))
                .containsExactly(
                        "12:35 UNKNOWN_PROPERTY what the schema describes here has no property \"stat\" (schema"
                                + " Thing) (did you mean state?)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $.parts[?@.kidn == 'READY']    | UNKNOWN_PROPERTY what the schema describes here has no property "kidn" (did you mean kind?)
            $.prats[*]                     | UNKNOWN_PROPERTY what the schema describes here has no property "prats" (schema Thing) (did you mean parts?)
            $.parts[*].n.x                 | UNKNOWN_PROPERTY what the schema describes here is no object or array
            $.parts[?@.kind == 'DONE']     | IMPOSSIBLE_COMPARISON this never holds, as the schema says: @['kind'] == 'DONE'
            $.parts[?@.n != 'DONE']        | IMPOSSIBLE_COMPARISON this always holds, as the schema says: @['n'] != 'DONE'
            """)
    void aJsonPath(String path, String expected) {
        assertThat(toldOfLook("successCriteria:\n- context: $response.body\n  type: jsonpath\n  condition: " + path))
                .containsExactly("15:18 " + expected);
    }

    @Test
    void aJsonPathThatIsRight() {
        assertThat(toldOfLook("""
                successCriteria:
                - context: $response.body
                  type: jsonpath
                  condition: $.parts[?@.kind == 'READY' && @.n > 1]
                """)).isEmpty();
    }

    @Test
    void aComparisonAsJsonPath() {
        assertThat(toldOfLook("""
                successCriteria:
                - context: $response.body
                  type: jsonpath
                  condition: $.stat == 'READY'
                """))
                .containsExactly(
                        "15:18 UNKNOWN_PROPERTY what the schema describes here has no property \"stat\" (schema Thing)"
                                + " (did you mean state?)",
                        "15:18 DIALECT_JSONPATH_COMPARISON a JSONPath selects nodes, it does not compare them (write"
                                + " $[?$.stat == 'READY'])");
    }

    @Test
    void aWayIntoOutputsAndInputs() {
        assertThat(told("""
                - workflowId: w
                  inputs:
                    type: object
                    properties: {filter: {type: object, properties: {id: {type: string}}}}
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters: [{name: id, in: path, value: $inputs.filter#/ids}]
                    outputs: {thing: $response.body}
                  outputs: {x: $steps.look.outputs.thing#/sate}
                - workflowId: caller
                  steps:
                  - stepId: call
                    workflowId: w
                    outputs: {y: $outputs.x}
                """))
                .containsExactly(
                        "14:46 UNKNOWN_PROPERTY what the schema describes here has no property \"ids\" (did you mean id?)",
                        "16:16 UNKNOWN_PROPERTY what the schema describes here has no property \"sate\" (schema Thing)"
                                + " (did you mean state?)");
    }

    @Test
    void theAnswerOfAFailureIsAnother() {
        assertThat(toldOfLook("onFailure: [{name: x, type: end, criteria: [{condition: $response.body.code == 1}]}]"))
                .isEmpty();
    }

    @Test
    void responseHeaders() {
        assertThat(toldOfLook("""
                outputs:
                  a: $response.header.x-version
                  b: $response.header.ETag
                  c: $response.header.X-Versoin
                """))
                .containsExactly(
                        "15:10 UNKNOWN_HEADER operation getThing declares no response header \"X-Versoin\" (did"
                                + " you mean X-Version?)");
    }

    @Test
    void partsOfTheRequest() {
        assertThat(toldOfLook("""
                outputs:
                  a: $request.path.id
                  b: $request.query.limit
                  c: $request.body
                """))
                .containsExactly(
                        "14:10 UNKNOWN_PARAMETER step look sends no query parameter \"limit\"",
                        "15:10 EXPRESSION_OUT_OF_PLACE step look sends no body, so that $request.body has no value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            inputs.id             | 14:15 | inputs.id   | $inputs.id
            a-{inputs.id}         | 14:18 | inputs.id   | $inputs.id
            a inputs.id           | 14:17 | inputs.id   | $inputs.id
            a $inputs.idd         | 14:17 | $inputs.idd | id
            a $input.id           | 14:17 | $input.id   | $inputs
            """)
    void textThatLooksLikeAnExpression(String value, String place, String text, String meant) {
        assertThat(told("""
                - workflowId: w
                  inputs: {type: object, properties: {id: {type: string}}}
                  steps:
                  - stepId: make
                    operationId: postThing
                    requestBody:
                      payload:
                        name: %s
                    outputs: {id: $inputs.id}
                """.formatted(value)))
                .filteredOn(line -> !line.contains("TYPE_MISMATCH"))
                .containsExactly(place + " LOOKS_LIKE_EXPRESSION \"" + text
                        + "\" names nothing, so that it is text as it stands (did you mean " + meant + "?)");
    }
}
