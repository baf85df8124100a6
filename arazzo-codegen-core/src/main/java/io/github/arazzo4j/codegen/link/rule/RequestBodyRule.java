package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.openapi.ApiRequestBody;

/** The request body of a step against that of its operation. */
final class RequestBodyRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            if (!(step.target() instanceof LinkedStep.OperationTarget target)) {
                continue;
            }
            boolean required = target.operation()
                    .requestBody()
                    .filter(ApiRequestBody::required)
                    .isPresent();
            if (required && step.body().isEmpty()) {
                context.diagnostics()
                        .warning(
                                DiagnosticCode.MISSING_BODY,
                                step.source().stepId().location(),
                                "operation " + target.operation().displayName() + " requires a request body");
            }
            if (target.operation().requestBody().isEmpty() && step.body().isPresent()) {
                context.diagnostics()
                        .warning(
                                DiagnosticCode.UNEXPECTED_BODY,
                                step.body().get().location(),
                                "operation " + target.operation().displayName() + " declares no request body");
            }
        }
    }
}
