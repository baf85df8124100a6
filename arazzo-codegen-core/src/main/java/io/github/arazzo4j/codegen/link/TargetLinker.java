package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the operation or workflow that a step or action names (Arazzo 1.1.0, Step Object). */
final class TargetLinker {

    private static final String SOURCES = "$sourceDescriptions.";

    private final LinkScope scope;
    private final Diagnostics diagnostics;

    TargetLinker(LinkScope scope) {
        this.scope = scope;
        this.diagnostics = scope.session().diagnostics();
    }

    /** The target of a step that is no AsyncAPI step; empty if it can't be found, which has been reported. */
    Optional<LinkedStep.Target> link(StepObject step) {
        if (step.workflowId().isPresent()) {
            return workflow(step.workflowId().get()).map(LinkedStep.WorkflowTarget::new);
        }
        if (step.operationId().isPresent()) {
            return byId(step.operationId().get());
        }
        if (step.operationPath().isPresent()) {
            return byPath(step.operationPath().get());
        }
        return Optional.empty();
    }

    /** The workflow that a text names; empty if there is none, which has been reported. */
    Optional<WorkflowKey> workflow(Text id) {
        Optional<WorkflowKey> key = findWorkflow(id.value());
        if (key.isEmpty() && !namesBrokenSource(id.value())) {
            String source = sourceOf(id.value());
            if (source != null && !scope.sources().containsKey(source)) {
                reportUnknownSource(id, source);
            } else {
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.UNKNOWN_WORKFLOW,
                                id.location(),
                                "there is no workflow \"" + id.value() + "\"")
                        .withProposal(
                                id.value(),
                                scope.document().workflows().stream()
                                        .map(workflow -> workflow.workflowId().value())
                                        .toList()));
            }
        }
        return key;
    }

    /** The workflow of an id, local or {@code $sourceDescriptions.name.workflowId}; nothing is reported. */
    Optional<WorkflowKey> findWorkflow(String id) {
        String source = sourceOf(id);
        if (source == null) {
            return in(scope.document(), id);
        }
        return scope.sources().get(source) instanceof LinkedSource.Workflows workflows
                ? in(workflows.document(), id.substring(SOURCES.length() + source.length() + 1))
                : Optional.empty();
    }

    private static Optional<WorkflowKey> in(ArazzoDocument document, String workflowId) {
        return document.workflows().stream()
                .filter(workflow -> workflow.workflowId().value().equals(workflowId))
                .findFirst()
                .map(workflow -> LinkSession.key(document, workflow));
    }

    /** The source that a qualified name starts with, or {@code null} if the name is not qualified. */
    private static @Nullable String sourceOf(String name) {
        if (!name.startsWith(SOURCES)) {
            return null;
        }
        int dot = name.indexOf('.', SOURCES.length());
        return dot < 0 ? null : name.substring(SOURCES.length(), dot);
    }

    private boolean namesBrokenSource(String name) {
        String source = sourceOf(name);
        return source != null && scope.sources().get(source) instanceof LinkedSource.Broken;
    }

    private Optional<LinkedStep.Target> byId(Text id) {
        String source = sourceOf(id.value());
        if (source != null) {
            return qualified(id, source, id.value().substring(SOURCES.length() + source.length() + 1));
        }
        List<LinkedStep.OperationTarget> candidates = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (LinkedSource.Api api : apis()) {
            api.api()
                    .operation(id.value())
                    .ifPresent(operation -> candidates.add(new LinkedStep.OperationTarget(api, operation)));
            known.addAll(api.api().operationIds());
        }
        if (candidates.size() == 1) {
            if (apis().size() > 1) {
                Dialects.report(
                        diagnostics,
                        DiagnosticCode.DIALECT_UNQUALIFIED_OPERATION,
                        id.location(),
                        "with several sources an operationId names its source",
                        "write " + SOURCES + candidates.get(0).source().name() + "." + id.value());
            }
            return Optional.of(candidates.get(0));
        }
        if (candidates.size() > 1) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.AMBIGUOUS_OPERATION,
                            id.location(),
                            "operation \"" + id.value() + "\" is in several sources: "
                                    + String.join(
                                            ", ",
                                            candidates.stream()
                                                    .map(candidate ->
                                                            candidate.source().name())
                                                    .toList()))
                    .withHint("write " + SOURCES + candidates.get(0).source().name() + "." + id.value()));
            return Optional.empty();
        }
        if (scope.sources().values().stream().noneMatch(LinkedSource.Broken.class::isInstance)) {
            reportUnknownOperation(id, id.value(), sourceNames(), known);
        }
        return Optional.empty();
    }

    private List<LinkedSource.Api> apis() {
        return scope.sources().values().stream()
                .filter(LinkedSource.Api.class::isInstance)
                .map(LinkedSource.Api.class::cast)
                .toList();
    }

    private String sourceNames() {
        List<String> names = apis().stream().map(LinkedSource.Api::name).toList();
        return names.size() == 1 ? "source " + names.get(0) : "the sources " + String.join(", ", names);
    }

    private Optional<LinkedStep.Target> qualified(Text id, String source, String operationId) {
        Optional<LinkedSource.Api> api = api(id, source);
        if (api.isEmpty()) {
            return Optional.empty();
        }
        Optional<ApiOperation> operation = api.get().api().operation(operationId);
        if (operation.isEmpty()) {
            reportUnknownOperation(
                    id, operationId, "source " + source, api.get().api().operationIds());
        }
        return operation.map(found -> new LinkedStep.OperationTarget(api.get(), found));
    }

    private Optional<LinkedSource.Api> api(Text at, String source) {
        LinkedSource found = scope.sources().get(source);
        if (found instanceof LinkedSource.Api api) {
            return Optional.of(api);
        }
        if (found == null) {
            reportUnknownSource(at, source);
        } else if (found instanceof LinkedSource.Workflows) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.UNKNOWN_OPERATION,
                            at.location(),
                            "source " + source + " is an Arazzo document, which has no operations")
                    .withHint("to call one of its workflows, use workflowId"));
        } else if (found instanceof LinkedSource.AsyncApi) {
            diagnostics.error(
                    DiagnosticCode.UNKNOWN_OPERATION,
                    at.location(),
                    "source " + source + " is an AsyncAPI description, which has no paths");
        }
        return Optional.empty();
    }

    private void reportUnknownSource(Text at, String source) {
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.UNKNOWN_SOURCE, at.location(), "the document has no source \"" + source + "\"")
                .withProposal(source, scope.sources().keySet()));
    }

    private void reportUnknownOperation(Text at, String operationId, String where, List<String> known) {
        int start = at.value().length() - operationId.length();
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.UNKNOWN_OPERATION,
                        at.location(start, at.value().length()),
                        "no operation \"" + operationId + "\" in " + where)
                .withProposal(operationId, known));
    }

    /** {@code {$sourceDescriptions.name.url}#/paths/~1pets/get}, and D6: {@code name#/paths/~1pets/get}. */
    private Optional<LinkedStep.Target> byPath(Text path) {
        int hash = path.value().indexOf('#');
        String prefix = hash < 0 ? path.value() : path.value().substring(0, hash);
        String source;
        if (prefix.startsWith("{" + SOURCES) && prefix.endsWith(".url}")) {
            source = prefix.substring(1 + SOURCES.length(), prefix.length() - ".url}".length());
        } else if (prefix.startsWith(SOURCES) && prefix.endsWith(".url")) {
            source = prefix.substring(SOURCES.length(), prefix.length() - ".url".length());
            reportPathDialect(path, source);
        } else if (scope.sources().containsKey(prefix)) {
            source = prefix;
            reportPathDialect(path, source);
        } else if (prefix.isEmpty() && apis().size() == 1) {
            source = apis().get(0).name();
            reportPathDialect(path, source);
        } else {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.UNKNOWN_SOURCE,
                            path.location(),
                            "an operationPath names its source and the operation in it")
                    .withHint("such as '{$sourceDescriptions.<name>.url}#/paths/~1pets/get'"));
            return Optional.empty();
        }
        Optional<LinkedSource.Api> api = api(path, source);
        if (api.isEmpty()) {
            return Optional.empty();
        }
        String pointer = hash < 0 ? "" : path.value().substring(hash + 1);
        Optional<ApiOperation> operation = api.get().api().operationAt(pointer);
        if (operation.isEmpty()) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.UNKNOWN_OPERATION,
                            path.location(Math.max(hash, 0), path.value().length()),
                            "no operation at " + pointer + " in source " + source)
                    .withProposal(pointer, api.get().api().operationPointers()));
        }
        return operation.map(found -> new LinkedStep.OperationTarget(api.get(), found));
    }

    private void reportPathDialect(Text path, String source) {
        Dialects.report(
                diagnostics,
                DiagnosticCode.DIALECT_OPERATION_PATH,
                path.location(),
                "an operationPath names its source by an expression",
                "write '{" + SOURCES + source + ".url}#…'");
    }
}
