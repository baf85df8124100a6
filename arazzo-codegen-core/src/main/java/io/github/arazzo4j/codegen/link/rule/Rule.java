package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.link.ControlFlow;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import java.util.Map;

/** A check of a workflow; it reports, and changes nothing. */
interface Rule {

    /**
     * Checks a workflow.
     *
     * @param workflow the workflow
     * @param context what is known besides
     */
    void check(LinkedWorkflow workflow, Context context);

    /**
     * What rules look at and report to.
     *
     * @param workflows all workflows of the compilation
     * @param flow the control flow of the workflow that is checked
     * @param types what is known of values
     * @param diagnostics where to report
     * @param repeats where to report what authors do in many places for one reason
     */
    record Context(
            Map<WorkflowKey, LinkedWorkflow> workflows,
            ControlFlow flow,
            TypeFlow types,
            Diagnostics diagnostics,
            Repeats repeats) {}
}
