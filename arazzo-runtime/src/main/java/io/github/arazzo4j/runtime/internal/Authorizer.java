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
        return new Authorizer() {
            @Override
            public void authorize(Outgoing request, Transfer transfer) throws IOException {
                if (appliesTo(request)) {
                    String text = value.read(transfer);
                    if (!HeaderRules.isSendable(text)) {
                        throw new EvaluationException("the credentials of source \"" + source
                                + "\" have a character that can't be sent in a header");
                    }
                    request.addSecret(text);
                    request.addHeader(name, prefix + text);
                }
            }

            @Override
            public boolean isSetIn(Outgoing request) {
                return request.header(name) != null;
            }

            @Override
            public void refused(Outgoing request) {
                value.refused(request);
            }
        };
    }

    /** A query parameter. */
    static Authorizer query(String name, Secret value) {
        String encodedName = PercentEncoder.VALUE.encode(name);
        return new Authorizer() {
            @Override
            public void authorize(Outgoing request, Transfer transfer) throws IOException {
                if (appliesTo(request)) {
                    String text = value.read(transfer);
                    String encoded = PercentEncoder.VALUE.encode(text);
                    request.addSecret(text);
                    request.addSecret(encoded);
                    request.addQuery(encodedName + "=" + encoded);
                }
            }

            @Override
            public boolean isSetIn(Outgoing request) {
                return request.hasQuery(encodedName);
            }
        };
    }

    /** A cookie, beside those that the document sets. */
    static Authorizer cookie(String name, Secret value) {
        String prefix = PercentEncoder.VALUE.encode(name) + "=";
        return new Authorizer() {
            @Override
            public void authorize(Outgoing request, Transfer transfer) throws IOException {
                if (appliesTo(request)) {
                    String text = value.read(transfer);
                    String encoded = PercentEncoder.COOKIE.encode(text);
                    request.addSecret(text);
                    request.addSecret(encoded);
                    String own = request.header("Cookie");
                    request.setHeader("Cookie", (own == null ? "" : own + "; ") + prefix + encoded);
                }
            }

            @Override
            public boolean isSetIn(Outgoing request) {
                String own = request.header("Cookie");
                return own != null && ("; " + own).contains("; " + prefix);
            }
        };
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
