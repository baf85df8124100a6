package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.arazzo.ActionEntry;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import java.util.List;

/**
 * An action stands behind one that is always taken (S13). That a step's own action keeps those of the workflow from being
 * considered is what overriding is for, and not reported.
 */
final class ShadowedActionRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            check(step.onSuccess(), step.source().onSuccess(), context);
            check(step.onFailure(), step.source().onFailure(), context);
        }
    }

    private static void check(List<LinkedAction> actions, List<ActionEntry> own, Context context) {
        // The step's own actions come first, and all of them have been linked.
        int ownCount = Math.min(own.size(), actions.size());
        check(actions.subList(0, ownCount), context);
        if (actions.subList(0, ownCount).stream().noneMatch(LinkedAction::isAlwaysTaken)) {
            check(actions.subList(ownCount, actions.size()), context);
        }
    }

    private static void check(List<LinkedAction> actions, Context context) {
        String taken = null;
        for (LinkedAction action : actions) {
            if (taken != null) {
                context.diagnostics()
                        .warning(
                                DiagnosticCode.SHADOWED_ACTION,
                                action.location(),
                                "action " + action.name() + " is never considered, since action " + taken
                                        + " before it has no criteria");
            } else if (action.isAlwaysTaken()) {
                taken = action.name();
            }
        }
    }
}
