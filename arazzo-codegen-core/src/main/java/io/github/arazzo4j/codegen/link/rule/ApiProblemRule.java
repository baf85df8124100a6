package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.arazzo.SourceDescriptionObject;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.openapi.ApiDescription;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiProblem;
import java.util.Collections;
import java.util.List;

/**
 * What is wrong with the operations that a workflow uses, and with what they need of their API description: servers, security
 * schemes. It is told where the document names the description. What is wrong with the rest concerns nobody here.
 */
final class ApiProblemRule implements DocumentRule {

    @Override
    public void check(List<LinkedDocument> documents, Diagnostics diagnostics) {
        for (LinkedDocument document : documents) {
            for (LinkedWorkflow workflow : document.workflows()) {
                for (LinkedStep step : workflow.steps()) {
                    if (step.target() instanceof LinkedStep.OperationTarget target) {
                        new Teller(document, target.source().name(), diagnostics).check(step, target);
                    }
                }
            }
        }
    }

    /** Tells of the problems of a source. */
    private record Teller(LinkedDocument document, String source, Diagnostics diagnostics) {

        void check(LinkedStep step, LinkedStep.OperationTarget target) {
            ApiOperation operation = target.operation();
            ApiDescription api = target.source().api();
            operation.problems().forEach(this::tell);
            api.problems().stream()
                    .filter(problem -> concerns(problem, operation))
                    .forEach(this::tell);
            boolean byId = step.source().operationId().isPresent();
            operation
                    .operationId()
                    .filter(id -> byId && Collections.frequency(api.operationIds(), id) > 1)
                    .ifPresent(id -> tell(
                            Severity.WARNING,
                            "there are several operations with the id " + id + ", and the first is meant"));
        }

        private static boolean concerns(ApiProblem problem, ApiOperation operation) {
            List<String> tokens = problem.location().tokens();
            if (tokens.isEmpty()) {
                return false;
            }
            String last = tokens.get(tokens.size() - 1);
            return switch (tokens.get(0)) {
                case "openapi", "swagger" -> true;
                case "servers" -> operation.servers().isEmpty();
                default ->
                    tokens.contains("securitySchemes")
                            && operation.security().stream()
                                    .anyMatch(
                                            requirement -> requirement.schemes().containsKey(last));
            };
        }

        private void tell(ApiProblem problem) {
            if (problem.kind() != ApiProblem.Kind.MISSING_FILE) {
                tell(
                        problem.kind() == ApiProblem.Kind.CLEAR ? Severity.NOTE : Severity.WARNING,
                        problem.message() + " (at " + problem.location().pointer() + ")");
            }
        }

        private void tell(Severity severity, String message) {
            Location place = document.document()
                    .sourceDescription(source)
                    .map(SourceDescriptionObject::url)
                    .orElseThrow()
                    .location();
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.API_DESCRIPTION_PROBLEM,
                            place,
                            "in the API description of source " + source + ", " + message)
                    .withSeverity(severity));
        }
    }
}
