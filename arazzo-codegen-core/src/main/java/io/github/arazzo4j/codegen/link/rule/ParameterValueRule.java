package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.openapi.ApiParameter;
import java.util.Optional;

/** The values of parameters against what the operation says of them, which may be wrong: a warning. */
final class ParameterValueRule implements Rule {

    private static final SchemaValues VALUES = new SchemaValues(SchemaValues.Form.TEXT);

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            for (LinkedParameter parameter : step.parameters()) {
                Optional<String> objection = parameter
                        .declared()
                        .flatMap(ApiParameter::schema)
                        .flatMap(schema -> Objections.to(parameter.value(), schema, VALUES, workflow, step, context));
                objection.ifPresent(reason -> context.diagnostics()
                        .warning(
                                DiagnosticCode.TYPE_MISMATCH,
                                parameter.value().location(),
                                "the " + parameter.in() + " parameter \"" + parameter.name() + "\" " + reason));
            }
        }
    }
}
