package io.github.arazzo4j.runtime.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import software.amazon.awssdk.http.ContentStreamProvider;

/** A body in memory, which our own client sends without copying it. */
final class BytesProvider implements ContentStreamProvider {

    private final byte[] bytes;

    BytesProvider(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The body itself; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public InputStream newStream() {
        return new ByteArrayInputStream(bytes);
    }
}
