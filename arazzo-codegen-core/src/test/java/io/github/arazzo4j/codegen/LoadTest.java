package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.FaultyServer.Connection;
import io.github.arazzo4j.codegen.FaultyServer.Received;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.Polling;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.WorkflowResult.Status;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.WorkflowRunner;
import io.github.arazzo4j.secrets.SecretGuard;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred runs at a time against a server of which one answer in a hundred goes wrong, for each way of going wrong; and
 * ten thousand runs that poll at the same time. A minute of it: {@code -Dload.seconds=60 -Dtest=LoadTest}.
 */
@Timeout(300)
class LoadTest {

    private static final int SECONDS = Integer.getInteger("load.seconds", 4);
    private static final int AT_A_TIME = 200;
    private static final int POLLING = Integer.getInteger("load.polling", 10_000);

    @TempDir
    static Path directory;

    private static CompiledDocument document;

    @BeforeAll
    static void compile() {
        document = CompiledDocument.in(directory)
                .api("GET /a?run getA", "POST /b?run postB", "POST /c?run postC")
                .workflows("""
                        - workflowId: three
                          inputs: {type: object, properties: {run: {type: string}}}
                          steps:
                          - {stepId: a, operationId: getA, parameters: [{name: run, in: query, value: $inputs.run}]}
                          - stepId: b
                            operationId: postB
                            parameters: [{name: run, in: query, value: $inputs.run}]
                            requestBody: {payload: {run: $inputs.run}}
                          - stepId: c
                            operationId: postC
                            parameters: [{name: run, in: query, value: $inputs.run}]
                            requestBody: {payload: {run: $inputs.run}}
                        - workflowId: poll
                          inputs: {type: object, properties: {run: {type: string}}}
                          steps:
                          - stepId: a
                            operationId: getA
                            parameters: [{name: run, in: query, value: $inputs.run}]
                            onSuccess:
                            - {name: again, type: goto, stepId: a, criteria: [{condition: $response.body#/done == false}]}
                        """)
                .compile();
    }

    /** Answers all requests, but for one in a hundred of each kind of fault; counts what it has answered and how. */
    private static final class Flaky implements FaultyServer.Fault {
        private final AtomicLong count = new AtomicLong();
        private final AtomicLong good = new AtomicLong();
        private final Set<String> silenced = ConcurrentHashMap.newKeySet();
        private final AtomicLong repeatedByJdk = new AtomicLong();
        private final AtomicLong followed = new AtomicLong();

        @Override
        public void happen(Received request, Connection connection) throws IOException {
            // A GET to which nothing came back is repeated once by the JDK's client.
            if (silenced.remove(request.method() + request.target())) {
                repeatedByJdk.incrementAndGet();
            }
            switch ((int) (count.incrementAndGet() % 100)) {
                case 10 -> silence(request, connection);
                case 20 -> {
                    connection.send("HTTP/1.1 200 OK\nContent-Length: 9\n\n{");
                    connection.reset();
                }
                case 30 ->
                    connection.send("HTTP/1.1 200 OK\nContent-Length: 9\n\n{").close();
                case 40 -> connection.send("what?\n\n").close();
                case 50 ->
                    connection
                            .send("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n20\n{")
                            .close();
                case 60 -> connection.answer("500 Oops", "{}");
                case 70 -> connection.answer("429 Slow\nRetry-After: 1", "{}");
                case 80 -> {
                    // Redirects of GET are followed (S24).
                    followed.addAndGet(request.method().equals("GET") ? 1 : 0);
                    connection.answer("302 Found\nLocation: " + request.target(), "");
                }
                case 90 -> connection.stall();
                default -> {
                    good.incrementAndGet();
                    connection.answer("200 OK\nContent-Type: application/json", "{\"done\":true}");
                }
            }
        }

        private void silence(Received request, Connection connection) throws IOException {
            if (request.method().equals("GET")) {
                silenced.add(request.method() + request.target());
            }
            connection.close();
        }
    }

