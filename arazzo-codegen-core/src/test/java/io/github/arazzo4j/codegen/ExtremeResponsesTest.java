package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static io.github.arazzo4j.codegen.ScriptedApi.bytes;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpExchange;
import io.github.arazzo4j.codegen.ScriptedApi.Answer;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed and extreme responses: each fails its step with the reason, and never breaks more than that (S3, S15). */
class ExtremeResponsesTest extends BehaviourTest {

    private static final int LIMIT = 2_000_000;

    private static final String JSON = "application/json";

    /** A step that looks into the body, one that does not, and one after whose failure the run goes on. */
    private static final String WORKFLOWS = """
            - workflowId: looks
              steps:
              - {stepId: a, operationId: getA, outputs: {x: $response.body#/x, body: $response.body}}
              outputs: {x: $steps.a.outputs.x}
            - workflowId: blind
              steps:
              - {stepId: a, operationId: getA, outputs: {status: $statusCode}}
              outputs: {status: $steps.a.outputs.status}
            - workflowId: goesOn
              steps:
              - stepId: a
                operationId: getA
                successCriteria: [{condition: $response.body#/x == 1}]
                onFailure: [{name: on, type: goto, stepId: b}]
              - {stepId: b, operationId: getB, outputs: {y: $response.body#/y}}
              outputs: {y: $steps.b.outputs.y}
            """;

    private WorkflowResult<?> run(String workflowId) {
        return run(workflowId, client -> client.maxResponseBytes(LIMIT));
    }

    private WorkflowResult<?> run(String workflowId, Consumer<ArazzoClient.Builder> settings) {
        api.always("GET /b", ok("{\"y\": 2}"));
        return letters(WORKFLOWS)
                .compile()
                .run(workflowId, "{}", RunOptions.defaults(), client -> settings.accept(client.clock(clock)));
    }

