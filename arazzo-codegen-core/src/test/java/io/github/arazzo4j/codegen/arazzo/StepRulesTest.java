package io.github.arazzo4j.codegen.arazzo;

import static io.github.arazzo4j.codegen.arazzo.Documents.diagnose;
import static io.github.arazzo4j.codegen.arazzo.Documents.faults;
import static io.github.arazzo4j.codegen.arazzo.Documents.step;
import static io.github.arazzo4j.codegen.arazzo.Documents.withRoot;
import static io.github.arazzo4j.codegen.arazzo.Documents.withStep;
import static io.github.arazzo4j.codegen.arazzo.Documents.withWorkflow;
import static io.github.arazzo4j.codegen.arazzo.Documents.withWorkflowStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules for workflows and steps. */
class StepRulesTest {

    private static List<StepObject> stepsOf(String text) {
        return Documents.read(text, new Diagnostics())
                .orElseThrow()
                .workflows()
                .get(0)
                .steps();
    }

    @Test
    void duplicateIds() {
        String text = withRoot("""
                  - stepId: s
                    operationId: op
                  - stepId: S
                    operationId: op
                - workflowId: w
                  steps:
                  - stepId: s
                    operationId: op
                """);
        assertThat(faults(text)).containsExactly("x.yaml:11:13 DUPLICATE_ID", "x.yaml:15:15 DUPLICATE_ID");
        assertThat(diagnose(text).get(0).related().get(0).location()).hasToString("x.yaml:9:13");
        assertThat(diagnose(text).get(1).related().get(0).location()).hasToString("x.yaml:7:15");
        assertThat(stepsOf(text)).extracting(step -> step.stepId().value()).containsExactly("s", "S");
    }

    @Test
    void workflowFields() {
        assertThat(faults(withWorkflow("dependsOn: [a, b, a, 1]\ninputs: []\nstep: {}\n")))
                .containsExactly(
                        "x.yaml:11:21 DUPLICATE_ID",
                        "x.yaml:11:24 WRONG_TYPE",
                        "x.yaml:12:11 NOT_A_MAPPING",
                        "x.yaml:13:3 UNKNOWN_FIELD");
        assertThat(faults(withRoot("- workflowId: v\n  steps: []\n"))).containsExactly("x.yaml:12:10 EMPTY_LIST");
        assertThat(faults(withRoot("- workflowId: v\n  step: [{stepId: s, operationId: op}]\n")))
                .containsExactly("x.yaml:12:3 UNKNOWN_FIELD");
    }

    @Test
    void stepWithoutIdIsReadForItsOtherFaults() {
        String text = withWorkflow("- operationId: op\n  timeout: -1\n- {}\n- text\n");
        assertThat(faults(text))
                .containsExactly(
                        "x.yaml:11:5 MISSING_FIELD",
                        "x.yaml:12:14 BAD_VALUE",
                        "x.yaml:13:5 MISSING_FIELD",
                        "x.yaml:13:5 MISSING_FIELD",
                        "x.yaml:14:5 NOT_A_MAPPING");
        assertThat(stepsOf(text)).hasSize(1);
    }

    @Test
    void whatRefersToAMisspeltOrUnquotedIdIsNotWrongAsWell() {
        String text = withWorkflow("- stepID: a\n  operationId: op\n- stepId: 7\n  operationId: op\n");
        assertThat(faults(text)).containsExactly("x.yaml:11:5 UNKNOWN_FIELD", "x.yaml:13:13 WRONG_TYPE");
        assertThat(stepsOf(text)).extracting(step -> step.stepId().value()).containsExactly("s", "a", "7");
    }

    @Test
    void exactlyOneTarget() {
        assertThat(faults(withWorkflow("- stepId: t\n"))).containsExactly("x.yaml:11:5 MISSING_FIELD");
        String text = withStep("workflowId: w\nchannelPath: c\nparameters: [{name: a, value: 1}]\n");
        assertThat(faults(text)).containsExactly("x.yaml:11:5 CONFLICTING_FIELDS", "x.yaml:12:5 CONFLICTING_FIELDS");
        assertThat(diagnose(text).get(0).message()).isEqualTo("workflowId and operationId exclude each other");
        assertThat(diagnose(text).get(0).related().get(0).location()).hasToString("x.yaml:10:5");
        assertThat(stepsOf(text).get(0)).satisfies(step -> {
            assertThat(step.operationId()).map(Text::value).contains("op");
            assertThat(step.workflowId()).isEmpty();
        });
    }

