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
    private volatile boolean begun;

    /** How long ago the last piece was taken. */
    long nanosSince() {
        return System.nanoTime() - last;
    }

    /** Whether any of the body was taken, which is after the head was sent. */
    boolean hasBegun() {
        return begun;
    }

    /** Publishes a body. */
    BodyPublisher publisher(byte[] body) {
        if (body.length == 0) {
            begun = true;
            return BodyPublishers.noBody();
        }
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(() -> chunks(body)), body.length);
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
                begun = true;
                last = System.nanoTime();
                int from = sent;
                sent = Math.min(body.length, from + CHUNK);
                return from == 0 && sent == body.length ? body : Arrays.copyOfRange(body, from, sent);
            }
        };
    }
}
