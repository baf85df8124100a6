package io.github.arazzo4j.runtime.internal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads response bodies, compressed ones too, up to a limit. */
final class BodyReader {

    private BodyReader() {}

    /** A body that came can't be used: it is larger than the client allows, or not compressed as it says. */
    static final class UnusableException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param message a clause of which the body is the subject
         */
        UnusableException(String message) {
            super(message);
        }
    }

    /**
     * Reads a body to its end.
     *
     * @param stream the body as it came
     * @param declaredLength the {@code Content-Length}, or -1
     * @param encoding the {@code Content-Encoding}, or {@code null}
     * @param limit how many bytes there may be, before and after decompression
     * @throws UnusableException if there are more, or if the body is not compressed in the way that its encoding says
     */
    static byte[] read(InputStream stream, long declaredLength, @Nullable String encoding, int limit)
            throws IOException {
        if (declaredLength > limit) {
            throw tooLarge(limit);
        }
        try {
            return readUpTo(decoded(stream, encoding), encoding == null ? declaredLength : -1, limit);
        } catch (ZipException | EOFException e) {
            if (encoding == null) {
                throw e;
            }
            throw new UnusableException("is not compressed as it says");
        }
    }

    private static byte[] readUpTo(InputStream stream, long declaredLength, int limit) throws IOException {
        // Reading no more than is expected spares the large buffers of readNBytes.
        int expected = declaredLength >= 0 ? (int) declaredLength : limit;
        byte[] bytes = stream.readNBytes(expected);
        int more = bytes.length < expected ? -1 : stream.read();
        return more < 0 ? bytes : withRest(bytes, more, stream, limit);
    }

    /** A body that is longer than its head says, as some clients leave it that decompress by themselves. */
    private static byte[] withRest(byte[] first, int next, InputStream rest, int limit) throws IOException {
        if (first.length == limit) {
            throw tooLarge(limit);
        }
        byte[] start = Arrays.copyOf(first, first.length + 1);
        start[first.length] = (byte) next;
        byte[] more = rest.readNBytes(limit - start.length);
        if (start.length + more.length == limit && rest.read() >= 0) {
            throw tooLarge(limit);
        }
        byte[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return all;
    }

    private static UnusableException tooLarge(int limit) {
        return new UnusableException("is larger than " + limit + " bytes (ArazzoClient.Builder.maxResponseBytes)");
    }

    private static InputStream decoded(InputStream stream, @Nullable String encoding) throws IOException {
        if (encoding == null) {
            return stream;
        }
        return switch (encoding.trim().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> gzip(stream);
            case "deflate" -> deflate(stream);
            default -> stream;
        };
    }

    // Some HTTP clients decompress by themselves and leave the header in place, so the first bytes decide.
    private static InputStream gzip(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream);
        return peek(buffered) == 0x1F8B ? new GZIPInputStream(buffered) : buffered;
    }

    // "deflate" means zlib (RFC 9110, 8.4.1.2), but some servers send the bare stream.
    private static InputStream deflate(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream);
        int head = peek(buffered);
        if (head < 0) {
            return buffered;
        }
        boolean zlib = ((head >> 8) & 0x0F) == 8 && head % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        return new InflaterInputStream(buffered, inflater) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }

    /** The first two bytes, or -1 if there are fewer. */
    private static int peek(BufferedInputStream stream) throws IOException {
        stream.mark(2);
        int first = stream.read();
        int second = first < 0 ? -1 : stream.read();
        stream.reset();
        return second < 0 ? -1 : (first << 8) | second;
    }
}
