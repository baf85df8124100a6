package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;

/** Steps that always go on to each other: the workflow ends only if one of them fails. */
final class EndlessLoopRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            if (!context.flow().isReached(step.id()) || context.flow().canEnd(step.id())) {
                continue;
            }
            for (LinkedAction action : step.onSuccess()) {
                if (action.effect() instanceof LinkedAction.GoToStep
                        && action.criteria().isEmpty()) {
                    context.diagnostics()
                            .report(Diagnostic.of(
                                            DiagnosticCode.ENDLESS_LOOP,
                                            action.location(),
                                            "no way leads from step " + step.id()
                                                    + " to the end of the workflow, unless a step fails")
                                    .withHint("give the action criteria"));
                    return;
                }
            }
        }
    }
}
