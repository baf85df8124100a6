package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.link.ControlFlow;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import java.util.List;
import java.util.Map;

/** A check of a workflow; it reports, and changes nothing. */
public interface Rule {

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
     * @param diagnostics where to report
     */
    record Context(Map<WorkflowKey, LinkedWorkflow> workflows, ControlFlow flow, Diagnostics diagnostics) {}

    /**
     * All rules, in no particular order.
     *
     * @return the rules
     */
    static List<Rule> all() {
        return List.of(
                new UnsetOutputRule(),
                new UnreachableStepRule(),
                new UnchangingLoopRule(),
                new OperationParametersRule(),
                new RequestBodyRule(),
                new RecursiveWorkflowRule());
    }
}
