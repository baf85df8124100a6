package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What uses AsyncAPI (Arazzo 1.1.0, Step Object). It is recognised and not generated, which a warning at its place says, or
 * an error under {@code strict}; the other workflows are generated.
 */
public final class AsyncApi {

    private AsyncApi() {}

    /** The field by which a step sends or receives messages; empty if it does neither. */
    static Optional<Text> of(StepObject step, LinkScope scope) {
        if (step.channelPath().isPresent()) {
            return step.channelPath();
        }
        return step.operationId()
                .filter(id -> isQualified(id.value(), scope) || isMessaging(step, id.value(), scope))
                .or(() -> step.operationPath().filter(path -> isQualified(path.value(), scope)));
    }

    /** {@code $sourceDescriptions.events.placeOrder}, {@code {$sourceDescriptions.events.url}#/operations/placeOrder}. */
    private static boolean isQualified(String name, LinkScope scope) {
        return sources(scope, LinkedSource.AsyncApi.class)
                .anyMatch(source -> name.startsWith("$sourceDescriptions." + source.name() + ".")
                        || name.startsWith("{$sourceDescriptions." + source.name() + ".url}"));
    }

    /**
     * Whether an operation without its source is one of an AsyncAPI description: no other source has it, and either the step
     * says what it does with a message or there are no other sources.
     */
    private static boolean isMessaging(StepObject step, String operationId, LinkScope scope) {
        return !operationId.startsWith("$")
                && sources(scope, LinkedSource.AsyncApi.class).findAny().isPresent()
                && sources(scope, LinkedSource.Api.class)
                        .noneMatch(api -> api.api().operation(operationId).isPresent())
                && (step.action().isPresent()
                        || scope.sources().values().stream().allMatch(LinkedSource.AsyncApi.class::isInstance));
    }

    private static <T extends LinkedSource> Stream<T> sources(LinkScope scope, Class<T> kind) {
        return scope.sources().values().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Reports a use of AsyncAPI, for which the workflow is not generated. */
    static void report(LinkScope scope, Location location, String what) {
        scope.session().addAsyncApi(scope.key());
        report(scope.session().diagnostics(), scope.key(), location, what + ", which is not supported");
    }

    private static void report(Diagnostics diagnostics, WorkflowKey workflow, Location location, String why) {
        diagnostics.report(
                Diagnostic.of(DiagnosticCode.ASYNCAPI, location, "workflow " + workflow + " is not generated: " + why)
                        .withSeverity(diagnostics.strict() ? Severity.ERROR : Severity.WARNING));
    }

    /**
     * Leaves out the workflows that use AsyncAPI and, each with a diagnostic, those that call, go to or depend on one that is
     * left out.
     *
     * @param documents the documents
     * @param diagnostics where to report
     * @return the documents with the workflows that can be generated
     */
    public static List<LinkedDocument> leaveOut(List<LinkedDocument> documents, Diagnostics diagnostics) {
        Set<WorkflowKey> leftOut = new HashSet<>();
        all(documents).filter(LinkedWorkflow::usesAsyncApi).forEach(workflow -> leftOut.add(workflow.key()));
        int before = 0;
        while (leftOut.size() > before) {
            before = leftOut.size();
            all(documents)
                    .filter(workflow -> !leftOut.contains(workflow.key()))
                    .forEach(workflow -> needs(workflow)
                            .filter(need -> leftOut.contains(need.workflow()))
                            .findFirst()
                            .ifPresent(need -> {
                                leftOut.add(workflow.key());
                                report(
                                        diagnostics,
                                        workflow.key(),
                                        need.location(),
                                        "it needs workflow " + need.workflow() + ", which is not generated either");
                            }));
        }
        Predicate<LinkedWorkflow> remains = workflow -> !leftOut.contains(workflow.key());
        return documents.stream()
                .map(document -> new LinkedDocument(
                        document.document(),
                        document.workflows().stream().filter(remains).toList()))
                .toList();
    }

    private static Stream<LinkedWorkflow> all(List<LinkedDocument> documents) {
        return documents.stream().flatMap(document -> document.workflows().stream());
    }

    /** The workflows that can run before or after another, or as its steps. */
    private static Stream<LinkedWorkflow.Dependency> needs(LinkedWorkflow workflow) {
        return Stream.concat(
                workflow.dependsOn().stream(),
                workflow.steps().stream().flatMap(step -> Stream.concat(called(step).stream(), ofActions(step))));
    }

    private static Optional<LinkedWorkflow.Dependency> called(LinkedStep step) {
        return step.target() instanceof LinkedStep.WorkflowTarget target
                ? Optional.of(new LinkedWorkflow.Dependency(
                        target.workflow(),
                        step.source().workflowId().orElseThrow().location()))
                : Optional.empty();
    }

    private static Stream<LinkedWorkflow.Dependency> ofActions(LinkedStep step) {
        return Stream.concat(step.onSuccess().stream(), step.onFailure().stream())
                .flatMap(action -> action.workflow().stream()
                        .map(key -> new LinkedWorkflow.Dependency(
                                key, action.source().workflowId().orElseThrow().location())));
    }
}
