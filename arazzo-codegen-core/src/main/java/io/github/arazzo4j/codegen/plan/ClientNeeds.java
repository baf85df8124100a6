package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import io.github.arazzo4j.codegen.openapi.ApiDescription;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiParameter;
import io.github.arazzo4j.codegen.openapi.ApiSecurityScheme;
import io.github.arazzo4j.codegen.plan.WorkflowPlan.CheckedOperation;
import io.github.arazzo4j.codegen.plan.WorkflowPlan.SourceCheck;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a client has to have before a workflow can run: servers and credentials for all operations that it, and the workflows
 * that it calls, may come to.
 */
final class ClientNeeds {

    private static final Comparator<CheckedOperation> ORDER = Comparator.comparing(
                    (CheckedOperation checked) -> checked.operation().constant())
            .thenComparing(checked -> checked.setByDocument().toString());

    private ClientNeeds() {}

    /** The workflows that a workflow calls, depends on or goes to. */
    static Set<WorkflowKey> calledBy(LinkedWorkflow workflow) {
        Set<WorkflowKey> called = new LinkedHashSet<>();
        workflow.dependsOn().forEach(dependency -> called.add(dependency.workflow()));
        for (LinkedStep step : workflow.steps()) {
            if (step.target() instanceof LinkedStep.WorkflowTarget target) {
                called.add(target.workflow());
            }
            Stream.concat(step.onSuccess().stream(), step.onFailure().stream())
                    .map(LinkedAction::effect)
                    .forEach(effect -> {
                        if (effect instanceof LinkedAction.GoToWorkflow goTo) {
                            called.add(goTo.workflow());
                        } else if (effect instanceof LinkedAction.Retry retry) {
                            retry.repairWorkflow().ifPresent(called::add);
                        }
                    });
        }
        return called;
    }

    /** What has to be checked, in order of the sources' names. */
    static List<SourceCheck> of(LinkedWorkflow workflow, Map<WorkflowKey, LinkedWorkflow> workflows, ApiPlans apis) {
        Map<String, SourceCheck> checks = new TreeMap<>();
        Set<WorkflowKey> seen = new LinkedHashSet<>(Set.of(workflow.key()));
        Deque<LinkedWorkflow> open = new ArrayDeque<>(List.of(workflow));
        while (!open.isEmpty()) {
            LinkedWorkflow next = open.remove();
            for (LinkedStep step : next.steps()) {
                if (step.target() instanceof LinkedStep.OperationTarget target) {
                    add(checks, step, target, apis);
                }
            }
            calledBy(next).stream()
                    .filter(seen::add)
                    .flatMap(key -> Optional.ofNullable(workflows.get(key)).stream())
                    .forEach(open::add);
        }
        return checks.values().stream().map(ClientNeeds::sorted).toList();
    }

    private static void add(
            Map<String, SourceCheck> checks, LinkedStep step, LinkedStep.OperationTarget target, ApiPlans apis) {
        ApiPlan api = apis.of(target.source());
        String name = target.source().name();
        SourceCheck check = checks.computeIfAbsent(
                name + "\n" + api.name(), key -> new SourceCheck(name, api, new LinkedHashSet<>()));
        needed(step, target.operation(), api.api())
                .ifPresent(set -> check.operations().add(new CheckedOperation(apis.operation(target), set)));
    }

    private static SourceCheck sorted(SourceCheck check) {
        return new SourceCheck(
                check.sourceName(),
                check.api(),
                new LinkedHashSet<>(check.operations().stream().sorted(ORDER).toList()));
    }

    /** The security schemes that the step takes care of itself; empty if the client need not have anything for it. */
    private static Optional<List<String>> needed(LinkedStep step, ApiOperation operation, ApiDescription api) {
        List<String> set = operation.security().stream()
                .flatMap(alternative -> alternative.schemes().keySet().stream())
                .distinct()
                .filter(scheme -> sets(step, api.securityScheme(scheme)))
                .toList();
        boolean nothingLeft = operation.security().isEmpty()
                ? gives(step, "header", "Authorization")
                : operation.security().stream()
                        .anyMatch(alternative ->
                                set.containsAll(alternative.schemes().keySet()));
        return nothingLeft && operation.servers().isEmpty() ? Optional.empty() : Optional.of(set);
    }

    private static boolean sets(LinkedStep step, Optional<ApiSecurityScheme> scheme) {
        boolean key = scheme.isPresent()
                && scheme.get().type() == ApiSecurityScheme.Type.API_KEY
                && !scheme.get().sigV4();
        if (!key) {
            boolean certificate = scheme.isPresent() && scheme.get().type() == ApiSecurityScheme.Type.MUTUAL_TLS;
            return !certificate && gives(step, "header", "Authorization");
        }
        String in = scheme.get().in().map(ApiParameter.In::keyword).orElse("header");
        return gives(step, in, scheme.get().parameterName().orElse(""));
    }

    private static boolean gives(LinkedStep step, String in, String name) {
        return step.parameters().stream()
                .anyMatch(parameter -> parameter.in().equals(in)
                        && (in.equals("header")
                                ? parameter.name().equalsIgnoreCase(name)
                                : parameter.name().equals(name)));
    }
}
