package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.Polling;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.StepLimitException;
import io.github.arazzo4j.runtime.WorkflowCancelledException;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.WorkflowResult.Status;
import io.github.arazzo4j.runtime.WorkflowTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** S21: loops wait, and end. */
class PollingTest extends BehaviourTest {

    private static final String IMAGE = """
            - workflowId: build
              steps:
              - stepId: start
                operationId: postA
                outputs: {id: $response.body#/id}
              - stepId: check
                operationId: getB
                parameters: [{name: q, in: query, value: $steps.start.outputs.id}]
                outputs: {state: $response.body#/state}
                onSuccess:
                - {name: wait, type: goto, stepId: check, criteria: [{condition: $response.body#/state == 'BUILDING'}]}
              outputs: {state: $steps.check.outputs.state}
            """;

    /** An image that is built two hours after it was asked for. */
    private void imageOfTwoHours() {
        api.always("POST /a", ok("{\"id\": \"i-1\"}"));
        api.handle(
                "GET /b",
                request -> clock.elapsed().compareTo(Duration.ofHours(2)) < 0
                        ? ok("{\"state\": \"BUILDING\"}")
                        : ok("{\"state\": \"READY\"}"));
    }

    @Test
    void s21_anImageThatIsPolledForTwoHoursIsAMatterOfMilliseconds() {
        imageOfTwoHours();
        CompiledDocument document = letters(IMAGE).compile();

        assertThat(outputs(document, "build")).isEqualTo(json("{\"state\": \"READY\"}"));

        assertThat(clock.elapsed())
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusSeconds(36));
        assertThat(api.lines()).hasSizeBetween(200, 400).contains("GET /b?q=i-1");
    }

    @Test
    void s21_theWaitGrowsFromOneSecondToThirtyGiveOrTakeAFifth() {
        imageOfTwoHours();
        CompiledDocument document = letters(IMAGE).compile();

        outputs(document, "build");

        List<Duration> waits = clock.waits();
        double expected = 1;
        for (Duration wait : waits.subList(0, waits.size() - 1)) {
            assertThat(wait.toMillis()).isBetween((long) (expected * 800) - 1, (long) (expected * 1200) + 1);
            expected = Math.min(30, expected * 1.5);
        }
        assertThat(waits.stream().distinct().count()).as("jitter").isGreaterThan(50);
    }

    @Test
    void s21_theOptionsOfTheRunSetThePaceElseTheStepElseTheClient() {
        CompiledDocument plain = letters(IMAGE).compile();
        imageOfTwoHours();

        plain.run(
                "build",
                "{}",
                RunOptions.defaults(),
                client -> client.clock(clock).polling(Polling.every(Duration.ofMinutes(7))));
        assertThat(clock.waits()).hasSize(18).containsOnly(Duration.ofMinutes(7));
    }

    @Test
    void s21_s27_xPollIntervalSetsThePaceOfTheStep() {
        CompiledDocument document = letters(
                        IMAGE.replace("operationId: getB", "operationId: getB\n    x-poll-interval: 900.5"))
                .compile();
        imageOfTwoHours();

        document.run(
                "build",
                "{}",
                RunOptions.defaults(),
                client -> client.clock(clock).polling(Polling.every(Duration.ofMinutes(7))));
        assertThat(clock.waits()).hasSize(8).containsOnly(Duration.ofMillis(900_500));

        VirtualClock other = new VirtualClock();
        api.on("GET /b", ok("{\"state\": \"BUILDING\"}"), ok("{\"state\": \"BUILDING\"}"), ok("{}"));
        document.run(
                "build",
                "{}",
                RunOptions.builder()
                        .polling(Polling.every(Duration.ofSeconds(5)))
                        .build(),
                other);
        assertThat(other.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Test
    void s21_aRequestThatDiffersIsSentAtOnce() {
        api.on("GET /a", ok("{\"next\": 2}"), ok("{\"next\": 3}"), ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    parameters: [{name: q, in: query, value: $steps.a.outputs.next}]
                    outputs: {next: $response.body#/next}
                    onSuccess: [{name: more, type: goto, stepId: a, criteria: [{condition: $response.body#/next != null}]}]
                """).compile();

        outputs(document, "w");

        assertThat(api.lines()).containsExactly("GET /a", "GET /a?q=2", "GET /a?q=3");
        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void s21_aLoopOverSeveralStepsPollsEachOfThem() {
        api.on("GET /a", ok("{}"), ok("{}"));
        api.on("GET /b", ok("{\"again\": true}"), ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: getA}
                  - stepId: b
                    operationId: getB
                    onSuccess: [{name: more, type: goto, stepId: a, criteria: [{condition: $response.body#/again}]}]
                """).compile();

        document.run(
                "w",
                "{}",
                RunOptions.builder()
                        .polling(Polling.every(Duration.ofSeconds(2)))
                        .build(),
                clock);

        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void s21_aWorkflowThatIsCalledOrGoneToAgainWithTheSameInputsIsPolledToo() {
        api.on("GET /a", ok("{\"s\": 1}"), ok("{\"s\": 1}"), ok("{\"s\": 2}"), ok("{\"s\": 1}"), ok("{\"s\": 2}"));
        CompiledDocument document = letters("""
                - workflowId: calls
                  steps:
                  - stepId: c
                    workflowId: state
                    onSuccess: [{name: more, type: goto, stepId: c, criteria: [{condition: $outputs.s == 1}]}]
                - workflowId: state
                  steps:
                  - {stepId: a, operationId: getA, outputs: {s: $response.body#/s}}
                  outputs: {s: $steps.a.outputs.s}
                - workflowId: itself
                  steps:
                  - stepId: a
                    operationId: getA
                    onSuccess: [{name: more, type: goto, workflowId: itself, criteria: [{condition: $response.body#/s == 1}]}]
                """).compile();

        RunOptions options = RunOptions.builder()
                .polling(Polling.every(Duration.ofSeconds(9)))
                .build();
        succeeded(document.run("calls", "{}", options, clock));
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(9));

        VirtualClock other = new VirtualClock();
        succeeded(document.run("itself", "{}", options, other));
        assertThat(other.waits()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void s21_atTheLimitTheErrorSaysWhichStepHowOftenAndItsLastAnswer() {
        api.always("POST /a", ok("{\"id\": 1}"));
        api.always("GET /b", ok("{\"state\": \"BUILDING\"}"));
        CompiledDocument document = letters(IMAGE).compile();

        WorkflowResult<?> result =
                document.run("build", "{}", RunOptions.builder().stepLimit(17).build(), clock);

        assertThat(failed(result)).contains("workflow build", "step check", "17 times", "HTTP 200", "BUILDING");
        assertThat(result.failure()).isInstanceOf(StepLimitException.class);
        assertThat(((StepLimitException) result.failure()).failure().attempts()).isEqualTo(17);
        assertThat(api.lines()).hasSize(18);
        assertThat(result.rawOutputs()).isEqualTo(json("{\"state\": \"BUILDING\"}"));
    }

    @Test
    void s21_theLimitIsAThousandIfNobodySaysOtherwiseAndCountsAcrossCalls() {
        AtomicInteger count = new AtomicInteger();
        api.handle("GET /a", request -> ok("{\"n\": " + count.incrementAndGet() + "}"));
        CompiledDocument document = letters("""
                - workflowId: calls
                  steps:
                  - stepId: c
                    workflowId: one
                    parameters: [{name: q, value: $steps.c.outputs.n}]
                    onSuccess: [{name: more, type: goto, stepId: c}]
                - workflowId: one
                  inputs: {type: object, properties: {q: {type: integer}}}
                  steps:
                  - stepId: a
                    operationId: getA
                    parameters: [{name: q, in: query, value: $inputs.q}]
                    outputs: {n: $response.body#/n}
                  outputs: {n: $steps.a.outputs.n}
                """).compile();

        WorkflowResult<?> result = run(document, "calls", "{}");

        assertThat(failed(result)).contains("step c", "1000 times");
        assertThat(count).hasValue(1000);
    }

    @Test
    void s21_theDeadlineEndsTheRunInTheMiddleOfAWait() {
        imageOfTwoHours();
        CompiledDocument document = letters(IMAGE).compile();

        WorkflowResult<?> result = document.run(
                "build",
                "{}",
                RunOptions.builder().timeout(Duration.ofMinutes(10)).build(),
                clock);

        assertThat(result.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(result.failure()).isInstanceOf(WorkflowTimeoutException.class);
        assertThat(result.failure().getMessage()).contains("step check", "did not end within 600 s");
        assertThat(result.rawOutputs()).isEqualTo(json("{\"state\": \"BUILDING\"}"));
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void s21_theDeadlineAlsoEndsALongRetryAfter() {
        api.always("GET /a", status(503).with("Retry-After", "99999999999"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - {stepId: a, operationId: getA, onFailure: [{name: again, type: retry, retryLimit: 9}]}
                """).compile();

        WorkflowResult<?> result = document.run(
                "w", "{}", RunOptions.builder().timeout(Duration.ofHours(1)).build(), clock);

        assertThat(result.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void s21_cancellingEndsTheRunInTheMiddleOfAWait() throws Exception {
        imageOfTwoHours();
        clock.hold();
        CompiledDocument document = letters(IMAGE).compile();
        try (ArazzoClient client = ArazzoClient.builder().clock(clock).build()) {
            RunHandle<?> handle = document.start("build", "{}", RunOptions.defaults(), client);
            clock.awaitHeld();

            handle.cancel();

            WorkflowResult<?> result = handle.toCompletableFuture().get(30, TimeUnit.SECONDS);
            assertThat(result.status()).isEqualTo(Status.CANCELLED);
            assertThat(result.failure()).isInstanceOf(WorkflowCancelledException.class);
            assertThat(api.lines()).containsExactly("POST /a", "GET /b?q=i-1");
        }
    }

    @Test
    void s21_aRunInTheBackgroundPollsToItsEnd() throws Exception {
        imageOfTwoHours();
        CompiledDocument document = letters(IMAGE).compile();
        try (ArazzoClient client = ArazzoClient.builder().clock(clock).build()) {
            RunHandle<?> handle = document.start("build", "{}", RunOptions.defaults(), client);

            assertThat(succeeded(handle.toCompletableFuture().get(60, TimeUnit.SECONDS)))
                    .isEqualTo(json("{\"state\": \"READY\"}"));
        }
    }

    @Test
    void s21_anInterruptCancelsTheRunAndStaysSet() {
        imageOfTwoHours();
        clock.hold().beforeWait(() -> Thread.currentThread().interrupt());
        CompiledDocument document = letters(IMAGE).compile();

        WorkflowResult<?> result = run(document, "build", "{}");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void s21_theTimeoutOfAStepEndsItsRequestNotTheRun() {
        api.handle("GET /a", request -> {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ok("{}");
        });
        api.on("GET /b", ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    timeout: 50
                    onFailure: [{name: aside, type: goto, stepId: b, criteria: [{condition: $statusCode == null}]}]
                  - {stepId: b, operationId: getB}
                """).compile();

        WorkflowResult<?> result = run(document, "w", "{}");

        succeeded(result);
        assertThat(result.steps().get(0).failure()).contains("no answer within 50 ms");
    }
}
