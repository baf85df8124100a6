package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.WorkflowObject;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.schema.Schema;
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
 * @param steps its steps, in the order in which they run when no action says otherwise (S19)
 * @param outputs its outputs by name, in order
 */
public record LinkedWorkflow(
        WorkflowKey key, WorkflowObject source, Schema inputs, List<LinkedStep> steps, Map<String, Value> outputs) {

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
                .flatMap(node ->
                        node.at("/properties/" + input.replace("~", "~0").replace("/", "~1")))
                .map(Node::location)
                .orElseGet(() -> source.workflowId().location());
    }

    /**
     * The names of its inputs, as far as the schema lists them.
     *
     * @return the names, in order
     */
    public List<String> inputNames() {
        return List.copyOf(inputs.properties().keySet());
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
