package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.support.EvaluationException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/** Adds to a request what proves who sends it. What the document sets itself wins. */
interface Authorizer {

    /** Adds nothing. */
    Authorizer NONE = new Authorizer() {
        @Override
        public void authorize(Outgoing request) {}

        @Override
        public boolean appliesTo(Outgoing request) {
            return false;
        }
    };

    /**
     * Adds the credentials.
     *
     * @param request the request, otherwise complete
     * @throws EvaluationException if there are none, or they can't be sent
     */
    void authorize(Outgoing request);

    /** Whether this would add something, so that the request has to be kept private. */
    boolean appliesTo(Outgoing request);

    /** A header, whose value begins with a prefix that is no secret. */
    static Authorizer header(String source, String name, String prefix, Supplier<String> value) {
        return new Authorizer() {
            @Override
            public void authorize(Outgoing request) {
                if (appliesTo(request)) {
                    String text = read(source, value);
                    if (!HeaderRules.isSendable(text)) {
                        throw new EvaluationException("the credentials of source \"" + source
                                + "\" have a character that can't be sent in a header");
                    }
                    request.addSecret(text);
                    request.addHeader(name, prefix + text);
                }
            }

            @Override
            public boolean appliesTo(Outgoing request) {
                return request.header(name) == null;
            }
        };
    }

    /** A query parameter. */
    static Authorizer query(String source, String name, Supplier<String> value) {
        String encodedName = PercentEncoder.VALUE.encode(name);
        return new Authorizer() {
            @Override
            public void authorize(Outgoing request) {
                if (appliesTo(request)) {
                    String text = read(source, value);
                    request.addSecret(text);
                    request.addQuery(encodedName + "=" + PercentEncoder.VALUE.encode(text));
                }
            }

            @Override
            public boolean appliesTo(Outgoing request) {
                return !request.hasQuery(encodedName);
            }
        };
    }

    /** A cookie, beside those that the document sets. */
    static Authorizer cookie(String source, String name, Supplier<String> value) {
        String prefix = PercentEncoder.VALUE.encode(name) + "=";
        return new Authorizer() {
            @Override
            public void authorize(Outgoing request) {
                if (appliesTo(request)) {
                    String text = read(source, value);
                    request.addSecret(text);
                    String pair = prefix + PercentEncoder.COOKIE.encode(text);
                    String own = request.header("Cookie");
                    request.setHeader("Cookie", own == null ? pair : own + "; " + pair);
                }
            }

            @Override
            public boolean appliesTo(Outgoing request) {
                String own = request.header("Cookie");
                return own == null || !("; " + own).contains("; " + prefix);
            }
        };
    }

    /** User name and password (RFC 7617). */
    static Authorizer basic(String source, Auth.Basic auth) {
        return header(source, "Authorization", "Basic ", () -> {
            String pair = auth.user() + ":" + read(source, auth.password());
            return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        });
    }

    // What such a supplier throws may quote what it read, so only its type is told (S26).
    private static String read(String source, Supplier<String> value) {
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
