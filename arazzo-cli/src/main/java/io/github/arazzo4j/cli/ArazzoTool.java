package io.github.arazzo4j.cli;

import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.diagnostic.Proposals;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command that is meant, and turns whatever comes of it into an exit status and a message. */
final class ArazzoTool {

    private final Terminal terminal;
    private final CommandLine commandLine;

    ArazzoTool(Terminal terminal, Function<CompileRequest, CompileResult> compiler) {
        this.terminal = terminal;
        DiagnosticPrinter printer = new DiagnosticPrinter(terminal);
        this.commandLine = new CommandLine(new ArazzoCommand())
                .addSubcommand(new ValidateCommand(terminal, compiler))
                .addSubcommand(new GenerateCommand(terminal, compiler, printer))
                .addSubcommand(new RunCommand(terminal, compiler, printer))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
                // An argument such as @inputs.json is ours to read.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(this::explainUsage)
                .setExecutionExceptionHandler(this::explainFailure);
    }

    /** Runs a command; returns the exit status. */
    int execute(String... args) {
        try {
            return commandLine.execute(args);
        } catch (Error e) {
            return reportDefect(e);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /** Says what is wrong with the arguments without repeating those that might be credentials. */
    private int explainUsage(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        String message = exception instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched, command)
                : exception.getMessage();
        PrintWriter err = terminal.err();
        err.println("error: " + Terminal.oneLine(message));
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.REFUSED;
    }

    private static String unmatched(UnmatchedArgumentException exception, CommandLine command) {
        String first = exception.getUnmatched().get(0);
        if (!first.startsWith("-")) {
            return command.getSubcommands().isEmpty()
                    ? "there is an argument too many; the value of an option follows it directly, as in --auth NAME=VALUE"
                    : "there is no command \"" + first + "\""
                            + proposal(first, command.getSubcommands().keySet());
        }
        String option = first.replaceFirst("=.*", "");
        List<String> known = command.getCommandSpec().options().stream()
                .map(spec -> spec.longestName())
                .toList();
        return "unknown option " + option + proposal(option, known);
    }

    private static String proposal(String wrong, Iterable<String> known) {
        return Proposals.closest(wrong, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    private int explainFailure(Exception exception, CommandLine command, ParseResult parsed) {
        if (exception instanceof Refusal refusal) {
            terminal.err().println("error: " + Terminal.lines(refusal.getMessage()));
            return ExitStatus.REFUSED;
        }
        return reportDefect(exception);
    }

    private int reportDefect(Throwable defect) {
        defect.printStackTrace(terminal.err());
        terminal.err().println("This is a defect of arazzo4j; please report it, with the lines above.");
        return ExitStatus.DEFECT;
    }
}
