package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.hangUp;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.InvalidInputException;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.StepExecution;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What listeners are told, and in which order. */
class ListenerTest extends BehaviourTest {

    /** Writes down what it is told, a line for each event. */
    private static final class Recorder implements WorkflowListener {
        private final List<String> lines = new ArrayList<>();
        private final List<RequestSent> requests = new ArrayList<>();
        private final List<AnswerReceived> answers = new ArrayList<>();

        @Override
        public void runStarted(RunStarted event) {
            lines.add("run " + event.workflowId());
        }

        @Override
        public void workflowStarted(WorkflowStarted event) {
            lines.add("workflow " + event.workflowId() + " " + event.cause());
        }

        @Override
        public void waiting(Waiting event) {
            lines.add("wait " + event.stepId() + " " + event.reason() + " " + event.action());
        }

        @Override
        public void stepStarted(StepStarted event) {
            lines.add("step " + event.step().stepId() + " " + event.step().attempt() + " " + event.target());
        }

        @Override
        public void requestSent(RequestSent event) {
            requests.add(event);
            lines.add("sent " + event.method());
        }

        @Override
        public void answerReceived(AnswerReceived event) {
            answers.add(event);
            lines.add("answer " + event.status());
        }

        @Override
        public void requestFailed(RequestFailed event) {
            lines.add("no answer " + event.errorType());
        }

        @Override
        public void criterionFailed(CriterionFailed event) {
            lines.add("criterion " + event.criterion().condition());
        }

        @Override
        public void decided(Decided event) {
            lines.add("decided " + event.decision());
        }

        @Override
        public void stepEnded(StepEnded event) {
            lines.add("end of " + event.step().stepId() + (event.trace().succeeded() ? "" : " failed"));
        }

        @Override
        public void workflowEnded(WorkflowEnded event) {
            lines.add("end of workflow " + event.workflowId());
        }

        @Override
        public void runEnded(RunEnded event) {
            lines.add("end of run " + event.status());
        }
    }

    private final Recorder recorder = new Recorder();

    private WorkflowResult<?> runRecorded(CompiledDocument document, String workflowId) {
        return document.run(
                workflowId, "{}", RunOptions.builder().listener(recorder).build(), clock);
    }

