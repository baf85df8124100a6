package io.github.arazzo4j.runtime.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response as a stream that is read while it arrives. Unlike that of the JDK it ends at once when its
 * reader is interrupted, and when nothing arrives for a while.
 */
final class StreamingBody extends InputStream implements BodySubscriber<StreamingBody> {

    /** What comes next: some bytes, or the end, which may be a failure. */
    private static final class Signal {

        final List<ByteBuffer> bytes;
        final boolean last;
        final @Nullable Throwable failure;

        Signal(List<ByteBuffer> bytes, boolean last, @Nullable Throwable failure) {
            this.bytes = bytes;
            this.last = last;
            this.failure = failure;
        }
    }

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Queue<ByteBuffer> current = new ArrayDeque<>();
    private final long idleNanos;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean aborted;
    private @Nullable Signal end;

    StreamingBody(Duration idle) {
        this.idleNanos = idle.toNanos();
    }

    @Override
    public CompletionStage<StreamingBody> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (aborted) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        signals.add(new Signal(item, false, null));
    }

    @Override
    public void onError(Throwable throwable) {
        signals.add(new Signal(List.of(), true, throwable));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal(List.of(), true, null));
    }

    @Override
    public int read() throws IOException {
        ByteBuffer buffer = buffer();
        return buffer == null ? -1 : buffer.get() & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = buffer();
        if (buffer == null) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    /** Ends the connection if the body was not read to its end. */
    @Override
    public void close() {
        if (end == null) {
            abort();
        }
    }

    /** Ends the connection, whoever reads. */
    void abort() {
        aborted = true;
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
        // A cancelled subscription says nothing more, and somebody may be waiting.
        signals.add(new Signal(List.of(), true, new IOException("aborted")));
    }

    /** A buffer that has bytes, or {@code null} at the end. */
    private @Nullable ByteBuffer buffer() throws IOException {
        while (true) {
            ByteBuffer head = current.peek();
            if (head != null && head.hasRemaining()) {
                return head;
            } else if (head != null) {
                current.remove();
            } else if (end != null) {
                if (end.failure != null) {
                    throw new IOException(end.failure);
                }
                return null;
            } else {
                take(next());
            }
        }
    }

    private void take(Signal signal) {
        if (signal.last) {
            end = signal;
            return;
        }
        current.addAll(signal.bytes);
        Flow.Subscription open = subscription;
        if (open != null) {
            open.request(1);
        }
    }

    private Signal next() throws IOException {
        try {
            Signal signal = signals.poll(idleNanos, TimeUnit.NANOSECONDS);
            if (signal == null) {
                abort();
                throw new HttpTimeoutException("nothing came for " + ErrorText.duration(Duration.ofNanos(idleNanos)));
            }
            return signal;
        } catch (InterruptedException e) {
            abort();
            throw TransportFailure.interrupted();
        }
    }
}
