package io.github.arazzo4j.codegen;

import io.github.arazzo4j.wire.RawRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that keeps connections alive, and on them misbehaves in whatever way a test wants. */
final class FaultyServer implements AutoCloseable {

    /** What happens to a request that has arrived. */
    interface Fault {
        void happen(Received request, Connection connection) throws IOException, InterruptedException;
    }

    /**
     * A request that has arrived, head and body.
     *
     * @param raw the request
     * @param onConnection 1 for the first request on its connection, 2 for the second
     */
    record Received(RawRequest raw, int onConnection) {

        String method() {
            return raw.method();
        }

        /** Path and query. */
        String target() {
            return raw.target();
        }

        String body() {
            return raw.body();
        }
    }

    /** A connection as faults see it. */
    static final class Connection {
        private final Socket socket;
        private final OutputStream out;

        private Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        /** Sends bytes as they are, line breaks as HTTP has them. */
        Connection send(String text) throws IOException {
            out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return this;
        }

        /** A complete answer. */
        Connection answer(String statusAndHeaders, String body) throws IOException {
            return send("HTTP/1.1 " + statusAndHeaders + "\nContent-Length: " + body.length() + "\n\n" + body);
        }

        /** Ends the connection in an orderly way. */
        void close() throws IOException {
            socket.close();
        }

        /** Ends it with an RST. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says nothing more until the other side, or the test, gives up. */
        void stall() throws IOException {
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // Whatever comes is not answered.
            }
            socket.close();
        }
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "faulty-server");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile boolean forgetful;
    private volatile CountDownLatch ears = new CountDownLatch(0);
    private volatile Fault fault = (request, connection) -> connection.answer("200 OK", "{}");

    FaultyServer() {
        try {
            socket = new ServerSocket(0, 1_000, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    FaultyServer with(Fault other) {
        fault = other;
        return this;
    }

    /**
     * Answers one request after the other, and all further ones like the last.
     *
     * @param answers status and headers, such as {@code 503 Busy\nRetry-After: 7}, and after an empty line the body, which is
     *     {@code {}} if there is none
     */
    FaultyServer answers(String... answers) {
        AtomicInteger count = new AtomicInteger();
        return with((request, connection) -> {
            String answer = answers[Math.min(count.getAndIncrement(), answers.length - 1)];
            int body = answer.indexOf("\n\n");
            connection.answer(
                    body < 0 ? answer : answer.substring(0, body), body < 0 ? "{}" : answer.substring(body + 2));
        });
    }

    /** A time as headers have it. */
    static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    /** Does not read what arrives until somebody opens its ears. */
    FaultyServer deafUntil(CountDownLatch ears) {
        this.ears = ears;
        return this;
    }

    /** Does not remember what arrives, of which there will be a lot. */
    FaultyServer forgetful() {
        forgetful = true;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The requests that have arrived, in order. */
    List<Received> received() {
        return received;
    }

    /** How many requests of a method have arrived. */
    long count(String method) {
        return received.stream()
                .filter(request -> request.method().equals(method))
                .count();
    }

    /** How many connections were made. */
    int accepted() {
        return accepted.get();
    }

    /** How many connections are open. */
    int connections() {
        return open.size();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                accepted.incrementAndGet();
                open.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            ears.await();
            InputStream in = new BufferedInputStream(connection.getInputStream());
            Connection face = new Connection(connection);
            for (int number = 1; !connection.isClosed(); number++) {
                Received request = new Received(RawRequest.read(in), number);
                if (!forgetful) {
                    received.add(request);
                }
                fault.happen(request, face);
            }
        } catch (IOException e) {
            // The other side went away, which is for the client's tests to look at.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