    @Test
    void aRunIsToldInOrder() {
        api.on("GET /a", ok("{\"done\": false}"), ok("{\"done\": false}"), ok("{\"done\": true}"))
                .on("POST /b", status(503), hangUp());
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    onSuccess:
                    - {name: onwards, type: goto, stepId: b, criteria: [{condition: $response.body#/done == true}]}
                    - {name: notYet, type: goto, stepId: a}
                  - stepId: b
                    operationId: postB
                    successCriteria: [{condition: $statusCode == 200}]
                    onFailure: [{name: again, type: retry, retryAfter: 1, retryLimit: 1}]
                """).compile();

        runRecorded(document, "w");

        assertThat(recorder.lines)
                .containsExactly(
                        "run w",
                        "step a 1 api.getA",
                        "sent GET",
                        "answer 200",
                        "decided goto a by notYet",
                        "end of a",
                        "wait a POLLING null",
                        "step a 2 api.getA",
                        "sent GET",
                        "answer 200",
                        "decided goto a by notYet",
                        "end of a",
                        "wait a POLLING null",
                        "step a 3 api.getA",
                        "sent GET",
                        "answer 200",
                        "decided goto b by onwards",
                        "end of a",
                        "step b 1 api.postB",
                        "sent POST",
                        "answer 503",
                        "criterion $statusCode == 200",
                        "decided retry by again",
                        "end of b failed",
                        "wait b RETRY again",
                        "step b 2 api.postB",
                        "sent POST",
                        recorder.lines.get(27),
                        "decided fail",
                        "end of b failed",
                        "end of run FAILED");
        assertThat(recorder.lines.get(27)).startsWith("no answer java.");
    }

    @Test
    @DisplayName("S14, S17, S18, S19 workflows within a run are told with why they are there")
    void subWorkflowsNest() {
        api.always("GET /a", ok("{}")).always("GET /b", ok("{}")).always("GET /d", ok("{}"));
        api.on("GET /c", status(500), ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  dependsOn: [before]
                  steps:
                  - stepId: call
                    workflowId: called
                  - stepId: c
                    operationId: getC
                    onFailure: [{name: mend, type: retry, retryLimit: 1, workflowId: repair}]
                    onSuccess: [{name: leave, type: goto, workflowId: after}]
                - workflowId: before
                  steps: [{stepId: a, operationId: getA}]
                - workflowId: called
                  steps: [{stepId: b, operationId: getB}]
                - workflowId: repair
                  steps: [{stepId: a2, operationId: getA}]
                - workflowId: after
                  steps: [{stepId: d, operationId: getD}]
                """).compile();

        succeeded(runRecorded(document, "w"));

        assertThat(recorder.lines.stream()
                        .filter(line -> !line.startsWith("sent") && !line.startsWith("answer"))
                        .filter(line -> !line.startsWith("decided")))
                .containsExactly(
                        "run w",
                        "workflow before DEPENDENCY",
                        "step a 1 api.getA",
                        "end of a",
                        "end of workflow before",
                        "step call 1 workflow called",
                        "workflow called CALL",
                        "step b 1 api.getB",
                        "end of b",
                        "end of workflow called",
                        "end of call",
                        "step c 1 api.getC",
                        "end of c failed",
                        "workflow repair RETRY",
                        "step a2 1 api.getA",
                        "end of a2",
                        "end of workflow repair",
                        "step c 2 api.getC",
                        "end of c",
                        "workflow after GOTO",
                        "step d 1 api.getD",
                        "end of d",
                        "end of workflow after",
                        "end of run SUCCEEDED");
    }

    @Test
    void whatHasStartedEndsWhenTheRunTimesOut() {
        api.always("GET /a", ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: outer
                  steps: [{stepId: call, workflowId: inner}]
                - workflowId: inner
                  steps:
                  - stepId: poll
                    operationId: getA
                    onSuccess: [{name: again, type: goto, stepId: poll}]
                """).compile();

        document.run(
                "outer",
                "{}",
                RunOptions.builder()
                        .listener(recorder)
                        .timeout(Duration.ofMillis(500))
                        .build(),
                clock);

        assertThat(recorder.lines)
                .endsWith("end of workflow inner", "end of call failed", "end of run TIMED_OUT")
                .doesNotHaveDuplicates();
    }

    private CompiledDocument oneStep() {
        return letters("""
                - workflowId: w
                  inputs: {type: object, properties: {n: {type: integer}}}
                  steps:
                  - stepId: a
                    operationId: postA
                    requestBody: {contentType: application/json, payload: {password: p4ss, user: me}}
                """).compile();
    }

    @Test
    void aListenerThatThrowsHarmsNobody() {
        api.always("POST /a", ok("{}"));
        WorkflowListener broken = new WorkflowListener() {
            @Override
            public void stepStarted(StepStarted event) {
                throw new AssertionError("a listener's own mistake");
            }

            @Override
            public Map<String, String> requestHeaders(StepExecution step) {
                throw new IllegalStateException("another one");
            }
        };

        WorkflowResult<?> result = oneStep()
                .run(
                        "w",
                        "{}",
                        RunOptions.builder().listener(recorder).build(),
                        client -> client.clock(clock).listener(broken));

        succeeded(result);
        assertThat(recorder.lines).contains("step a 1 api.postA", "end of run SUCCEEDED");
    }

    @Test
    @DisplayName("S5 inputs that are refused begin no run")
    void refusedInputsBeginNoRun() {
        CompiledDocument document = oneStep();

        assertThatThrownBy(() -> document.run(
                        "w",
                        "{\"n\": \"x\"}",
                        RunOptions.builder().listener(recorder).build(),
                        clock))
                .isInstanceOf(InvalidInputException.class);

        assertThat(recorder.lines).isEmpty();
    }

    @Test
    @DisplayName("S26 a listener sees requests and answers without their secrets")
    void secretsAreNotTold() {
        api.always(
                "POST /a",
                ok("{\"access_token\": \"t0ken\", \"note\": \"Bearer s3cr3t\"}").with("Set-Cookie", "sid=abcd"));

        WorkflowResult<?> result = oneStep()
                .run(
                        "w",
                        "{}",
                        RunOptions.builder().listener(recorder).build(),
                        client -> client.clock(clock).source("api", s -> s.auth(Auth.bearer(() -> "s3cr3t"))));

        succeeded(result);
        assertThat(recorder.requests).singleElement().satisfies(request -> {
            assertThat(request.url()).isEqualTo(api.url() + "/a");
            assertThat(request.headers().get("Authorization")).containsExactly("***");
            assertThat(request.headers().get("Content-Type")).containsExactly("application/json");
            assertThat(request.body().text()).isEqualTo("{\"password\":\"***\",\"user\":\"me\"}");
            assertThat(request.body().size()).isEqualTo("{\"password\":\"p4ss\",\"user\":\"me\"}".length());
        });
        assertThat(recorder.answers).singleElement().satisfies(answer -> {
            assertThat(answer.body().text()).isEqualTo("{\"access_token\":\"***\",\"note\":\"Bearer ***\"}");
            assertThat(answer.headers().toString()).doesNotContain("abcd");
            assertThat(answer.untilHead()).isPositive().isLessThanOrEqualTo(answer.duration());
        });
    }

    @Test
    void headersOfListenersAreAddedButReplaceNone() {
        api.always("POST /a", ok("{}"));
        WorkflowListener tracing = new WorkflowListener() {
            @Override
            public Map<String, String> requestHeaders(StepExecution step) {
                return Map.of(
                        "traceparent",
                        "00-" + step.stepId(),
                        "Content-Type",
                        "text/plain",
                        "bad name",
                        "x",
                        "x",
                        "a\nb");
            }
        };

        succeeded(
                oneStep().run("w", "{}", RunOptions.builder().listener(tracing).build(), clock));

        assertThat(api.received()).singleElement().satisfies(request -> {
            assertThat(request.header("traceparent")).isEqualTo("00-a");
            assertThat(request.header("content-type")).isEqualTo("application/json");
            assertThat(request.header("x")).isNull();
        });
    }
}
