package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static io.github.arazzo4j.codegen.ScriptedApi.hangUp;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.StepFailedException;
import io.github.arazzo4j.runtime.WorkflowFailedException;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S12, S13, S14, S15 and S16: what comes after a step. */
class ControlFlowTest extends BehaviourTest {

    @Nested
    class S12Success {

        @ParameterizedTest(name = "S12 without criteria, {0} is success: {1}")
        @CsvSource({"200, true", "204, true", "299, true", "304, false", "400, false", "500, false"})
        void s12_withoutCriteriaAnyStatusOf2xxIsSuccess(int status, boolean success) {
            api.on("GET /a", status(status));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - {stepId: a, operationId: getA}
                    """).compile();

            assertThat(run(document, "w", "{}").succeeded()).isEqualTo(success);
        }

        @Test
        void s12_withCriteriaAllOfThemDecide() {
            api.on("GET /a", ok("{\"state\": \"no\"}").status(404));
            api.on("GET /b", ok("{\"state\": \"no\"}"));
            CompiledDocument document = letters("""
                    - workflowId: notFound
                      steps:
                      - stepId: a
                        operationId: getA
                        successCriteria:
                        - condition: $statusCode == 404
                        - condition: $response.body#/state == 'no'
                    - workflowId: unmet
                      steps:
                      - stepId: b
                        operationId: getB
                        successCriteria:
                        - condition: $statusCode == 200
                        - condition: $response.body#/state == 'yes'
                    """).compile();

            succeeded(run(document, "notFound", "{}"));
            WorkflowResult<?> unmet = run(document, "unmet", "{}");

            assertThat(failed(unmet)).contains("step b", "$response.body#/state == 'yes' does not hold");
            assertThat(((WorkflowFailedException) unmet.failure()).failure().criterion())
                    .isEqualTo("$response.body#/state == 'yes'");
        }
    }

    @Nested
    class S13Actions {

        @Test
        void s13_theFirstActionWhoseCriteriaAllHoldIsTaken() {
            api.on("GET /a", ok("{\"n\": 2}"));
            api.on("GET /c", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess:
                        - {name: one, type: goto, stepId: b, criteria: [{condition: $response.body#/n == 1}]}
                        - name: two
                          type: goto
                          stepId: c
                          criteria: [{condition: $response.body#/n == 2}, {condition: $statusCode == 200}]
                        - {name: three, type: end}
                      - {stepId: b, operationId: getB}
                      - {stepId: c, operationId: getC}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a", "GET /c");
        }

        @Test
        void s13_withoutAnApplicableActionTheNextStepFollows() {
            api.on("GET /a", ok("{}"));
            api.on("GET /b", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess: [{name: never, type: end, criteria: [{condition: $statusCode == 500}]}]
                      - {stepId: b, operationId: getB}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a", "GET /b");
        }

        @Test
        void s13_aFailureWithoutApplicableActionFailsTheRun() {
            api.on("GET /a", status(500));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: never, type: goto, stepId: b, criteria: [{condition: $statusCode == 404}]}]
                      - {stepId: b, operationId: getB}
                    """).compile();

            WorkflowResult<?> result = run(document, "w", "{}");

            assertThat(failed(result)).contains("workflow w", "step a", "HTTP 500");
            assertThat(result.failure()).isInstanceOf(StepFailedException.class);
            assertThat(api.lines()).containsExactly("GET /a");
        }

