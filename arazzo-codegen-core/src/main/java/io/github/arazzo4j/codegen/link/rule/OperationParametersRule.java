package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a step against those of its operation (D10). */
final class OperationParametersRule implements Rule {

    /** Sent without a declaration: the client sets them from elsewhere, or every server understands them. */
    private static final Set<String> COMMON_HEADERS = Set.of("authorization", "accept", "content-type", "cookie");

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        Set<Location> seen = new HashSet<>(declaredSomewhere(workflow));
        for (LinkedStep step : workflow.steps()) {
            if (step.target() instanceof LinkedStep.OperationTarget target) {
                checkGiven(step, target.operation(), seen, context);
                checkMissing(step, target.operation(), context);
            }
        }
    }

    /** Where the parameters are written that at least one operation declares: it is enough if several steps share them. */
    private static Set<Location> declaredSomewhere(LinkedWorkflow workflow) {
        return workflow.steps().stream()
                .flatMap(step -> step.parameters().stream())
                .filter(parameter -> parameter.declared().isPresent())
                .map(LinkedParameter::location)
                .collect(Collectors.toSet());
    }

    /** Tells of undeclared parameters, of each once. */
    private static void checkGiven(LinkedStep step, ApiOperation operation, Set<Location> seen, Context context) {
        for (LinkedParameter parameter : step.parameters()) {
            if (parameter.declared().isPresent()
                    || parameter.in().isEmpty()
                    || isCommon(parameter)
                    || !seen.add(parameter.location())) {
                continue;
            }
            List<String> known = operation.parameters().stream()
                    .filter(declared -> declared.in().keyword().equals(parameter.in()) && !declared.signing())
                    .map(ApiParameter::name)
                    .toList();
            String message = "operation " + operation.displayName() + " declares no " + parameter.in() + " parameter \""
                    + parameter.name() + "\"";
            boolean hasPlace = operation.pathTemplate().contains("{" + parameter.name() + "}");
            if (parameter.in().equals("path") && !hasPlace) {
                context.diagnostics()
                        .report(Diagnostic.of(DiagnosticCode.UNKNOWN_PARAMETER, parameter.location(), message)
                                .withSeverity(Severity.WARNING)
                                .withProposal(parameter.name(), known));
            } else {
                context.diagnostics()
                        .report(Diagnostic.of(
                                        DiagnosticCode.DIALECT_UNDECLARED_PARAMETER, parameter.location(), message)
                                .withProposal(parameter.name(), known));
            }
        }
    }

    private static boolean isCommon(LinkedParameter parameter) {
        return parameter.in().equals("header")
                && COMMON_HEADERS.contains(parameter.name().toLowerCase(Locale.ROOT));
    }

    private static void checkMissing(LinkedStep step, ApiOperation operation, Context context) {
        for (ApiParameter declared : operation.parameters()) {
            boolean needed = declared.required()
                    && !declared.signing()
                    && !declared.governedElsewhere()
                    && declared.onlyValue().isEmpty();
            boolean given = step.parameters().stream()
                    .anyMatch(parameter ->
                            parameter.declared().filter(declared::equals).isPresent());
            if (needed && !given) {
                // Descriptions list what clients set by themselves, too; without it the request is sent as it is.
                context.diagnostics()
                        .warning(
                                DiagnosticCode.MISSING_PARAMETER,
                                step.source().stepId().location(),
                                "operation " + operation.displayName() + " requires the "
                                        + declared.in().keyword()
                                        + " parameter \"" + declared.name() + "\"");
            }
        }
    }
}
