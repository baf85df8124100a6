package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** JSON access to a response that is XML (D8); each place is reported once. */
final class XmlPointerRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            if (!TypeFlow.answersXml(step)) {
                continue;
            }
            Set<Reference> found = new LinkedHashSet<>();
            step.outputs().values().forEach(value -> add(value, found));
            step.criteria().forEach(criterion -> add(criterion, found));
            Stream.concat(step.onSuccess().stream(), step.onFailure().stream()).forEach(action -> {
                action.criteria().forEach(criterion -> add(criterion, found));
                action.parameters().forEach(parameter -> add(parameter.value(), found));
            });
            for (Reference reference : found) {
                context.diagnostics()
                        .report(Diagnostic.of(
                                        DiagnosticCode.DIALECT_POINTER_INTO_XML,
                                        reference.location(),
                                        "the response is XML; " + reference.text()
                                                + " is read from the tree that its schema describes")
                                .withHint("XPath reaches into XML: a condition or a selector of type xpath"));
            }
        }
    }

    private static void add(Value value, Set<Reference> found) {
        value.forEachReference(reference -> add(reference, found));
        value.forEach(inside -> {
            if (inside instanceof Value.Selection selection) {
                addBody(selection.context(), found);
            }
        });
    }

    private static void add(LinkedCriterion criterion, Set<Reference> found) {
        criterion.forEachReference(reference -> add(reference, found));
        if (criterion instanceof LinkedCriterion.JsonPathTest test) {
            addBody(test.context(), found);
        } else if (criterion instanceof LinkedCriterion.Comparison comparison) {
            comparison.context().ifPresent(reference -> addBody(reference, found));
        }
    }

    private static void add(Reference reference, Set<Reference> found) {
        if (!reference.path().isEmpty()) {
            addBody(reference, found);
        }
    }

    private static void addBody(Reference reference, Set<Reference> found) {
        if (reference.origin() instanceof Origin.ResponseBody) {
            found.add(reference);
        }
    }
}
