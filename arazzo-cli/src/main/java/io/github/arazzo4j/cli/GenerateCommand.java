package io.github.arazzo4j.cli;

import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.write.OutputFolderException;
import io.github.arazzo4j.codegen.write.PackageNames;
import io.github.arazzo4j.codegen.write.SourceWriter;
import io.github.arazzo4j.codegen.write.WriteReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compiles documents into Java sources. */
@Command(
        name = "generate",
        description = "Compiles documents into Java sources, which need arazzo-runtime to be compiled and run.",
        mixinStandardHelpOptions = true,
        versionProvider = ArazzoCommand.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the sources are written", "2:refused; nothing is written"})
final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<CompileRequest, CompileResult> compiler;
    private final DiagnosticPrinter printer;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Documents, or directories with documents.")
    private List<Path> documents = List.of();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = "The folder for the sources. Only what changed is written, and what is no longer generated is"
                    + " deleted; files in it that arazzo4j did not write are never touched.")
    private Path output = Path.of("");

    @Option(
            names = "--package",
            paramLabel = "NAME",
            required = true,
            description = "The package of the classes, such as com.example.workflows.")
    private String packageName = "";

    @Mixin
    private CompilerOptions options = new CompilerOptions();

    GenerateCommand(Terminal terminal, Function<CompileRequest, CompileResult> compiler, DiagnosticPrinter printer) {
        this.terminal = terminal;
        this.compiler = compiler;
        this.printer = printer;
    }

    @Override
    public Integer call() throws Refusal {
        Optional<String> problem = PackageNames.problem(packageName);
        if (problem.isPresent()) {
            throw new Refusal("--package: " + problem.get());
        }
        List<Path> files = CompilerOptions.documents(terminal.directory(), documents);
        CompileResult result = compiler.apply(options.request(terminal.directory(), files, Optional.of(packageName)));
        printer.report(result);
        WriteReport report = write(result);
        report.warnings().forEach(printer::warn);
        terminal.out().println(report.summary() + " in " + output);
        return ExitStatus.SUCCEEDED;
    }

    private WriteReport write(CompileResult result) throws Refusal {
        try {
            return new SourceWriter().write(terminal.directory().resolve(output), result.sources());
        } catch (OutputFolderException e) {
            printer.print(e.diagnostics());
            throw new Refusal("nothing was written: files that arazzo4j did not write are in the way");
        } catch (IOException e) {
            throw new Refusal("the sources cannot be written: " + e);
        }
    }
}
