package io.github.arazzo4j.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.Polling;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.support.Answer;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.Call;
import io.github.arazzo4j.runtime.support.InputRules;
import io.github.arazzo4j.runtime.support.Next;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Program;
import io.github.arazzo4j.runtime.support.Run;
import io.github.arazzo4j.runtime.support.Source;
import io.github.arazzo4j.runtime.support.StepKey;
import io.github.arazzo4j.runtime.support.ValueRule;
import io.github.arazzo4j.runtime.support.WorkflowRunner;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs that poll at the same time in one JVM: how long they take, on how many threads, and with how much heap. */
public final class PollingRuns {

    private static final int POLLS = 3;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Operation STATUS = Operation.of("status", "GET");

    private PollingRuns() {}

    /**
     * Prints a line for 100, 1,000 and 10,000 runs.
     *
     * @param arguments none
     * @throws IOException if no server can be started
     */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        Map<String, Integer> polls = new ConcurrentHashMap<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                int number = polls.merge(String.valueOf(exchange.getRequestURI().getQuery()), 1, Integer::sum);
                byte[] body = ("{\"done\":" + (number >= POLLS) + "}").getBytes(StandardCharsets.US_ASCII);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        System.out.printf(
                "%d polls a run, one a second, Java %s%n", POLLS, System.getProperty("java.specification.version"));
        System.out.printf("%8s %10s %10s %10s%n", "runs", "seconds", "threads", "heap MB");
        for (int runs : new int[] {100, 1_000, 10_000}) {
            polls.clear();
            measure("http://127.0.0.1:" + server.getAddress().getPort(), runs);
        }
        server.stop(0);
        threads.shutdown();
    }

    private static void measure(String url, int runs) {
        try (ArazzoClient client =
                ArazzoClient.builder().polling(Polling.every(INTERVAL)).build()) {
            Source source =
                    Source.of(client, new Api("api", List.of(Api.Server.of(url)), false, null, Map.of()), STATUS);
            WorkflowRunner<ObjectNode> runner = new WorkflowRunner<>(client, new Poller(source), outputs -> outputs);
            long start = System.nanoTime();
            List<CompletableFuture<WorkflowResult<ObjectNode>>> results = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                ObjectNode inputs = JsonNodeFactory.instance.objectNode().put("run", "r" + i);
                results.add(runner.start(inputs, RunOptions.defaults()).toCompletableFuture());
            }
            long heap = heap();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            for (CompletableFuture<WorkflowResult<ObjectNode>> result : results) {
                result.join().outputsOrThrow();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,8d %10.1f %10d %10d%n",
                    runs,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1_000.0,
                    Math.max(threads, ManagementFactory.getThreadMXBean().getThreadCount()),
                    heap);
        }
    }

    /** What is in use while all runs are under way. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private enum Step implements StepKey {
        STATUS;

        @Override
        public String stepId() {
            return "status";
        }
    }

    /** A workflow of one step that is repeated until it is done. */
    private static final class Poller implements Program<Step> {

        private static final InputRules INPUTS =
                InputRules.create().required("run", ValueRule.of(ValueRule.Type.STRING));

        private final Source source;

        Poller(Source source) {
            this.source = source;
        }

        @Override
        public String workflowId() {
            return "poll";
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.STATUS);
        }

        @Override
        public InputRules inputRules() {
            return INPUTS;
        }

        @Override
        public Call prepare(Step step, Run<Step> run) {
            return source.request(STATUS)
                    .path("/")
                    .query("run", run.inputs().path("run"), ParameterStyle.FORM)
                    .build();
        }

        @Override
        public Next<Step> judge(Step step, Run<Step> run, Answer answer) {
            if (!answer.successful()) {
                return Next.fail();
            }
            return answer.body().path("done").booleanValue() ? Next.proceed() : Next.goTo("again", true, Step.STATUS);
        }

        @Override
        public ObjectNode outputs(Run<Step> run) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
