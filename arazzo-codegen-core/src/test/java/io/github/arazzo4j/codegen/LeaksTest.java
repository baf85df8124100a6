package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.WorkflowResult.Status;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.WorkflowRunner;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that fail or are cancelled end at once and leave nothing behind: no thread, no connection, no timer. */
@Timeout(120)
class LeaksTest {

    private static final int RUNS = Integer.getInteger("leaks.runs", 2_000);

    @TempDir
    static Path directory;

    private static CompiledDocument document;

    @BeforeAll
    static void compile() {
        document = CompiledDocument.in(directory)
                .api("GET /a getA", "POST /a postA")
                .workflows("""
                        - workflowId: w
                          steps:
                          - {stepId: s, operationId: postA, requestBody: {payload: {a: 1}}}
                        - workflowId: poll
                          steps:
                          - stepId: s
                            operationId: getA
                            successCriteria: [{condition: $response.body#/done == true}]
                            onFailure: [{name: again, type: retry, retryAfter: 60, retryLimit: 9}]
                        """)
                .compile();
    }

    /** The system's time, and how many timers are set. */
    private static final class CountingClock implements RunClock {
        private final AtomicInteger timers = new AtomicInteger();

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public Runnable schedule(Runnable task, Duration delay) {
            timers.incrementAndGet();
            AtomicInteger once = new AtomicInteger(1);
            Runnable undo = RunClock.system()
                    .schedule(
                            () -> {
                                timers.addAndGet(-once.getAndSet(0));
                                task.run();
                            },
                            delay);
            return () -> {
                timers.addAndGet(-once.getAndSet(0));
                undo.run();
            };
        }
    }

