package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import io.github.arazzo4j.runtime.internal.StepAnswer.ServiceError;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Request;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static HttpAnswer answer(int status, Map<String, String> headers, byte[] body, String... described) {
        Operation operation = new Operation(
                "get",
                "GET",
                List.of(),
                List.of(),
                false,
                described.length == 0 ? Map.of() : Map.of("2XX", List.of(described)));
        Request request = Clients.source("https://api.example.com")
                .request(operation)
                .path("/a/")
                .pathParameter("id", Json.constant("7"), ParameterStyle.SIMPLE)
                .query("q", Json.text("x"), ParameterStyle.FORM)
                .header("X-A", "1")
                .build();
        Map<String, List<String>> lists = new java.util.TreeMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value, "second")));
        Secrets secrets = new Secrets();
        secrets.add("t0ken");
        return new HttpAnswer(request, status, lists, body, null, secrets);
    }

    private static JsonNode body(String type, byte[] body, String... described) {
        return answer(200, type.isEmpty() ? Map.of() : Map.of("content-type", type), body, described)
                .body();
    }

    private static JsonNode body(String type, String body, String... described) {
        return body(type, body.getBytes(StandardCharsets.UTF_8), described);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON; charset=UTF-8",
                "application/vnd.example.v1+json",
                "application/problem+json",
                "application/x-amz-json-1.0",
                "application/x-amz-json-1.1; charset=unknown",
            })
    @DisplayName("S3 JSON media types are trees")
    void json(String type) {
        assertThat(body(type, "{\"a\":1.10}")).isEqualTo(Json.constant("{\"a\":1.10}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "ISO-8859-1"})
    @DisplayName("S3 JSON is a tree whatever the charset")
    void jsonCharsets(String charset) {
        byte[] bytes = "{\"a\":\"ü\"}".getBytes(Charset.forName(charset));

        assertThat(body("application/json; charset=\"" + charset + "\"", bytes))
                .isEqualTo(Json.constant("{\"a\":\"ü\"}"));
    }

    @Test
    @DisplayName("S3 a byte order mark is no part of the body, and beats the declared charset")
    void byteOrderMarks() {
        byte[] utf8 = "\uFEFF{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = "\uFEFF{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_16LE);
        JsonNode expected = Json.constant("{\"a\":\"ü\"}");

        assertThat(body("application/json", utf8)).isEqualTo(expected);
        assertThat(body("application/json; charset=iso-8859-1", utf8)).isEqualTo(expected);
        assertThat(body("application/json", utf16)).isEqualTo(expected);
        assertThat(body("text/plain; charset=us-ascii", "\uFEFFü".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Json.text("ü"));
    }

    @Test
    @DisplayName("S3 XML and text are strings in their charset, binary is bytes, nothing is absent")
    void others() {
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>ü</a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(body("application/xml", latin).textValue()).endsWith("<a>ü</a>");
        assertThat(body("text/xml", "<a>ü</a>")).isEqualTo(Json.text("<a>ü</a>"));
        assertThat(body("text/plain", "{\"a\":1}")).isEqualTo(Json.text("{\"a\":1}"));
        assertThat(body("text/plain;charset=iso-8859-1", new byte[] {(byte) 0xFC}))
                .isEqualTo(Json.text("ü"));
        assertThat(body("application/octet-stream", "{}")).isEqualTo(BinaryNode.valueOf(new byte[] {'{', '}'}));
        assertThat(body("image/png", "{}").isBinary()).isTrue();
        assertThat(body("application/json", "").isMissingNode()).isTrue();
        assertThat(body("application/json", "  \n").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("S3 what the response does not say the description does, and then the first bytes")
    void undeclared() {
        assertThat(body("", "1", "application/json")).isEqualTo(Json.constant("1"));
        assertThat(body("application/x-unheard-of", "1", "application/json")).isEqualTo(Json.constant("1"));
        assertThat(body("", "{\"a\":1}", "text/plain")).isEqualTo(Json.text("{\"a\":1}"));
        assertThat(body("", " {\"a\":1}")).isEqualTo(Json.constant("{\"a\":1}"));
        assertThat(body("", "{broken")).isEqualTo(Json.text("{broken"));
        assertThat(body("", "hello")).isEqualTo(Json.text("hello"));
        assertThat(body("", "<a/>", "application/json", "application/xml")).isEqualTo(Json.text("<a/>"));
        assertThat(body("", new byte[] {0, 1, 2}).isBinary()).isTrue();
        assertThat(body("", new byte[] {(byte) 0xFF, 'a'}).isBinary()).isTrue();
    }

    @Test
    @DisplayName("S3 malformed JSON fails when somebody looks, without showing the content")
    void malformed() {
        HttpAnswer answer = answer(
                200, Map.of("Content-Type", "application/json"), "{\"a\":\n  t0ken}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.successful()).isTrue();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(answer::body)
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageMatching("the response body is not valid JSON \\(line 2, column \\d+\\)");
        }
        assertThatThrownBy(() -> body("application/json", "{} x")).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> body("application/json", new byte[] {'"', (byte) 0xFF, '"'}))
                .isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> body("application/json", "[".repeat(2000)))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("deeper than 1000 levels");
    }

    @Test
    @DisplayName("S4 headers in any case, the rest case-sensitive")
    void names() {
        HttpAnswer answer = answer(404, Map.of("X-Rate", "9"), new byte[0]);

        assertThat(answer.header("x-rATE")).isEqualTo(Json.text("9"));
        assertThat(answer.header("y").isMissingNode()).isTrue();
        assertThat(answer.statusCode()).isEqualTo(Json.constant("404"));
        assertThat(answer.requestHeader("x-a")).isEqualTo(Json.text("1"));
        assertThat(answer.requestPath("id")).isEqualTo(Json.constant("7"));
        assertThat(answer.requestPath("ID").isMissingNode()).isTrue();
        assertThat(answer.requestQuery("q")).isEqualTo(Json.text("x"));
        assertThat(answer.url()).isEqualTo(Json.text("https://api.example.com/a/7?q=x"));
        assertThat(answer.outputs().isMissingNode()).isTrue();
        assertThat(answer.toString()).isEqualTo("HttpAnswer[404]");
    }

    @ParameterizedTest(name = "S14 Retry-After: {0}")
    @CsvSource({
        "120,120",
        "0,0",
        "'Thu, 01 Jan 2026 00:01:00 GMT',60",
        "'Wed, 31 Dec 2025 23:00:00 GMT',0",
        "'Thursday, 01-Jan-26 00:01:00 GMT',60",
        "Thu Jan  1 00:01:00 2026,60",
        "99999999999999999999,31536000",
        "-1,",
        "soon,",
        "1.5,",
    })
    void retryAfter(String value, Long seconds) {
        Duration wait = answer(503, Map.of("retry-after", value), new byte[0]).retryAfter(NOW);

        assertThat(wait).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @ParameterizedTest(name = "error of {0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{'__type':'com.amazonaws.ecr#RepositoryNotFoundException','message':'No such'}"
                        + "~RepositoryNotFoundException~No such",
                "{'__type':'AccessDenied:http://internal.example.com/','Message':'No'}~AccessDenied~No",
                "{'type':'https://example.com/out-of-credit','title':'T','detail':'D'}~https://example.com/out-of-credit~D",
                "{'type':'about:blank','title':'Not Found'}~~Not Found",
                "{'error':{'code':404,'message':'M'}}~404~M",
                "{'error':'invalid_grant','error_description':'M'}~invalid_grant~M",
                "{'errors':[{'code':'x','title':'T'}]}~x~T",
                "{'message':'a\\nb\\u0007  c t0ken'}~~a b   c ***",
                "<Error><Code>NoSuchKey</Code><Message>No &amp; such</Message><RequestId>r</RequestId></Error>"
                        + "~NoSuchKey~No & such",
                "<ErrorResponse><Error><Type>S</Type><Code>C</Code><Message>M</Message></Error>"
                        + "<RequestId>r</RequestId></ErrorResponse>~C~M",
                "<?xml version='1.0'?><Response><Errors><Error><Code>C</Code><Message>M</Message></Error></Errors>"
                        + "<RequestID>r</RequestID></Response>~C~M",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Error><Code>&x;</Code></Error>~~",
                "{broken~~",
                "[1]~~",
            })
    void errors(String text, String code, String message) {
        boolean xml = text.startsWith("<");
        byte[] body = (xml ? text : text.replace('\'', '"')).getBytes(StandardCharsets.UTF_8);
        Map<String, String> type = Map.of("Content-Type", xml ? "text/xml" : "application/json");

        ServiceError error = answer(400, type, body).error();

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.requestId()).isEqualTo(text.contains("<Request") ? "r" : null);
        assertThat(answer(200, type, body).error()).isEqualTo(ServiceError.NONE);
    }

    @Test
    @DisplayName("AWS's headers tell code and request id")
    void awsHeaders() {
        ServiceError error = answer(
                        400,
                        Map.of(
                                "x-amzn-ErrorType", "ValidationException:http://internal.example.com/",
                                "x-amzn-requestid", "id-1",
                                "x-amz-id-2", "other"),
                        new byte[0])
                .error();

        assertThat(error).isEqualTo(new ServiceError("ValidationException", null, "id-1"));
    }

    @Test
    @DisplayName("S26 long messages are cut")
    void longMessage() {
        byte[] body = ("{\"message\":\"" + "x".repeat(1000) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(answer(500, Map.of(), body).error().message()).hasSize(301).endsWith("x…");
    }

    @Test
    @DisplayName("S21 the same answer has the same status and body")
    void same() {
        HttpAnswer answer = answer(200, Map.of(), new byte[] {1});

        assertThat(answer.sameAs(answer(200, Map.of("Date", "now"), new byte[] {1})))
                .isTrue();
        assertThat(answer.sameAs(answer(200, Map.of(), new byte[] {2}))).isFalse();
        assertThat(answer.sameAs(answer(201, Map.of(), new byte[] {1}))).isFalse();
        assertThat(answer.sameAs(new NoAnswer("x"))).isFalse();
    }
}
