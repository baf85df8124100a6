package io.github.arazzo4j.sample;

import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowListener;
import java.io.PrintStream;
import java.util.Locale;

/** Prints each step as it happens. */
final class StepPrinter implements WorkflowListener {

    private final PrintStream out;

    StepPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void runStarted(RunStarted event) {
        out.println();
        out.println(event.workflowId());
    }

    @Override
    public void stepEnded(StepEnded event) {
        StepTrace step = event.trace();
        out.println(String.format(
                Locale.ROOT,
                "  %-30s %-4s %5d ms%s",
                step.stepId() + (step.attempt() > 1 ? " (" + step.attempt() + ")" : ""),
                step.statusCode() == null ? "-" : step.statusCode(),
                step.duration().toMillis(),
                step.action() == null ? "" : "  -> " + step.action()));
        if (step.failure() != null) {
            out.println("    " + step.failure());
        }
    }
}
