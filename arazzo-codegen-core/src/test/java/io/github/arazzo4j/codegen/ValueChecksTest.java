package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of parameters, bodies and inputs against the schemas of the places that they go to. */
class ValueChecksTest extends ThingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            limit  | ten      | must be an integer, not "ten"
            limit  | 51       | must be at most 50, not 51
            limit  | 1.5      | must be an integer, not 1.5
            deep   | maybe    | must be a boolean, not "maybe"
            fields | 'name,x' | must be one of "name", "state", not "x"
            """)
    void aParameterThatItsSchemaRefuses(String name, String value, String objection) {
        assertThat(toldOfSteps("""
                - stepId: look
                  operationId: getThing
                  parameters:
                  - {name: id, in: path, value: t-1}
                  - name: %s
                    in: query
                    value: %s
                """.formatted(name, value)))
                .containsExactly("15:14 TYPE_MISMATCH the query parameter \"" + name + "\" " + objection);
    }

    @Test
    void whatAParameterIsWrittenAsDoesNotMatter() {
        assertThat(toldOfSteps("""
                - stepId: look
                  operationId: getThing
                  parameters:
                  - {name: id, in: path, value: t-1}
                  - {name: limit, in: query, value: '50'}
                  - {name: deep, in: query, value: 'true'}
                  - {name: fields, in: query, value: 'name,state'}
                """)).isEmpty();
    }

    @Test
    void aParameterWithTheOutputOfAnotherStep() {
        assertThat(toldOfSteps("""
                - stepId: first
                  operationId: getThing
                  parameters: [{name: id, in: path, value: t-1}]
                  outputs: {all: $response.body, id: $response.body#/id}
                - stepId: second
                  operationId: getThing
                  parameters: [{name: id, in: path, value: $steps.first.outputs.all}]
                - stepId: third
                  operationId: getThing
                  parameters: [{name: id, in: path, value: $steps.first.outputs.id}]
                """))
                .containsExactly(
                        "15:46 TYPE_MISMATCH the path parameter \"id\" must be a string, but this is an object");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {name: n, state: READY}        | 12:23 TYPE_MISMATCH /name of the request body must have at least 2 characters
            {name: abcdefghij}             | 12:23 TYPE_MISMATCH /name of the request body must have at most 9 characters
            {name: nn, state: DONE}        | 12:34 TYPE_MISMATCH /state of the request body must be one of "READY", "FAILED", not "DONE"
            {name: nn, size: '4'}          | 12:33 TYPE_MISMATCH /size of the request body must be an integer, not "4"
            {name: nn, size: -2}           | 12:33 TYPE_MISMATCH /size of the request body must be at least 0, not -2
            {name: nn, size: 3}            | 12:33 TYPE_MISMATCH /size of the request body must be a multiple of 2, not 3
            {name: nn, tags: [a, 1]}       | 12:37 TYPE_MISMATCH /tags/1 of the request body must be a string, not 1
            {name: nn, tags: a}            | 12:33 TYPE_MISMATCH /tags of the request body must be an array, not "a"
            {name: nn, owner: {}}          | 12:27 MISSING_BODY_PROPERTY the request body of the operation requires "id" in /owner
            {name: nn, sise: 4}            | 12:27 UNKNOWN_BODY_PROPERTY the request body of the operation has no property "sise" (did you mean size?)
            {state: READY}                 | 12:7 MISSING_BODY_PROPERTY the request body of the operation requires "name"
            [1]                            | 12:16 TYPE_MISMATCH the request body must be an object, not an array
            """)
    void aBodyThatItsSchemaRefuses(String payload, String expected) {
        assertThat(toldOfPayload(payload)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {name: nn, size: 4.0, tags: []}
            '{"name": "a text is sent as it is"}'
            {name: nn, owner: {id: o}, state: null}
            """)
    void aBodyThatItsSchemaTakes(String payload) {
        assertThat(toldOfPayload(payload)).isEmpty();
    }

    @Test
    void aPropertyThatNoBodyHasIsToldOnce() {
        assertThat(toldOfSteps("""
                - stepId: one
                  operationId: postThing
                  requestBody: {payload: {name: nn, colour: red}}
                - stepId: two
                  operationId: postThing
                  requestBody: {payload: {name: nn, colour: blue, flavour: sour}}
                """))
                .containsExactly(
                        "11:39 UNKNOWN_BODY_PROPERTY the request body of the operation has no property \"colour\";"
                                + " so at another place",
                        "14:53 UNKNOWN_BODY_PROPERTY the request body of the operation has no property \"flavour\"");
    }

    @Test
    void whatIsReplacedMayBeAnything() {
        assertThat(toldOfSteps("""
                - stepId: make
                  operationId: postThing
                  requestBody:
                    payload: {name: nn, size: later}
                    replacements:
                    - {target: /size, value: 4}
                    - {target: /sise, value: 4}
                """))
                .containsExactly(
                        "15:18 BAD_REPLACEMENT_TARGET the payload has no /sise to be replaced (did you mean /size?)");
    }

    @Test
    void aMissingBodyAndAnotherContentType() {
        assertThat(toldOfSteps("""
                - stepId: none
                  operationId: postThing
                - stepId: other
                  operationId: postThing
                  requestBody: {contentType: text/plain, payload: {name: nn}}
                - stepId: mistyped
                  operationId: postThing
                  requestBody: {contentType: aplication/json, payload: {name: nn}}
                """))
                .containsExactly(
                        "9:13 MISSING_BODY operation postThing requires a request body",
                        "13:32 UNKNOWN_CONTENT_TYPE operation postThing does not take text/plain, but application/json",
                        "16:32 UNKNOWN_CONTENT_TYPE \"aplication/json\" is no media type (did you mean"
                                + " application/json?)");
    }

    @Test
    void theInputsOfACalledWorkflow() {
        assertThat(told("""
                - workflowId: w
                  steps:
                  - stepId: call
                    workflowId: called
                    parameters:
                    - {name: state, value: DONE}
                    - {name: count, value: 11}
                    onFailure:
                    - name: other
                      type: goto
                      workflowId: called
                      parameters: [{name: state, value: READY}, {name: count, value: many}]
                - workflowId: called
                  inputs:
                    type: object
                    properties:
                      state: {type: string, enum: [READY]}
                      count: {type: integer, maximum: 10}
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters:
                    - {name: id, in: path, value: $inputs.state}
                    - {name: limit, in: query, value: $inputs.count}
                """))
                .containsExactly(
                        "12:28 TYPE_MISMATCH input state of workflow called must be \"READY\", not \"DONE\"",
                        "13:28 TYPE_MISMATCH input count of workflow called must be at most 10, not 11",
                        "18:70 TYPE_MISMATCH input count of workflow called must be an integer, not \"many\"");
    }

    @Test
    void inputsThatContradictThemselves() {
        assertThat(told("""
                - workflowId: w
                  inputs:
                    type: object
                    required: [iid]
                    properties:
                      id: {type: string, default: 5}
                      limit: {type: integr}
                      spare: {type: string, enums: [a]}
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters:
                    - {name: id, in: path, value: $inputs.id}
                    - {name: limit, in: query, value: $inputs.limit}
                """))
                .containsExactly(
                        "10:16 UNDECLARED_REQUIRED input \"iid\" is required, but not declared among the properties (did"
                                + " you mean id?)",
                        "12:35 BAD_DEFAULT the default of input id must be a string, not 5",
                        "13:21 BAD_VALUE JSON Schema has no type \"integr\" (did you mean integer?)",
                        "14:29 UNKNOWN_FIELD JSON Schema has no keyword enums (did you mean enum?)");
    }

    @Test
    void patternsThatJavaDoesNotHave() {
        List<Diagnostic> found = things("""
                - workflowId: w
                  inputs:
                    type: object
                    properties:
                      id: {type: string, pattern: '^[^]$'}
                      limit: {type: array, items: {type: string, pattern: '^[a-z]+$'}}
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters:
                    - {name: id, in: path, value: $inputs.id}
                    - {name: limit, in: query, value: $inputs.limit#/0}
                """).compileOnly().diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == DiagnosticCode.BAD_REGEX)
                .toList();

        assertThat(found).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
            assertThat(diagnostic.location().line()).isEqualTo(11);
            assertThat(diagnostic.location().column()).isEqualTo(35);
            assertThat(diagnostic.message())
                    .startsWith("inputs are not checked against this pattern, which Java does not have: ");
        });
    }

    @Test
    void anInputThatNothingUsesIsOnlyNotedWhereAnotherValueTakesItsPlace() {
        List<Diagnostic> found = things("""
                - workflowId: w
                  inputs:
                    type: object
                    required: [id, limit]
                    properties:
                      id: {type: string}
                      spare: {type: string}
                      name: {type: string}
                      size: {type: integer}
                      limit: {type: integer}
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters:
                    - {name: id, in: path, value: $inputs.id}
                    - {name: limit, in: query, value: 5}
                    outputs: {name: $response.body#/name}
                  - stepId: make
                    operationId: postThing
                    requestBody: {payload: {name: $steps.look.outputs.name}}
                """).compileOnly().diagnostics();

        assertThat(found)
                .extracting(diagnostic -> diagnostic.severity().label() + " "
                        + diagnostic.location().line() + " " + diagnostic.code().name() + " " + diagnostic.message())
                .containsExactly(
                        "warning 13 UNUSED_INPUT workflow w never uses its input spare",
                        "note 14 UNUSED_INPUT workflow w never uses its input name: what it sends by that name is taken"
                                + " from elsewhere",
                        "warning 15 UNUSED_INPUT workflow w never uses its input size",
                        "warning 16 UNUSED_INPUT workflow w never uses its input limit, which is required: what it"
                                + " sends by that name is taken from elsewhere");
    }
}
