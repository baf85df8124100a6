package io.github.arazzo4j.runtime;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The root of all exceptions that arazzo4j throws on purpose. Its message never contains a credential (S26). */
public class ArazzoException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what went wrong, for the person who reads it
     * @param cause what caused it, if anything did
     */
    public ArazzoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
