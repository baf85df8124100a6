package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A credential that is written into the document. Only what can hardly be anything else is reported: tokens of a known form,
 * and values without pattern of what is called a password, token or key. Neither the message nor the excerpt shows it.
 */
final class SecretRule implements DocumentRule {

    private record Form(String what, Pattern pattern) {
        static Form of(String what, String regex) {
            return new Form(what, Pattern.compile(regex));
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("an AWS access key", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
            Form.of("a GitHub token", "\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,90})"),
            Form.of("a Slack token", "\\bxox[abprs]-[0-9A-Za-z]{6,60}-[0-9A-Za-z-]{6,90}"),
            Form.of("a Stripe key", "\\b[rs]k_live_[0-9A-Za-z]{16,90}"),
            Form.of("a Google API key", "\\bAIza[0-9A-Za-z_-]{35}"),
            Form.of(
                    "a JSON Web Token",
                    "\\beyJ[A-Za-z0-9_-]{8,9000}\\.eyJ[A-Za-z0-9_-]{8,9000}\\.[A-Za-z0-9_-]{8,9000}"),
            Form.of("a private key", "-----BEGIN (?:[A-Z]{2,9} )?PRIVATE KEY-----"),
            Form.of("a bearer token", "(?i)^bearer\\s+[A-Za-z0-9._~+/-]{20,9000}=*$"),
            Form.of("a user name and password", "(?i)^basic\\s+[A-Za-z0-9+/]{12,900}={0,2}$"));

    private static final Pattern NAME = Pattern.compile(
            "(?i).*(?:password|passwd|secret|api[-_]?key|access[-_]?key|auth[-_]?token|access[-_]?token|private[-_]?key"
                    + "|authorization)");

    /** What is long, without spaces, and mixes letters and digits, as generated keys do. */
    private static final Pattern RANDOM =
            Pattern.compile("(?=[^0-9]{0,99}[0-9])(?=[^A-Za-z]{0,99}[A-Za-z])[A-Za-z0-9+/=_.~-]{20,400}");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*(?:example|sample|placeholder|dummy|your[-_ ]|change[-_ ]?me|redacted|xxxx|1234567|abcdef|[<>{}*]|\\.\\.\\.).*",
            Pattern.DOTALL);

    /** Where documents describe rather than set: there, values are examples and text. */
    private static final List<String> DESCRIPTIVE =
            List.of("description", "summary", "title", "example", "pattern", "format", "url", "$self", "reference");

    @Override
    public void check(List<LinkedDocument> documents, Diagnostics diagnostics) {
        for (LinkedDocument document : documents) {
            Scalars.forEach(document.document().file().root(), (owner, key, scalar) -> {
                if (scalar.isString() && !DESCRIPTIVE.contains(key)) {
                    secret(name(owner, key), scalar).ifPresent(what -> report(what, scalar, diagnostics));
                }
            });
        }
    }

    /** What a value is called: its key, or for a parameter's value the parameter's name. */
    private static String name(@Nullable MappingNode owner, String key) {
        return owner != null && key.equals("value")
                ? owner.get("name").flatMap(Node::asString).orElse(key)
                : key;
    }

    private static Optional<String> secret(String name, ScalarNode scalar) {
        String text = scalar.text();
        if (text.length() < 8
                || text.startsWith("$")
                || PLACEHOLDER.matcher(text).matches()) {
            return Optional.empty();
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.find()) {
                return Optional.of(form.what());
            }
        }
        boolean named = NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
        return named && RANDOM.matcher(text).matches() ? Optional.of("a credential") : Optional.empty();
    }

    private static void report(String what, ScalarNode scalar, Diagnostics diagnostics) {
        Location at = scalar.location();
        // The text of the line would carry the secret into logs.
        Location place = new Location(at.file(), at.pointer(), at.line(), at.column(), at.endColumn(), null);
        diagnostics.report(
                Diagnostic.of(DiagnosticCode.SECRET_IN_DOCUMENT, place, "this looks like " + what + " in the document")
                        .withHint("take it from an input or from the client's settings, and revoke this one"));
    }
}
