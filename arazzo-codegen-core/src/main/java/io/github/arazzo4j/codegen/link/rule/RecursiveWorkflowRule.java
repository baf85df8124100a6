package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workflow calls itself, directly or through others; the shortest way round is shown. */
final class RecursiveWorkflowRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            if (step.target() instanceof LinkedStep.WorkflowTarget target) {
                List<WorkflowKey> way = shortestWay(target.workflow(), workflow.key(), context);
                if (!way.isEmpty()) {
                    context.diagnostics()
                            .report(Diagnostic.of(
                                            DiagnosticCode.RECURSIVE_WORKFLOW,
                                            step.source()
                                                    .workflowId()
                                                    .orElseThrow()
                                                    .location(),
                                            "workflow " + workflow.key() + " calls itself")
                                    .withHint(workflow.key() + " → "
                                            + way.stream()
                                                    .map(WorkflowKey::toString)
                                                    .collect(Collectors.joining(" → "))));
                }
            }
        }
    }

    private static List<WorkflowKey> shortestWay(WorkflowKey from, WorkflowKey to, Context context) {
        Map<WorkflowKey, @Nullable WorkflowKey> cameFrom = new HashMap<>();
        cameFrom.put(from, null);
        Deque<WorkflowKey> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            WorkflowKey at = todo.remove();
            if (at.equals(to)) {
                List<WorkflowKey> way = new ArrayList<>();
                for (WorkflowKey back = at; back != null; back = cameFrom.get(back)) {
                    way.add(back);
                }
                Collections.reverse(way);
                return way;
            }
            LinkedWorkflow workflow = context.workflows().get(at);
            if (workflow == null) {
                continue;
            }
            for (LinkedStep step : workflow.steps()) {
                if (step.target() instanceof LinkedStep.WorkflowTarget next && !cameFrom.containsKey(next.workflow())) {
                    cameFrom.put(next.workflow(), at);
                    todo.add(next.workflow());
                }
            }
        }
        return List.of();
    }
}
