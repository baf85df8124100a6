package io.github.arazzo4j.cli;

import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.JsonRenderer;
import io.github.arazzo4j.codegen.diagnostic.SarifRenderer;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks documents. */
@Command(
        name = "validate",
        description = "Checks documents against the Arazzo specification and the API descriptions that they refer to.",
        mixinStandardHelpOptions = true,
        versionProvider = ArazzoCommand.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:no errors", "2:errors, or nothing to check"})
final class ValidateCommand implements Callable<Integer> {

    /** How diagnostics are printed. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    private final Terminal terminal;
    private final Function<CompileRequest, CompileResult> compiler;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Documents, or directories with documents; in a directory, files named *.arazzo.yaml, .yml or"
                    + " .json, and others that have the field \"arazzo\".")
    private List<Path> documents = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            description = "text (the default) for people, on stderr; json, an array of diagnostics, or sarif, a SARIF"
                    + " 2.1.0 log, for programs, on stdout.")
    private Format format = Format.TEXT;

    @Option(
            names = "--notes",
            description = "Print notes in the text form, too: what is worth knowing and needs no action.")
    private boolean notes;

    @Mixin
    private CompilerOptions options = new CompilerOptions();

    ValidateCommand(Terminal terminal, Function<CompileRequest, CompileResult> compiler) {
        this.terminal = terminal;
        this.compiler = compiler;
    }

    @Override
    public Integer call() throws Refusal {
        List<Path> files = CompilerOptions.documents(terminal.directory(), documents);
        CompileResult result = compiler.apply(options.request(terminal.directory(), files, Optional.empty()));
        print(result, files.size());
        return result.hasErrors() ? ExitStatus.REFUSED : ExitStatus.SUCCEEDED;
    }

    private void print(CompileResult result, int count) {
        switch (format) {
            case TEXT -> {
                TextRenderer renderer = new TextRenderer();
                List<Diagnostic> shown = result.diagnostics().stream()
                        .filter(diagnostic -> notes || diagnostic.severity() != Severity.NOTE)
                        .toList();
                terminal.err().print(renderer.render(shown));
                terminal.err().flush();
                PrintWriter summary = result.hasErrors() ? terminal.err() : terminal.out();
                summary.println(count
                        + (count == 1 ? " document: " : " documents: ")
                        + renderer.summary(shown)
                        + unseen(result.diagnostics().size() - shown.size()));
            }
            case JSON -> terminal.out().print(new JsonRenderer().render(result.diagnostics()));
            case SARIF -> terminal.out().print(new SarifRenderer().render(result.diagnostics()));
        }
    }

    private static String unseen(int count) {
        return count == 0 ? "" : ", " + count + (count == 1 ? " note" : " notes") + " (--notes shows them)";
    }
}
