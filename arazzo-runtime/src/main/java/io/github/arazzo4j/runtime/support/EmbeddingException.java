package io.github.arazzo4j.runtime.support;

import java.io.Serial;

/**
 * A value can't stand where a template embeds it: it is absent (rule S1), or it would change the structure of what it is put
 * into (rule S10). The message is the reason and never contains the value, which may be a secret.
 */
public final class EmbeddingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Gives the reason.
     *
     * @param reason why the value can't be embedded, without the value
     */
    public EmbeddingException(String reason) {
        super(reason);
    }
}
