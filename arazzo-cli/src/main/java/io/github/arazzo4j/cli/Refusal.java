package io.github.arazzo4j.cli;

import java.io.Serial;

/** The user has to change something. The message says what, and holds no credential. */
final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
