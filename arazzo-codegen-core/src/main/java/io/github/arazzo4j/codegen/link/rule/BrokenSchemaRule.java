package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.arazzo.SourceDescriptionObject;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.LinkedBody;
import io.github.arazzo4j.codegen.link.LinkedDocument;
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

/**
 * A schema of an API description, met by what a workflow sends or receives, that is broken: it becomes untyped. It is told
 * where the document names the description, each thing that is wrong once.
 */
final class BrokenSchemaRule implements DocumentRule {

    /** Beyond this, what is broken is too far away for a workflow to meet. */
    private static final int MAX_SCHEMAS = 5_000;

    @Override
    public void check(List<LinkedDocument> documents, Diagnostics diagnostics) {
        for (LinkedDocument document : documents) {
            Set<Schema> seen = new HashSet<>();
            for (LinkedWorkflow workflow : document.workflows()) {
                for (LinkedStep step : workflow.steps()) {
                    if (step.target() instanceof LinkedStep.OperationTarget target) {
                        String source = target.source().name();
                        check(step, seen, problem -> report(document, source, problem, diagnostics));
                    }
                }
            }
        }
    }

    private interface Listener {
        void broken(String problem);
    }

    private static void check(LinkedStep step, Set<Schema> seen, Listener listener) {
        Deque<Schema> open = new ArrayDeque<>();
        TypeFlow.responseSchema(step).ifPresent(open::add);
        step.body().flatMap(LinkedBody::schema).ifPresent(open::add);
        step.parameters().stream()
                .flatMap(parameter -> parameter.declared().flatMap(ApiParameter::schema).stream())
                .forEach(open::add);
        while (!open.isEmpty() && seen.size() < MAX_SCHEMAS) {
            Schema schema = open.remove();
            if (seen.add(schema)) {
                schema.problem().ifPresent(listener::broken);
                open.addAll(schema.properties().values());
                schema.items().ifPresent(open::add);
                schema.additionalProperties().schema().ifPresent(open::add);
                schema.alternatives().stream().flatMap(List::stream).forEach(open::add);
            }
        }
    }

    private static void report(LinkedDocument document, String source, String problem, Diagnostics diagnostics) {
        Location place = document.document()
                .sourceDescription(source)
                .map(SourceDescriptionObject::url)
                .orElseThrow()
                .location();
        diagnostics.warning(
                DiagnosticCode.SCHEMA_NOT_UNDERSTOOD,
                place,
                "in the API description of source " + source + ", " + problem + "; it is taken as any JSON");
    }
}
