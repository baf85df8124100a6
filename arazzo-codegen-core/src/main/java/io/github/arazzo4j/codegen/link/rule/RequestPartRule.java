package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.openapi.ApiParameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code $request.query.name} and its like name something that the request of the step does not have. */
final class RequestPartRule implements Rule {

    /** Headers come from the client as well. */
    private static final Set<String> WRITTEN = Set.of("query", "path");

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            if (step.target() instanceof LinkedStep.OperationTarget target) {
                StepReferences.ofAnswer(step, reference -> check(reference, step, target, context));
            }
        }
    }

    private static void check(
            Reference reference, LinkedStep step, LinkedStep.OperationTarget target, Context context) {
        if (reference.origin() instanceof Origin.RequestBody && step.body().isEmpty()) {
            context.diagnostics()
                    .warning(
                            DiagnosticCode.EXPRESSION_OUT_OF_PLACE,
                            reference.location(),
                            "step " + step.id() + " sends no body, so that " + reference.text() + " has no value");
        } else if (reference.origin() instanceof Origin.RequestParameter part && WRITTEN.contains(part.in())) {
            List<String> sent = Stream.concat(
                            step.parameters().stream()
                                    .filter(parameter -> parameter.in().equals(part.in()))
                                    .map(LinkedParameter::name),
                            target.operation().parameters().stream()
                                    .filter(parameter ->
                                            parameter.in().keyword().equals(part.in()))
                                    .filter(parameter -> parameter.onlyValue().isPresent())
                                    .map(ApiParameter::name))
                    .distinct()
                    .toList();
            if (!sent.contains(part.name())) {
                context.diagnostics()
                        .report(Diagnostic.of(
                                        DiagnosticCode.UNKNOWN_PARAMETER,
                                        reference.location(),
                                        "step " + step.id() + " sends no " + part.in() + " parameter \"" + part.name()
                                                + "\"")
                                .withSeverity(Severity.WARNING)
                                .withProposal(part.name(), sent));
            }
        }
    }
}
