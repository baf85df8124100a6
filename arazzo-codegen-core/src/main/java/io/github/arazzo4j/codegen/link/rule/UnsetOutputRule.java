package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.arazzo.ActionEntry;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import java.util.List;
import java.util.stream.Stream;

/** A step uses the output of a step that no way can have executed before (S19). */
final class UnsetOutputRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            for (LinkedParameter parameter : step.parameters()) {
                parameter.value().forEachReference(reference -> check(reference, step, false, context));
            }
            step.body().ifPresent(body -> body.forEachReference(reference -> check(reference, step, false, context)));
            step.outputs()
                    .values()
                    .forEach(value -> value.forEachReference(reference -> check(reference, step, true, context)));
            step.criteria().forEach(criterion -> check(criterion, step, context));
            Stream.concat(
                            own(step.onSuccess(), step.source().onSuccess()),
                            own(step.onFailure(), step.source().onFailure()))
                    .map(LinkedAction::criteria)
                    .flatMap(List::stream)
                    .forEach(criterion -> check(criterion, step, context));
        }
    }

    /** The actions that are written in the step. One that steps share may well name what only some of them come after. */
    private static Stream<LinkedAction> own(List<LinkedAction> actions, List<ActionEntry> written) {
        return actions.stream().filter(action -> written.contains(action.source()));
    }

    private static void check(LinkedCriterion criterion, LinkedStep step, Context context) {
        criterion.forEachReference(reference -> check(reference, step, true, context));
    }

    private static void check(Reference reference, LinkedStep step, boolean answered, Context context) {
        if (!(reference.origin() instanceof Origin.StepOutput from)
                || (answered && from.stepId().equals(step.id()))
                || context.flow().canPrecede(from.stepId(), step.id())
                || !context.flow().isReached(step.id())) {
            return;
        }
        context.diagnostics()
                .error(
                        DiagnosticCode.UNSET_STEP_OUTPUT,
                        reference.location(),
                        "step " + from.stepId() + " can't have run before step " + step.id()
                                + ", so it has no output yet");
    }
}
