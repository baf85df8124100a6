package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.FaultyServer.Fault;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.WorkflowResult.Status;
import io.github.arazzo4j.runtime.support.Json;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/**
 * What a run makes of servers and networks that fail: what the specification says (S14, S15), told in one clear message, and
 * no POST is sent twice unless the document or the transport's policy says so.
 */
@Timeout(60)
class FaultsTest {

    @TempDir
    static Path directory;

    private static CompiledDocument document;

    private final FaultyServer server = new FaultyServer();
    private final VirtualClock clock = new VirtualClock();
    private Duration readTimeout = Duration.ofSeconds(10);

    @BeforeAll
    static void compile() {
        document = CompiledDocument.in(directory)
                .api("GET /a getA", "POST /a postA")
                .file("aws.yaml", Aws.ECR)
                .document(CompiledDocument.MAIN, """
                        arazzo: 1.1.0
                        info: {title: Test, version: '1'}
                        sourceDescriptions:
                        - {name: api, url: api.yaml, type: openapi}
                        - {name: aws, url: aws.yaml, type: openapi}
                        workflows:
                        - workflowId: get
                          outputs: {n: $steps.s.outputs.n}
                          steps:
                          - {stepId: s, operationId: $sourceDescriptions.api.getA, outputs: {n: $response.body#/n}}
                        - workflowId: post
                          outputs: {n: $steps.s.outputs.n}
                          steps:
                          - stepId: s
                            operationId: $sourceDescriptions.api.postA
                            requestBody: {payload: {a: 1}}
                            outputs: {n: $response.body#/n}
                        - workflowId: patient
                          steps:
                          - stepId: s
                            operationId: $sourceDescriptions.api.postA
                            requestBody: {payload: {a: 1}}
                            onFailure: [{name: again, type: retry, retryAfter: 1, retryLimit: 3}]
                        - workflowId: brief
                          steps:
                          - {stepId: s, operationId: $sourceDescriptions.api.getA, timeout: 150}
                        - workflowId: aws
                          steps:
                          - {stepId: s, operationId: $sourceDescriptions.aws.putImage}
                        """)
                .compile();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ArazzoClient.Builder client() {
        return ArazzoClient.builder()
                .clock(clock)
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(readTimeout)
                .region(Region.EU_WEST_1)
                .credentialsProvider(Aws.CREDENTIALS)
                .source("api", options -> options.endpoint(URI.create(server.url())))
                .source("aws", options -> options.endpoint(URI.create(server.url())));
    }

    private WorkflowResult<?> run(String workflow) {
        try (ArazzoClient client = client().build()) {
            return run(workflow, client);
        }
    }

    private static WorkflowResult<?> run(String workflow, ArazzoClient client) {
        return document.runner(workflow, client).execute(Json.object().build(), RunOptions.defaults());
    }

    /** A fault that a GET and a POST tell of in the same way; returns what of the message follows the server. */
    private void fails(Fault fault, String message) {
        fails("get", fault, message);
        fails("post", fault, message);
        assertThat(server.count("POST")).as("POSTs").isEqualTo(1);
    }

    private void fails(String workflow, Fault fault, String message) {
        server.with(fault);
        WorkflowResult<?> result = run(workflow);
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.failure())
                .hasMessage(
                        "workflow " + workflow + ", step s: " + message.replace("HOST", "127.0.0.1:" + server.port()));
        assertThat(result.steps()).hasSize(1);
    }

    private static List<Integer> attempts(WorkflowResult<?> result) {
        return result.steps().stream().map(StepTrace::attempt).toList();
    }

    @Nested
    class Connections {

