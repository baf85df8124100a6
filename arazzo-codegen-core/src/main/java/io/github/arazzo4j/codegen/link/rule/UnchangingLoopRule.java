package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * A step repeats a request that its loop can't change, although it has an output of the very name of one that the request
 * takes from outside the loop: the next page is asked for with the token of the first. Polling, which repeats a request on
 * purpose, has no such output.
 */
final class UnchangingLoopRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            List<String> loop = context.flow().loop(step.id());
            if (loop.isEmpty()) {
                continue;
            }
            List<Reference> fromSteps = stepOutputs(step);
            boolean changes = fromSteps.stream()
                    .anyMatch(reference -> loop.contains(origin(reference).stepId()));
            if (changes) {
                continue;
            }
            for (Reference reference : fromSteps) {
                String output = origin(reference).output();
                if (step.outputs().containsKey(output)) {
                    context.diagnostics()
                            .report(Diagnostic.of(
                                            DiagnosticCode.ENDLESS_LOOP,
                                            reference.location(),
                                            "step " + step.id() + " repeats itself, but its request never changes: "
                                                    + reference.text() + " comes from outside the loop")
                                    .withHint("did you mean $steps." + step.id() + ".outputs." + output + "?"));
                }
            }
        }
    }

    private static List<Reference> stepOutputs(LinkedStep step) {
        List<Reference> references = new ArrayList<>();
        for (LinkedParameter parameter : step.parameters()) {
            parameter.value().forEachReference(references::add);
        }
        step.body().ifPresent(body -> body.forEachReference(references::add));
        references.removeIf(reference -> !(reference.origin() instanceof Origin.StepOutput));
        return references;
    }

    private static Origin.StepOutput origin(Reference reference) {
        return (Origin.StepOutput) reference.origin();
    }
}