    /** Before Java 21 the JDK's client can't be closed: it ends, with its connections, when it is collected. */
    private static boolean collected() {
        System.gc();
        return true;
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("arazzo-")
                        || thread.getName().startsWith("HttpClient-"))
                .count();
    }

    @Test
    void thousandsOfRunsThatFailAndAreCancelledLeaveNothingBehind() throws Exception {
        CountingClock clock = new CountingClock();
        Map<Status, Integer> ends = new EnumMap<>(Status.class);
        long before = threads();
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try (FaultyServer server = new FaultyServer()) {
            server.with((request, connection) -> {
                switch (server.received().size() % 6) {
                    case 0 -> connection.reset();
                    case 1 -> connection.stall();
                    case 2 ->
                        connection
                                .send("HTTP/1.1 200 OK\nContent-Length: 9\n\n{")
                                .stall();
                    case 3 -> connection.answer("500 Oops", "{}");
                    case 4 -> connection.send("what?\n\n").close();
                    default -> connection.answer("200 OK\nContent-Type: application/json", "{}");
                }
            });
            try (ArazzoClient client = ArazzoClient.builder()
                    .clock(clock)
                    .executor(executor)
                    .readTimeout(Duration.ofSeconds(60))
                    .source("api", options -> options.endpoint(URI.create(server.url())))
                    .build()) {
                Semaphore atATime = new Semaphore(8);
                List<RunHandle<?>> handles = new ArrayList<>();
                for (int i = 0; i < RUNS; i++) {
                    atATime.acquire();
                    RunHandle<?> handle =
                            document.start(i % 2 == 0 ? "w" : "poll", "{}", RunOptions.defaults(), client);
                    var unused = handle.toCompletableFuture().whenComplete((result, failure) -> atATime.release());
                    handles.add(handle);
                    // Those that stall or wait end by this, and the others are in the middle of something.
                    RunClock.system().schedule(handle::cancel, Duration.ofMillis(i % 7));
                }
                for (RunHandle<?> handle : handles) {
                    WorkflowResult<?> result = handle.toCompletableFuture().get(30, TimeUnit.SECONDS);
                    ends.merge(result.status(), 1, Integer::sum);
                }

                assertThat(ends.values().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(RUNS);
                assertThat(ends).containsKeys(Status.CANCELLED, Status.FAILED);
                eventually("no timer is set", () -> clock.timers.get() == 0);
                eventually("only idle connections are open", () -> server.connections() <= 8);
            }
            eventually("no connection is open", () -> collected() && server.connections() == 0);
            eventually("no thread is left", () -> collected() && threads() <= before + 1);
        } finally {
            executor.shutdownNow();
        }
    }

    /** What the operating system has open for this process, which shows also the connections that only one side has ended. */
    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    private static Stream<Named<FaultyServer.Fault>> faults() {
        return Stream.of(
                Named.of("closed", (request, connection) -> connection.close()),
                Named.of("reset", (request, connection) -> connection.reset()),
                Named.of(
                        "no HTTP",
                        (request, connection) -> connection.send("what?\n\n").close()),
                Named.of(
                        "cut",
                        (request, connection) -> connection
                                .send("HTTP/1.1 200 OK\nContent-Length: 9\n\n{")
                                .close()),
                Named.of(
                        "cut by a reset",
                        (request, connection) -> connection
                                .send("HTTP/1.1 200 OK\nContent-Length: 9\n\n{")
                                .reset()),
                Named.of(
                        "cut chunk",
                        (request, connection) -> connection
                                .send("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n20\n{")
                                .close()),
                Named.of(
                        "no chunk",
                        (request, connection) -> connection
                                .send("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nwhat?\n{")
                                .stall()),
                Named.of(
                        "no header",
                        (request, connection) ->
                                connection.send("HTTP/1.1 200 OK\nwhat?\n\n").stall()),
                Named.of(
                        "no length",
                        (request, connection) -> connection
                                .send("HTTP/1.1 200 OK\nContent-Length: what?\n\n")
                                .stall()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    @DisabledOnOs(OS.WINDOWS)
    void noFaultLeavesAConnectionOpen(FaultyServer.Fault fault) throws Exception {
        try (FaultyServer server = new FaultyServer();
                ArazzoClient client = ArazzoClient.builder()
                        .readTimeout(Duration.ofMillis(200))
                        .source("api", options -> options.endpoint(URI.create(server.url())))
                        .build()) {
            WorkflowRunner<?> runner = document.runner("w", client);
            runner.execute(Json.object().build(), RunOptions.defaults());
            server.with(fault);
            long before = openFiles();
            for (int i = 0; i < 50; i++) {
                runner.execute(Json.object().build(), RunOptions.defaults());
            }
            eventually("nothing more is open", () -> openFiles() <= before + 10);
        }
    }

    @Test
    void cancellationIsPromptInAWait() throws Exception {
        CountingClock clock = new CountingClock();
        try (FaultyServer server = new FaultyServer();
                ArazzoClient client = client(server, clock)) {
            RunHandle<?> handle = document.start("poll", "{}", RunOptions.defaults(), client);
            eventually("it waits", () -> clock.timers.get() == 1);

            long start = System.nanoTime();
            handle.cancel();

            assertThat(handle.toCompletableFuture().get(20, TimeUnit.SECONDS).status())
                    .isEqualTo(Status.CANCELLED);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
            eventually("no timer is set", () -> clock.timers.get() == 0);
        }
    }

    @Test
    void cancellationIsPromptInARead() throws Exception {
        try (FaultyServer server = new FaultyServer();
                ArazzoClient client = client(server, RunClock.system())) {
            server.with((request, connection) ->
                    connection.send("HTTP/1.1 200 OK\nContent-Length: 9\n\n{").stall());
            RunHandle<?> handle = document.start("w", "{}", RunOptions.defaults(), client);
            eventually("it reads", () -> !server.received().isEmpty());

            handle.cancel();

            assertThat(handle.toCompletableFuture().get(20, TimeUnit.SECONDS).status())
                    .isEqualTo(Status.CANCELLED);
            eventually("the connection is closed", () -> server.connections() == 0);
        }
    }

    @Test
    void aRunWhoseExecutorIsBusyIsCancelledAllTheSame() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (FaultyServer server = new FaultyServer();
                ArazzoClient client = ArazzoClient.builder()
                        .executor(one)
                        .source("api", options -> options.endpoint(URI.create(server.url())))
                        .build()) {
            server.with((request, connection) -> connection.stall());
            RunHandle<?> first = document.start("w", "{}", RunOptions.defaults(), client);
            RunHandle<?> queued = document.start("w", "{}", RunOptions.defaults(), client);
            eventually("the first is under way", () -> !server.received().isEmpty());

            queued.cancel();

            assertThat(queued.toCompletableFuture().get(20, TimeUnit.SECONDS).status())
                    .isEqualTo(Status.CANCELLED);
            first.cancel();
            assertThat(first.toCompletableFuture().get(20, TimeUnit.SECONDS).status())
                    .isEqualTo(Status.CANCELLED);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void anInterruptIsPromptInAWaitAndInARead() throws Exception {
        CountingClock clock = new CountingClock();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (FaultyServer server = new FaultyServer();
                ArazzoClient client = client(server, clock)) {
            for (String workflow : List.of("poll", "w")) {
                int before = server.received().size();
                if (workflow.equals("w")) {
                    server.with((request, connection) -> connection.stall());
                }
                Thread[] runner = new Thread[1];
                Callable<WorkflowResult<?>> run = () -> {
                    runner[0] = Thread.currentThread();
                    return document.runner(workflow, client)
                            .execute(Json.object().build(), RunOptions.defaults());
                };
                Future<WorkflowResult<?>> result = threads.submit(run);
                eventually(
                        "it is under way",
                        () -> server.received().size() > before && (workflow.equals("w") || clock.timers.get() == 1));
                runner[0].interrupt();

                assertThat(result.get(20, TimeUnit.SECONDS).status()).isEqualTo(Status.CANCELLED);
                eventually("no timer is set", () -> clock.timers.get() == 0);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static ArazzoClient client(FaultyServer server, RunClock clock) {
        return ArazzoClient.builder()
                .clock(clock)
                .source("api", options -> options.endpoint(URI.create(server.url())))
                .build();
    }
}
