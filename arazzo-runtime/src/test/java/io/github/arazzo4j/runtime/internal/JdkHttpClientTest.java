package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.wire.RawRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

@Timeout(30)
class JdkHttpClientTest {

    private final JdkHttpClient client = new JdkHttpClient(Duration.ofSeconds(5), Duration.ofMillis(300), null);
    private final JdkHttpClient patient = Clients.http();

    @AfterEach
    void close() {
        client.close();
        patient.close();
    }

    private static HttpExecuteRequest request(String method, String url, String body) {
        HttpExecuteRequest.Builder builder = HttpExecuteRequest.builder()
                .request(new WireRequest(
                        method,
                        URI.create(url),
                        List.of(
                                new Request.Header("X-A", "1"),
                                new Request.Header("Host", "elsewhere.example.com"),
                                new Request.Header("Content-Length", "999"))));
        return body.isEmpty()
                ? builder.build()
                : builder.contentStreamProvider(new BytesProvider(body.getBytes(StandardCharsets.UTF_8)))
                        .build();
    }

    private static String body(HttpExecuteResponse response) throws IOException {
        try (InputStream in = response.responseBody().orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "{0} with body \"{1}\"")
    @CsvSource({
        "GET,''",
        "GET,x",
        "HEAD,''",
        "HEAD,x",
        "POST,''",
        "POST,x",
        "PUT,''",
        "PUT,x",
        "PATCH,''",
        "PATCH,x",
        "DELETE,''",
        "DELETE,x",
        "OPTIONS,''",
        "OPTIONS,x",
        "TRACE,''",
        "QUERY,x",
    })
    void methods(String method, String body) throws IOException {
        try (RawServer server = new RawServer((request, out, socket) ->
                RawServer.send(out, "200 OK\nX-B: 2", request.method().equals("HEAD") ? "" : "ok"))) {
            HttpExecuteResponse response = patient.prepareRequest(request(method, server.url() + "/p?q=%7C,a", body))
                    .call();

            assertThat(response.httpResponse().statusCode()).isEqualTo(200);
            assertThat(response.httpResponse().firstMatchingHeader("x-b")).contains("2");
            assertThat(body(response)).isEqualTo(method.equals("HEAD") ? "" : "ok");
            RawRequest received = server.only();
            assertThat(received.line()).isEqualTo(method + " /p?q=%7C,a HTTP/1.1");
            assertThat(received.body()).isEqualTo(body);
            assertThat(received.header("X-A")).isEqualTo("1");
            assertThat(received.header("Host")).isEqualTo("127.0.0.1:" + server.port());
            assertThat(received.header("Upgrade")).isNull();
        }
    }

    @Test
    @DisplayName("requests that others built are sent as well, large ones too")
    void foreignRequest() throws IOException {
        String large = "x".repeat(300_000);
        try (RawServer server = RawServer.of(RawServer.answer("200 OK", ""))) {
            SdkHttpRequest request = SdkHttpRequest.builder()
                    .method(SdkHttpMethod.PATCH)
                    .uri(URI.create(server.url() + "/p"))
                    .build();

            body(patient.prepareRequest(HttpExecuteRequest.builder()
                            .request(request)
                            .contentStreamProvider(ContentStreamProvider.fromUtf8String(large))
                            .build())
                    .call());

            assertThat(server.only().body()).isEqualTo(large);
            assertThat(server.only().header("Content-Length")).isEqualTo("300000");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 401, 407, 500})
    @DisplayName("S24 every status is an answer, redirects and challenges too")
    void statuses(int status) throws IOException {
        String head = "HTTP/1.1 " + status + " Any\r\nLocation: /elsewhere\r\nConnection: close\r\n"
                + (status == 204 ? "\r\n" : "Content-Length: 0\r\n\r\n");
        try (RawServer server = RawServer.of(head)) {
            HttpExecuteResponse response =
                    patient.prepareRequest(request("GET", server.url(), "")).call();

            assertThat(response.httpResponse().statusCode()).isEqualTo(status);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    @DisplayName("S15 silence ends after the read timeout, before the head and within the body")
    void readTimeout() throws Exception {
        CountDownLatch over = new CountDownLatch(2);
        try (RawServer server = new RawServer((request, out, socket) -> {
            if (request.target().equals("/body")) {
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            // Until the client hangs up.
            while (socket.getInputStream().read() >= 0) {}
            over.countDown();
        })) {
            assertThatThrownBy(() -> client.prepareRequest(request("GET", server.url() + "/head", ""))
                            .call())
                    .isInstanceOf(HttpTimeoutException.class);
            HttpExecuteResponse response = client.prepareRequest(request("GET", server.url() + "/body", ""))
                    .call();
            assertThatThrownBy(() -> body(response)).isInstanceOf(HttpTimeoutException.class);
            assertThat(over.await(10, TimeUnit.SECONDS))
                    .as("the connections were closed")
                    .isTrue();
        }
    }

    @Test
    @DisplayName("S15 an interrupt ends the call, and the interrupt status stays set")
    void interrupt() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, out, socket) -> {
            asked.countDown();
            while (socket.getInputStream().read() >= 0) {}
        })) {
            CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                try {
                    patient.prepareRequest(request("GET", server.url(), "")).call();
                    stillInterrupted.completeExceptionally(new AssertionError("an answer"));
                } catch (IOException e) {
                    stillInterrupted.complete(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            asked.await();
            caller.interrupt();

            assertThat(stillInterrupted.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @DisplayName("S15 an answer that comes just as its caller is interrupted is let go")
    void interruptAsTheAnswerComes() throws Exception {
        int calls = 400;
        BlockingQueue<Thread> callers = new LinkedBlockingQueue<>();
        Semaphore closed = new Semaphore(0);
        try (RawServer server = new RawServer((request, out, socket) -> {
            Thread caller = callers.take();
            long earlier = Long.parseLong(request.target().substring(1)) % 40 * 5_000;
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".getBytes(StandardCharsets.UTF_8));
            out.flush();
            long sent = System.nanoTime();
            while (System.nanoTime() - sent < earlier) {
                Thread.onSpinWait();
            }
            caller.interrupt();
            try {
                while (socket.getInputStream().read() >= 0) {}
            } finally {
                closed.release();
            }
        })) {
            for (int i = 0; i < calls; i++) {
                ExecutableHttpRequest call = patient.prepareRequest(request("GET", server.url() + "/" + i, ""));
                callers.add(Thread.currentThread());
                assertThatThrownBy(() -> body(call.call())).isInstanceOf(InterruptedIOException.class);
                assertThat(Thread.interrupted()).isTrue();
                assertThat(closed.tryAcquire(10, TimeUnit.SECONDS))
                        .as("connection %d was closed", i)
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("S15 abort ends the call and what reads the body")
    void abort() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, out, socket) -> {
            if (request.target().equals("/body")) {
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            asked.countDown();
            while (socket.getInputStream().read() >= 0) {}
        })) {
            ExecutableHttpRequest head = patient.prepareRequest(request("GET", server.url() + "/head", ""));
            CompletableFuture<HttpExecuteResponse> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return head.call();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            asked.await();
            head.abort();
            assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(Exception.class);

            ExecutableHttpRequest early = patient.prepareRequest(request("GET", server.url() + "/head", ""));
            early.abort();
            assertThatThrownBy(early::call).isInstanceOf(IOException.class);

            HttpExecuteResponse response = patient.prepareRequest(request("GET", server.url() + "/body", ""))
                    .call();
            response.responseBody().orElseThrow().abort();
            assertThatThrownBy(() -> body(response)).isInstanceOf(IOException.class);
        }
    }

    @Test
    @DisplayName("a connection whose answers were read to their end is used again")
    void reuse() throws IOException {
        Set<Integer> ports = new HashSet<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            for (String method : List.of("GET", "POST", "PATCH")) {
                HttpExecuteResponse response =
                        patient.prepareRequest(request(method, url, "body")).call();
                try (InputStream in = response.responseBody().orElseThrow()) {
                    // As the dispatcher reads: up to a limit that is not reached.
                    assertThat(BodyReader.read(in, 2, null, 100)).hasSize(2);
                }
            }
            assertThat(ports).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName("a closed client sends nothing, and ends what is under way")
    void closing() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, out, socket) -> {
            asked.countDown();
            while (socket.getInputStream().read() >= 0) {}
        })) {
            CompletableFuture<HttpExecuteResponse> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return patient.prepareRequest(request("GET", server.url(), ""))
                            .call();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            asked.await();
            patient.close();

            assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(Exception.class);
            assertThatThrownBy(() -> patient.prepareRequest(request("GET", server.url(), ""))
                            .call())
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("the client is closed");
        }
    }
}
