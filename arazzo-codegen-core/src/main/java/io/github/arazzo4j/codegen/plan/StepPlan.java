package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.link.LinkedStep;
import java.util.List;
import java.util.Optional;

/**
 * A step of a generated workflow.
 *
 * @param step what it does
 * @param constant its constant in the enumeration of steps
 * @param prepareMethod the method that builds its request
 * @param judgeMethod the method that judges its answer
 * @param explainMethod the method that tells what its success criteria look at
 * @param javadoc what the document says of it, as plain text
 * @param operation the operation that it calls; empty if it calls a workflow
 * @param outputs the names of its outputs, in order; those of the workflow that it calls where it declares none (S18)
 */
public record StepPlan(
        LinkedStep step,
        String constant,
        String prepareMethod,
        String judgeMethod,
        String explainMethod,
        String javadoc,
        Optional<OperationUse> operation,
        List<String> outputs) {

    /** Copies the list. */
    public StepPlan {
        outputs = List.copyOf(outputs);
    }

    /**
     * The use of an operation.
     *
     * @param fieldName the field that holds its API
     * @param operation the operation
     */
    public record OperationUse(String fieldName, OperationPlan operation) {}
}
