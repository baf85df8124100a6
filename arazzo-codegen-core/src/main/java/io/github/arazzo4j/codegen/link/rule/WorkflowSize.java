package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;

/** Workflows of which no Java class can be made. What else there may be to say of them would take long to find out. */
final class WorkflowSize {

    /** An enumeration of some thousands does not fit into a class file. */
    private static final int MAX_STEPS = 1_000;

    /** The constructor of a record has 255 parameters at most, {@code this} included; {@code long} counts twice. */
    private static final int MAX_INPUTS = 250;

    private WorkflowSize() {}

    /** Whether a workflow is too large; if so, that is reported. */
    static boolean isTooLarge(LinkedWorkflow workflow, Diagnostics diagnostics) {
        int steps = workflow.source().steps().size();
        int inputs = workflow.inputs().properties().size();
        if (steps > MAX_STEPS) {
            report(workflow, diagnostics, steps + " steps", MAX_STEPS);
        } else if (inputs > MAX_INPUTS) {
            report(workflow, diagnostics, inputs + " inputs", MAX_INPUTS);
        }
        return steps > MAX_STEPS || inputs > MAX_INPUTS;
    }

    private static void report(LinkedWorkflow workflow, Diagnostics diagnostics, String what, int most) {
        Text id = workflow.source().workflowId();
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.TOO_LARGE,
                        id.location(),
                        "workflow " + id.value() + " has " + what + "; a Java class can have " + most)
                .withHint("divide it; a workflow can call others"));
    }
}
