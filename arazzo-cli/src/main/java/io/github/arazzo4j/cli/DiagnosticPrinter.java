package io.github.arazzo4j.cli;

import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import java.util.Collection;

/** Prints diagnostics for people, on stderr; without notes, which need no action. */
final class DiagnosticPrinter {

    private final Terminal terminal;
    private final TextRenderer renderer = new TextRenderer();

    DiagnosticPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints what the compiler has to say; refuses documents with errors. */
    void report(CompileResult result) throws Refusal {
        print(result.diagnostics());
        if (result.hasErrors()) {
            throw new Refusal("nothing was done: " + renderer.summary(result.diagnostics()));
        }
    }

    void print(Collection<Diagnostic> diagnostics) {
        terminal.err()
                .print(renderer.render(diagnostics.stream()
                        .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                        .toList()));
        terminal.err().flush();
    }

    void warn(String message) {
        terminal.err().println("warning: " + Terminal.oneLine(message));
    }
}