    @Test
    void everyRunEndsAndTheCountsAgree() throws Exception {
        Flaky flaky = new Flaky();
        long started = 0;
        AtomicLong succeeded = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        AtomicLong attempts = new AtomicLong();
        AtomicLong goodSteps = new AtomicLong();
        List<Long> heaps = new ArrayList<>();
        List<Integer> threads = new ArrayList<>();
        try (FaultyServer server = new FaultyServer().with(flaky).forgetful();
                ArazzoClient client = ArazzoClient.builder()
                        // Long enough for all answers but those that never come, also on a machine with other things to
                        // do.
                        .readTimeout(Duration.ofSeconds(5))
                        .source("api", options -> options.endpoint(URI.create(server.url())))
                        .build()) {
            WorkflowRunner<?> runner = document.runner("three", client);
            Semaphore atATime = new Semaphore(AT_A_TIME);
            long begin = System.nanoTime();
            long end = begin + TimeUnit.SECONDS.toNanos(SECONDS);
            long nextLook = begin + TimeUnit.SECONDS.toNanos(SECONDS) / 4;
            while (System.nanoTime() < end) {
                if (atATime.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                    RunHandle<?> handle = runner.start(
                            Json.object().put("run", Json.text("r" + ++started)).build(), RunOptions.defaults());
                    var unused = handle.toCompletableFuture().whenComplete((result, failure) -> {
                        if (result != null) {
                            (result.succeeded() ? succeeded : failed).incrementAndGet();
                            attempts.addAndGet(result.steps().size());
                            goodSteps.addAndGet(result.steps().stream()
                                    .filter(step -> Integer.valueOf(200).equals(step.statusCode()))
                                    .count());
                        }
                        atATime.release();
                    });
                }
                if (System.nanoTime() > nextLook) {
                    nextLook += TimeUnit.SECONDS.toNanos(SECONDS) / 4;
                    heaps.add(heapAfterCollection());
                    threads.add(clientThreads());
                }
            }
            assertThat(atATime.tryAcquire(AT_A_TIME, 60, TimeUnit.SECONDS))
                    .as("all ended")
                    .isTrue();
            heaps.add(heapAfterCollection());
            threads.add(clientThreads());

            System.out.printf(
                    "load: %d s, %d runs (%d succeeded, %d failed), %d requests, %d step executions, "
                            + "%d GETs repeated by the JDK; heap MB %s; threads %s%n",
                    SECONDS,
                    started,
                    succeeded.get(),
                    failed.get(),
                    flaky.count.get(),
                    attempts.get(),
                    flaky.repeatedByJdk.get(),
                    heaps,
                    threads);
            assertThat(succeeded.get() + failed.get()).as("none lost").isEqualTo(started);
            assertThat(succeeded).hasPositiveValue();
            assertThat(failed).hasPositiveValue();
            assertThat(flaky.count.get() - flaky.repeatedByJdk.get() - flaky.followed.get())
                    .as("requests, counted on both sides")
                    .isEqualTo(attempts.get());
            assertThat(goodSteps).as("good answers, counted on both sides").hasValue(flaky.good.get());
            assertThat(threads.get(threads.size() - 1)).as("threads are flat").isLessThan(2 * AT_A_TIME + 100);
            assertThat(heaps.get(heaps.size() - 1) - heaps.get(0))
                    .as("heap is flat, MB")
                    .isLessThan(12);
        }
    }

    /** In MB, but for what the guard over secrets takes down, which is more with each run. */
    private static long heapAfterCollection() {
        System.gc();
        return (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() - SecretGuard.size()) >> 20;
    }

    private static int clientThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("arazzo-"))
                .count();
    }

    @Test
    void s21_tenThousandRunsPollAtTheSameTimeAndNoneIsLostNorStarved() throws Exception {
        ConcurrentHashMap<String, AtomicInteger> polls = new ConcurrentHashMap<>();
        try (FaultyServer server = new FaultyServer().forgetful().with((request, connection) -> {
                    int number = polls.computeIfAbsent(request.target(), run -> new AtomicInteger())
                            .incrementAndGet();
                    connection.answer("200 OK\nContent-Type: application/json", "{\"done\":" + (number == 3) + "}");
                });
                ArazzoClient client = ArazzoClient.builder()
                        .polling(Polling.every(Duration.ofMillis(500)))
                        .source("api", options -> options.endpoint(URI.create(server.url())))
                        .build()) {
            WorkflowRunner<?> runner = document.runner("poll", client);
            List<CompletableFuture<? extends WorkflowResult<?>>> results = new ArrayList<>();
            long begin = System.nanoTime();
            for (int i = 0; i < POLLING; i++) {
                results.add(runner.start(
                                Json.object().put("run", Json.text("r" + i)).build(), RunOptions.defaults())
                        .toCompletableFuture());
            }
            int threads = clientThreads();
            for (CompletableFuture<? extends WorkflowResult<?>> result : results) {
                assertThat(result.get(120, TimeUnit.SECONDS).status()).isEqualTo(Status.SUCCEEDED);
            }
            System.out.printf(
                    "polling: %d runs, three polls each, in %d ms; %d threads of ours%n",
                    POLLING, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin), threads);
            assertThat(polls).hasSize(POLLING);
            assertThat(polls.values()).allMatch(count -> count.get() == 3);
            assertThat(threads).as("runs that wait hold no thread").isLessThan(500);
        }
    }
}
