package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workflow calls itself or depends on itself, directly or through others; the shortest way round is shown. */
final class RecursiveWorkflowRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            if (step.target() instanceof LinkedStep.WorkflowTarget target) {
                Location location = step.source().workflowId().orElseThrow().location();
                check(workflow, target.workflow(), DiagnosticCode.RECURSIVE_WORKFLOW, location, context);
            }
        }
        for (LinkedWorkflow.Dependency dependency : workflow.dependsOn()) {
            check(workflow, dependency.workflow(), DiagnosticCode.DEPENDENCY_CYCLE, dependency.location(), context);
        }
    }

    private static void check(
            LinkedWorkflow workflow, WorkflowKey needed, DiagnosticCode code, Location location, Context context) {
        List<WorkflowKey> way = shortestWay(needed, workflow.key(), context);
        if (!way.isEmpty()) {
            String verb = code == DiagnosticCode.RECURSIVE_WORKFLOW ? " calls itself" : " depends on itself";
            context.diagnostics()
                    .report(Diagnostic.of(code, location, "workflow " + workflow.key() + verb)
                            .withHint(workflow.key() + " → "
                                    + way.stream().map(WorkflowKey::toString).collect(Collectors.joining(" → "))));
        }
    }

    /** The workflows that run before another has ended because it says so. */
    private static Stream<WorkflowKey> needs(LinkedWorkflow workflow) {
        return Stream.concat(
                workflow.dependsOn().stream().map(LinkedWorkflow.Dependency::workflow),
                workflow.steps().stream()
                        .map(LinkedStep::target)
                        .filter(LinkedStep.WorkflowTarget.class::isInstance)
                        .map(target -> ((LinkedStep.WorkflowTarget) target).workflow()));
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
            needs(workflow).filter(next -> !cameFrom.containsKey(next)).forEach(next -> {
                cameFrom.put(next, at);
                todo.add(next);
            });
        }
        return List.of();
    }
}
