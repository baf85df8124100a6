package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.condition.Operand;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.jsonpath.FilterExpression;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Operands;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.schema.Access;
import io.github.arazzo4j.codegen.schema.Navigation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaNavigator;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A pointer, a dotted path or a JSONPath into something whose schema rules it out: a response, an input, an output of
 * another step or workflow. APIs do send more than they describe, also where their description says that they do not, so it
 * is a warning, and told once for each schema that an author has another idea of. What failure actions look at is another body, and not looked at.
 */
final class KnownPathRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            Checker checker = new Checker(workflow, step, true, context);
            step.parameters().forEach(parameter -> checker.check(parameter.value()));
            step.body().ifPresent(body -> {
                checker.check(body.payload());
                body.replacements().forEach(replacement -> checker.check(replacement.value()));
            });
            step.outputs().values().forEach(checker::check);
            step.criteria().forEach(checker::check);
            step.onSuccess().forEach(checker::check);
            Checker afterFailure = new Checker(workflow, step, false, context);
            step.onFailure().forEach(afterFailure::check);
        }
        if (!workflow.steps().isEmpty()) {
            Checker atEnd = new Checker(workflow, workflow.steps().get(0), false, context);
            workflow.outputs().values().forEach(atEnd::check);
        }
    }

    /**
     * Checks what is written in one step.
     *
     * @param answered whether the response is the one that the description of success is about
     */
    private record Checker(LinkedWorkflow workflow, LinkedStep step, boolean answered, Context context) {

        void check(LinkedAction action) {
            action.criteria().forEach(this::check);
            LinkedAction.Effect effect = action.effect();
            if (effect instanceof LinkedAction.GoToWorkflow goTo) {
                goTo.parameters().forEach(parameter -> check(parameter.value()));
            } else if (effect instanceof LinkedAction.Retry retry) {
                retry.parameters().forEach(parameter -> check(parameter.value()));
            }
        }

        void check(Value value) {
            if (value instanceof Value.Selection selection) {
                check(selection.context());
                schema(selection.context())
                        .ifPresent(schema ->
                                QueryPaths.check(selection.path().query(), schema, new Teller(selection.location())));
            } else if (value instanceof Value.Members object) {
                object.members().values().forEach(this::check);
            } else if (value instanceof Value.Elements array) {
                array.elements().forEach(this::check);
            } else {
                value.forEachReference(this::check);
            }
        }

        void check(LinkedCriterion criterion) {
            criterion.forEachReference(this::check);
            if (criterion instanceof LinkedCriterion.JsonPathTest test) {
                query(test.path(), test.context(), test.dialect(), test.location());
            } else if (criterion instanceof LinkedCriterion.Comparison comparison
                    && comparison.context().isPresent()) {
                Reference root = comparison.context().get();
                Operands.contextPaths(comparison.condition())
                        .forEach(path -> schema(root)
                                .ifPresent(schema -> follow(schema, accesses(path), comparison.location())));
                comparison
                        .queries()
                        .values()
                        .forEach(query -> query(query, root, JsonPath.Dialect.RFC9535, comparison.location()));
            }
        }

        private static List<Access> accesses(Operand.ContextPath path) {
            return path.accesses().stream()
                    .<Access>map(access -> access instanceof io.github.arazzo4j.codegen.expression.Access.Index index
                            ? new Access.Index(index.index())
                            : new Access.Property(access.token()))
                    .toList();
        }

        /** Checks a JSONPath without embedded values; one with them is not known before the workflow runs. */
        private void query(Value path, Reference root, JsonPath.Dialect dialect, Location location) {
            if (path instanceof Value.Constant constant && constant.json().isTextual()) {
                JsonPath parsed = JsonPath.parse(constant.json().textValue(), dialect);
                schema(root).ifPresent(schema -> QueryPaths.check(parsed.query(), schema, new Teller(location)));
            }
        }

        /** The schema of what an expression leads to, if that is known. */
        private Optional<Schema> schema(Reference reference) {
            return isOfOtherAnswer(reference)
                    ? Optional.empty()
                    : context.types().ofReference(workflow, step, reference).schema();
        }

        private boolean isOfOtherAnswer(Reference reference) {
            return !answered && reference.origin() instanceof Origin.ResponseBody;
        }

        private void check(Reference reference) {
            if (!reference.path().isEmpty()) {
                Reference whole = new Reference(reference.origin(), List.of(), reference.text(), reference.location());
                List<Access> way =
                        reference.path().stream().<Access>map(Access.Token::new).toList();
                schema(whole).ifPresent(schema -> follow(schema, way, reference.location()));
            }
        }

        private void follow(Schema schema, List<Access> way, Location location) {
            if (SchemaNavigator.follow(schema, way) instanceof Navigation.RuledOut out) {
                report(location, out);
            }
        }

        /** Tells of what is wrong with a query, at the place where the query is written. */
        private final class Teller implements QueryPaths.Listener {
            private final Location place;

            Teller(Location place) {
                this.place = place;
            }

            @Override
            public void leadsNowhere(Navigation.RuledOut out) {
                report(place, out);
            }

            @Override
            public void isDecided(FilterExpression.Comparison comparison, boolean always) {
                context.diagnostics()
                        .warning(
                                DiagnosticCode.IMPOSSIBLE_COMPARISON,
                                place,
                                "this " + (always ? "always" : "never") + " holds, as the schema says: " + comparison);
            }
        }

        private void report(Location place, Navigation.RuledOut out) {
            String schema =
                    out.at().name().map(name -> " (schema " + name + ")").orElse("");
            Diagnostic found = Diagnostic.of(
                    DiagnosticCode.UNKNOWN_PROPERTY, place, "what the schema describes here " + what(out) + schema);
            boolean array = isArray(out);
            context.repeats()
                    .add(
                            out.at(),
                            array
                                    ? found.withHint("an item is reached by its index: 0 is the first")
                                    : found.withProposal(out.token(), out.knownNames()));
        }

        private static String what(Navigation.RuledOut out) {
            if (isArray(out)) {
                return "is an array, and has no \"" + out.token() + "\"";
            }
            return out.knownNames().isEmpty() ? "is no object or array" : "has no property \"" + out.token() + "\"";
        }

        private static boolean isArray(Navigation.RuledOut out) {
            return out.knownNames().isEmpty() && out.at().valueTypes().equals(EnumSet.of(SchemaType.ARRAY));
        }
    }
}