    @Test
    void misspeltTargetIsNotMissingAsWell() {
        assertThat(diagnose(withWorkflow("- stepId: t\n  opertionId: op\n")))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(Documents.inShort(diagnostic)).isEqualTo("x.yaml:12:5 UNKNOWN_FIELD");
                    assertThat(diagnostic.hint()).isEqualTo("did you mean operationId?");
                });
    }

    @Test
    void timeout() {
        assertThat(step(withStep("timeout: 6000\n")).timeout()).contains(6000L);
        assertThat(faults(withStep("timeout: -1\n"))).containsExactly("x.yaml:11:14 BAD_VALUE");
        assertThat(faults(withStep("timeout: 1.5\n"))).containsExactly("x.yaml:11:14 WRONG_TYPE");
        assertThat(faults(withStep("timeout: '5'\n"))).containsExactly("x.yaml:11:14 WRONG_TYPE");
        assertThat(faults(withStep("timeout: 99999999999999999999\n"))).containsExactly("x.yaml:11:14 BAD_VALUE");
    }

    @Test
    void dependsOnOfSteps() {
        assertThat(faults(withStep("dependsOn: []\n"))).containsExactly("x.yaml:11:16 EMPTY_LIST");
        String text = withStep("""
                dependsOn:
                - a
                - $workflows.w.steps.x
                - $sourceDescriptions.d.w.steps.x
                - a
                - $steps.a
                - ''
                """);
        assertThat(faults(text))
                .containsExactly("x.yaml:15:7 DUPLICATE_ID", "x.yaml:16:7 BAD_VALUE", "x.yaml:17:7 BAD_VALUE");
        assertThat(stepsOf(text).get(0).dependsOn()).hasSize(3);
    }

    @Test
    void messaging() {
        assertThat(faults(withStep("action: publish\n"))).containsExactly("x.yaml:11:13 BAD_VALUE");
        assertThat(faults(withStep("action: send\ncorrelationId: a\n")))
                .containsExactly("x.yaml:12:5 CONFLICTING_FIELDS");
        assertThat(faults(withStep("correlationId: a\n"))).containsExactly("x.yaml:9:5 MISSING_FIELD");
        assertThat(faults(withWorkflow("- stepId: t\n  channelPath: c\n")))
                .containsExactly("x.yaml:11:5 MISSING_FIELD");
        assertThat(faults(withWorkflowStep("action: send\n"))).containsExactly("x.yaml:11:5 CONFLICTING_FIELDS");
        assertThat(step(withStep("action: receive\ncorrelationId: a\n"))).satisfies(step -> {
            assertThat(step.action()).map(Text::value).contains("receive");
            assertThat(step.correlationId()).map(Text::value).contains("a");
        });
    }

    @Test
    void requestBody() {
        String text = withStep("""
                requestBody:
                  contenttype: application/json
                  payload: {a: 1}
                  replacements:
                  - {target: /a, value: 1, targetSelectorType: jsonpointer}
                  - {target: /a}
                  - {target: /a, value: 1, targetSelectorType: jmespath}
                  - {target: /a, value: 1, targetSelectorType: {type: xpath, version: xpath-99}}
                  - {target: /a, value: 1, targetSelectorType: {type: regex, version: '1'}}
                  - {target: /a, value: 1, targetSelectorType: {type: jsonpath}}
                """);
        assertThat(faults(text))
                .containsExactly(
                        "x.yaml:12:7 UNKNOWN_FIELD",
                        "x.yaml:16:9 MISSING_FIELD",
                        "x.yaml:17:52 BAD_VALUE",
                        "x.yaml:18:75 BAD_VALUE",
                        "x.yaml:19:59 BAD_VALUE",
                        "x.yaml:20:52 MISSING_FIELD");
        assertThat(stepsOf(text).get(0).requestBody().orElseThrow().replacements())
                .hasSize(3);
        assertThat(faults(withStep("requestBody: text\n"))).containsExactly("x.yaml:11:18 NOT_A_MAPPING");
        assertThat(diagnose(withWorkflowStep("requestBody: {payload: 1}\n")))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(Documents.inShort(diagnostic)).isEqualTo("x.yaml:11:5 INEFFECTIVE_FIELD");
                    assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void outputs() {
        String text = withStep("""
                outputs:
                  a: $response.body
                  b: 1
                  c: [$response.body]
                  d: {context: $response.body, selector: $.a, type: jsonpath}
                  e: {context: $response.body, selector: $.a}
                  f: {context: $response.body, selector: $.a, type: regex}
                """);
        assertThat(faults(text))
                .containsExactly(
                        "x.yaml:13:10 WRONG_TYPE",
                        "x.yaml:14:10 WRONG_TYPE",
                        "x.yaml:16:10 MISSING_FIELD",
                        "x.yaml:17:57 BAD_VALUE");
        // All stay, so that references to them are not wrong as well.
        assertThat(stepsOf(text).get(0).outputs())
                .extracting(OutputObject::name)
                .containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(stepsOf(text).get(0).outputs())
                .extracting(output -> SelectorObject.of(output.value()).isPresent())
                .containsExactly(false, false, false, true, false, false);
    }

    @Test
    @DisplayName("D11: output names outside the allowed characters")
    void outputNames() {
        String text = withStep("outputs:\n  a.b-c_9: $response.body\n  items[0].id: $response.body\n");
        assertThat(diagnose(text)).singleElement().satisfies(diagnostic -> {
            assertThat(Documents.inShort(diagnostic)).isEqualTo("x.yaml:13:7 DIALECT_OUTPUT_NAME");
            assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(step(text).outputs()).extracting(OutputObject::name).containsExactly("a.b-c_9", "items[0].id");
        Diagnostics strict = new Diagnostics(true);
        Documents.read(text, strict);
        assertThat(strict.hasErrors()).isTrue();
    }

    @Test
    void selectorsInPayloadsAreChecked() {
        String text = withStep("""
                requestBody:
                  payload:
                    ok: {context: $inputs.a, selector: $.x, type: {type: jsonpath, version: rfc9535}}
                    list:
                    - {context: $inputs.a, selector: $.x, type: jmespath}
                    data: {context: plain, selector: css}
                    more: {context: $inputs.a, selector: x, type: y, other: 1}
                """);
        assertThat(faults(text)).containsExactly("x.yaml:15:53 BAD_VALUE");
    }

    @Test
    @DisplayName("S27: x-collect, x-poll-interval and x-java-name")
    void extensions() {
        StepObject step = step(withStep("""
                x-collect: [ids]
                x-poll-interval: 2.5
                x-java-name: fetchAll
                outputs: {ids: $response.body}
                """));
        assertThat(step.collect()).extracting(Text::value).containsExactly("ids");
        assertThat(step.pollInterval())
                .hasValueSatisfying(seconds -> assertThat(seconds).isEqualByComparingTo("2.5"));
        assertThat(step.javaName()).map(Text::value).contains("fetchAll");
        assertThat(Documents.document(withWorkflow("x-java-name: Fetch\n"))
                        .workflows()
                        .get(0)
                        .javaName())
                .map(Text::value)
                .contains("Fetch");
    }

    @Test
    @DisplayName("S27: wrong use is an error at its place")
    void wrongExtensions() {
        String collect = withStep("outputs: {imageIds: $response.body}\nx-collect: [imageId, imageIds, imageIds, 1]\n");
        assertThat(faults(collect))
                .containsExactly(
                        "x.yaml:12:17 BAD_EXTENSION", "x.yaml:12:36 BAD_EXTENSION", "x.yaml:12:46 BAD_EXTENSION");
        assertThat(diagnose(collect).get(0).hint()).isEqualTo("did you mean imageIds?");
        assertThat(faults(withStep("x-collect: []\n"))).containsExactly("x.yaml:11:16 BAD_EXTENSION");
        assertThat(faults(withStep("x-collect: ids\n"))).containsExactly("x.yaml:11:16 BAD_EXTENSION");
        assertThat(faults(withStep("x-collect: [a]\noutputs: []\n"))).containsExactly("x.yaml:12:14 NOT_A_MAPPING");
        for (String bad : List.of("0", "-1", "'5'", "soon", "[5]")) {
            assertThat(faults(withStep("x-poll-interval: " + bad + "\n")))
                    .containsExactly("x.yaml:11:22 BAD_EXTENSION");
        }
        for (String bad : List.of("class", "a-b", "1a", "''", "7", "[a]", "a.b", "\"a\\u0000b c\"")) {
            assertThat(faults(withStep("x-java-name: " + bad + "\n"))).containsExactly("x.yaml:11:18 BAD_EXTENSION");
        }
    }

    @Test
    @DisplayName("S27: our extensions on objects where they have no meaning")
    void misplacedExtensions() {
        assertThat(diagnose(withWorkflow("x-collect: [a]\nx-poll-interval: 1\nx-else: 1\n")))
                .extracting(Documents::inShort, Diagnostic::message)
                .containsExactly(
                        tuple("x.yaml:11:3 BAD_EXTENSION", "x-collect has no meaning on a workflow"),
                        tuple("x.yaml:12:3 BAD_EXTENSION", "x-poll-interval has no meaning on a workflow"));
        assertThat(faults(withRoot("x-java-name: A\n"))).containsExactly("x.yaml:11:1 BAD_EXTENSION");
        assertThat(faults(Documents.withCriterion("condition: $statusCode == 200\nx-poll-interval: 5")))
                .containsExactly("x.yaml:13:7 BAD_EXTENSION");
    }
}
