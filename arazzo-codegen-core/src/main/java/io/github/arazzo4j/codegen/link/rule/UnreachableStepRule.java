package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;

/** No way leads to a step. */
final class UnreachableStepRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            if (!context.flow().isReached(step.id())) {
                context.diagnostics()
                        .warning(
                                DiagnosticCode.UNREACHABLE_STEP,
                                step.source().stepId().location(),
                                "step " + step.id() + " is never executed: no action goes to it, and the step before "
                                        + "it always goes elsewhere");
            }
        }
    }
}
