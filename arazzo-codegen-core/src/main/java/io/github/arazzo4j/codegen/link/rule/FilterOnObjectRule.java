package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.jsonpath.Segment;
import io.github.arazzo4j.codegen.jsonpath.Selector;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A filter on an object looks at its members (S8), but authors usually mean the object. */
final class FilterOnObjectRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        TypeFlow types = new TypeFlow(context.workflows());
        for (LinkedStep step : workflow.steps()) {
            // What answers look like when a step fails, the description of success does not say.
            Stream.concat(
                            step.criteria().stream(),
                            step.onSuccess().stream()
                                    .map(LinkedAction::criteria)
                                    .flatMap(List::stream))
                    .filter(LinkedCriterion.JsonPathTest.class::isInstance)
                    .map(LinkedCriterion.JsonPathTest.class::cast)
                    .filter(test -> isOnObject(workflow, step, test, types))
                    .forEach(test -> context.diagnostics()
                            .report(Diagnostic.of(
                                            DiagnosticCode.FILTER_ON_OBJECT,
                                            test.location(),
                                            "this filter looks at the members of an object, not at the object itself")
                                    .withHint("to test the object itself, use a simple condition")));
        }
    }

    private static boolean isOnObject(
            LinkedWorkflow workflow, LinkedStep step, LinkedCriterion.JsonPathTest test, TypeFlow types) {
        if (!(test.path() instanceof Value.Constant constant)) {
            return false;
        }
        Reference root = test.context();
        List<String> way = new ArrayList<>(root.path());
        for (Segment segment : JsonPath.parse(constant.json().textValue(), test.dialect())
                .query()
                .segments()) {
            if (!(segment instanceof Segment.Child child) || child.selectors().size() > 1) {
                return false;
            }
            Selector selector = child.selectors().get(0);
            if (selector instanceof Selector.Filter) {
                Reference filtered = new Reference(root.origin(), way, root.text(), root.location());
                return types.ofReference(workflow, step, filtered)
                        .schema()
                        .map(Schema::valueTypes)
                        .filter(Set.of(SchemaType.OBJECT)::equals)
                        .isPresent();
            }
            if (selector instanceof Selector.Name name) {
                way.add(name.name());
            } else if (selector instanceof Selector.Index index) {
                way.add(Long.toString(index.index()));
            } else {
                return false;
            }
        }
        return false;
    }
}
