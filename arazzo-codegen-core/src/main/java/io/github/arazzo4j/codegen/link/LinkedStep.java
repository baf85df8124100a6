package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step with everything resolved.
 *
 * @param source the step as written
 * @param target what it calls
 * @param parameters the parameters, those of the workflow included, in order
 * @param body the request body
 * @param criteria the success criteria, in order
 * @param onSuccess the success actions in the order in which they are considered (S13)
 * @param onFailure the failure actions in the order in which they are considered (S13)
 * @param outputs the outputs by name, in order
 */
public record LinkedStep(
        StepObject source,
        Target target,
        List<LinkedParameter> parameters,
        Optional<LinkedBody> body,
        List<LinkedCriterion> criteria,
        List<LinkedAction> onSuccess,
        List<LinkedAction> onFailure,
        Map<String, Value> outputs) {

    /**
     * The step's id.
     *
     * @return the id
     */
    public String id() {
        return source.stepId().value();
    }

    /** What a step calls. */
    public sealed interface Target {}

    /**
     * An operation.
     *
     * @param source the API
     * @param operation the operation
     */
    public record OperationTarget(LinkedSource.Api source, ApiOperation operation) implements Target {}

    /**
     * A workflow.
     *
     * @param workflow the workflow
     */
    public record WorkflowTarget(WorkflowKey workflow) implements Target {}
}
