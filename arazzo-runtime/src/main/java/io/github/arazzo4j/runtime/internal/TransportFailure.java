package io.github.arazzo4j.runtime.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why there is no answer (S15), without what a URL, a header or a body may hide (S26). */
final class TransportFailure {

    private TransportFailure() {}

    static String describe(Throwable failure, Origin to) {
        NotSentException notSent = find(failure, NotSentException.class);
        if (notSent != null) {
            return String.valueOf(notSent.getMessage());
        }
        if (find(failure, UnknownHostException.class) != null
                || find(failure, UnresolvedAddressException.class) != null) {
            return "there is no host " + to.host();
        }
        if (find(failure, HttpConnectTimeoutException.class) != null
                || find(failure, NoRouteToHostException.class) != null) {
            return "could not connect to " + to + " in time";
        }
        if (find(failure, ConnectException.class) != null) {
            return "could not connect to " + to + ", where nobody listens or which can't be reached";
        }
        IOException silence = find(failure, HttpTimeoutException.class);
        silence = silence == null ? find(failure, SocketTimeoutException.class) : silence;
        if (silence != null) {
            return to + " did not answer in time: " + ErrorText.shorten(silence.getMessage());
        }
        SSLException tls = find(failure, SSLException.class);
        if (tls != null) {
            return "no secure connection to " + to + ": " + ErrorText.shorten(tls.getMessage());
        }
        return to + " gave no usable answer: " + reason(failure);
    }

    /** The end of a wait that was interrupted; the thread stays interrupted, since whoever is above has to know. */
    static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted");
    }

    private static String reason(Throwable failure) {
        SocketException socket = find(failure, SocketException.class);
        if (socket != null && socket.getMessage() != null) {
            return ErrorText.shorten(socket.getMessage());
        }
        if (find(failure, EOFException.class) != null) {
            return "the connection was closed early";
        }
        // The latter is what the JDK's client makes of a length that is none.
        if (find(failure, ProtocolException.class) != null || find(failure, NumberFormatException.class) != null) {
            return "what it sent is not HTTP";
        }
        // Messages of other exceptions may quote what was sent or received.
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass() == IOException.class
                ? "the connection was closed early, or what it sent is not HTTP"
                : root.getClass().getSimpleName();
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
