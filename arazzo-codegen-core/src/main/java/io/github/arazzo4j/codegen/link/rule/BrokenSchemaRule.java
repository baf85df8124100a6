package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.LinkedBody;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.openapi.ApiParameter;
import io.github.arazzo4j.codegen.schema.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A schema of the API description, reached by what a workflow sends and receives, that is broken: it becomes untyped. */
final class BrokenSchemaRule implements Rule {

    /** Beyond this, what is broken is too far away for a workflow to meet. */
    private static final int MAX_SCHEMAS = 5_000;

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        Set<Schema> seen = new HashSet<>();
        for (LinkedStep step : workflow.steps()) {
            Deque<Schema> open = new ArrayDeque<>();
            TypeFlow.responseSchema(step).ifPresent(open::add);
            step.body().flatMap(LinkedBody::schema).ifPresent(open::add);
            step.parameters().stream()
                    .flatMap((LinkedParameter parameter) -> parameter.declared().stream())
                    .flatMap((ApiParameter declared) -> declared.schema().stream())
                    .forEach(open::add);
            while (!open.isEmpty() && seen.size() < MAX_SCHEMAS) {
                Schema schema = open.remove();
                if (seen.add(schema)) {
                    schema.problem().ifPresent(problem -> report(step, schema, problem, context));
                    open.addAll(schema.properties().values());
                    schema.items().ifPresent(open::add);
                    schema.additionalProperties().schema().ifPresent(open::add);
                    schema.alternatives().stream().flatMap(List::stream).forEach(open::add);
                }
            }
        }
    }

    private static void report(LinkedStep step, Schema schema, String problem, Context context) {
        context.diagnostics()
                .warning(
                        DiagnosticCode.SCHEMA_NOT_UNDERSTOOD,
                        place(step.source()),
                        "the schema at " + schema.writtenAt().pointer()
                                + " of the API description is taken as any JSON: " + problem);
    }

    private static Location place(StepObject step) {
        return step.operationId()
                .or(step::operationPath)
                .map(Text::location)
                .orElseGet(() -> step.stepId().location());
    }
}
