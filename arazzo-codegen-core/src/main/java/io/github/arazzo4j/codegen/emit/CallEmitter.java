package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import io.github.arazzo4j.codegen.plan.Names;
import io.github.arazzo4j.codegen.plan.StepPlan;
import io.github.arazzo4j.codegen.plan.WorkflowPlan;
import java.util.List;

/** Writes calls of other workflows (S17, S18). */
final class CallEmitter {

    private final WorkflowPlan workflow;
    private final ValueEmitter values;

    CallEmitter(WorkflowPlan workflow, ValueEmitter values) {
        this.workflow = workflow;
        this.values = values;
    }

    /**
     * A call.
     *
     * @param key the workflow that is called
     * @param parameters its inputs
     * @param passOn whether it gets the inputs of the same names instead
     * @param step the step that calls it
     */
    CodeBlock call(WorkflowKey key, List<LinkedParameter> parameters, boolean passOn, StepPlan step) {
        if (passOn) {
            return CodeBlock.of("$T.passingOn($L, run.inputs())", RuntimeTypes.WORKFLOW_CALL, program(key));
        }
        CodeBlock.Builder inputs = CodeBlock.builder().add("$T.object()$>$>", RuntimeTypes.JSON);
        for (LinkedParameter parameter : parameters) {
            inputs.add(
                    "\n.put($L, $L)",
                    Literals.string(parameter.name()),
                    values.element(
                            parameter.value(),
                            step.constant() + "_" + Names.constantName(parameter.name()),
                            step.constant()));
        }
        inputs.add("\n.build()$<$<");
        return CodeBlock.of("new $T($L, $L)", RuntimeTypes.WORKFLOW_CALL, program(key), inputs.build());
    }

    /** The program of another workflow. */
    CodeBlock program(WorkflowKey key) {
        return CodeBlock.of(
                "$N.get().runner().program()", workflow.calls().get(key).fieldName());
    }
}
