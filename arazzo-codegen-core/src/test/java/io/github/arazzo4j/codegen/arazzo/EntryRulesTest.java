package io.github.arazzo4j.codegen.arazzo;

import static io.github.arazzo4j.codegen.arazzo.Documents.diagnose;
import static io.github.arazzo4j.codegen.arazzo.Documents.faults;
import static io.github.arazzo4j.codegen.arazzo.Documents.step;
import static io.github.arazzo4j.codegen.arazzo.Documents.withAction;
import static io.github.arazzo4j.codegen.arazzo.Documents.withCriterion;
import static io.github.arazzo4j.codegen.arazzo.Documents.withRoot;
import static io.github.arazzo4j.codegen.arazzo.Documents.withStep;
import static io.github.arazzo4j.codegen.arazzo.Documents.withWorkflow;
import static io.github.arazzo4j.codegen.arazzo.Documents.withWorkflowStep;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.arazzo.ActionObject.ActionType;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules for what stands in the lists of a step or workflow: parameters, actions, criteria. */
class EntryRulesTest {

    private static StepObject stepOf(String text) {
        return Documents.read(text, new Diagnostics())
                .orElseThrow()
                .workflows()
                .get(0)
                .steps()
                .get(0);
    }

    @Test
    void parametersOfAnOperation() {
        String text = withStep("""
                parameters:
                - {name: a, in: query, value: 1}
                - {name: b, value: 1}
                - {name: c, in: body, value: 1}
                - {name: d, in: querystring}
                - {in: path, value: 1}
                - {name: e, In: header, value: null}
                - {name: f, in: Cookie, value: {context: $inputs.a, selector: $.x}}
                """);
        assertThat(faults(text))
                .containsExactly(
                        "x.yaml:13:7 MISSING_PARAMETER_PLACE",
                        "x.yaml:14:21 BAD_VALUE",
                        "x.yaml:15:7 MISSING_FIELD",
                        "x.yaml:16:7 MISSING_FIELD",
                        "x.yaml:17:17 UNKNOWN_FIELD",
                        "x.yaml:18:21 BAD_VALUE",
                        "x.yaml:18:36 MISSING_FIELD");
        assertThat(stepOf(text).parameters())
                .extracting(entry -> ((ParameterObject) entry).name().value())
                .containsExactly("a", "b", "c", "e", "f");
    }

    @Test
    void parametersOfAWorkflow() {
        String text = withWorkflowStep("parameters:\n- {name: a, value: 1}\n- {name: b, in: query, value: 1}\n");
        assertThat(faults(text)).containsExactly("x.yaml:13:17 INEFFECTIVE_FIELD");
        assertThat(step(text).parameters()).hasSize(2);
    }

    @Test
    void parametersForAllStepsMayGoAnywhere() {
        assertThat(faults(withWorkflow("parameters:\n- {name: a, value: 1}\n"))).isEmpty();
    }

    @Test
    void duplicateParameters() {
        String text = withStep("""
                parameters:
                - {name: a, in: query, value: 1}
                - {name: a, in: header, value: 1}
                - {name: A, in: query, value: 1}
                - {name: A, in: header, value: 1}
                - {name: a, in: query, value: 2}
                - reference: $components.parameters.p
                - reference: $components.parameters.p
                  value: 1
                """);
        assertThat(faults(text))
                .containsExactly(
                        "x.yaml:15:14 DUPLICATE_PARAMETER",
                        "x.yaml:16:14 DUPLICATE_PARAMETER",
                        "x.yaml:18:18 DUPLICATE_PARAMETER");
        assertThat(diagnose(text).get(0).message()).isEqualTo("header parameter A is there already");
        assertThat(diagnose(text).get(0).related().get(0).location()).hasToString("x.yaml:13:14");
        assertThat(stepOf(text).parameters()).hasSize(4);
        assertThat(faults(withWorkflowStep("parameters:\n- {name: a, value: 1}\n- {name: a, value: 2}\n")))
                .containsExactly("x.yaml:13:14 DUPLICATE_PARAMETER");
    }

