package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A generated workflow class.
 *
 * @param name the class
 * @param document the file name of the document
 * @param workflow what it does
 * @param ids the ids by which a run tells the workflows of all documents apart
 * @param javadoc what the document says of it, as plain text
 * @param inputs the components of {@code Inputs}, in order
 * @param steps the steps, in order
 * @param sources the APIs that it uses, in order of their names
 * @param checks what the client has to have, for its own steps and those of the workflows that it calls
 * @param calls the classes of the workflows that it calls
 */
public record WorkflowPlan(
        ClassRef name,
        String document,
        LinkedWorkflow workflow,
        Map<WorkflowKey, String> ids,
        String javadoc,
        List<ComponentPlan> inputs,
        List<StepPlan> steps,
        List<SourcePlan> sources,
        List<SourceCheck> checks,
        Map<WorkflowKey, CallPlan> calls) {

    /** Copies the collections. */
    public WorkflowPlan {
        ids = Map.copyOf(ids);
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
        checks = List.copyOf(checks);
        calls = Map.copyOf(calls);
    }

    /**
     * The id by which a run tells a workflow from others.
     *
     * @param key this workflow or another
     * @return its {@code workflowId}; where several documents have a workflow of that id, with the document before it
     */
    public String id(WorkflowKey key) {
        return ids.getOrDefault(key, key.workflowId());
    }

    /**
     * The plan of a step.
     *
     * @param stepId the step
     * @return its plan
     */
    public StepPlan step(String stepId) {
        return steps.stream()
                .filter(step -> step.step().id().equals(stepId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + stepId));
    }

    /**
     * An API that a workflow uses.
     *
     * @param sourceName the name of the source in the workflow's document
     * @param fieldName the field that holds it
     * @param api the API
     */
    public record SourcePlan(String sourceName, String fieldName, ApiPlan api) {}

    /**
     * What the client has to have for a source.
     *
     * @param sourceName the name of the source in the document of the workflow that uses it
     * @param api the API
     * @param operations the operations, in order
     */
    public record SourceCheck(String sourceName, ApiPlan api, Set<CheckedOperation> operations) {}

    /**
     * An operation for which the client has to have credentials or a server.
     *
     * @param operation the operation
     * @param setByDocument the security schemes that the step takes care of itself
     */
    public record CheckedOperation(OperationPlan operation, List<String> setByDocument) {}

    /**
     * A workflow that is called, or gone to.
     *
     * @param fieldName the field that holds it
     * @param name its class
     */
    public record CallPlan(String fieldName, ClassRef name) {}
}
