package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.SourceOptions;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.wire.RawRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

@Timeout(30)
class HttpDispatcherTest {

    private static final int LIMIT = 1_000;
    private static final Operation GET = Operation.of("get", "GET");

    private final JdkHttpClient http = Clients.http();

    @AfterEach
    void close() {
        http.close();
    }

    private ClientSettings settings(Consumer<SourceOptions.Builder> options) {
        return Clients.settings(Region.EU_WEST_1, http, LIMIT, options);
    }

    private StepAnswer send(Request request, Consumer<SourceOptions.Builder> options) {
        return new HttpDispatcher(settings(options)).send(request, null, new Cancellation(), Clients.NOBODY_WATCHES);
    }

    private StepAnswer get(String server, Consumer<SourceOptions.Builder> options) {
        ApiSource source = ApiSource.bind(api(server), settings(options));
        return send(source.request(GET).path("/a").query("q", "secret-query").build(), options);
    }

    private StepAnswer get(String server) {
        return get(server, options -> {});
    }

    /** An API with a key in each of the three places. */
    private static Api api(String server) {
        return new Api(
                "api",
                List.of(Api.Server.of(server)),
                false,
                null,
                Map.of(
                        "key", Api.SecurityScheme.apiKey("header", "X-Api-Key"),
                        "query", Api.SecurityScheme.apiKey("query", "api key"),
                        "cookie", Api.SecurityScheme.apiKey("cookie", "session")));
    }

    @Test
    @DisplayName("an answer has status, headers and body, a request says who sends it and what it wants")
    void roundTrip() {
        try (RawServer server =
                RawServer.of(RawServer.answer("200 OK\nContent-Type: application/json", "{\"a\":1.10}"))) {
            Operation operation = new Operation(
                    "get",
                    "GET",
                    List.of(),
                    List.of(),
                    false,
                    Map.of("200", List.of("application/json", "application/xml"), "404", List.of("text/plain")));
            ApiSource source = ApiSource.bind(api(server.url()), settings(options -> {}));

            StepAnswer answer = send(source.request(operation).path("/a").build(), options -> {});

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(Json.constant("{\"a\":1.10}"));
            assertThat(server.only().header("Accept")).isEqualTo("application/json, application/xml");
            assertThat(server.only().header("User-Agent")).matches("arazzo4j/\\d+\\.\\d+.*");
            assertThat(server.only().header("Authorization")).isNull();
        }
    }

    @Test
    @DisplayName("S24 the wire has the query as it was encoded")
    void wireQuery() {
        try (RawServer server = RawServer.of(RawServer.answer("200 OK", ""))) {
            ApiSource source = ApiSource.bind(api(server.url()), settings(options -> {}));
            ParameterStyle unexploded = new ParameterStyle(ParameterStyle.Style.FORM, false, true);

            send(
                    source.request(GET)
                            .path("/a%2Fb//c")
                            .query("z", Json.constant("[\"a/b\",2]"), unexploded)
                            .query("a", "1")
                            .query("z", "3")
                            .build(),
                    options -> {});

            assertThat(server.only().target()).isEqualTo("/a%2Fb//c?z=a/b,2&a=1&z=3");
            assertThat(server.only().header("Accept")).isEqualTo("*/*");
        }
    }

    @Test
    @DisplayName("S26 each kind of credentials goes where it belongs, unless the document sets it")
    void credentials() {
        try (RawServer server = RawServer.of(RawServer.answer("200 OK", ""))) {
            get(server.url(), options -> options.auth(Auth.bearer("t0ken")));
            get(server.url(), options -> options.auth(Auth.basic("ü", "p")));
            get(server.url(), options -> options.auth(Auth.header("X-Mine", () -> "v")));
            get(server.url(), options -> options.auth(Auth.none()));
            for (String scheme : List.of("key", "query", "cookie")) {
                Operation operation = new Operation("get", "GET", List.of(), List.of(List.of(scheme)), false, Map.of());
                Consumer<SourceOptions.Builder> options = o -> o.auth(Auth.apiKey("k y"));
                ApiSource source = ApiSource.bind(api(server.url()), settings(options));
                send(
                        source.request(operation)
                                .path("/a")
                                .cookie("c", Json.text("1"), ParameterStyle.FORM)
                                .build(),
                        options);
            }
            ApiSource source = ApiSource.bind(api(server.url()), settings(options -> {}));
            send(source.request(GET).header("authorization", "Mine 1").build(), o -> o.auth(Auth.bearer("t0ken")));

            List<RawRequest> all = server.received();
            assertThat(all.get(0).header("Authorization")).isEqualTo("Bearer t0ken");
            assertThat(all.get(1).header("Authorization")).isEqualTo("Basic w7w6cA==");
            assertThat(all.get(2).header("X-Mine")).isEqualTo("v");
            assertThat(all.get(3).header("Authorization")).isNull();
            assertThat(all.get(4).header("X-Api-Key")).isEqualTo("k y");
            assertThat(all.get(5).target()).isEqualTo("/a?api%20key=k%20y");
            assertThat(all.get(6).header("Cookie")).isEqualTo("c=1; session=k%20y");
            assertThat(all.get(7).header("Authorization")).isEqualTo("Mine 1");
        }
    }

