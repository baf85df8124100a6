package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code dependsOn} of workflows and of steps (S19; Arazzo 1.1.0, Workflow Object, Step Object). */
final class Dependencies {

    /** A step of another workflow; what stands before {@code .steps} names the workflow. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:\\$workflows\\.)?(.+)\\.steps\\.([^.]+)", Pattern.DOTALL);

    private final LinkScope scope;
    private final Map<String, LinkedWorkflow.Dependency> workflows = new LinkedHashMap<>();
    private final Map<String, Set<String>> steps = new LinkedHashMap<>();

    Dependencies(LinkScope scope) {
        this.scope = scope;
        scope.workflow().dependsOn().forEach(this::addWorkflow);
        for (StepObject step : scope.steps().values()) {
            Set<String> earlier = new LinkedHashSet<>();
            steps.put(step.stepId().value(), earlier);
            step.dependsOn().forEach(text -> add(text, earlier));
        }
    }

    /** What must have run before the workflow: a step of another workflow is done when that workflow is. */
    List<LinkedWorkflow.Dependency> ofWorkflow() {
        return List.copyOf(workflows.values());
    }

    private void addWorkflow(Text name) {
        String text = name.value();
        String prefix = "$workflows.";
        Text plain = text.startsWith(prefix) ? new Text(text.substring(prefix.length()), name.node()) : name;
        new TargetLinker(scope)
                .workflow(plain)
                .ifPresent(key -> workflows.putIfAbsent(
                        key.document() + "#" + key.workflowId(), new LinkedWorkflow.Dependency(key, name.location())));
    }

    private void add(Text dependency, Set<String> earlier) {
        Matcher elsewhere = ELSEWHERE.matcher(dependency.value());
        if (dependency.value().startsWith("$") && elsewhere.matches()) {
            addElsewhere(dependency, elsewhere.group(1), elsewhere.group(2));
        } else if (scope.steps().containsKey(dependency.value())) {
            earlier.add(dependency.value());
        } else {
            reportUnknownStep(dependency, dependency.value(), scope.steps().keySet());
        }
    }

    private void addElsewhere(Text dependency, String workflow, String step) {
        Optional<WorkflowKey> key = new TargetLinker(scope).workflow(new Text(workflow, dependency.node()));
        if (key.equals(Optional.of(scope.key()))) {
            scope.session()
                    .diagnostics()
                    .report(Diagnostic.of(
                                    DiagnosticCode.DEPENDENCY_CYCLE,
                                    dependency.location(),
                                    "a step of the same workflow is named by its stepId alone")
                            .withHint("write " + step));
            return;
        }
        key.flatMap(scope.session()::workflow).ifPresent(other -> {
            List<String> known =
                    other.steps().stream().map(each -> each.stepId().value()).toList();
            if (known.contains(step)) {
                workflows.putIfAbsent(
                        key.get().document() + "#" + key.get().workflowId(),
                        new LinkedWorkflow.Dependency(key.get(), dependency.location()));
            } else {
                reportUnknownStep(dependency, step, known);
            }
        });
    }

    private void reportUnknownStep(Text at, String step, Collection<String> known) {
        scope.session()
                .diagnostics()
                .report(Diagnostic.of(DiagnosticCode.UNKNOWN_STEP, at.location(), "there is no step \"" + step + "\"")
                        .withProposal(step, known));
    }

    /** The steps in an order in which each comes after those that it depends on, the document's order otherwise. */
    List<StepObject> inOrder() {
        Map<String, StepObject> open = new LinkedHashMap<>(scope.steps());
        List<StepObject> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Optional<StepObject> next = open.values().stream()
                    .filter(step -> earlier(step).stream().noneMatch(open::containsKey))
                    .findFirst();
            if (next.isEmpty()) {
                reportCycle(open);
                ordered.addAll(open.values());
                return ordered;
            }
            ordered.add(next.get());
            open.remove(next.get().stepId().value());
        }
        return ordered;
    }

    private Set<String> earlier(StepObject step) {
        return steps.getOrDefault(step.stepId().value(), Set.of());
    }

    /** Every step that is left depends on another that is left, so that going back leads into a cycle. */
    private void reportCycle(Map<String, StepObject> open) {
        Set<String> way = new LinkedHashSet<>();
        String at = open.keySet().iterator().next();
        while (way.add(at)) {
            at = steps.getOrDefault(at, Set.of()).stream()
                    .filter(open::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> visited = List.copyOf(way);
        List<String> cycle = new ArrayList<>(visited.subList(visited.indexOf(at), visited.size()));
        cycle.add(at);
        StepObject first = scope.steps().get(at);
        String needed = cycle.get(1);
        first.dependsOn().stream()
                .filter(text -> text.value().equals(needed))
                .findFirst()
                .ifPresent(text -> scope.session()
                        .diagnostics()
                        .report(Diagnostic.of(
                                        DiagnosticCode.DEPENDENCY_CYCLE,
                                        text.location(),
                                        "step " + first.stepId() + " depends on itself")
                                .withHint(String.join(" → ", cycle))));
    }
}
