package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.WorkflowResult.Status;
import io.github.arazzo4j.runtime.support.Json;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/** Each time that is over is told as what it is, with the value that was set, in the system's time. */
@Timeout(60)
class TimeoutsTest {

    @TempDir
    static Path directory;

    private static CompiledDocument document;

    private final FaultyServer server = new FaultyServer().with((request, connection) -> connection.stall());
    private final List<String> requests = new ArrayList<>();

    @BeforeAll
    static void compile() {
        document =
                CompiledDocument.in(directory).api("GET /a getA").workflows("""
                        - workflowId: w
                          steps: [{stepId: s, operationId: getA}]
                        - workflowId: brief
                          steps: [{stepId: s, operationId: getA, timeout: 150}]
                        """).compile();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ArazzoClient.Builder client(String url) {
        return ArazzoClient.builder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .listener(new WorkflowListener() {
                    @Override
                    public void requestSent(RequestSent event) {
                        requests.add("sent");
                    }

                    @Override
                    public void requestFailed(RequestFailed event) {
                        requests.add(event.reason());
                    }
                })
                .source("api", source -> source.endpoint(URI.create(url)));
    }

    private static WorkflowResult<?> run(String workflow, ArazzoClient client, RunOptions options) {
        return document.runner(workflow, client).execute(Json.object().build(), options);
    }

    private void fails(String workflow, ArazzoClient.Builder builder, String message) {
        try (ArazzoClient client = builder.build()) {
            WorkflowResult<?> result = run(workflow, client, RunOptions.defaults());
            assertThat(result.status()).isEqualTo(Status.FAILED);
            assertThat(result.failure()).hasMessage("workflow " + workflow + ", step s: " + message);
            assertThat(result.steps()).extracting(StepTrace::failure).containsExactly(message);
            assertThat(requests).containsExactly("sent", message);
        }
    }

    private String host() {
        return "127.0.0.1:" + server.port();
    }

    @Test
    void connect() throws Exception {
        try (DeafServer deaf = new DeafServer()) {
            fails(
                    "w",
                    client(deaf.url()).connectTimeout(Duration.ofMillis(200)),
                    "could not connect to " + deaf.url().substring(7) + " within 200 ms");
        }
    }

    @Test
    void read() {
        fails(
                "w",
                client(server.url()).readTimeout(Duration.ofMillis(200)),
                host() + " did not answer in time: nothing came for 200 ms");
    }

    @Test
    void step() {
        fails("brief", client(server.url()), host() + ": no answer within 150 ms");
    }

    @Test
    void run() {
        try (ArazzoClient client = client(server.url()).build()) {
            WorkflowResult<?> result = run(
                    "w",
                    client,
                    RunOptions.builder().timeout(Duration.ofSeconds(1)).build());

            assertThat(result.status()).isEqualTo(Status.TIMED_OUT);
            assertThat(result.failure()).hasMessage("workflow w, step s: the run did not end within 1 s");
            assertThat(requests).last().asString().startsWith(host() + ": no answer within ");
        }
    }

    @Test
    void aClientThatIsClosedSaysSo() {
        ArazzoClient client = client(server.url()).build();
        client.close();

        assertThat(run("w", client, RunOptions.defaults()).failure())
                .hasMessage("workflow w, step s: the client is closed");
        assertThat(requests).containsExactly("sent", "the client is closed");
    }
}
