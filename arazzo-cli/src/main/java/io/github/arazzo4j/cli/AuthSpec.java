package io.github.arazzo4j.cli;

import io.github.arazzo4j.runtime.Auth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads credentials from {@code --auth}. Nothing of them gets into a message. */
final class AuthSpec {

    /** How credentials are written, for messages and help. */
    static final String FORMS = "bearer:TOKEN, basic:USER:PASSWORD, apikey:KEY, header:NAME:VALUE,"
            + " oauth2:CLIENT:SECRET (client credentials, at the token URL of the description) or none";

    private static final String FROM_ENVIRONMENT = "env:";

    private final Function<String, @Nullable String> environment;

    AuthSpec(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** Reads the part behind {@code SOURCE=}. */
    Auth parse(String source, String text) throws Refusal {
        if (text.equals("none")) {
            return Auth.none();
        }
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (kind) {
            case "bearer" -> Auth.bearer(secret(source, rest));
            case "apikey" -> Auth.apiKey(secret(source, rest));
            case "basic" -> {
                int end = separator(source, rest);
                yield Auth.basic(rest.substring(0, end), secret(source, rest.substring(end + 1)));
            }
            case "oauth2" -> {
                int end = separator(source, rest);
                yield Auth.clientCredentials(rest.substring(0, end), secret(source, rest.substring(end + 1)));
            }
            case "header" -> {
                int end = separator(source, rest);
                String value = secret(source, rest.substring(end + 1));
                yield Auth.header(rest.substring(0, end), () -> value);
            }
            default -> throw malformed(source);
        };
    }

    private static int separator(String source, String text) throws Refusal {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw malformed(source);
        }
        return colon;
    }

    /** The secret itself, or that in the variable of the environment that is named. */
    private String secret(String source, String text) throws Refusal {
        if (text.isEmpty()) {
            throw malformed(source);
        }
        if (!text.startsWith(FROM_ENVIRONMENT)) {
            return text;
        }
        String variable = text.substring(FROM_ENVIRONMENT.length());
        String value = environment.apply(variable);
        if (value == null || value.isEmpty()) {
            throw new Refusal("--auth " + source + ": the environment has no variable " + variable);
        }
        return value;
    }

    private static Refusal malformed(String source) {
        return new Refusal("--auth " + source + "=… needs " + FORMS
                + "; in place of a secret, env:VARIABLE reads it from the environment");
    }
}
