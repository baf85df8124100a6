package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.expression.Dialect;
import org.jspecify.annotations.Nullable;

/** Reports deviations that have one obvious reading: a warning, or an error under {@code strict}. */
final class Dialects {

    private Dialects() {}

    static void report(Diagnostics diagnostics, Dialect dialect, Location location, String text) {
        switch (dialect) {
            case D2 ->
                report(
                        diagnostics,
                        DiagnosticCode.DIALECT_DOUBLE_QUOTES,
                        location,
                        "strings in simple conditions take single quotes",
                        null);
            case D3 ->
                report(
                        diagnostics,
                        DiagnosticCode.DIALECT_UNBRACED_EXPRESSION,
                        location,
                        "an expression inside text is written in braces: {$…}",
                        null);
            case D4 ->
                report(
                        diagnostics,
                        DiagnosticCode.DIALECT_DOTTED_ACCESS,
                        location,
                        "outside of conditions a part of " + text + " is named by a JSON Pointer behind #",
                        null);
            case D5 ->
                report(
                        diagnostics,
                        DiagnosticCode.DIALECT_EXPRESSION_SPELLING,
                        location,
                        text + " is read as the specification's $response.header.<name> or $response.body#/<pointer>",
                        null);
            default -> throw new IllegalArgumentException("reported elsewhere: " + dialect);
        }
    }

    static void report(
            Diagnostics diagnostics, DiagnosticCode code, Location location, String message, @Nullable String hint) {
        diagnostics.report(Diagnostic.of(code, location, message).withHint(hint));
    }
}
