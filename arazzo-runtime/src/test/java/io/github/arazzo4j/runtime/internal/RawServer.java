package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.wire.RawRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server that answers with whatever bytes a test wants, HTTP or not. One thread, one request per connection. */
final class RawServer implements AutoCloseable {

    /** Answers a request. */
    interface Handler {
        void answer(RawRequest request, OutputStream out, Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Thread thread;
    private final List<RawRequest> received = new ArrayList<>();

    RawServer(Handler handler) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(() -> serve(handler), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** A server that sends the same bytes to everybody. */
    static RawServer of(String answer) {
        return new RawServer((request, out, connection) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** A complete answer. */
    static String answer(String statusAndHeaders, String body) {
        return "HTTP/1.1 " + statusAndHeaders.replace("\n", "\r\n") + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    /** An answer without headers of its own. */
    static void send(OutputStream out, String statusAndHeaders, String body) throws IOException {
        out.write(answer(statusAndHeaders, body).getBytes(StandardCharsets.ISO_8859_1));
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    String url(String host) {
        return "http://" + host + ":" + socket.getLocalPort();
    }

    int port() {
        return socket.getLocalPort();
    }

    synchronized List<RawRequest> received() {
        return List.copyOf(received);
    }

    RawRequest only() {
        List<RawRequest> all = received();
        if (all.size() != 1) {
            throw new AssertionError("one request expected, but there are " + all.size());
        }
        return all.get(0);
    }

    private void serve(Handler handler) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                RawRequest request = RawRequest.read(new BufferedInputStream(connection.getInputStream()));
                synchronized (this) {
                    received.add(request);
                }
                OutputStream out = connection.getOutputStream();
                handler.answer(request, out, connection);
                out.flush();
            } catch (IOException e) {
                // The client went away, or the test is over.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.interrupt();
    }
}
