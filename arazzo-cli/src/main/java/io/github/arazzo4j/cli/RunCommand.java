package io.github.arazzo4j.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.CompileResult.CompiledWorkflow;
import io.github.arazzo4j.codegen.diagnostic.Proposals;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.InvalidInputException;
import io.github.arazzo4j.runtime.Polling;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.support.GeneratedWorkflow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compiles a document in memory and runs one of its workflows, by the very code that {@code generate} writes. */
@Command(
        name = "run",
        description = "Compiles a document in memory and runs one of its workflows. Needs a JDK.",
        mixinStandardHelpOptions = true,
        versionProvider = ArazzoCommand.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the run succeeded",
            "1:the run failed, or did not end in time",
            "2:refused: the document, the inputs or the options have to be mended; nothing was sent",
            "130:cancelled with Ctrl-C"
        },
        footerHeading = "%nWith --output json, stdout is one object:%n",
        footer = {
            "  workflow  the workflow's id",
            "  status    SUCCEEDED or FAILED, also if it was cancelled or out of time",
            "  outputs   its outputs; of a failed run, those that there are",
            "  steps     an entry for each execution of a step, in order: step, workflow (if",
            "            it belongs to a called one), statusCode (null without an answer),",
            "            attempts (1 for the step's first execution, 2 for its second, ...),",
            "            succeeded, decision (NEXT, FAIL, END, GOTO, RETRY or ABANDONED), action",
            "            (which decided that), durationMs, requestBytes, responseBytes,",
            "            failure (why it did not succeed), failedCriteria (condition, and the",
            "            values that it saw, by expression)",
            "  failure   of a failed run: step, workflow, message, attempts, statusCode,",
            "            errorCode, requestId, criterion; what is not known is left out"
        })
final class RunCommand implements Callable<Integer> {

    /** How the result is printed. */
    enum Output {
        TEXT,
        JSON
    }

    private static final String PACKAGE = "workflows";

    private final Terminal terminal;
    private final Function<CompileRequest, CompileResult> compiler;
    private final DiagnosticPrinter printer;

    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path document = Path.of("");

    @Option(
            names = "--workflow",
            paramLabel = "ID",
            order = 10,
            description = "Which workflow to run; may be omitted if the document has only one.")
    private @Nullable String workflowId;

    @Option(
            names = "--inputs",
            paramLabel = "JSON|@FILE",
            order = 11,
            description =
                    "The inputs: a JSON object, a file with one in JSON or YAML, or @- for stdin. Without it, there"
                            + " are none.")
    private @Nullable String inputs;

    @Mixin
    private ClientOptions clientOptions = new ClientOptions();

    @Option(names = "--timeout", paramLabel = "SECONDS", order = 30, description = "How long the run may take.")
    private @Nullable BigDecimal timeout;

    @Option(
            names = "--poll-interval",
            paramLabel = "SECONDS",
            order = 31,
            description =
                    "How long to wait before a step sends the same request again; by default from 1 to 30, growing.")
    private @Nullable BigDecimal pollInterval;

    @Option(
            names = "--step-limit",
            paramLabel = "N",
            order = 32,
            description = "How often any one step may be executed; 1000 by default.")
    private @Nullable Integer stepLimit;

    @Option(
            names = "--output",
            paramLabel = "text|json",
            order = 40,
            description = "text (the default) tells of the steps as they happen; json prints one object at the end.")
    private Output output = Output.TEXT;

    @Option(
            names = "--har",
            paramLabel = "FILE",
            order = 41,
            description =
                    "Writes requests and answers to a file for a browser's network tab (HAR 1.2), without secrets.")
    private @Nullable Path har;

    @Mixin
    private CompilerOptions compilerOptions = new CompilerOptions();

    RunCommand(Terminal terminal, Function<CompileRequest, CompileResult> compiler, DiagnosticPrinter printer) {
        this.terminal = terminal;
        this.compiler = compiler;
        this.printer = printer;
    }

    @Override
    public Integer call() throws Refusal {
        ClientOptions.Parsed settings = clientOptions.parse(terminal.environment());
        RunOptions.Builder options = runOptions();
        Path file = terminal.directory().resolve(document).normalize();
        if (Files.isDirectory(file)) {
            throw new Refusal(document + " is a directory; run takes one document");
        }
        ObjectNode given = new InputsReader(terminal).read(inputs);
        CompileResult result =
                compiler.apply(compilerOptions.request(terminal.directory(), List.of(file), Optional.of(PACKAGE)));
        printer.report(result);
        CompiledWorkflow workflow = choose(result.workflows());
        SourceNames.of(file).check(settings.sources());
        leaveOutUnknown(given, workflow);
        try (ArazzoClient client = settings.client()) {
            GeneratedWorkflow<?, ?> generated =
                    new WorkflowLoader().load(result.sources(), workflow.className(), client);
            return run(generated, workflow.workflowId(), given, options);
        }
    }

