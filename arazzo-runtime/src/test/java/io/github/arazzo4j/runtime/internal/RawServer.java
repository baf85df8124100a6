package io.github.arazzo4j.runtime.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A server that answers with whatever bytes a test wants, HTTP or not. One thread, one request per connection. */
final class RawServer implements AutoCloseable {

    /** Answers a request. */
    interface Handler {
        void answer(Received request, OutputStream out, Socket socket) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    record Received(String line, List<String> headers, String body) {
        String method() {
            return line.substring(0, line.indexOf(' '));
        }

        String target() {
            return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
        }

        @Nullable
        String header(String name) {
            for (String header : headers) {
                if (header.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return header.substring(name.length() + 1).trim();
                }
            }
            return null;
        }
    }

    private final ServerSocket socket;
    private final Thread thread;
    private final List<Received> received = new ArrayList<>();

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

    synchronized List<Received> received() {
        return List.copyOf(received);
    }

    Received only() {
        List<Received> all = received();
        if (all.size() != 1) {
            throw new AssertionError("one request expected, but there are " + all.size());
        }
        return all.get(0);
    }

    private void serve(Handler handler) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                Received request = read(new BufferedInputStream(connection.getInputStream()));
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

    private static Received read(InputStream in) throws IOException {
        String line = line(in);
        List<String> headers = new ArrayList<>();
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.add(header);
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        return new Received(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            // 0x16 begins a TLS handshake, which nobody here can answer.
            if (b < 0 || b == 0x16) {
                throw new IOException("closed");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
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
