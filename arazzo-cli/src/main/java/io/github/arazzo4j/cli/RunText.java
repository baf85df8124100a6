package io.github.arazzo4j.cli;

import io.github.arazzo4j.cli.Terminal.Style;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.time.Duration;
import java.util.Locale;

/** A run for people: each step as it happens, then the outputs. */
final class RunText implements WorkflowListener {

    private final Terminal terminal;
    private final String workflowId;
    private boolean begun;

    RunText(Terminal terminal, String workflowId) {
        this.terminal = terminal;
        this.workflowId = workflowId;
    }

    /** Prints the workflow's name before its first step, not earlier: the inputs might still be refused. */
    @Override
    public void stepStarted(StepStarted event) {
        if (!begun) {
            begun = true;
            println(terminal.styled(Style.STRONG, Terminal.oneLine(workflowId)));
        }
    }

    @Override
    public void stepEnded(StepEnded ended) {
        StepTrace event = ended.trace();
        String verdict = event.succeeded() ? terminal.styled(Style.GOOD, "ok  ") : terminal.styled(Style.BAD, "fail");
        String status = event.statusCode() == null ? "" : "  " + event.statusCode();
        String attempt = event.attempt() == 1 ? "" : " #" + event.attempt();
        String duration = terminal.styled(Style.FAINT, "  " + seconds(event.duration()));
        println("  " + verdict + "  " + name(event.workflowId(), event.stepId()) + attempt + status + duration);
        if (event.failure() != null) {
            println("        " + Terminal.oneLine(event.failure()));
        }
        if (event.action() != null) {
            println(terminal.styled(Style.FAINT, "        action " + Terminal.oneLine(event.action())));
        }
    }

    @Override
    public void waiting(Waiting event) {
        println(terminal.styled(
                Style.FAINT,
                "  wait  " + seconds(event.delay()) + " before " + name(event.workflowId(), event.stepId()) + " ("
                        + (event.action() == null ? "polling" : Terminal.oneLine(event.action())) + ")"));
    }

    @Override
    public void criterionFailed(CriterionFailed event) {
        println("  note  " + name(event.step().workflowId(), event.step().stepId()) + ": "
                + Terminal.oneLine(event.criterion()
                        + (event.criterion().problem() == null ? " does not hold" : "; it counts as not met")));
    }

    @Override
    public void runEnded(RunEnded event) {
        String duration = " in " + seconds(event.duration());
        println(
                event.failure() == null
                        ? terminal.styled(Style.GOOD, "succeeded") + duration
                        : terminal.styled(Style.BAD, "failed") + duration);
    }

    /** Prints the outputs and, on stderr, why there are not all of them. */
    void end(WorkflowResult<?> result) {
        if (!result.rawOutputs().isEmpty()) {
            println(Terminal.lines(RunJson.pretty(result.rawOutputs())));
        }
        if (result.failure() != null) {
            terminal.out().flush();
            terminal.err()
                    .println("error: "
                            + Terminal.oneLine(String.valueOf(result.failure().getMessage())));
        }
    }

    private String name(String workflow, String step) {
        return Terminal.oneLine(workflow.equals(workflowId) ? step : workflow + "." + step);
    }

    private static String seconds(Duration duration) {
        return duration.compareTo(Duration.ofSeconds(1)) < 0
                ? duration.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void println(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }
}
