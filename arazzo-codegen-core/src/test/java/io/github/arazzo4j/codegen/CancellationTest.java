package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.codegen.FaultyServer.Connection;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.WorkflowResult.Status;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.secrets.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** A run that is cancelled or interrupted ends at once, whatever it is in the middle of. */
@Timeout(60)
class CancellationTest {

    /** What is cancelled would go on for a minute; a busy machine may need some seconds. */
    private static final Duration PROMPT = Duration.ofSeconds(15);

    @TempDir
    static Path directory;

    private static CompiledDocument document;

    private final FaultyServer server = new FaultyServer();

    @BeforeAll
    static void compile() {
        document = CompiledDocument.in(directory)
                .file("api.yaml", """
                        openapi: 3.1.0
                        info: {title: Api, version: '1'}
                        servers: [{url: 'https://api.example.com'}]
                        components:
                          securitySchemes:
                            oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}
                        paths:
                          /a:
                            get: {operationId: get, responses: {default: {description: any}}}
                            post:
                              operationId: post
                              requestBody: {content: {application/json: {schema: {}}}}
                              responses: {default: {description: any}}
                          /t:
                            get: {operationId: withToken, security: [{oauth: []}], responses: {default: {description: any}}}
                        """)
                .workflows("""
                        - workflowId: get
                          steps: [{stepId: s, operationId: get}]
                        - workflowId: large
                          inputs: {type: object, properties: {text: {type: string}}}
                          steps: [{stepId: s, operationId: post, requestBody: {payload: {text: $inputs.text}}}]
                        - workflowId: token
                          steps: [{stepId: s, operationId: withToken}]
                        - workflowId: retry
                          steps:
                          - stepId: s
                            operationId: get
                            onFailure: [{name: again, type: retry, retryAfter: 60}]
                        - workflowId: poll
                          steps:
                          - stepId: s
                            operationId: get
                            x-poll-interval: 60
                            onSuccess: [{name: again, type: goto, stepId: s}]
                        """)
                .compile();
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** What a run is in the middle of. */
    private enum Phase {
        /** Nobody takes the connection. */
        CONNECT("get"),
        /** The server does not read: the window is full. */
        UPLOAD("large"),
        HEAD("get"),
        BODY("get"),
        TOKEN("token"),
        RETRY("retry"),
        /** Nobody listens, and the client waits to try again. */
        TRANSPORT("get"),
        POLLING("poll");

        private final String workflow;

        Phase(String workflow) {
            this.workflow = workflow;
        }

        String inputs() {
            return this == UPLOAD ? "{\"text\": \"" + "x".repeat(20_000_000) + "\"}" : "{}";
        }

        void happen(Connection connection) throws IOException, InterruptedException {
            switch (this) {
                case RETRY -> connection.answer("503 Busy", "{}");
                case POLLING -> connection.answer("200 OK", "{}");
                case BODY -> {
                    connection.send("HTTP/1.1 200 OK\nContent-Length: 100000\n\n");
                    while (true) {
                        connection.send(" ");
                        Thread.sleep(10);
                    }
                }
                default -> connection.stall();
            }
        }
    }

    /** Knows when a run waits, or has sent its request. */
    private static final class Progress implements WorkflowListener {
        private final CountDownLatch sent = new CountDownLatch(1);
        private final CountDownLatch waits = new CountDownLatch(1);

        @Override
        public void requestSent(RequestSent event) {
            sent.countDown();
        }

        @Override
        public void waiting(Waiting event) {
            waits.countDown();
        }
    }

    private interface Act {
        WorkflowResult<?> end(ArazzoClient client, Phase phase, Progress progress) throws Exception;
    }

    private void inTheMiddleOf(Phase phase, Act act) throws Exception {
        Progress progress = new Progress();
        server.with((request, connection) -> phase.happen(connection));
        CountDownLatch ears = new CountDownLatch(phase == Phase.UPLOAD ? 1 : 0);
        server.deafUntil(ears);
        try (DeafServer deaf = phase == Phase.CONNECT ? new DeafServer() : null;
                ArazzoClient client = ArazzoClient.builder()
                        .connectTimeout(Duration.ofSeconds(30))
                        .readTimeout(Duration.ofSeconds(60))
                        .listener(progress)
                        .retryStrategy(DefaultRetryStrategy.standardStrategyBuilder()
                                .retryOnException(failure -> true)
                                .backoffStrategy(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofSeconds(60)))
                                .build())
                        .source(
                                "api",
                                source -> source.endpoint(URI.create(
                                                deaf != null
                                                        ? deaf.url()
                                                        : phase == Phase.TRANSPORT
                                                                ? "http://127.0.0.1:1"
                                                                : server.url()))
                                        .auth("oauth", Auth.clientCredentials("me", Secrets.next())))
                        .build()) {
            WorkflowResult<?> result = act.end(client, phase, progress);

            assertThat(result.status())
                    .as(() -> String.valueOf(result.failure()))
                    .isEqualTo(Status.CANCELLED);
            assertThat(result.failure()).hasMessageContaining("the run was cancelled after ");
            ears.countDown();
            if (phase != Phase.RETRY && phase != Phase.POLLING) {
                eventually("no connection is open", () -> server.connections() == 0);
            }
        }
    }

    private void reached(Phase phase, Progress progress) throws Exception {
        switch (phase) {
            case CONNECT ->
                assertThat(progress.sent.await(10, TimeUnit.SECONDS)).isTrue();
            case RETRY, POLLING, TRANSPORT ->
                assertThat(progress.waits.await(10, TimeUnit.SECONDS)).isTrue();
            case UPLOAD -> {
                assertThat(progress.sent.await(10, TimeUnit.SECONDS)).isTrue();
                eventually("it has a connection", () -> server.connections() == 1);
            }
            default ->
                eventually("its request has arrived", () -> !server.received().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelledFromAnotherThread(Phase phase) throws Exception {
        inTheMiddleOf(phase, (client, where, progress) -> {
            RunHandle<?> handle = document.start(where.workflow, where.inputs(), RunOptions.defaults(), client);
            reached(where, progress);
            long start = System.nanoTime();
            handle.cancel();
            handle.cancel();
            WorkflowResult<?> result = handle.toCompletableFuture().get(20, TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
            return result;
        });
    }

    @ParameterizedTest
    @EnumSource
    void interrupted(Phase phase) throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            inTheMiddleOf(phase, (client, where, progress) -> {
                AtomicReference<Thread> runner = new AtomicReference<>();
                AtomicReference<Boolean> stays = new AtomicReference<>();
                Callable<WorkflowResult<?>> run = () -> {
                    runner.set(Thread.currentThread());
                    WorkflowResult<?> result = document.runner(where.workflow, client)
                            .execute((ObjectNode) Json.constant(where.inputs()), RunOptions.defaults());
                    stays.set(Thread.currentThread().isInterrupted());
                    return result;
                };
                Future<WorkflowResult<?>> result = threads.submit(run);
                reached(where, progress);
                long start = System.nanoTime();
                runner.get().interrupt();
                WorkflowResult<?> ended = result.get(20, TimeUnit.SECONDS);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
                assertThat(stays.get()).isTrue();
                return ended;
            });
        } finally {
            threads.shutdownNow();
        }
    }
}