    @Test
    @DisplayName("S26 credentials that can't be read or sent fail the step without showing them")
    void badCredentials() {
        StepAnswer broken = get(
                "http://127.0.0.1:1",
                options -> options.auth(Auth.bearer(() -> {
                    throw new IllegalStateException("t0ken");
                })));
        StepAnswer lines = get("http://127.0.0.1:1", options -> options.auth(Auth.bearer("t0ken\n")));

        assertThat(broken.notReceivedBecause())
                .isEqualTo("the credentials of source \"api\" could not be obtained (IllegalStateException)");
        assertThat(lines.notReceivedBecause()).contains("have a character").doesNotContain("t0ken");
    }

    @Test
    @DisplayName("S26 nothing secret goes over plain http, except to the loopback")
    void plainHttp() {
        ApiSource source = ApiSource.bind(api("http://api.example.com"), settings(options -> {}));

        StepAnswer configured = get("http://api.example.com", options -> options.auth(Auth.bearer("t0ken")));
        StepAnswer signed = new HttpDispatcher(settings(options -> {}))
                .send(
                        ApiSource.bind(Clients.api(true, "http://ec2.eu-west-1.amazonaws.com"), settings(options -> {}))
                                .request(GET)
                                .build(),
                        null,
                        new Cancellation(),
                        Clients.NOBODY_WATCHES);

        assertThat(configured.received()).isFalse();
        assertThat(configured.notReceivedBecause())
                .isEqualTo("the credentials of source \"api\" are not sent over plain http to api.example.com:80; "
                        + "use an https endpoint");
        assertThat(signed.notReceivedBecause()).contains("plain http");
        for (String name : List.of("Authorization", "Cookie", "x-api-key")) {
            assertThat(send(source.request(GET).header(name, "s").build(), options -> {})
                            .notReceivedBecause())
                    .contains("plain http");
        }
        assertThat(send(source.request(GET).query("api key", "s").build(), options -> {})
                        .notReceivedBecause())
                .contains("plain http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.evil.example.com", "localhost.example.com", "128.0.0.1", "127.0.0.1.example.com"})
    @DisplayName("S26 what only looks like the loopback is none")
    void looksLikeLoopback(String host) {
        assertThat(Origin.of(URI.create("http://" + host)).isPrivate()).isFalse();
        assertThat(Origin.of(URI.create("https://" + host)).isPrivate()).isTrue();
        for (String loopback : List.of("localhost", "127.0.0.1", "127.255.0.3", "[::1]", "a.localhost")) {
            assertThat(Origin.of(URI.create("http://" + loopback)).isPrivate()).isTrue();
        }
    }

    @Test
    @DisplayName("S24 redirects of GET are followed, with credentials within the origin")
    void redirects() {
        try (RawServer server = new RawServer((request, out, socket) -> {
            switch (request.target()) {
                case "/a?q=secret-query" -> RawServer.send(out, "301 Moved\nLocation: /b", "");
                case "/b" -> RawServer.send(out, "307 Temporary\nLocation: ?c=1#f", "");
                default -> RawServer.send(out, "200 OK", request.target());
            }
        })) {
            StepAnswer answer = get(server.url(), options -> options.auth(Auth.bearer("t0ken")));

            assertThat(answer.body()).isEqualTo(Json.text("/b?c=1"));
            assertThat(answer.url().asText()).isEqualTo(server.url() + "/a?q=secret-query");
            assertThat(server.received()).allMatch(request -> "Bearer t0ken".equals(request.header("Authorization")));
        }
    }

    @Test
    @DisplayName("S26 a redirect to another origin gets no credentials, neither the client's nor the document's")
    void crossOrigin() {
        try (RawServer other = RawServer.of(RawServer.answer("200 OK", "other"));
                RawServer server =
                        RawServer.of(RawServer.answer("302 Found\nLocation: " + other.url("localhost") + "/x", ""))) {
            Consumer<SourceOptions.Builder> options = o -> o.auth(Auth.header("X-Mine", () -> "mine"));
            ApiSource source = ApiSource.bind(api(server.url()), settings(options));

            StepAnswer answer = send(
                    source.request(GET)
                            .header("Authorization", "Doc 1")
                            .header("x-api-key", "k")
                            .header("X-Other", "o")
                            .header("X-Auth-Token", "t")
                            .cookie("c", Json.text("1"), ParameterStyle.FORM)
                            .build(),
                    options);

            assertThat(answer.body()).isEqualTo(Json.text("other"));
            assertThat(server.only().headers()).anyMatch(header -> header.equals("X-Mine: mine"));
            RawRequest received = other.only();
            assertThat(received.header("X-Other")).isEqualTo("o");
            for (String name : List.of("Authorization", "X-Api-Key", "Cookie", "X-Mine", "X-Auth-Token")) {
                assertThat(received.header(name)).as(name).isNull();
            }
        }
    }

