package io.github.arazzo4j.runtime.internal;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Knows when a piece of a request's body was last taken to be sent, so that a slow upload is not taken for silence. */
final class UploadProgress {

    private static final int CHUNK = 64 * 1024;

    private volatile long last = System.nanoTime();

    /** How long ago the last piece was taken. */
    long nanosSince() {
        return System.nanoTime() - last;
    }

    /** Publishes a body. */
    BodyPublisher publisher(byte[] body) {
        if (body.length == 0) {
            return BodyPublishers.noBody();
        }
        return body.length <= CHUNK
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(() -> chunks(body)), body.length);
    }

    private Iterator<byte[]> chunks(byte[] body) {
        return new Iterator<>() {
            private int sent;

            @Override
            public boolean hasNext() {
                return sent < body.length;
            }

            @Override
            public byte[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                last = System.nanoTime();
                int from = sent;
                sent = Math.min(body.length, from + CHUNK);
                return Arrays.copyOfRange(body, from, sent);
            }
        };
    }
}