        @Test
        void refusedIsTriedAgainSinceNothingWasSent() throws IOException {
            int unused;
            try (ServerSocket socket = new ServerSocket(0)) {
                unused = socket.getLocalPort();
            }
            try (ArazzoClient client = client().retryStrategy(Aws.withoutJitter())
                    .source("api", options -> options.endpoint(URI.create("http://127.0.0.1:" + unused)))
                    .build()) {
                WorkflowResult<?> result = run("post", client);

                assertThat(result.failure())
                        .hasMessage("workflow post, step s, attempt 3: could not connect to 127.0.0.1:" + unused
                                + ", where nobody listens or which can't be reached");
                assertThat(attempts(result)).containsExactly(1, 2, 3);
                assertThat(result.steps()).allMatch(step -> !step.succeeded() && step.statusCode() == null);
                assertThat(clock.waits()).hasSize(2).allMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) < 0);
            }
        }

        @Test
        void lostWhileItIsBeingSecuredIsTriedAgainSinceNothingWasSent() throws IOException {
            try (ServerSocket socket = new ServerSocket(0);
                    ArazzoClient client = client().source(
                                    "api",
                                    options ->
                                            options.endpoint(URI.create("https://127.0.0.1:" + socket.getLocalPort())))
                            .build()) {
                AtomicInteger accepted = new AtomicInteger();
                Thread server = new Thread(() -> {
                    while (!socket.isClosed()) {
                        try (Socket connection = socket.accept()) {
                            accepted.incrementAndGet();
                            connection.getInputStream().read(new byte[1_000]);
                        } catch (IOException e) {
                            // The client went away, or the test is over.
                        }
                    }
                });
                server.setDaemon(true);
                server.start();

                WorkflowResult<?> result = run("post", client);

                assertThat(result.failure())
                        .hasMessageStartingWith("workflow post, step s, attempt 3: no secure connection to 127.0.0.1:");
                assertThat(attempts(result)).containsExactly(1, 2, 3);
                assertThat(accepted).hasValueGreaterThanOrEqualTo(3);
            }
        }

        @Test
        void nothingIsTriedAgainIfTheClientSaysSo() throws IOException {
            int unused;
            try (ServerSocket socket = new ServerSocket(0)) {
                unused = socket.getLocalPort();
            }
            try (ArazzoClient client = client().source(
                            "api", options -> options.endpoint(URI.create("http://127.0.0.1:" + unused)))
                    .retryStrategy(DefaultRetryStrategy.doNotRetry())
                    .build()) {
                assertThat(attempts(run("get", client))).containsExactly(1);
            }
        }

        @Test
        void resetBeforeTheResponse() {
            fails("post", (request, connection) -> connection.reset(), "HOST gave no usable answer: Connection reset");
            assertThat(server.count("POST")).isEqualTo(1);
        }

        @Test
        void closedBeforeTheResponse() {
            fails(
                    "post",
                    (request, connection) -> connection.close(),
                    "HOST gave no usable answer: the connection was closed early");
            assertThat(server.count("POST")).isEqualTo(1);
        }

        @Test
        void aGetMayBeSentOnceMoreByTheJdkIfNothingAtAllCameBack() {
            server.with((request, connection) -> connection.close());
            run("get");
            assertThat(server.count("GET")).isBetween(1L, 2L);
        }

        @Test
        void resetWithinTheResponse() {
            fails(
                    (request, connection) -> {
                        connection.send("HTTP/1.1 200 OK\nContent-Length: 100\n\n{\"n\":");
                        connection.reset();
                    },
                    "HOST gave no usable answer: Connection reset");
        }

        @Test
        void closedAfterTheResponseAsAnnounced() {
            server.with((request, connection) -> {
                connection.answer("200 OK\nConnection: close\nContent-Type: application/json", "{\"n\":1}");
                connection.close();
            });
            try (ArazzoClient client = client().build()) {
                for (int i = 0; i < 20; i++) {
                    assertThat(run("post", client).succeeded()).isTrue();
                }
            }
            assertThat(server.count("POST")).isEqualTo(20);
        }

        @Test
        void resetAfterTheResponseWithoutAWord() {
            server.with((request, connection) -> {
                connection.answer("200 OK\nContent-Type: application/json", "{\"n\":1}");
                connection.reset();
            });
            try (ArazzoClient client = client().build()) {
                for (int i = 0; i < 20; i++) {
                    WorkflowResult<?> result = run("post", client);
                    // The next request may be on its way when the client hears of it.
                    assertThat(result.succeeded()
                                    || result.failure().getMessage().contains("gave no usable answer: "))
                            .as(() -> String.valueOf(result.failure()))
                            .isTrue();
                }
            }
            assertThat(server.count("POST")).isLessThanOrEqualTo(20);
        }

        @Test
        void aConnectionThatIsClosedJustAsTheNextRequestGoesOut() {
            // The second request on a connection arrives, and the server has already decided to close it.
            server.with((request, connection) -> {
                if (request.onConnection() == 1) {
                    connection.answer("200 OK\nContent-Type: application/json", "{\"n\":1}");
                } else {
                    connection.close();
                }
            });
            try (ArazzoClient client = client().build()) {
                assertThat(run("post", client).succeeded()).isTrue();
                WorkflowResult<?> second = run("post", client);

                assertThat(second.failure())
                        .hasMessage("workflow post, step s: 127.0.0.1:" + server.port()
                                + " gave no usable answer: the connection was closed early");
                assertThat(server.count("POST"))
                        .as("nobody knows whether it was heard")
                        .isEqualTo(2);
                assertThat(run("post", client).succeeded()).isTrue();
                assertThat(run("get", client).succeeded())
                        .as("a GET may be sent again")
                        .isTrue();
            }
        }
    }

    @Nested
    class Silence {

        @BeforeEach
        void hurry() {
            readTimeout = Duration.ofMillis(250);
        }

        @Test
        void stalls() {
            fails((request, connection) -> connection.stall(), "HOST did not answer in time: nothing came for 250 ms");
        }

        @Test
        void stallsWithinTheHead() {
            fails(
                    (request, connection) ->
                            connection.send("HTTP/1.1 200 OK\nX-").stall(),
                    "HOST did not answer in time: nothing came for 250 ms");
        }

        @Test
        void stallsWithinTheBody() {
            fails(
                    (request, connection) -> connection
                            .send("HTTP/1.1 200 OK\nContent-Length: 9\n\n{")
                            .stall(),
                    "HOST did not answer in time: nothing came for 250 ms");
        }

        @Test
        void dripsUntilTheStepsTimeIsOver() {
            fails(
                    "brief",
                    (request, connection) -> {
                        connection.send("HTTP/1.1 200 OK\nContent-Length: 1000\n\n");
                        for (int i = 0; i < 100; i++) {
                            Thread.sleep(10);
                            connection.send(" ");
                        }
                    },
                    "HOST: no answer within 150 ms");
        }

        @Test
        void dripsUntilTheRunsTimeIsOver() {
            server.with((request, connection) -> {
                connection.send("HTTP/1.1 200 OK\nContent-Length: 1000\n\n");
                for (int i = 0; i < 100; i++) {
                    Thread.sleep(10);
                    connection.send(" ");
                }
            });
            try (ArazzoClient client = client().clock(RunClock.system()).build()) {
                WorkflowResult<?> result = document.runner("post", client)
                        .execute(
                                Json.object().build(),
                                RunOptions.builder()
                                        .timeout(Duration.ofMillis(150))
                                        .build());

                assertThat(result.status()).isEqualTo(Status.TIMED_OUT);
                assertThat(result.failure()).hasMessage("workflow post, step s: the run did not end within 150 ms");
            }
        }
    }

    @Nested
    class Nonsense {

        @Test
        void garbage() {
            fails(
                    (request, connection) -> {
                        connection.send("\0\1\2 what?\n\n");
                        connection.close();
                    },
                    "HOST gave no usable answer: what it sent is not HTTP");
        }

        @Test
        void halfAChunk() {
            fails(
                    (request, connection) -> {
                        connection.send("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n20\n{\"n\":");
                        connection.close();
                    },
                    "HOST gave no usable answer: the connection was closed early");
        }

        @Test
        void aChunkWithoutASize() {
            fails(
                    (request, connection) -> {
                        connection.send("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nnothing\n{}\n0\n\n");
                        connection.close();
                    },
                    "HOST gave no usable answer: the connection was closed early, or what it sent is not HTTP");
        }

        @Test
        void lessThanTheLengthThatWasSaid() {
            fails(
                    (request, connection) -> {
                        connection.send("HTTP/1.1 200 OK\nContent-Length: 100\n\n{\"n\":1}");
                        connection.close();
                    },
                    "HOST gave no usable answer: the connection was closed early");
        }

        @Test
        void moreThanTheLengthThatWasSaidIsNoAnswerToTheNextRequest() {
            AtomicInteger count = new AtomicInteger();
            server.with((request, connection) ->
                    connection.send("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 7\n\n{\"n\":"
                            + count.incrementAndGet() + "}HTTP/1.1 200 OK\nContent-Length: 7\n\n{\"n\":0}"));
            try (ArazzoClient client = client().build()) {
                assertThat(run("post", client).rawOutputs().path("n").intValue())
                        .isEqualTo(1);
                WorkflowResult<?> second = run("post", client);
                assertThat(second.rawOutputs().path("n").intValue())
                        .as(() -> String.valueOf(second.failure()))
                        .isNotZero();
            }
        }

        @Test
        void aLengthThatIsNone() {
            fails(
                    (request, connection) -> connection.send("HTTP/1.1 200 OK\nContent-Length: many\n\n{}"),
                    "HOST gave no usable answer: what it sent is not HTTP");
        }
    }

    @Nested
    class Statuses {

        @Test
        void whatComesBeforeTheAnswerIsNotTheAnswer() {
            server.with((request, connection) -> connection
                    .send("HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\nLink: </a>\n\n")
                    .answer("200 OK\nContent-Type: application/json", "{\"n\":1}"));

            WorkflowResult<?> result = run("post");

            assertThat(result.succeeded())
                    .as(() -> String.valueOf(result.failure()))
                    .isTrue();
            assertThat(result.rawOutputs().path("n").intValue()).isEqualTo(1);
        }

        @Test
        void s24_redirectsThatLeadNowhere() {
            fails(
                    "get",
                    (request, connection) -> connection.answer("302 Found\nLocation: /a", ""),
                    "gave up after 5 redirects, at HOST");
            assertThat(server.count("GET")).isEqualTo(6);
            fails("post", (request, connection) -> connection.answer("302 Found\nLocation: /a", ""), "HTTP 302");
            assertThat(server.count("POST")).isEqualTo(1);
        }

        @Test
        void s14_tooManyRequestsAsksForAWaitInSeconds() {
            server.answers("429 Slow\nRetry-After: 7", "429 Slow\nRetry-After: 3", "200 OK");

            WorkflowResult<?> result = run("patient");

            assertThat(result.succeeded()).isTrue();
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(3));
            assertThat(server.count("POST")).isEqualTo(3);
        }

        @Test
        void s14_tooManyRequestsAsksForAWaitUntilADate() {
            String date = FaultyServer.date(VirtualClock.START.plusSeconds(90));
            server.answers("429 Slow\nRetry-After: " + date, "200 OK");

            assertThat(run("patient").succeeded()).isTrue();
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(90));
        }

        @Test
        void withoutADocumentThatSaysSoNothingIsRepeated() {
            for (String status : List.of("429 Slow\nRetry-After: 1", "500 Oops", "503 Busy\nRetry-After: 1")) {
                int before = server.received().size();
                fails("get", (request, connection) -> connection.answer(status, ""), "HTTP " + status.substring(0, 3));
                assertThat(server.received()).hasSize(before + 1);
            }
            assertThat(clock.waits()).isEmpty();
        }

        @Test
        void s14_aBurstOfFailuresEndsWhenTheDocumentHasHadEnough() {
            server.with((request, connection) -> connection.answer("503 Busy", ""));

            WorkflowResult<?> result = run("patient");

            assertThat(result.failure()).hasMessage("workflow patient, step s, attempt 4: HTTP 503");
            assertThat(server.count("POST")).isEqualTo(4);
            assertThat(clock.waits()).containsOnly(Duration.ofSeconds(1)).hasSize(3);
        }

        @Test
        void s23_servicesOfAwsAreAskedAgainAsTheirSdkDoes() {
            server.answers("503 Busy", "400 Bad\nx-amzn-ErrorType: ThrottlingException", "200 OK");

            try (ArazzoClient client =
                    client().retryStrategy(Aws.withoutJitter()).build()) {
                WorkflowResult<?> result = run("aws", client);

                assertThat(result.succeeded()).isTrue();
                assertThat(attempts(result)).containsExactly(1, 2, 3);
                assertThat(result.steps()).extracting(StepTrace::statusCode).containsExactly(503, 400, 200);
                assertThat(result.steps())
                        .extracting(StepTrace::failure)
                        .containsExactly("HTTP 503", "HTTP 400 ThrottlingException", null);
                assertThat(clock.waits()).hasSize(2);
            }
        }

        @Test
        void s23_whatAwsRefusesIsNotAskedAgain() {
            server.answers("400 Bad\nx-amzn-ErrorType: ValidationException");

            assertThat(run("aws").failure()).hasMessage("workflow aws, step s: HTTP 400 ValidationException");
            assertThat(server.count("POST")).isEqualTo(1);
        }

        @Test
        void s23_aServiceThatAsksForALongWaitIsLeftToTheDocument() {
            server.answers("503 Busy\nRetry-After: 60");

            run("aws");

            assertThat(server.count("POST")).isEqualTo(1);
        }

        @Test
        void s23_aServiceInTroubleIsNotAskedStillMore() {
            server.with((request, connection) -> connection.answer("503 Busy", ""));
            try (ArazzoClient client = client().build()) {
                int before = 0;
                int runs = 0;
                do {
                    before = server.received().size();
                    run("aws", client);
                    runs++;
                } while (server.received().size() - before > 1 && runs < 200);

                assertThat(runs).as("until the bucket is empty").isBetween(40, 120);
            }
        }
    }
}