    @Test
    @DisplayName("S26 a signed request is not signed for another origin")
    void crossOriginSigned() {
        try (RawServer other = RawServer.of(RawServer.answer("200 OK", "other"));
                RawServer server =
                        RawServer.of(RawServer.answer("302 Found\nLocation: " + other.url("localhost") + "/x", ""))) {
            ApiSource source = ApiSource.bind(Clients.api(true, server.url()), settings(options -> {}));

            send(source.request(GET).build(), options -> {});

            assertThat(server.only().header("Authorization")).startsWith("AWS4-HMAC-SHA256 ");
            assertThat(other.only().headers()).noneMatch(header -> header.matches("(?i)(authorization|x-amz-).*"));
        }
    }

    @Test
    @DisplayName("S24 a POST is not redirected, nor what describes its redirects")
    void notFollowed() {
        try (RawServer server = RawServer.of(RawServer.answer("302 Found\nLocation: /b", ""))) {
            ApiSource source = ApiSource.bind(api(server.url()), settings(options -> {}));
            Operation described = new Operation("get", "GET", List.of(), List.of(), true, Map.of());

            assertThat(send(source.request(Operation.of("post", "POST")).build(), options -> {})
                            .status())
                    .isEqualTo(302);
            assertThat(send(source.request(described).build(), options -> {}).header("location"))
                    .isEqualTo(Json.text("/b"));
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    @DisplayName("S24 five redirects at most")
    void endlessRedirects() {
        try (RawServer server = RawServer.of(RawServer.answer("302 Found\nLocation: /b", ""))) {
            assertThat(get(server.url()).notReceivedBecause())
                    .isEqualTo("gave up after 5 redirects, at 127.0.0.1:" + server.port());
            assertThat(server.received()).hasSize(6);
        }
    }

    @Test
    @DisplayName("S15 no connection, garbage, a reset and a truncated body are failures with a reason")
    void failures() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }
        assertReason(
                "http://127.0.0.1:" + unused, "could not connect to 127.0.0.1:" + unused + ", where nobody listens");
        // What the JDK's client throws, without asking a name server.
        assertThat(TransportFailure.describe(
                        new ConnectException().initCause(new UnresolvedAddressException()),
                        Origin.of(URI.create("http://host.invalid"))))
                .isEqualTo("there is no host host.invalid");
        for (String garbage : List.of(
                "SSH-2.0-secret-answer\r\n",
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")) {
            try (RawServer server = RawServer.of(garbage)) {
                assertReason(server.url(), "127.0.0.1:" + server.port() + " gave no usable answer: ");
            }
        }
        try (RawServer server = new RawServer((request, out, socket) -> socket.setSoLinger(true, 0))) {
            assertReason(server.url(), "127.0.0.1:" + server.port() + " gave no usable answer: ");
        }
        try (RawServer server = RawServer.of("")) {
            assertReason("https://127.0.0.1:" + server.port(), "");
        }
    }

    private void assertReason(String server, String reason) {
        StepAnswer answer = get(server);
        assertThat(answer.received()).isFalse();
        assertThat(answer.status()).isNull();
        assertThat(answer.statusCode().isMissingNode()).isTrue();
        assertThat(answer.successful()).isFalse();
        assertThat(answer.notReceivedBecause()).startsWith(reason).doesNotContain("secret");
        assertThat(answer.method()).isEqualTo(Json.text("GET"));
    }

    @Test
    @DisplayName("S15 a step's timeout and a cancellation end a call at once, an interrupt stays set")
    void ends() throws Exception {
        Semaphore asked = new Semaphore(0);
        try (RawServer server = new RawServer((request, out, socket) -> {
            asked.release();
            while (socket.getInputStream().read() >= 0) {}
        })) {
            ApiSource source = ApiSource.bind(api(server.url()), settings(options -> {}));
            HttpDispatcher dispatcher = new HttpDispatcher(settings(options -> {}));
            Request request = source.request(GET).build();

            StepAnswer late =
                    dispatcher.send(request, Duration.ofMillis(50), new Cancellation(), Clients.NOBODY_WATCHES);
            assertThat(late.notReceivedBecause()).endsWith(": no answer within 50 ms");

            // The first request may have been given up before it arrived.
            asked.drainPermits();
            Cancellation cancellation = new Cancellation();
            CompletableFuture<StepAnswer> cancelled = CompletableFuture.supplyAsync(
                    () -> dispatcher.send(request, null, cancellation, Clients.NOBODY_WATCHES));
            asked.acquire();
            cancellation.cancel();
            assertThat(cancelled.get(10, TimeUnit.SECONDS).notReceivedBecause()).endsWith(": the run was cancelled");

            Thread.currentThread().interrupt();
            assertThat(dispatcher
                            .send(request, null, new Cancellation(), Clients.NOBODY_WATCHES)
                            .notReceivedBecause())
                    .endsWith(": the thread was interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("S3 a body over the limit is told to who asks for it, whether it is announced, streamed or compressed")
    void tooLarge() throws IOException {
        String body = "x".repeat(LIMIT + 1);
        byte[] bomb = gzip("0".repeat(5_000_000));
        for (RawServer.Handler handler : List.<RawServer.Handler>of(
                (request, out, socket) -> RawServer.send(out, "200 OK", body),
                (request, out, socket) -> chunked(out, body),
                (request, out, socket) -> compressed(out, "gzip", bomb))) {
            try (RawServer server = new RawServer(handler)) {
                StepAnswer answer = get(server.url());
                assertThat(answer.status()).isEqualTo(200);
                assertThatThrownBy(answer::body)
                        .isInstanceOf(EvaluationException.class)
                        .hasMessage("the response of 127.0.0.1:" + server.port()
                                + " is larger than 1000 bytes (ArazzoClient.Builder.maxResponseBytes)");
            }
        }
        try (RawServer server = RawServer.of(RawServer.answer("200 OK", "x".repeat(LIMIT)))) {
            assertThat(get(server.url()).body().asText()).hasSize(LIMIT);
        }
    }

    @Test
    @DisplayName("S3 compressed bodies are decompressed, however servers spell deflate")
    void compression() throws IOException {
        byte[] text = "hello".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(text);
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(raw, new Deflater(9, true))) {
            out.write(text);
        }
        Map<String, byte[]> bodies =
                Map.of("gzip", gzip("hello"), "deflate", zlib.toByteArray(), "Deflate", raw.toByteArray());
        bodies.forEach((encoding, bytes) -> {
            try (RawServer server = new RawServer((request, out, socket) -> compressed(out, encoding, bytes))) {
                assertThat(get(server.url()).body()).isEqualTo(Json.text("hello"));
            }
        });
        try (RawServer server = new RawServer((request, out, socket) -> compressed(out, "gzip", text))) {
            assertThat(get(server.url()).body())
                    .as("decompressed by somebody before")
                    .isEqualTo(Json.text("hello"));
        }
    }

    @Test
    @DisplayName("S23 requests to AWS are signed, session token and all; a document's own Authorization is kept")
    void signed() {
        try (RawServer server = RawServer.of(RawServer.answer("200 OK", ""))) {
            SourceOptions options =
                    SourceOptions.builder().endpoint(URI.create(server.url())).build();
            ClientSettings settings = Clients.settings(
                    Region.EU_WEST_1,
                    http,
                    LIMIT,
                    options,
                    StaticCredentialsProvider.create(AwsSessionCredentials.create(
                            "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "session")));
            ApiSource source = ApiSource.bind(Clients.api(true, "https://api.ecr.amazonaws.com"), settings);
            HttpDispatcher dispatcher = new HttpDispatcher(settings);

            dispatcher.send(
                    source.request(Operation.of("put", "POST"))
                            .path("/")
                            .header("X-Amz-Target", "T")
                            .json("application/x-amz-json-1.1", Json.constant("{}"))
                            .build(),
                    null,
                    new Cancellation(),
                    Clients.NOBODY_WATCHES);
            dispatcher.send(
                    source.request(GET).header("Authorization", "Mine").build(),
                    null,
                    new Cancellation(),
                    Clients.NOBODY_WATCHES);

            RawRequest received = server.received().get(0);
            assertThat(received.header("Authorization"))
                    .startsWith(
                            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/eu-west-1/ecr/aws4_request, ")
                    .contains("x-amz-security-token");
            assertThat(received.header("X-Amz-Date")).isEqualTo("20130524T000000Z");
            assertThat(received.header("X-Amz-Security-Token")).isEqualTo("session");
            assertThat(received.body()).isEqualTo("{}");
            assertThat(server.received().get(1).header("Authorization")).isEqualTo("Mine");
            assertThat(server.received().get(1).header("X-Amz-Date")).isNull();
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void compressed(OutputStream out, String encoding, byte[] bytes) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: " + encoding
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
    }

    private static void chunked(OutputStream out, String body) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n"
                        + body + "\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }
}
