package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.support.Json;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

/** Which requests are sent again below the document's {@code retry}, how long after, and which never are. */
@Timeout(60)
class ResendTest {

    @TempDir
    static Path directory;

    private static CompiledDocument document;

    private final FaultyServer server = new FaultyServer();
    private final VirtualClock clock = new VirtualClock();
    private final List<String> told = new ArrayList<>();
    private final ArazzoClient.Builder builder = ArazzoClient.builder()
            .clock(clock)
            .region(Region.EU_WEST_1)
            .credentialsProvider(Aws.CREDENTIALS)
            .listener(new WorkflowListener() {
                @Override
                public void waiting(Waiting event) {
                    told.add(event.reason() + " " + event.stepId());
                }
            })
            .source("api", source -> source.endpoint(URI.create(server.url())))
            .source("aws", source -> source.endpoint(URI.create(server.url())));

    @BeforeAll
    static void compile() {
        document = CompiledDocument.in(directory)
                .api("GET /a getA", "POST /a postA", "PUT /a putA", "PATCH /a patchA", "DELETE /a deleteA")
                .file("aws.yaml", Aws.ECR)
                .document(CompiledDocument.MAIN, """
                        arazzo: 1.1.0
                        info: {title: Test, version: '1'}
                        sourceDescriptions:
                        - {name: api, url: api.yaml, type: openapi}
                        - {name: aws, url: aws.yaml, type: openapi}
                        workflows:
                        - workflowId: POST
                          steps: [{stepId: s, operationId: $sourceDescriptions.api.postA, requestBody: {payload: {a: 1}}}]
                        - workflowId: PUT
                          steps: [{stepId: s, operationId: $sourceDescriptions.api.putA, requestBody: {payload: {a: 1}}}]
                        - workflowId: PATCH
                          steps: [{stepId: s, operationId: $sourceDescriptions.api.patchA, requestBody: {payload: {a: 1}}}]
                        - workflowId: DELETE
                          steps: [{stepId: s, operationId: $sourceDescriptions.api.deleteA}]
                        - workflowId: aws
                          steps: [{stepId: s, operationId: $sourceDescriptions.aws.putImage}]
                        - workflowId: twice
                          steps:
                          - {stepId: s, operationId: $sourceDescriptions.aws.putImage}
                          - {stepId: t, operationId: $sourceDescriptions.aws.putImage}
                        - workflowId: hurried
                          steps: [{stepId: s, operationId: $sourceDescriptions.aws.putImage, timeout: 4000}]
                        - workflowId: twoSteps
                          steps:
                          - stepId: s
                            operationId: $sourceDescriptions.aws.putImage
                            onFailure: [{name: on, type: goto, stepId: t}]
                          - {stepId: t, operationId: $sourceDescriptions.api.getA, timeout: 1000}
                        """)
                .compile();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private WorkflowResult<?> run(String workflow, RunOptions.Builder options) {
        try (ArazzoClient client = builder.build()) {
            return document.runner(workflow, client).execute(Json.object().build(), options.build());
        }
    }

    private WorkflowResult<?> run(String workflow) {
        return run(workflow, RunOptions.builder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    @DisplayName("what may have arrived is not sent again, whatever the method")
    void onceOnly(String method) {
        server.with((request, connection) -> connection.close());
        assertThat(run(method).succeeded()).isFalse();
        server.with((request, connection) -> connection.reset());
        assertThat(run(method).succeeded()).isFalse();
        server.answers("503 Busy\nRetry-After: 1");
        assertThat(run(method).failure()).hasMessageEndingWith("HTTP 503");

        assertThat(server.count(method)).isEqualTo(3);
        assertThat(clock.waits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, application/x-amz-json-1.1, {\"__type\":\"com.amazonaws.ecr#ThrottlingException\"}",
        "400, application/json, '{\"code\":\"TooManyRequestsException\",\"message\":\"slower\"}'",
        "503, application/xml, <Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>",
        "400, text/xml, <ErrorResponse><Error><Code>Throttling</Code></Error><RequestId>1</RequestId></ErrorResponse>",
        "503, text/xml, <Response><Errors><Error><Code>RequestLimitExceeded</Code></Error></Errors></Response>",
        "400, application/xml, <Error><Code>RequestTimeout</Code></Error>",
        "429, text/plain, slower"
    })
    @DisplayName("S23 services of AWS throttle in JSON, in XML and by status")
    void throttled(int status, String type, String body) {
        builder.retryStrategy(Aws.withoutJitter());
        server.answers(status + " No\nContent-Type: " + type + "\n\n" + body, "200 OK");

        WorkflowResult<?> result = run("aws");

        assertThat(result.succeeded())
                .as(() -> String.valueOf(result.failure()))
                .isTrue();
        assertThat(result.steps()).extracting(StepTrace::attempt).containsExactly(1, 2);
        assertThat(result.steps().get(0).decision()).hasToString("resend");
        assertThat(told).containsExactly("TRANSPORT s");
    }

    private static String date(Duration ahead) {
        return "Date: " + FaultyServer.date(VirtualClock.START.plus(ahead));
    }

    private List<Instant> signedAt() {
        return server.received().stream()
                .map(request -> Instant.from(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX")
                        .parse(String.valueOf(request.raw().header("X-Amz-Date")))))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"RequestTimeTooSkewed, 20", "InvalidSignatureException, 20", "AuthFailure, -300"})
    @DisplayName(
            "S23 a request that is refused for its time is signed for the time of the service, and so are those after it")
    void wrongClock(String code, int minutes) {
        builder.retryStrategy(Aws.withoutJitter());
        Duration ahead = Duration.ofMinutes(minutes);
        server.answers("403 No\n" + date(ahead) + "\n\n{\"__type\":\"" + code + "\"}", "200 OK");

        WorkflowResult<?> result = run("twice");

        assertThat(result.succeeded())
                .as(() -> String.valueOf(result.failure()))
                .isTrue();
        assertThat(told).containsExactly("TRANSPORT s");
        List<Instant> times = signedAt();
        assertThat(times).hasSize(3);
        assertThat(times.get(0)).isEqualTo(VirtualClock.START);
        assertThat(times.subList(1, 3))
                .allSatisfy(time -> assertThat(Duration.between(VirtualClock.START.plus(ahead), time))
                        .isBetween(Duration.ZERO, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date: soon", "X: 1", "SAME"})
    @DisplayName("S23 what is refused for another reason than its time is not sent again")
    void rightClock(String header) {
        String date = header.equals("SAME") ? date(Duration.ofMinutes(3)) : header;
        server.answers("403 No\n" + date + "\n\n{\"__type\":\"InvalidSignatureException\"}");

        assertThat(run("aws").failure()).hasMessage("workflow aws, step s: HTTP 403 InvalidSignatureException");
        assertThat(signedAt()).containsExactly(VirtualClock.START);
    }

    @Test
    @DisplayName("S23 a service whose time is of no use is asked as often as one in trouble")
    void uselessTimes() {
        AtomicInteger hours = new AtomicInteger();
        server.with((request, connection) -> connection.answer(
                "403 No\n" + date(Duration.ofHours(hours.incrementAndGet())), "{\"__type\":\"RequestExpired\"}"));

        assertThat(run("aws").failure()).hasMessage("workflow aws, step s, attempt 3: HTTP 403 RequestExpired");
        assertThat(server.count("POST")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LimitExceededException", "ValidationException"})
    @DisplayName("S23 a quota or a mistake does not pass by asking again")
    void refused(String code) {
        server.answers("400 No\n" + date(Duration.ofHours(1)) + "\n\n{\"__type\":\"" + code + "\"}");

        assertThat(run("aws").failure()).hasMessage("workflow aws, step s: HTTP 400 " + code);
        assertThat(server.count("POST")).isEqualTo(1);
    }

    @Test
    @DisplayName("S23 Retry-After is waited for, in seconds and as a date, unless it is more than 20 s")
    void retryAfter() {
        String soon = FaultyServer.date(VirtualClock.START.plusSeconds(20));
        server.answers("503 Busy\nRetry-After: 7", "503 Busy\nRetry-After: " + soon, "200 OK");

        assertThat(run("aws").succeeded()).isTrue();
        assertThat(clock.waits().get(0)).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(10));
        assertThat(clock.elapsed()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(25));

        server.answers("503 Busy\nRetry-After: 21");
        int before = server.received().size();
        assertThat(run("aws").succeeded()).isFalse();
        assertThat(server.received()).hasSize(before + 1);
    }

    @Test
    @DisplayName("the time of a step or a run leaves no room for a wait that is longer")
    void noTimeLeft() {
        server.answers("503 Busy\nRetry-After: 5");

        assertThat(run("hurried").failure()).hasMessage("workflow hurried, step s: HTTP 503");
        assertThat(run("aws", RunOptions.builder().timeout(Duration.ofSeconds(4)))
                        .failure())
                .hasMessage("workflow aws, step s: HTTP 503");
        assertThat(server.count("POST")).isEqualTo(2);
        assertThat(clock.waits()).isEmpty();
    }

    @Test
    @DisplayName("at the limit of executions nothing is sent again, and the next step has all of its time")
    void atTheLimit() {
        server.answers("503 Busy\nRetry-After: 5", "503 Busy\nRetry-After: 5", "200 OK");

        WorkflowResult<?> result = run("twoSteps", RunOptions.builder().stepLimit(2));

        assertThat(result.succeeded())
                .as(() -> String.valueOf(result.failure()))
                .isTrue();
        assertThat(result.steps()).extracting(StepTrace::stepId).containsExactly("s", "s", "t");
    }
}
