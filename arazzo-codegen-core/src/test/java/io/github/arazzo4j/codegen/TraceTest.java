package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.Decision;
import io.github.arazzo4j.runtime.FailedCriterion;
import io.github.arazzo4j.runtime.FailedCriterion.Seen;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a result tells of its steps. */
class TraceTest extends BehaviourTest {

    private static List<FailedCriterion> failedCriteria(WorkflowResult<?> result) {
        return result.steps().get(result.steps().size() - 1).failedCriteria();
    }

    @Test
    void aStepIsToldWithItsRequestItsAnswerAndTheDecision() {
        api.on("POST /a", status(503), ok("{\"x\": 1}")).on("GET /b", ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: postA
                    requestBody: {contentType: application/json, payload: {n: 12}}
                    onSuccess: [{name: onwards, type: goto, stepId: b}]
                    onFailure: [{name: again, type: retry, retryAfter: 2, retryLimit: 1}]
                  - stepId: b
                    operationId: getB
                """).compile();

        WorkflowResult<?> result = run(document, "w", "{}");

        assertThat(result.steps()).hasSize(3);
        StepTrace first = result.steps().get(0);
        assertThat(first.target()).isEqualTo("api.postA");
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.succeeded()).isFalse();
        assertThat(first.decision()).isEqualTo(new Decision(Decision.Kind.RETRY, "again", null));
        assertThat(first.requestBytes()).isEqualTo("{\"n\":12}".length());
        assertThat(first.responseBytes()).isZero();
        assertThat(first.startedAt()).isEqualTo(VirtualClock.START);
        StepTrace second = result.steps().get(1);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.startedAt()).isEqualTo(VirtualClock.START.plusSeconds(2));
        assertThat(second.responseBytes()).isEqualTo("{\"x\": 1}".length());
        assertThat(second.decision()).isEqualTo(new Decision(Decision.Kind.GOTO, "onwards", "b"));
        assertThat(second.failure()).isNull();
        assertThat(result.steps().get(2).decision()).hasToString("next");
    }

    @Test
    void theCriterionThatFailedIsToldWithTheValuesThatItSaw() {
        api.always("GET /a", ok("{\"state\": \"BUSY\", \"n\": 3}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  inputs: {type: object, properties: {limit: {type: integer}}}
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria:
                    - condition: $statusCode == 200
                    - condition: $response.body#/state == 'DONE' || $response.body#/n < $inputs.limit
                    - condition: $response.body#/never == 'reached'
                """).compile();

        WorkflowResult<?> result = run(document, "w", "{\"limit\": 2}");

        assertThat(failedCriteria(result))
                .containsExactly(new FailedCriterion(
                        "$response.body#/state == 'DONE' || $response.body#/n < $inputs.limit",
                        List.of(
                                new Seen("$response.body#/state", "\"BUSY\""),
                                new Seen("$response.body#/n", "3"),
                                new Seen("$inputs.limit", "2")),
                        null));
        assertThat(failedCriteria(result).get(0)).asString().contains("($response.body#/state is \"BUSY\", ");
    }

    @Test
    @DisplayName("S7, S8, D1 all kinds of criteria tell what they look at; long values are cut")
    void allKindsOfCriteriaTellWhatTheyLookAt() {
        api.always("GET /a", ok("{\"list\": [], \"long\": \"" + "x".repeat(5_000) + "\"}"));
        List<String> criteria = List.of(
                "{type: regex, context: $response.body#/long, condition: '^y+{$inputs.v}$'}",
                "{type: jsonpath, context: $response.body, condition: '$.list[?@.id == 1]'}",
                "{type: jsonpath, context: $response.body, condition: '$.list.length > 0'}",
                "{condition: $response.header.X-None != null}");
        for (String criterion : criteria) {
            CompiledDocument document =
                    letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {v: {type: string}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        successCriteria: [CRITERION]
                    """.replace("CRITERION", criterion)).compile();

            List<FailedCriterion> failed = failedCriteria(run(document, "w", "{\"v\": \"z\"}"));

            assertThat(failed).as(criterion).singleElement().satisfies(each -> {
                assertThat(each.values()).isNotEmpty();
                assertThat(each.values())
                        .allSatisfy(seen -> assertThat(seen.value()).hasSizeBetween(1, 201));
            });
        }
    }

    @Test
    @DisplayName("S26 what criteria saw is told without secrets")
    void secretsAreNotShown() {
        api.always(
                "GET /a",
                ok("{\"echo\": \"I got hunter2-EXAMPLE!\", \"accessToken\": \"t0ken\", \"deep\": {\"apiKey\": 5}}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  inputs: {type: object, properties: {pass: {type: string, format: password}}}
                  steps:
                  - stepId: a
                    operationId: getA
                    parameters: [{name: q, in: query, value: $inputs.pass}]
                    successCriteria:
                    - condition: >-
                        $inputs.pass == 1 || $response.body#/echo == 2 || $response.body#/accessToken == 3 ||
                        $response.body#/deep == 4 || $request.query.q == 5 || $url == 6
                """).compile();

        WorkflowResult<?> result = run(document, "w", "{\"pass\": \"hunter2-EXAMPLE\"}");

        assertThat(failedCriteria(result).get(0).values())
                .extracting(Seen::value)
                .containsExactly(
                        "***", "\"I got ***!\"", "***", "{\"apiKey\":\"***\"}", "***", "\"" + api.url() + "/a?q=***\"");
        assertThat(result.toString() + result.steps() + result.failure()).doesNotContain("hunter2", "t0ken");
    }

    @Test
    @DisplayName("S11 a body that can't be read fails its criterion, whose other values are told")
    void anUnreadableBodyIsAProblemNotACrash() {
        api.always("GET /a", ok("{"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria: [{condition: $statusCode == 201 || $response.body#/x == 1}]
                """).compile();

        List<FailedCriterion> failed = failedCriteria(run(document, "w", "{}"));

        assertThat(failed).singleElement().satisfies(criterion -> {
            assertThat(criterion.problem()).contains("not valid JSON");
            assertThat(criterion.values()).containsExactly(new Seen("$statusCode", "200"));
        });
    }

    @Test
    void whatIsUnderWayWhenTheRunEndsIsAbandoned() {
        api.always("GET /a", ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: outer
                  steps:
                  - stepId: call
                    workflowId: inner
                - workflowId: inner
                  steps:
                  - stepId: poll
                    operationId: getA
                    onSuccess: [{name: again, type: goto, stepId: poll}]
                """).compile();

        WorkflowResult<?> result = document.run(
                "outer",
                "{}",
                RunOptions.builder().timeout(Duration.ofSeconds(1)).build(),
                clock);

        assertThat(result.steps())
                .extracting(step -> step.stepId() + " " + step.decision())
                .startsWith("poll goto poll by again")
                .endsWith("call abandoned");
        assertThat(result.steps().get(result.steps().size() - 1).failure()).isEqualTo("the run ended first");
    }
}