        @Test
        void s13_theStepsActionsComeBeforeTheWorkflowsAndOverrideThemByName() {
            api.on("GET /a", status(500));
            api.on("GET /b", status(500));
            api.on("GET /c", status(500));
            api.always("GET /d", ok("{}"));
            api.always("GET /e", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      failureActions:
                      - {name: help, type: goto, stepId: e}
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: own, type: goto, stepId: b}]
                      - stepId: b
                        operationId: getB
                        onFailure: [{name: help, type: goto, stepId: c}]
                      - {stepId: c, operationId: getC}
                      - {stepId: d, operationId: getD}
                      - {stepId: e, operationId: getE}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a", "GET /b", "GET /c", "GET /e");
        }

        @Test
        void s13_anOverriddenActionIsNotConsideredEvenIfTheStepsOwnDoesNotApply() {
            api.on("GET /a", status(500));
            CompiledDocument document = letters("""
                    - workflowId: w
                      failureActions: [{name: help, type: goto, stepId: b}]
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: help, type: end, criteria: [{condition: $statusCode == 404}]}]
                      - {stepId: b, operationId: getB}
                    """).compile();

            failed(run(document, "w", "{}"));

            assertThat(api.lines()).containsExactly("GET /a");
        }

        @Test
        void s13_theWorkflowsActionsHoldForEachStepAndAreCountedForEach() {
            for (String step : List.of("GET /a", "GET /b", "GET /c")) {
                api.on(step, status(503), ok("{}"));
            }
            api.on("GET /d", status(503), status(503));
            CompiledDocument document = letters("""
                    - workflowId: w
                      failureActions:
                      - {name: again, type: retry, retryLimit: 1, criteria: [{condition: $statusCode == 503}]}
                      - {name: aside, type: goto, stepId: e}
                      steps:
                      - {stepId: a, operationId: getA}
                      - {stepId: b, operationId: getB}
                      - stepId: c
                        operationId: getC
                        onFailure: [{name: own, type: end, criteria: [{condition: $statusCode == 404}]}]
                      - {stepId: d, operationId: getD}
                      - {stepId: e, operationId: getE, onFailure: [{name: aside, type: end}]}
                    """).compile();
            api.on("GET /e", ok("{}"));

            outputs(document, "w");

            assertThat(api.lines())
                    .containsExactly(
                            "GET /a", "GET /a", "GET /b", "GET /b", "GET /c", "GET /c", "GET /d", "GET /d", "GET /e");
            assertThat(document.source("WWorkflow")).containsOnlyOnce("run.mayRetry(\"again\"");
        }

        @Test
        void s13_actionsAmongTheComponentsAreUsedByReference() {
            api.on("GET /a", ok("{}"));
            api.on("GET /c", status(500));
            api.on("GET /d", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      failureActions: [{reference: $components.failureActions.toD}]
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess: [{reference: $components.successActions.toC}]
                      - {stepId: b, operationId: getB}
                      - {stepId: c, operationId: getC}
                      - {stepId: d, operationId: getD}
                    components:
                      successActions:
                        toC: {name: toC, type: goto, stepId: c}
                      failureActions:
                        toD: {name: toD, type: goto, stepId: d}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a", "GET /c", "GET /d");
        }
    }

    @Nested
    class S14Retry {

        @Test
        void s14_theLimitIsOneIfOmitted() {
            api.on("GET /a", status(500), status(500), ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: again, type: retry}]
                    """).compile();

            assertThat(failed(run(document, "w", "{}"))).contains("step a, attempt 2");
            assertThat(api.lines()).containsExactly("GET /a", "GET /a");
            assertThat(clock.waits()).isEmpty();
        }

        @Test
        void s14_retryAfterIsWaitedEachTimeAndNotPolledBesides() {
            api.on("GET /a", status(500), status(500), ok("{\"x\": 1}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: again, type: retry, retryAfter: 2.5, retryLimit: 5}]
                        outputs: {x: $response.body#/x}
                      outputs: {x: $steps.a.outputs.x}
                    """).compile();

            assertThat(outputs(document, "w")).isEqualTo(json("{\"x\": 1}"));
            assertThat(clock.waits()).containsExactly(Duration.ofMillis(2500), Duration.ofMillis(2500));
        }

        @Test
        void s14_retryAfterOfTheAnswerOverrulesInSecondsAndAsDate() {
            api.on(
                    "GET /a",
                    status(503).with("Retry-After", "7"),
                    status(503).with("Retry-After", "Tue, 01 Jan 2030 00:01:07 GMT"),
                    ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: again, type: retry, retryAfter: 1, retryLimit: 5}]
                    """).compile();

            outputs(document, "w");

            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(60));
        }

        @Test
        void s14_whenUsedUpTheFollowingActionsAreConsidered() {
            api.on("GET /a", status(500), status(500), status(500));
            api.on("POST /b", ok("{\"ok\": true}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess: [{name: done, type: end}]
                        onFailure:
                        - {name: again, type: retry, retryLimit: 2, retryAfter: 1}
                        - {name: giveUp, type: goto, stepId: report}
                        outputs: {status: $statusCode}
                      - stepId: report
                        operationId: postB
                        requestBody: {payload: {status: $steps.a.outputs.status}}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a", "GET /a", "GET /a", "POST /b");
            assertThat(api.only("POST /b").json()).isEqualTo(json("{\"status\": 500}"));
        }

        @Test
        void s14_severalRetriesAreCountedEachForItself() {
            api.on("GET /a", status(500), status(429), status(500), status(429), status(429));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure:
                        - {name: slow, type: retry, retryLimit: 2, criteria: [{condition: $statusCode == 429}]}
                        - {name: broken, type: retry, retryLimit: 2, criteria: [{condition: $statusCode == 500}]}
                    """).compile();

            failed(run(document, "w", "{}"));

            assertThat(api.lines()).hasSize(5);
        }

        @Test
        void s14_attemptsStartAnewWhenTheStepIsEnteredFromElsewhere() {
            api.on("GET /a", status(500), ok("{}"), status(500), ok("{}"));
            api.on("GET /b", ok("{\"more\": true}"), ok("{\"more\": false}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: again, type: retry, retryLimit: 1}]
                      - stepId: b
                        operationId: getB
                        onSuccess: [{name: more, type: goto, stepId: a, criteria: [{condition: $response.body#/more == true}]}]
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a", "GET /a", "GET /b", "GET /a", "GET /a", "GET /b");
        }

        @Test
        void s14_aRepairingStepRunsFirstThenTheStepAgain() {
            api.on("GET /a", status(401), ok("{}"));
            api.on("POST /b", ok("{\"token\": \"t2\"}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        parameters: [{name: q, in: query, value: $steps.login.outputs.token}]
                        onSuccess: [{name: done, type: end}]
                        onFailure: [{name: again, type: retry, stepId: login, retryAfter: 3}]
                      - stepId: login
                        operationId: postB
                        outputs: {token: $response.body#/token}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a", "POST /b", "GET /a?q=t2");
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(3));
        }

        @Test
        void s14_aRepairingStepThatFailsIsFollowedByTheStepAllTheSame() {
            api.on("GET /a", status(401), ok("{}"));
            api.on("POST /b", status(500));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess: [{name: done, type: end}]
                        onFailure: [{name: again, type: retry, stepId: login}]
                      - {stepId: login, operationId: postB}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a", "POST /b", "GET /a");
        }

        @Test
        void s14_aRepairingStepMayRetryByItself() {
            api.on("GET /a", status(401), status(401), ok("{}"));
            api.on("POST /b", status(500), ok("{}"), status(500), ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess: [{name: done, type: end}]
                        onFailure: [{name: again, type: retry, stepId: login, retryLimit: 2}]
                      - stepId: login
                        operationId: postB
                        onFailure: [{name: loginAgain, type: retry, retryAfter: 1}]
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines())
                    .containsExactly("GET /a", "POST /b", "POST /b", "GET /a", "POST /b", "POST /b", "GET /a");
        }

        @Test
        void s14_aRepairingStepMayItselfBeRepaired() {
            api.on("GET /a", status(401), ok("{}"));
            api.on("GET /b", status(401), ok("{}"));
            api.on("GET /c", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess: [{name: done, type: end}]
                        onFailure: [{name: again, type: retry, stepId: b, retryAfter: 5}]
                      - stepId: b
                        operationId: getB
                        onFailure: [{name: bAgain, type: retry, stepId: c, retryAfter: 2}]
                      - {stepId: c, operationId: getC}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a", "GET /b", "GET /c", "GET /b", "GET /a");
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(5));
        }

        @Test
        void s14_stepsThatRepairEachOtherUseUpTheirRetries() {
            api.always("GET /a", status(401));
            api.always("GET /b", status(403));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: again, type: retry, stepId: b, retryAfter: 5}]
                      - stepId: b
                        operationId: getB
                        onFailure: [{name: bAgain, type: retry, stepId: a, retryAfter: 2}]
                    """).compile();

            assertThat(failed(run(document, "w", "{}"))).contains("step a", "401");

            assertThat(api.lines()).containsExactly("GET /a", "GET /b", "GET /a", "GET /b", "GET /a");
        }

        @Test
        void s14_aRepairingWorkflowRunsFirstWithInputsOfTheSameNames() {
            api.on("GET /a", status(401), ok("{\"x\": 1}"));
            api.on("POST /b", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {user: {type: string}, other: {type: string}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: again, type: retry, workflowId: login, retryAfter: 1}]
                        outputs: {x: $response.body#/x}
                      outputs: {x: $steps.a.outputs.x}
                    - workflowId: login
                      inputs: {type: object, properties: {user: {type: string}}, required: [user]}
                      steps:
                      - stepId: b
                        operationId: postB
                        requestBody: {payload: {user: $inputs.user}}
                    """).compile();

            assertThat(succeeded(run(document, "w", "{\"user\": \"ada\", \"other\": \"x\"}")))
                    .isEqualTo(json("{\"x\": 1}"));
            assertThat(api.lines()).containsExactly("GET /a", "POST /b", "GET /a");
            assertThat(api.only("POST /b").json()).isEqualTo(json("{\"user\": \"ada\"}"));
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(1));
        }

        @Test
        void s14_aRepairingWorkflowTakesTheParametersOfTheAction() {
            api.on("GET /a", ok("{\"user\": \"bob\"}").status(401), ok("{}"));
            api.on("POST /b", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure:
                        - name: again
                          type: retry
                          workflowId: login
                          parameters: [{name: user, value: $response.body#/user}]
                    - workflowId: login
                      inputs: {type: object, properties: {user: {type: string}}, required: [user]}
                      steps:
                      - stepId: b
                        operationId: postB
                        requestBody: {payload: {user: $inputs.user}}
                    """).compile();

            outputs(document, "w");

            assertThat(api.only("POST /b").json()).isEqualTo(json("{\"user\": \"bob\"}"));
        }

        @Test
        void s14_aRepairingWorkflowThatLacksAnInputIsNoReasonToThrow() {
            api.on("GET /a", status(401));
            CompiledDocument document = letters("""
                    - workflowId: w
                      inputs: {type: object, properties: {user: {type: string}}}
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: again, type: retry, workflowId: login}]
                    - workflowId: login
                      inputs: {type: object, properties: {user: {type: string}}, required: [user]}
                      steps:
                      - {stepId: b, operationId: postB}
                    """).compile();

            assertThat(failed(run(document, "w", "{}"))).contains("user");
        }
    }

    @Nested
    class S15NoResponse {

        @Test
        void s15_aRequestWithoutResponseIsAFailedStepWithoutStatus() {
            api.always("GET /a", hangUp());
            api.on("POST /b", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: report, type: goto, stepId: b, criteria: [{condition: $statusCode == null}]}]
                        outputs: {status: $statusCode}
                      - stepId: b
                        operationId: postB
                        requestBody: {payload: {status: $steps.a.outputs.status, done: true}}
                    """).compile();

            outputs(document, "w");

            assertThat(api.only("POST /b").json()).isEqualTo(json("{\"done\": true}"));
        }

        @Test
        void s15_itIsRetriedToo() {
            // The transport itself asks once more for a GET on a connection that turns out to be closed.
            api.on("POST /a", hangUp(), ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: postA
                        onFailure: [{name: again, type: retry}]
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).hasSize(2);
        }
    }

    @Nested
    class S16End {

        @Test
        void s16_endAfterSuccessEndsTheRunSuccessfully() {
            api.on("GET /a", ok("{\"x\": 1}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onSuccess: [{name: enough, type: end}]
                        outputs: {x: $response.body#/x}
                      - {stepId: b, operationId: getB}
                      outputs: {x: $steps.a.outputs.x}
                    """).compile();

            assertThat(outputs(document, "w")).isEqualTo(json("{\"x\": 1}"));
            assertThat(api.lines()).containsExactly("GET /a");
            assertThat(document.warnings()).containsExactly("main.arazzo.yaml:13:14 UNREACHABLE_STEP");
        }

        @Test
        void s16_endAfterFailureFailsTheRunWithTheOutputsThatThereAre() {
            api.on("GET /a", ok("{\"x\": 1}"));
            api.on("GET /b", ok("{\"y\": 2}").status(409));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - {stepId: a, operationId: getA, outputs: {x: $response.body#/x}}
                      - stepId: b
                        operationId: getB
                        onFailure: [{name: stop, type: end}]
                        outputs: {y: $response.body#/y}
                      - {stepId: c, operationId: getC, outputs: {z: $response.body}}
                      outputs: {x: $steps.a.outputs.x, y: $steps.b.outputs.y, z: $steps.c.outputs.z}
                    """).compile();

            WorkflowResult<?> result = run(document, "w", "{}");

            assertThat(failed(result)).contains("step b", "HTTP 409", "stop");
            assertThat(result.rawOutputs()).isEqualTo(json("{\"x\": 1, \"y\": 2}"));
            assertThatThrownBy(result::outputsOrThrow).isSameAs(result.failure());
        }

        @Test
        void s16_aRunThatAGotoBroughtBackHasSucceeded() {
            api.on("GET /a", status(500));
            api.on("GET /b", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        onFailure: [{name: aside, type: goto, stepId: b}]
                      - {stepId: b, operationId: getB, onSuccess: [{name: done, type: end}]}
                    """).compile();

            outputs(document, "w");
        }
    }
}
