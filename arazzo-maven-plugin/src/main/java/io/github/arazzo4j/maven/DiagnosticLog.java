package io.github.arazzo4j.maven;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import java.util.Collection;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Diagnostics in Maven's log, each line of them with its severity in front; notes only if they are asked for. */
final class DiagnosticLog {

    private final Log log;
    private final boolean notes;
    private final TextRenderer renderer = new TextRenderer();

    DiagnosticLog(Log log, boolean notes) {
        this.log = log;
        this.notes = notes;
    }

    void report(Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(this::report);
        long silent = notes
                ? 0
                : diagnostics.stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.NOTE)
                        .count();
        if (silent > 0) {
            log.info(silent + (silent == 1 ? " note" : " notes") + "; -Darazzo.notes shows what needs no action");
        }
    }

    /** Such as {@code 1 error, 2 warnings}. */
    String summary(Collection<Diagnostic> diagnostics) {
        return renderer.summary(diagnostics);
    }

    private void report(Diagnostic diagnostic) {
        List<String> lines = renderer.render(diagnostic).lines().toList();
        switch (diagnostic.severity()) {
            case ERROR -> lines.forEach(log::error);
            case WARNING -> lines.forEach(log::warn);
            case NOTE -> lines.forEach(notes ? log::info : log::debug);
        }
    }
}
