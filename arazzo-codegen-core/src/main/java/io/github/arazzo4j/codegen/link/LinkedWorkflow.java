package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.WorkflowObject;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.source.JsonPointers;
import io.github.arazzo4j.codegen.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow with everything resolved.
 *
 * @param key which one it is
 * @param source the workflow as written
 * @param inputs the schema of its inputs; an object schema without properties if it has none
 * @param dependsOn the workflows that must have ended before it begins (S19), in order
 * @param steps its steps, in the order in which they run when no action says otherwise (S19)
 * @param outputs its outputs by name, in order
 * @param usesAsyncApi whether steps of it use AsyncAPI, which are left out of {@code steps}: it can't be generated
 */
public record LinkedWorkflow(
        WorkflowKey key,
        WorkflowObject source,
        Schema inputs,
        List<Dependency> dependsOn,
        List<LinkedStep> steps,
        Map<String, Value> outputs,
        boolean usesAsyncApi) {

    /** Copies the lists. */
    public LinkedWorkflow {
        dependsOn = List.copyOf(dependsOn);
        steps = List.copyOf(steps);
    }

    /**
     * A workflow that must have ended before another begins (S19).
     *
     * @param workflow the workflow
     * @param location where it is named
     */
    public record Dependency(WorkflowKey workflow, Location location) {}

    /**
     * The names of the inputs.
     *
     * @return the names in the order of the schema; empty if the schema does not say which there are
     */
    public Optional<List<String>> inputNames() {
        return ReferenceResolver.inputNames(inputs);
    }

    /**
     * A step by its id.
     *
     * @param stepId the id
     * @return the step, or empty if there is none of that id
     */
    public Optional<LinkedStep> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /**
     * Where an input is declared.
     *
     * @param input its name
     * @return the place in the document; that of the workflow's id if it is declared elsewhere
     */
    public Location inputPlace(String input) {
        return source.inputs()
                .flatMap(node -> node.at(JsonPointers.of("properties", input)))
                .map(Node::location)
                .orElseGet(() -> source.workflowId().location());
    }

    /**
     * The names of the API descriptions that its steps use.
     *
     * @return the names of the sources, in order of the alphabet
     */
    public List<String> sourceNames() {
        return steps.stream()
                .map(LinkedStep::target)
                .filter(LinkedStep.OperationTarget.class::isInstance)
                .map(target -> ((LinkedStep.OperationTarget) target).source().name())
                .distinct()
                .sorted()
                .toList();
    }
}
