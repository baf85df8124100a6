package io.github.arazzo4j.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.arazzo4j.runtime.support.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An API on a free port of this machine that answers as a test tells it to, and remembers what it was asked. Register it as
 * an extension of a test instance, and it is closed after each test.
 */
final class ScriptedApi implements AfterEachCallback {

    static {
        // Otherwise each answer waits for the acknowledgement of the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Function<Received, Answer>> handlers = new ConcurrentHashMap<>();
    private Function<Received, Answer> otherwise =
            unknown -> text("text/plain", "not scripted").status(501);
    private final Map<String, Streaming> streams = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    ScriptedApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * A request that arrived.
     *
     * @param method its method
     * @param path its path, as sent
     * @param query its query, as sent; empty if there is none
     * @param headers its headers, names in lower case
     * @param octets its body, a character for each byte
     */
    record Received(String method, String path, String query, Map<String, List<String>> headers, String octets) {

        /** {@code GET /pets?limit=1}. */
        String line() {
            return method + " " + path + (query.isEmpty() ? "" : "?" + query);
        }

        /** The only value of a header, or {@code null} if it was not sent. */
        @Nullable
        String header(String name) {
            List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
            return values == null ? null : String.join(", ", values);
        }

        byte[] bytes() {
            return octets.getBytes(StandardCharsets.ISO_8859_1);
        }

        String body() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return Json.constant(body());
        }
    }

    /**
     * An answer.
     *
     * @param status the status; 0 closes the connection without an answer
     * @param headers the headers
     * @param octets the body, a character for each byte
     */
    record Answer(int status, Map<String, String> headers, String octets) {

        /** This answer with one more header. */
        Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, octets);
        }

        /** This answer with another status. */
        Answer status(int other) {
            return new Answer(other, headers, octets);
        }
    }

    /** 200 with JSON. */
    static Answer ok(String body) {
        return text("application/json", body);
    }

    /** 200 with a text of some type. */
    static Answer text(String contentType, String body) {
        return bytes(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** 200 with bytes of some type. */
    static Answer bytes(String contentType, byte[] body) {
        return new Answer(200, Map.of("Content-Type", contentType), new String(body, StandardCharsets.ISO_8859_1));
    }

    /** A status without a body. */
    static Answer status(int status) {
        return new Answer(status, Map.of(), "");
    }

    /** The connection is closed instead of an answer. */
    static Answer hangUp() {
        return status(0);
    }

    /** Answers requests such as {@code GET /pets} one by one; one too many is answered 599. */
    ScriptedApi on(String methodAndPath, Answer... answers) {
        Deque<Answer> queue = new ArrayDeque<>(Arrays.asList(answers));
        return handle(methodAndPath, request -> {
            synchronized (queue) {
                return queue.isEmpty() ? status(599) : queue.remove();
            }
        });
    }

    /** Answers requests such as {@code GET /pets} always in the same way. */
    ScriptedApi always(String methodAndPath, Answer answer) {
        return handle(methodAndPath, request -> answer);
    }

    /** Answers requests such as {@code GET /pets} as a function decides. */
    ScriptedApi handle(String methodAndPath, Function<Received, Answer> handler) {
        handlers.put(methodAndPath, handler);
        return this;
    }

    /** Answers all other requests as a function decides. */
    ScriptedApi otherwise(Function<Received, Answer> handler) {
        otherwise = handler;
        return this;
    }

    /** Writes an answer as it goes. */
    interface Streaming {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** Answers requests such as {@code GET /pets} with what is too large, or too odd, for an {@link Answer}. */
    ScriptedApi stream(String methodAndPath, Streaming streaming) {
        streams.put(methodAndPath, streaming);
        return this;
    }

    /** Where it is, without a slash at the end. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What arrived, in order. */
    List<Received> received() {
        return List.copyOf(received);
    }

    /** What arrived, in order, as {@code GET /pets?limit=1}. */
    List<String> lines() {
        return received.stream().map(Received::line).toList();
    }

    /** The only request that arrived at {@code GET /pets}. */
    Received only(String methodAndPath) {
        List<Received> matching = received.stream()
                .filter(request -> (request.method() + " " + request.path()).equals(methodAndPath))
                .toList();
        if (matching.size() != 1) {
            throw new AssertionError(methodAndPath + " arrived " + matching.size() + " times; all: " + lines());
        }
        return matching.get(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), new ArrayList<>(values)));
            String query = exchange.getRequestURI().getRawQuery();
            Received request = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    query == null ? "" : query,
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            received.add(request);
            Streaming streaming = streams.get(request.method() + " " + request.path());
            if (streaming != null) {
                streaming.answer(exchange);
                return;
            }
            Answer answer = handlers.getOrDefault(request.method() + " " + request.path(), otherwise)
                    .apply(request);
            if (answer.status() == 0) {
                return;
            }
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] body = answer.octets().getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop(0);
        threads.shutdownNow();
    }
}
