package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A step succeeds only with a status that its operation does not describe. Descriptions leave out errors, so that only the
 * statuses of success are looked at, and only where none of those that are accepted is described. Who expects 200 of an
 * operation that answers 201 usually does so everywhere, and is told once.
 */
final class UndescribedStatusRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            if (step.target() instanceof LinkedStep.OperationTarget target
                    && !target.operation().responses().isEmpty()) {
                for (LinkedCriterion criterion : step.criteria()) {
                    if (criterion instanceof LinkedCriterion.Comparison comparison) {
                        check(comparison, target.operation(), context);
                    }
                }
            }
        }
    }

    private static void check(LinkedCriterion.Comparison criterion, ApiOperation operation, Context context) {
        Set<Integer> accepted = Statuses.accepted(criterion, criterion.condition());
        if (accepted.isEmpty()
                || accepted.stream().anyMatch(status -> status < 200 || status > 299)
                || accepted.stream()
                        .anyMatch(status -> operation.response(status).isPresent())) {
            return;
        }
        List<String> described = operation.responses().keySet().stream()
                .filter(status -> status.startsWith("2"))
                .sorted()
                .toList();
        context.repeats()
                .add(
                        accepted,
                        Diagnostic.of(
                                        DiagnosticCode.UNDESCRIBED_STATUS,
                                        criterion.location(),
                                        "operation " + operation.displayName() + " describes no answer with status "
                                                + accepted.stream()
                                                        .map(String::valueOf)
                                                        .collect(Collectors.joining(" or ")))
                                .withHint(described.isEmpty() ? null : "it describes " + String.join(", ", described)));
    }
}
