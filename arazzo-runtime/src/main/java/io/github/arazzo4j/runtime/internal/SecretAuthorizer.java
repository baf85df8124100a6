package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.EvaluationException;
import java.io.IOException;

/** Adds a secret as it is: a token or a key in a header, in the query or in a cookie beside those of the document. */
final class SecretAuthorizer implements Authorizer {

    private final String source;
    private final String in;
    private final String name;
    private final String prefix;
    private final Secret value;

    /**
     * Creates an authorizer.
     *
     * @param source the source, for messages
     * @param in {@code query} or {@code cookie}, as OpenAPI calls them; anything else is a header
     * @param name the name of the header, parameter or cookie
     * @param prefix what is before the secret in a header
     * @param value the secret
     */
    SecretAuthorizer(String source, String in, String name, String prefix, Secret value) {
        this.source = source;
        this.in = in;
        this.name = in.equals("query") || in.equals("cookie") ? PercentEncoder.VALUE.encode(name) : name;
        this.prefix = prefix;
        this.value = value;
    }

    @Override
    public void authorize(Outgoing request, Transfer transfer) throws IOException {
        if (isSetIn(request)) {
            return;
        }
        String text = value.read(transfer);
        request.addSecret(text);
        if (in.equals("query")) {
            request.addQuery(name + "=" + encoded(request, PercentEncoder.VALUE, text));
        } else if (in.equals("cookie")) {
            String own = request.header("Cookie");
            String cookie = name + "=" + encoded(request, PercentEncoder.COOKIE, text);
            request.setHeader("Cookie", own == null ? cookie : own + "; " + cookie);
        } else if (HeaderRules.isSendable(text)) {
            request.addHeader(name, prefix + text);
        } else {
            throw new EvaluationException(
                    "the credentials of source \"" + source + "\" have a character that can't be sent in a header");
        }
    }

    private static String encoded(Outgoing request, PercentEncoder encoder, String text) {
        String encoded = encoder.encode(text);
        request.addSecret(encoded);
        return encoded;
    }

    @Override
    public boolean isSetIn(Outgoing request) {
        if (in.equals("query")) {
            return request.hasQuery(name);
        } else if (in.equals("cookie")) {
            String own = request.header("Cookie");
            return own != null && ("; " + own).contains("; " + name + "=");
        }
        return request.header(name) != null;
    }

    @Override
    public void refused(Outgoing request) {
        value.refused(request);
    }
}