    private RunOptions.Builder runOptions() throws Refusal {
        RunOptions.Builder options = RunOptions.builder();
        if (timeout != null) {
            Duration time = seconds("--timeout", timeout);
            if (time.isZero()) {
                throw new Refusal("--timeout must be more than zero");
            }
            options.timeout(time);
        }
        if (pollInterval != null) {
            options.polling(Polling.every(seconds("--poll-interval", pollInterval)));
        }
        if (stepLimit != null) {
            if (stepLimit < 1) {
                throw new Refusal("--step-limit must be at least 1");
            }
            options.stepLimit(stepLimit);
        }
        return options;
    }

    private static Duration seconds(String option, BigDecimal value) throws Refusal {
        boolean sensible = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(1_000_000_000)) <= 0;
        if (!sensible) {
            throw new Refusal(option + " is a number of seconds, such as 5 or 0.5");
        }
        return Duration.ofNanos(value.movePointRight(9).longValue());
    }

    private CompiledWorkflow choose(List<CompiledWorkflow> workflows) throws Refusal {
        if (workflows.isEmpty()) {
            throw new Refusal("the document has no workflow that can be run");
        }
        List<String> ids = workflows.stream().map(CompiledWorkflow::workflowId).toList();
        if (workflowId == null) {
            if (workflows.size() == 1) {
                return workflows.get(0);
            }
            throw new Refusal(
                    "the document has several workflows; choose one with --workflow: " + String.join(", ", ids));
        }
        String wanted = workflowId;
        return workflows.stream()
                .filter(workflow -> workflow.workflowId().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal("the document has no workflow " + wanted + "; "
                        + Proposals.closest(wanted, ids)
                                .map(id -> "did you mean " + id + "?")
                                .orElse("it has " + String.join(", ", ids))));
    }

    private void leaveOutUnknown(ObjectNode given, CompiledWorkflow workflow) {
        List<String> names = new ArrayList<>();
        given.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!workflow.inputs().contains(name)) {
                given.remove(name);
                printer.warn("workflow " + workflow.workflowId() + " has no input " + name + "; it is left out"
                        + Proposals.closest(name, workflow.inputs())
                                .map(known -> "; did you mean " + known + "?")
                                .orElse(""));
            }
        }
    }

    private int run(GeneratedWorkflow<?, ?> workflow, String id, ObjectNode given, RunOptions.Builder options)
            throws Refusal {
        RunText text = new RunText(terminal, id);
        if (output == Output.TEXT) {
            options.listener(text);
        }
        HarListener recorder =
                har == null ? null : new HarListener(terminal.directory().resolve(har));
        if (recorder != null) {
            recorder.checkWritable();
            options.listener(recorder);
        }
        RunHandle<?> handle;
        try {
            handle = workflow.runner().start(given, options.build());
        } catch (InvalidInputException e) {
            throw new Refusal(describe(e));
        }
        Interruption interruption = new Interruption(handle);
        try {
            WorkflowResult<?> result = await(handle);
            if (output == Output.TEXT) {
                text.end(result);
            } else {
                terminal.out().println(RunJson.render(result));
            }
            terminal.out().flush();
            terminal.err().flush();
            return result.succeeded() ? ExitStatus.SUCCEEDED : ExitStatus.RUN_FAILED;
        } finally {
            interruption.end();
            if (recorder != null) {
                write(recorder);
            }
        }
    }

    /** The run has happened, so that a file which can't be written changes nothing about its end. */
    private void write(HarListener recorder) {
        try {
            recorder.write();
        } catch (IOException e) {
            terminal.err()
                    .println("error: --har: the file can't be written ("
                            + e.getClass().getSimpleName() + ")");
            terminal.err().flush();
        }
    }

    private static WorkflowResult<?> await(RunHandle<?> handle) throws Refusal {
        try {
            return handle.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ConfigurationException missing) {
                throw new Refusal(missing.getMessage());
            }
            throw e;
        }
    }

    private static String describe(InvalidInputException exception) {
        return "the inputs are not what the workflow asks for\n"
                + exception.violations().stream()
                        .map(violation -> "  " + violation.pointer() + ": " + violation.message())
                        .collect(Collectors.joining("\n"));
    }
}
