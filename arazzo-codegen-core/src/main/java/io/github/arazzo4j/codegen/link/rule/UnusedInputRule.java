package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.source.Node;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An input that the workflow asks for and never uses. */
final class UnusedInputRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        if (context.diagnostics().hasErrors(workflow.key().document())) {
            // What could not be linked may be the use.
            return;
        }
        Uses uses = new Uses();
        for (LinkedStep step : workflow.steps()) {
            StepReferences.ofRequest(step, uses::add);
            StepReferences.ofAnswer(step, uses::add);
        }
        workflow.outputs().values().forEach(value -> value.forEachReference(uses::add));
        if (uses.all || passesOn(workflow)) {
            return;
        }
        // Schemas that workflows share may well have more than each of them needs.
        workflow.source()
                .inputs()
                .flatMap(inputs -> inputs.at("/properties"))
                .flatMap(Node::asMapping)
                .ifPresent(declared -> declared.entries().stream()
                        .filter(entry -> !uses.names.contains(entry.key()))
                        .filter(entry -> !usedElsewhere(workflow, entry.key(), context))
                        .forEach(entry -> context.diagnostics()
                                .warning(
                                        DiagnosticCode.UNUSED_INPUT,
                                        entry.keyLocation(),
                                        "workflow " + workflow.key() + " never uses its input " + entry.key())));
    }

    /** The inputs that expressions name. */
    private static final class Uses {
        private final Set<String> names = new HashSet<>();
        private boolean all;

        void add(Reference reference) {
            if (reference.origin() instanceof Origin.Input input) {
                names.add(input.name());
            }
            all |= reference.origin() instanceof Origin.AllInputs;
        }
    }

    /** Whether inputs go to other workflows by their names (S17, S19). */
    private static boolean passesOn(LinkedWorkflow workflow) {
        return !workflow.dependsOn().isEmpty()
                || workflow.steps().stream()
                        .flatMap(step -> Stream.concat(step.onSuccess().stream(), step.onFailure().stream()))
                        .anyMatch(UnusedInputRule::passesOn);
    }

    private static boolean passesOn(LinkedAction action) {
        boolean calls = action.effect() instanceof LinkedAction.GoToWorkflow
                || (action.effect() instanceof LinkedAction.Retry retry
                        && retry.repairWorkflow().isPresent());
        return calls && StepReferences.parameters(action).isEmpty();
    }

    private static boolean usedElsewhere(LinkedWorkflow workflow, String name, Rule.Context context) {
        Origin wanted = new Origin.WorkflowInput(workflow.key(), name);
        boolean[] found = {false};
        Consumer<Reference> visitor =
                reference -> found[0] |= reference.origin().equals(wanted);
        for (LinkedWorkflow other : context.workflows().values()) {
            for (LinkedStep step : other.steps()) {
                StepReferences.ofRequest(step, visitor);
                StepReferences.ofAnswer(step, visitor);
            }
            other.outputs().values().forEach(value -> value.forEachReference(visitor));
        }
        return found[0];
    }
}
