package io.github.arazzo4j.runtime;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A client lacks something that a workflow needs: a server, a region, credentials. */
public final class ConfigurationException extends ArazzoException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what went wrong, for the person who reads it
     * @param cause what caused it, if anything did
     */
    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
