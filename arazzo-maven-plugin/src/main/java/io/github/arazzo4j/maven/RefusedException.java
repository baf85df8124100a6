package io.github.arazzo4j.maven;

import java.io.Serial;

/** The user has to change something; what that is has been logged, or is the message. */
final class RefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
