package io.github.arazzo4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String POLL = """
            arazzo: 1.0.1
            info: {title: Poll, version: '1'}
            sourceDescriptions:
              - {name: pets, url: ./pets.openapi.yaml, type: openapi}
            workflows:
              - workflowId: watch
                steps:
                  - stepId: look
                    operationId: getPet
                    parameters:
                      - {name: id, in: path, value: 1}
                    onSuccess:
                      - {name: again, type: goto, stepId: look}
            """;

    @TempDir
    private Path directory;

    private Cli cli;
    private HttpServer server;
    private String endpoint;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private int status = 200;
    private String body = "{\"name\": \"Fl\u00f6h\"}";

    @BeforeEach
    void setUp() throws IOException {
        cli = new Cli(directory).withPets();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        endpoint = "pets=http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void tearDown() {
        server.stop(0);
    }

    @Test
    void printsOneObjectAndNothingElse() throws IOException {
        assertThat(adopt("{\"id\": 7}", "--output", "json")).isZero();

        JsonNode result = JSON.readTree(cli.out());
        assertThat(result.at("/workflow").textValue()).isEqualTo("adopt");
        assertThat(result.at("/status").textValue()).isEqualTo("SUCCEEDED");
        assertThat(result.at("/outputs/name").textValue()).isEqualTo("Fl\u00f6h");
        assertThat(result.at("/steps")).hasSize(1);
        JsonNode step = result.at("/steps/0");
        assertThat(step.at("/step").textValue()).isEqualTo("find");
        assertThat(step.at("/statusCode").intValue()).isEqualTo(200);
        assertThat(step.at("/attempts").intValue()).isEqualTo(1);
        assertThat(step.at("/succeeded").booleanValue()).isTrue();
        assertThat(step.at("/durationMs").isIntegralNumber()).isTrue();
        assertThat(result.has("failure")).isFalse();
        assertThat(cli.out()).endsWith("}\n").containsOnlyOnce("\"workflow\"");
        assertThat(cli.out().chars()).allMatch(c -> c < 128);
        assertThat(cli.err()).isEmpty();
        assertThat(requests).containsExactly("GET /pets/7 []");
    }

    @Test
    void tellsWhatAFailedCriterionSaw() throws IOException {
        status = 500;

        assertThat(adopt("{\"id\": 7}", "--output", "json")).isEqualTo(1);

        JsonNode step = JSON.readTree(cli.out()).at("/steps/0");
        assertThat(step.at("/decision").textValue()).isEqualTo("FAIL");
        assertThat(step.at("/failedCriteria/0/condition").textValue()).isEqualTo("$statusCode == 200");
        assertThat(step.at("/failedCriteria/0/values/$statusCode").textValue()).isEqualTo("500");
        assertThat(step.at("/responseBytes").intValue()).isEqualTo(body.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void tellsPeopleOfEachStep() {
        assertThat(adopt("{\"id\": 7}")).isZero();

        assertThat(cli.out())
                .containsSubsequence("adopt\n", "  ok    find  200  ", "succeeded in ", "\"name\" : \"Fl\u00f6h\"");
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void exitsWithOneIfTheRunFails() throws IOException {
        status = 404;
        body = "{\"code\": \"NoSuchPet\", \"message\": \"gone \u001b[31m\"}";

        assertThat(adopt("{\"id\": 7}", "--output", "json")).isEqualTo(1);
        JsonNode result = JSON.readTree(cli.out());
        assertThat(result.at("/status").textValue()).isEqualTo("FAILED");
        assertThat(result.at("/failure/step").textValue()).isEqualTo("find");
        assertThat(result.at("/failure/statusCode").intValue()).isEqualTo(404);
        assertThat(result.at("/failure/criterion").textValue()).isEqualTo("$statusCode == 200");
        assertThat(result.at("/failure/message").textValue()).contains("find", "404");

        assertThat(adopt("{\"id\": 7}")).isEqualTo(1);
        assertThat(cli.out()).contains("fail  find  404").doesNotContain("\u001b");
        assertThat(cli.err()).startsWith("error: workflow adopt, step find").doesNotContain("\tat ", "\u001b");
    }

    @Test
    void exitsWithOneIfTheServerIsNotThere() throws IOException {
        server.stop(0);

        assertThat(adopt("{\"id\": 7}", "--output", "json")).isEqualTo(1);
        JsonNode result = JSON.readTree(cli.out());
        assertThat(result.at("/steps/0/statusCode").isNull()).isTrue();
        assertThat(result.at("/steps/0/failure").textValue()).isNotEmpty();
    }

    @Test
    void endsAtTheStepLimitWithAnEntryForEachExecution() throws IOException {
        cli.withFile("watch.yaml", POLL);

        assertThat(cli.run(
                        "run",
                        "watch.yaml",
                        "--endpoint",
                        endpoint,
                        "--poll-interval",
                        "0",
                        "--step-limit",
                        "3",
                        "--output",
                        "json"))
                .isEqualTo(1);
        JsonNode result = JSON.readTree(cli.out());
        assertThat(result.at("/steps").findValuesAsText("attempts")).containsExactly("1", "2", "3");
        assertThat(result.at("/steps/0/action").textValue()).isEqualTo("again");
        assertThat(result.at("/failure/attempts").intValue()).isEqualTo(3);
        assertThat(requests).hasSize(3);
    }

    @Test
    void failsWhenItsTimeIsOver() throws IOException {
        cli.withFile("watch.yaml", POLL);

        assertThat(cli.run(
                        "run",
                        "watch.yaml",
                        "--endpoint",
                        endpoint,
                        "--poll-interval",
                        "60",
                        "--timeout",
                        "0.2",
                        "--output",
                        "json"))
                .isEqualTo(1);
        JsonNode result = JSON.readTree(cli.out());
        assertThat(result.at("/status").textValue()).isEqualTo("FAILED");
        assertThat(result.at("/failure/message").textValue()).contains("did not end within 200 ms");
    }

    @Test
    void refusesBadInputsAllAtOnceAndSendsNothing() {
        assertThat(adopt("{\"id\": \"seven\", \"note\": 1}", "--output", "json"))
                .isEqualTo(2);

        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("/id: ", "/note: ").doesNotContain("\tat ");
        assertThat(requests).isEmpty();
    }

    @Test
    void s5WarnsOfAnUnknownInputAndLeavesItOut() {
        assertThat(adopt("{\"id\": 7, \"notes\": \"x\"}", "--output", "json")).isZero();

        assertThat(cli.err())
                .isEqualTo("warning: workflow adopt has no input notes; it is left out; did you mean note?\n");
    }

    @Test
    void readsInputsFromFilesAndStdin() throws IOException {
        cli.withFile("in.json", "{\"id\": 1}").withFile("in.yaml", "id: 2\n").withStdin("{\"id\": 3}");

        assertThat(adopt("@in.json")).isZero();
        assertThat(adopt("@in.yaml")).isZero();
        assertThat(adopt("@-")).isZero();
        assertThat(requests).containsExactly("GET /pets/1 []", "GET /pets/2 []", "GET /pets/3 []");
    }

    @Test
    void refusesInputsThatCannotBeRead() throws IOException {
        cli.withFile("list.json", "[1]");

        assertThat(adopt("@nowhere.json")).isEqualTo(2);
        assertThat(cli.err()).contains("nowhere.json cannot be read");
        assertThat(adopt("@list.json")).isEqualTo(2);
        assertThat(cli.err()).contains("not an object");
        assertThat(adopt("in.json")).isEqualTo(2);
        assertThat(cli.err()).contains("@FILE");
        assertThat(adopt("{\"id\": 1, \"id\": 2}")).isEqualTo(2);
        assertThat(cli.err()).contains("ARZ0102");
        assertThat(requests).isEmpty();
    }

    @Test
    void sendsCredentialsFromTheEnvironment() {
        cli.withVariable("TOKEN", "t0ken");

        assertThat(adopt("{\"id\": 7}", "--auth", "pets=bearer:env:TOKEN")).isZero();
        assertThat(requests).containsExactly("GET /pets/7 [Bearer t0ken]");
        assertThat(cli.out() + cli.err()).doesNotContain("t0ken");
    }

    @Test
    void refusesADocumentWithoutAWorkflowThatCanBeRun() throws IOException {
        cli.withFile("events.arazzo.yaml", """
                arazzo: 1.1.0
                info: {title: Events, version: '1'}
                sourceDescriptions: [{name: events, url: events.yaml, type: asyncapi}]
                workflows:
                - workflowId: order
                  steps: [{stepId: place, operationId: placeOrder, action: send}]
                """);

        assertThat(cli.run("run", "events.arazzo.yaml")).isEqualTo(2);
        assertThat(cli.err()).contains("workflow order is not generated", "no workflow that can be run");
    }

    @Test
    void refusesUnknownNamesWithAProposal() {
        assertThat(cli.run("run", "pets.arazzo.yaml", "--workflow", "adpot")).isEqualTo(2);
        assertThat(cli.err()).contains("no workflow adpot; did you mean adopt?");

        assertThat(cli.run("run", "pets.arazzo.yaml")).isEqualTo(2);
        assertThat(cli.err()).contains("several workflows", "adopt, visit");

        assertThat(cli.run("run", "pets.arazzo.yaml", "--workflow", "visit", "--endpoint", endpoint.substring(1)))
                .isEqualTo(2);
        assertThat(cli.err()).contains("no source description ets; did you mean pets?");
    }

    @Test
    void refusesBadDocuments() throws IOException {
        cli.withFile("bad.yaml", Cli.PETS.replace("getPet", "getPets"));

        assertThat(cli.run("run", "bad.yaml", "--workflow", "adopt", "--output", "json"))
                .isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).containsPattern("bad\\.yaml:\\d+:\\d+: error: ");

        assertThat(cli.run("run", ".")).isEqualTo(2);
        assertThat(cli.err()).contains("is a directory");
    }

    @Test
    void refusesAnApiWithoutAServer() throws IOException {
        cli.withFile("pets.openapi.yaml", Cli.OPENAPI.replace("servers:\n  - url: https://pets.example.com\n", ""));

        assertThat(cli.run("run", "pets.arazzo.yaml", "--workflow", "visit")).isEqualTo(2);
        assertThat(cli.err()).contains("error: ").contains("pets").doesNotContain("\tat ");
        assertThat(cli.out()).isEmpty();
    }

    private int adopt(String inputs, String... more) {
        String[] args = new String[7 + more.length];
        System.arraycopy(
                new String[] {"run", "pets.arazzo.yaml", "--workflow=adopt", "--inputs", inputs, "--endpoint", endpoint
                },
                0,
                args,
                0,
                7);
        System.arraycopy(more, 0, args, 7, more.length);
        return cli.run(args);
    }
}