    private void failsWith(String reason) {
        assertThat(failed(run("looks"))).contains("workflow looks, step a", reason);
        WorkflowResult<?> goesOn = run("goesOn");
        assertThat(succeeded(goesOn)).isEqualTo(json("{\"y\": 2}"));
        StepTrace step = goesOn.steps().get(0);
        assertThat(step.succeeded()).isFalse();
        assertThat(step.failure()).contains(reason);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("truncated JSON", text(JSON, "{\"x\": 1, \"y\": ["), "not valid JSON (line 1"),
                arguments("HTML that is said to be JSON", text(JSON, "<html>Oops</html>"), "not valid JSON (line 1"),
                arguments("two JSON texts", text(JSON, "{\"x\": 1} {}"), "not valid JSON"),
                arguments("deep arrays", text(JSON, "[".repeat(200_000)), "nests deeper than 1000 levels"),
                arguments(
                        "deep objects",
                        text(JSON, "{\"x\":".repeat(200_000) + "1" + "}".repeat(200_000)),
                        "nests deeper than 1000 levels"),
                arguments("a long number", text(JSON, "{\"x\": " + "9".repeat(200_000) + "}"), "a number too long"),
                arguments(
                        "another charset than UTF-8",
                        bytes(JSON, "{\"x\": \"ü\"}".getBytes(ISO_8859_1)),
                        "not valid JSON"),
                arguments("a body over the limit", text(JSON, " ".repeat(LIMIT) + "{}"), "larger than 2000000 bytes"),
                arguments("a gzip bomb", gzip(" ".repeat(5 * LIMIT)), "larger than 2000000 bytes"),
                arguments("gzip that is cut off", gzip("{\"x\": 1}", 20), "not compressed as it says"),
                arguments("gzip that is broken", brokenGzip(), "not compressed as it says"));
    }

    @ParameterizedTest(name = "S3 {0}")
    @MethodSource("unreadable")
    void s3_whatCannotBeReadFailsTheStepThatLooksIntoIt(String what, Answer answer, String reason) {
        api.always("GET /a", answer);

        failsWith(reason);
        assertThat(succeeded(run("blind"))).as("nobody looks at %s", what).isEqualTo(json("{\"status\": 200}"));
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                arguments("UTF-8 with a byte order mark", marked(JSON, "\uFEFF", UTF_8)),
                arguments("UTF-16 with a byte order mark", marked(JSON, "\uFEFF", UTF_16LE)),
                arguments("UTF-16 without one", marked(JSON, "", UTF_16BE)),
                arguments("UTF-16 as declared", marked(JSON + "; charset=utf-16", "\uFEFF", UTF_16BE)),
                arguments("ISO-8859-1 as declared", marked(JSON + "; charset=\"iso-8859-1\"", "", ISO_8859_1)),
                arguments("a charset that nobody knows", marked(JSON + "; charset=klingon", "", UTF_8)),
                arguments("gzip", gzip("{\"x\": \"ü\"}")),
                arguments("gzip in name only", text(JSON, "{\"x\": \"ü\"}").with("Content-Encoding", "gzip")),
                arguments("no content type", new Answer(200, Map.of(), octets("{\"x\": \"ü\"}", UTF_8))));
    }

    @ParameterizedTest(name = "S3 {0}")
    @MethodSource("readable")
    void s3_charsetsAndCompressionAreHonoured(String what, Answer answer) {
        api.always("GET /a", answer);

        assertThat(succeeded(run("looks"))).as(what).isEqualTo(json("{\"x\": \"ü\"}"));
    }

    @Test
    void s3_anEmptyBodyIsAbsent() {
        api.always("GET /a", text(JSON, ""));

        assertThat(succeeded(run("looks"))).isEqualTo(json("{}"));
        failsToHold();
    }

    @Test
    void s3_aTextWhereJsonIsExpectedHasNoParts() {
        api.always("GET /a", text("text/html", "<html>Oops</html>"));

        assertThat(succeeded(run("looks"))).isEqualTo(json("{}"));
        failsToHold();
    }

    private void failsToHold() {
        WorkflowResult<?> goesOn = run("goesOn");
        assertThat(succeeded(goesOn)).isEqualTo(json("{\"y\": 2}"));
        assertThat(goesOn.steps().get(0).failure()).contains("$response.body#/x == 1 does not hold");
    }

    @Test
    void s12_anHtmlErrorPageIsAFailureWithItsStatus() {
        api.always(
                "GET /a",
                text("text/html", "<html><h1>Bad gateway</h1> id=4711</html>").status(502));

        failsWith("HTTP 502");
        assertThat(failed(run("looks"))).doesNotContain("4711");
        assertThat(failed(run("blind"))).contains("HTTP 502");
    }

    @Test
    void s3_anErrorWithAnUnreadableBodyKeepsItsStatus() {
        api.always("GET /a", brokenGzip().status(503));

        failsWith("HTTP 503");
    }

    @Test
    void s15_aResponseThatBreaksOffIsNoResponse() {
        api.stream("GET /a", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", JSON);
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"x\": 1}".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        failsWith("gave no usable answer");
        assertThat(failed(run("blind"))).contains("gave no usable answer");
    }

    @Test
    void s3_anEndlessBodyIsGivenUpAtTheLimitOfTheClient() {
        api.stream("GET /a", ExtremeResponsesTest::endless);

        failsWith("larger than 2000000 bytes (ArazzoClient.Builder.maxResponseBytes)");
        assertThat(succeeded(run("blind"))).isEqualTo(json("{\"status\": 200}"));
    }

    @Test
    void s3_theLimitIsAsLargeAsItSaysUnlessSet() {
        int limit = ArazzoClient.Builder.DEFAULT_MAX_RESPONSE_BYTES;
        api.stream("GET /a", exchange -> spaces(exchange, limit - 8));
        assertThat(succeeded(run("looks", client -> {}))).isEqualTo(json("{\"x\": 1}"));

        api.stream("GET /a", exchange -> spaces(exchange, limit - 7));
        assertThat(failed(run("looks", client -> {}))).contains("larger than " + limit + " bytes");
    }

    /** JSON of eight bytes after that many spaces. */
    private static void spaces(HttpExchange exchange, int count) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", JSON);
        exchange.sendResponseHeaders(200, 0);
        byte[] block = " ".repeat(1 << 16).getBytes(UTF_8);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int left = count; left > 0; left -= block.length) {
                out.write(block, 0, Math.min(left, block.length));
            }
            out.write("{\"x\": 1}".getBytes(UTF_8));
        }
    }

    /** Sends spaces until the client has enough of them. */
    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", JSON);
        exchange.sendResponseHeaders(200, 0);
        byte[] block = " ".repeat(1 << 16).getBytes(UTF_8);
        // More than any buffer between server and client holds, so that a client that does not give up is seen.
        for (int i = 0; i < 16_000; i++) {
            exchange.getResponseBody().write(block);
        }
        throw new AssertionError("somebody read a gigabyte");
    }

    private static Answer marked(String contentType, String mark, Charset charset) {
        return bytes(contentType, (mark + "{\"x\": \"ü\"}").getBytes(charset));
    }

    private static String octets(String text, Charset charset) {
        return new String(text.getBytes(charset), ISO_8859_1);
    }

    private static Answer gzip(String text) {
        return gzip(text, Integer.MAX_VALUE);
    }

    /** The first bytes of a compressed text. */
    private static Answer gzip(String text, int length) {
        byte[] all = compressed(text);
        return bytes(JSON, Arrays.copyOf(all, Math.min(length, all.length))).with("Content-Encoding", "gzip");
    }

    private static Answer brokenGzip() {
        byte[] all = compressed("{\"x\": 1}");
        List.of(10, 11, 12, 13).forEach(at -> all[at] = (byte) 0xFF);
        return bytes(JSON, all).with("Content-Encoding", "gzip");
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(all)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}
