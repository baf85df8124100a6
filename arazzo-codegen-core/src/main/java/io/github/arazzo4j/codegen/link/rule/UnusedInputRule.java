package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An input that the workflow asks for and never uses. It is a note only where the request's part of that name has another
 * value, such as the output of a step, so that what the input is for is there, and where callers need not give it.
 */
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
                        .forEach(entry -> context.diagnostics().report(unused(workflow, entry))));
    }

    private static Diagnostic unused(LinkedWorkflow workflow, MappingNode.Entry input) {
        String name = input.key();
        boolean demanded = workflow.inputs().required().contains(name)
                && input.value().at("/default").isEmpty();
        boolean given = workflow.steps().stream().anyMatch(step -> sends(step, name));
        return Diagnostic.of(
                        DiagnosticCode.UNUSED_INPUT,
                        input.keyLocation(),
                        "workflow " + workflow.key() + " never uses its input " + name
                                + (demanded ? ", which is required" : "")
                                + (given ? ": what it sends by that name is taken from elsewhere" : ""))
                .withSeverity(given && !demanded ? Severity.NOTE : Severity.WARNING);
    }

    /** Whether a request has a parameter or a property of a name. */
    private static boolean sends(LinkedStep step, String name) {
        if (step.parameters().stream().anyMatch(parameter -> parameter.name().equalsIgnoreCase(name))) {
            return true;
        }
        boolean[] found = {false};
        step.body()
                .ifPresent(body -> body.payload()
                        .forEach(value -> found[0] |= value instanceof Value.Members object
                                && object.members().keySet().stream().anyMatch(name::equalsIgnoreCase)));
        return found[0];
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
