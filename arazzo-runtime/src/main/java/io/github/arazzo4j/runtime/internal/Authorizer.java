package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.support.EvaluationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/** Adds to a request what proves who sends it. What the document sets itself wins. */
interface Authorizer {

    /** Adds nothing, and nothing is needed. */
    Authorizer NONE = new Authorizer() {
        @Override
        public void authorize(Outgoing request, Transfer transfer) {}

        @Override
        public boolean isSetIn(Outgoing request) {
            return false;
        }

        @Override
        public boolean appliesTo(Outgoing request) {
            return false;
        }
    };

    /**
     * Adds the credentials, unless they are there.
     *
     * @param request the request, otherwise complete
     * @param transfer ends what this has to fetch
     * @throws EvaluationException if there are none, or they can't be sent
     * @throws IOException if what this has to fetch can't be fetched
     */
    void authorize(Outgoing request, Transfer transfer) throws IOException;

    /** Whether the document has set what this would add. */
    boolean isSetIn(Outgoing request);

    /** Whether this would add something, so that the request has to be kept private. */
    default boolean appliesTo(Outgoing request) {
        return !isSetIn(request);
    }

    /** Is told that the service did not accept what was sent. */
    default void refused(Outgoing request) {}

    /** Gives a secret, which may have to be fetched first. */
    interface Secret {
        String read(Transfer transfer) throws IOException;

        /** Is told that the service did not accept it. */
        default void refused(Outgoing request) {}

        /** A secret that the application supplies. */
        static Secret of(String source, Supplier<String> supplier) {
            return transfer -> supplied(source, supplier);
        }
    }

    /** A header, whose value begins with a prefix that is no secret. */
    static Authorizer header(String source, String name, String prefix, Secret value) {
        return new SecretAuthorizer(source, "header", name, prefix, value);
    }

    /** User name and password (RFC 7617). */
    static Authorizer basic(String source, Auth.Basic auth) {
        return header(source, "Authorization", "Basic ", transfer -> {
            String pair = auth.user() + ":" + supplied(source, auth.password());
            return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        });
    }

    /**
     * A secret that the application supplies. What its supplier throws may quote what it read, so only its type is told
     * (S26).
     */
    static String supplied(String source, Supplier<String> value) {
        try {
            String text = value.get();
            if (text != null) {
                return text;
            }
        } catch (RuntimeException e) {
            throw new EvaluationException("the credentials of source \"" + source + "\" could not be obtained ("
                    + e.getClass().getSimpleName() + ")");
        }
        throw new EvaluationException("the credentials of source \"" + source + "\" could not be obtained (null)");
    }
}
