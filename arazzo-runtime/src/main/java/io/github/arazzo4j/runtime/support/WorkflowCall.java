package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A call of another workflow (S18), or the transfer to one (S17).
 *
 * @param program the workflow that is called
 * @param inputs its inputs; absent ones are left out
 */
public record WorkflowCall(Program<?> program, ObjectNode inputs) implements Call {

    /**
     * A call that passes on the caller's inputs of the names that the called workflow knows (S17, S19).
     *
     * @param program the workflow that is called
     * @param callerInputs the inputs of the workflow that calls it; not changed
     * @return the call
     */
    public static WorkflowCall passingOn(Program<?> program, ObjectNode callerInputs) {
        List<String> names = program.inputRules().names();
        ObjectNode same = callerInputs.objectNode();
        callerInputs.properties().stream()
                // A schema that does not list its inputs takes any.
                .filter(input -> names.isEmpty() || names.contains(input.getKey()))
                .forEach(input -> same.set(input.getKey(), input.getValue()));
        return new WorkflowCall(program, same);
    }

    /**
     * Whether this calls what the other calls, so that the step which repeats it polls (S21).
     *
     * @param other another call
     * @return whether workflow and inputs are equal
     */
    public boolean sameAs(WorkflowCall other) {
        return program.workflowId().equals(other.program.workflowId()) && inputs.equals(other.inputs);
    }
}