    @Test
    void reusableObjects() {
        StepObject step = step(withStep("""
                parameters:
                - reference: $components.parameters.p
                  value: 1
                  ignored: true
                  x-collect: ignored too
                onSuccess:
                - reference: $components.successActions.a
                """));
        assertThat(step.parameters()).singleElement().isInstanceOfSatisfying(ReusableObject.class, reusable -> {
            assertThat(reusable.reference().value()).isEqualTo("$components.parameters.p");
            assertThat(reusable.value()).isPresent();
        });
        assertThat(step.onSuccess()).singleElement().isInstanceOf(ReusableObject.class);
        assertThat(faults(withStep("parameters:\n- reference: [a]\n"))).containsExactly("x.yaml:12:18 WRONG_TYPE");
        assertThat(faults(withStep("onFailure:\n- reference: $components.failureActions.a\n  value: 1\n")))
                .containsExactly("x.yaml:13:7 INEFFECTIVE_FIELD");
        assertThat(diagnose(withStep("parameters:\n- referenec: $components.parameters.p\n")))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(Documents.inShort(diagnostic)).isEqualTo("x.yaml:12:7 UNKNOWN_FIELD");
                    assertThat(diagnostic.hint()).isEqualTo("did you mean reference?");
                });
        assertThat(faults(withStep("onFailure:\n- $ref: '#/components/failureActions/a'\n")))
                .containsExactly("x.yaml:12:7 UNKNOWN_FIELD");
    }

    @Test
    void actionsNeedNameAndType() {
        String text = withStep("onSuccess:\n- {type: end}\n- {name: a}\n- {name: b, type: stop}\n- end\n");
        assertThat(faults(text))
                .containsExactly(
                        "x.yaml:12:7 MISSING_FIELD",
                        "x.yaml:13:7 MISSING_FIELD",
                        "x.yaml:14:23 BAD_VALUE",
                        "x.yaml:15:7 NOT_A_MAPPING");
        assertThat(stepOf(text).onSuccess()).isEmpty();
    }

    @Test
    void duplicateActions() {
        String text = withWorkflow("""
                failureActions:
                - {name: a, type: end}
                - {name: a, type: retry}
                - reference: $components.failureActions.b
                - reference: $components.failureActions.b
                """);
        assertThat(faults(text)).containsExactly("x.yaml:13:12 DUPLICATE_ID", "x.yaml:15:16 DUPLICATE_ID");
        assertThat(diagnose(text).get(0).related().get(0).location()).hasToString("x.yaml:12:12");
    }

    @Test
    void gotoNeedsOneTarget() {
        assertThat(faults(withAction("onSuccess", "name: a\ntype: goto")))
                .containsExactly("x.yaml:12:7 MISSING_ACTION_TARGET");
        assertThat(faults(withAction("onSuccess", "name: a\ntype: goto\nstepID: s")))
                .containsExactly("x.yaml:14:7 UNKNOWN_FIELD");
        String text = withAction("onFailure", "name: a\ntype: goto\nstepId: s\nworkflowId: w\nparameters: []");
        assertThat(faults(text)).containsExactly("x.yaml:15:7 CONFLICTING_FIELDS");
        assertThat(stepOf(text).onFailure()).singleElement().isInstanceOfSatisfying(ActionObject.class, action -> {
            assertThat(action.type()).isEqualTo(ActionType.GOTO);
            assertThat(action.stepId()).map(Text::value).contains("s");
            assertThat(action.workflowId()).isEmpty();
        });
    }

    @Test
    void fieldsWithoutEffect() {
        assertThat(faults(withAction(
                        "onFailure", "name: a\ntype: end\nstepId: s\nworkflowId: w\nparameters: []\nretryLimit: 1")))
                .containsExactly(
                        "x.yaml:14:7 INEFFECTIVE_FIELD",
                        "x.yaml:15:7 INEFFECTIVE_FIELD",
                        "x.yaml:16:7 INEFFECTIVE_FIELD",
                        "x.yaml:17:7 INEFFECTIVE_FIELD");
        assertThat(faults(withAction(
                        "onFailure", "name: a\ntype: goto\nstepId: s\nparameters: []\nretryAfter: 1\nretryLimit: 1")))
                .containsExactly(
                        "x.yaml:15:7 INEFFECTIVE_FIELD",
                        "x.yaml:16:7 INEFFECTIVE_FIELD",
                        "x.yaml:17:7 INEFFECTIVE_FIELD");
        assertThat(faults(withAction("onSuccess", "name: a\ntype: goto\nstepId: s\nretryAfter: 1")))
                .containsExactly("x.yaml:15:7 UNKNOWN_FIELD");
    }

    @Test
    void parametersOfActionsAreInputs() {
        String text = withAction(
                "onSuccess", "name: a\ntype: goto\nworkflowId: w\nparameters:\n- {name: p, in: query, value: 1}");
        assertThat(faults(text)).containsExactly("x.yaml:16:19 INEFFECTIVE_FIELD");
        assertThat(((ActionObject) step(text).onSuccess().get(0)).parameters()).hasSize(1);
    }

    @Test
    void retryNumbers() {
        String text = withAction("onFailure", "name: a\ntype: retry\nretryAfter: 0.5\nretryLimit: 0");
        assertThat(step(text).onFailure()).singleElement().isInstanceOfSatisfying(ActionObject.class, action -> {
            assertThat(action.retryAfter()).map(Object::toString).contains("0.5");
            assertThat(action.retryLimit()).contains(0);
        });
        assertThat(faults(withAction("onFailure", "name: a\ntype: retry\nretryAfter: -1\nretryLimit: -1")))
                .containsExactly("x.yaml:14:19 BAD_VALUE", "x.yaml:15:19 BAD_VALUE");
        assertThat(faults(withAction("onFailure", "name: a\ntype: retry\nretryAfter: '1'\nretryLimit: 1.5")))
                .containsExactly("x.yaml:14:19 WRONG_TYPE", "x.yaml:15:19 WRONG_TYPE");
        assertThat(faults(withAction("onFailure", "name: a\ntype: retry\nretryLimit: 3000000000")))
                .containsExactly("x.yaml:14:19 BAD_VALUE");
    }

    @Test
    @DisplayName("D9: retry among success actions")
    void retryOnSuccess() {
        String text = withAction("onSuccess", "name: a\ntype: retry\nretryAfter: 5\nretryLimit: 3");
        assertThat(diagnose(text)).singleElement().satisfies(diagnostic -> {
            assertThat(Documents.inShort(diagnostic)).isEqualTo("x.yaml:13:13 DIALECT_RETRY_ON_SUCCESS");
            assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(step(text).onSuccess()).singleElement().isInstanceOfSatisfying(ActionObject.class, action -> {
            assertThat(action.type()).isEqualTo(ActionType.RETRY);
            assertThat(action.retryLimit()).contains(3);
        });
        assertThat(faults(withRoot("components:\n  successActions:\n    a: {name: a, type: retry, retryLimit: 1}\n")))
                .containsExactly("x.yaml:13:24 DIALECT_RETRY_ON_SUCCESS");
        Diagnostics strict = new Diagnostics(true);
        Documents.read(text, strict);
        assertThat(strict.hasErrors()).isTrue();
    }

    @Test
    void misspeltTypeMakesNoFieldWrong() {
        assertThat(faults(withAction("onSuccess", "name: a\ntype: Retry\nretryAfter: 5")))
                .containsExactly("x.yaml:13:13 BAD_VALUE");
    }

    @Test
    void criteria() {
        assertThat(faults(withCriterion("condition: $statusCode == 200"))).isEmpty();
        assertThat(faults(withCriterion("condition: $statusCode == 200\ntype: simple")))
                .isEmpty();
        assertThat(faults(withCriterion("context: $response.body"))).containsExactly("x.yaml:12:7 MISSING_FIELD");
        assertThat(faults(withCriterion("condition: a\ncontext: $response.body")))
                .containsExactly("x.yaml:13:7 INEFFECTIVE_FIELD");
        assertThat(faults(withCriterion("condition: a\ncontext: $response.body\ntype: simple")))
                .isEmpty();
        assertThat(faults(withCriterion("condition: a\ntype: jsonpath"))).containsExactly("x.yaml:12:7 MISSING_FIELD");
        assertThat(faults(withCriterion("condition: true"))).containsExactly("x.yaml:12:18 WRONG_TYPE");
        assertThat(faults(withStep("successCriteria: []\n"))).containsExactly("x.yaml:11:22 EMPTY_LIST");
        assertThat(faults(withStep("successCriteria:\n- $statusCode == 200\n")))
                .containsExactly("x.yaml:12:7 NOT_A_MAPPING");
    }

    @Test
    void criterionTypes() {
        String context = "condition: a\ncontext: $response.body\n";
        assertThat(faults(withCriterion(context + "type: regexp"))).containsExactly("x.yaml:14:13 BAD_VALUE");
        assertThat(diagnose(withCriterion(context + "type: regexp")).get(0).hint())
                .isEqualTo("did you mean regex?");
        assertThat(faults(withCriterion(context + "type: jsonpointer"))).containsExactly("x.yaml:14:13 BAD_VALUE");
        assertThat(faults(withCriterion(context + "type: {type: regex, version: '1'}")))
                .containsExactly("x.yaml:14:20 BAD_VALUE");
        assertThat(faults(withCriterion(context + "type: {type: xpath, version: rfc9535}")))
                .containsExactly("x.yaml:14:36 BAD_VALUE");
        assertThat(faults(withCriterion(context + "type: [xpath]"))).containsExactly("x.yaml:14:13 WRONG_TYPE");
        String text = withCriterion(context + "type: {type: xpath, version: xpath-10}");
        assertThat(step(text).successCriteria()).singleElement().satisfies(criterion -> {
            assertThat(criterion.context()).map(Text::value).contains("$response.body");
            assertThat(criterion.type().orElseThrow().type().value()).isEqualTo("xpath");
            assertThat(criterion.type().orElseThrow().version())
                    .map(Text::value)
                    .contains("xpath-10");
        });
    }
}
