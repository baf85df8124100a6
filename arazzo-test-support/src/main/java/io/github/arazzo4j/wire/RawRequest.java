package io.github.arazzo4j.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it came over the wire, for servers of tests that answer as no real one would.
 *
 * @param line its first line
 * @param headers its headers, as {@code Name: value}
 * @param body its body
 */
public record RawRequest(String line, List<String> headers, String body) {

    /** Copies the list. */
    public RawRequest {
        headers = List.copyOf(headers);
    }

    /**
     * Reads a request whose body, if it has one, has a length.
     *
     * @param in where it comes from; no more than the request is taken
     * @return the request
     * @throws IOException if it ends in its middle
     */
    public static RawRequest read(InputStream in) throws IOException {
        String line = line(in);
        List<String> headers = new ArrayList<>();
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.add(header);
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        return new RawRequest(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
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

    /**
     * The method.
     *
     * @return the method
     */
    public String method() {
        return line.substring(0, line.indexOf(' '));
    }

    /**
     * What is asked for.
     *
     * @return path and query
     */
    public String target() {
        return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
    }

    /**
     * A header.
     *
     * @param name its name, in any case
     * @return its value, the first one if there are several; {@code null} if it was not sent
     */
    public @Nullable String header(String name) {
        for (String header : headers) {
            if (header.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                return header.substring(name.length() + 1).trim();
            }
        }
        return null;
    }
}
