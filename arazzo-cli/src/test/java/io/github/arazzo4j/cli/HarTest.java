package io.github.arazzo4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --har}: the structure is that of the HAR 1.2 specification, whose mandatory fields are checked one by one. */
class HarTest {

    private static final String LOGIN = """
            arazzo: 1.0.1
            info: {title: Login, version: '1'}
            sourceDescriptions:
              - {name: api, url: ./api.openapi.yaml, type: openapi}
            workflows:
              - workflowId: login
                inputs:
                  type: object
                  properties:
                    secretWord: {type: string, format: password}
                steps:
                  - stepId: login
                    operationId: login
                    parameters:
                      - {name: X-Session, in: header, value: $inputs.secretWord}
                      - {name: access_token, in: query, value: abc-EXAMPLE}
                      - {name: page, in: query, value: a b}
                    requestBody:
                      contentType: application/json
                      payload: {user: me, phrase: $inputs.secretWord}
                  - stepId: picture
                    operationId: login
                    parameters:
                      - {name: page, in: query, value: picture}
                  - stepId: away
                    operationId: login
                    parameters:
                      - {name: page, in: query, value: gone}
            """;

    private static final String API = """
            openapi: 3.1.0
            info: {title: API, version: '1'}
            servers: [{url: 'https://api.example.com'}]
            paths:
              /login:
                post:
                  operationId: login
                  parameters:
                    - {name: access_token, in: query, schema: {type: string}}
                    - {name: page, in: query, schema: {type: string}}
                    - {name: X-Session, in: header, schema: {type: string}}
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}}}}
            """;

    @TempDir
    private Path directory;

    private HttpServer server;
    private Cli cli;

    @BeforeEach
    void setUp() throws IOException {
        cli = new Cli(directory).withFile("login.arazzo.yaml", LOGIN).withFile("api.openapi.yaml", API);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().toString().endsWith("gone")) {
                exchange.close();
                return;
            }
            if (exchange.getRequestURI().toString().endsWith("picture")) {
                byte[] picture = "PNG hunter2-EXAMPLE".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "image/png");
                exchange.sendResponseHeaders(200, picture.length);
                exchange.getResponseBody().write(picture);
                exchange.close();
                return;
            }
            byte[] body = "{\"access_token\": \"t0ken-EXAMPLE\", \"hello\": \"hunter2-EXAMPLE\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Set-Cookie", "sid=c00kie-EXAMPLE");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void tearDown() {
        server.stop(0);
    }

    private int login(String har) {
        return cli.withVariable("TOKEN", "bearer-EXAMPLE")
                .run(
                        "run",
                        "login.arazzo.yaml",
                        "--inputs",
                        "{\"secretWord\": \"hunter2-EXAMPLE\"}",
                        "--endpoint",
                        "api=http://127.0.0.1:" + server.getAddress().getPort(),
                        "--auth",
                        "api=bearer:env:TOKEN",
                        "--har",
                        har);
    }

    private static void has(JsonNode object, String... fields) {
        for (String field : fields) {
            assertThat(object.has(field)).as(field).isTrue();
        }
    }

    @Test
    void theFileIsAnArchiveAsTheSpecificationAsks() throws IOException {
        assertThat(login("run.har")).isEqualTo(1);

        JsonNode log = new ObjectMapper()
                .readTree(directory.resolve("run.har").toFile())
                .path("log");
        assertThat(log.path("version").textValue()).isEqualTo("1.2");
        has(log.path("creator"), "name", "version");
        assertThat(log.path("pages")).hasSize(1);
        has(log.path("pages").path(0), "startedDateTime", "id", "title", "pageTimings");
        assertThat(log.path("entries")).hasSizeGreaterThanOrEqualTo(2);
        for (JsonNode entry : log.path("entries")) {
            has(entry, "pageref", "startedDateTime", "time", "request", "response", "cache", "timings");
            assertThat(entry.path("pageref")).isEqualTo(log.at("/pages/0/id"));
            assertThat(Instant.parse(entry.path("startedDateTime").textValue())).isBefore(Instant.now());
            JsonNode request = entry.path("request");
            has(
                    request,
                    "method",
                    "url",
                    "httpVersion",
                    "cookies",
                    "headers",
                    "queryString",
                    "headersSize",
                    "bodySize");
            JsonNode response = entry.path("response");
            has(response, "status", "statusText", "httpVersion", "cookies", "headers", "content");
            has(response, "redirectURL", "headersSize", "bodySize");
            has(response.path("content"), "size", "mimeType");
            JsonNode timings = entry.path("timings");
            has(timings, "send", "wait", "receive");
            double sum = timings.path("send").doubleValue()
                    + timings.path("wait").doubleValue()
                    + timings.path("receive").doubleValue();
            assertThat(entry.path("time").doubleValue())
                    .isPositive()
                    .isCloseTo(sum, org.assertj.core.data.Offset.offset(0.001));
        }
        JsonNode first = log.at("/entries/0");
        assertThat(first.at("/request/method").textValue()).isEqualTo("POST");
        assertThat(first.at("/request/queryString/1/name").textValue()).isEqualTo("page");
        assertThat(first.at("/request/queryString/1/value").textValue()).isEqualTo("a b");
        assertThat(first.at("/request/postData/mimeType").textValue()).isEqualTo("application/json");
        assertThat(first.at("/response/status").intValue()).isEqualTo(200);
        assertThat(first.at("/comment").textValue()).isEqualTo("workflow login, step login, attempt 1: api.login");
        JsonNode picture = log.at("/entries/1/response/content");
        assertThat(picture.path("mimeType").textValue()).isEqualTo("image/png");
        assertThat(picture.path("text").textValue())
                .as("a secret might stand anywhere in it")
                .isEqualTo("(19 bytes, not shown)");
        JsonNode last = log.path("entries").path(log.path("entries").size() - 1);
        assertThat(last.at("/response/status").intValue()).isZero();
        assertThat(last.at("/response/_error").textValue()).isNotBlank();
    }

    @Test
    @DisplayName("S26 the file has no credential, token or password")
    void theFileHasNoSecrets() throws IOException {
        login("run.har");

        String archive = Files.readString(directory.resolve("run.har"));
        assertThat(archive)
                .doesNotContain("hunter2", "t0ken", "c00kie", "bearer-EXAMPLE", "abc-EXAMPLE")
                .contains("\\\"user\\\":\\\"me\\\"", "\\\"phrase\\\":\\\"***\\\"", "access_token=***");
    }

    @Test
    void refusesAFileThatCannotBeWrittenBeforeAnythingIsSent() {
        assertThat(login("no/such/directory/run.har")).isEqualTo(2);

        assertThat(cli.err()).contains("--har", "can't be written");
    }
}
