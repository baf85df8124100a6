package io.github.arazzo4j.runtime.internal;

import java.io.IOException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;

/** A request was not sent, or not all of it, so that sending it again can't do anything twice. */
final class NotSentException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message why, without what a URL, a header or a body may hide
     * @param cause what went wrong
     */
    NotSentException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether what an HTTP client threw means that the request was not sent, and that it may fare better in a moment. */
    static boolean is(Throwable failure) {
        boolean refused = false;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof UnresolvedAddressException) {
                return false;
            }
            refused |= t instanceof NotSentException
                    || t instanceof ConnectException
                    || t instanceof NoRouteToHostException
                    || t instanceof HttpConnectTimeoutException
                    || t instanceof SSLHandshakeException;
        }
        return refused;
    }
}
