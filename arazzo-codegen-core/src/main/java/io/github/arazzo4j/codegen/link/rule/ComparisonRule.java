package io.github.arazzo4j.codegen.link.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.condition.Condition;
import io.github.arazzo4j.codegen.condition.Operand;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.runtime.condition.Conditions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A comparison that comes to the same whatever happens (S6, D1): a status compared with text, an enumeration with a value
 * that it does not have, types that can never be equal, two values asked for at once. A success criterion that no status
 * can satisfy is an error; what rests on the API description, which may be wrong, is a warning.
 */
final class ComparisonRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            new Checker(workflow, step, true, true, context).check(step.criteria());
            for (LinkedAction action : step.onSuccess()) {
                new Checker(workflow, step, true, false, context).check(action.criteria());
            }
            for (LinkedAction action : step.onFailure()) {
                new Checker(workflow, step, false, false, context).check(action.criteria());
            }
        }
    }

    /**
     * Checks criteria that must hold together.
     *
     * @param answered whether the response is the one that the description of success is about
     * @param needed whether the step can't succeed without them
     */
    private record Checker(
            LinkedWorkflow workflow, LinkedStep step, boolean answered, boolean needed, Context context) {

        void check(List<LinkedCriterion> criteria) {
            Map<String, JsonNode> asked = new HashMap<>();
            for (LinkedCriterion criterion : criteria) {
                if (criterion instanceof LinkedCriterion.Comparison comparison) {
                    check(comparison, comparison.condition(), needed);
                    together(comparison, comparison.condition(), asked);
                } else if (criterion instanceof LinkedCriterion.Regex regex) {
                    check(regex);
                }
            }
        }

        private void check(LinkedCriterion.Comparison criterion, Condition condition, boolean certain) {
            if (condition instanceof Condition.Or or) {
                or.terms().forEach(term -> check(criterion, term, false));
            } else if (condition instanceof Condition.And and) {
                and.terms().forEach(term -> check(criterion, term, certain));
            } else if (condition instanceof Condition.Not not) {
                check(criterion, not.condition(), false);
            } else if (condition instanceof Condition.Truth truth) {
                checkTruth(criterion, truth);
            } else if (condition instanceof Condition.Comparison comparison) {
                checkComparison(criterion, comparison, certain);
            }
        }

        private void checkTruth(LinkedCriterion.Comparison criterion, Condition.Truth truth) {
            if (truth.operand() instanceof Operand.Grouped grouped) {
                check(criterion, grouped.condition(), false);
            } else if (truth.operand() instanceof Operand.Literal || Statuses.isStatus(criterion, truth.operand())) {
                constant(place(criterion, truth.operand()), truth.operand() + " alone is always the same");
            }
        }

        private void constant(Location place, String message) {
            context.diagnostics().warning(DiagnosticCode.CONSTANT_CONDITION, place, message);
        }

        private void checkComparison(
                LinkedCriterion.Comparison criterion, Condition.Comparison comparison, boolean certain) {
            Location place = place(criterion, comparison.left(), comparison.right());
            if (comparison.left() instanceof Operand.Literal && comparison.right() instanceof Operand.Literal) {
                constant(place, "both sides of " + comparison.operator().symbol() + " are constants");
                return;
            }
            Domain left = domain(criterion, comparison.left());
            Domain right = domain(criterion, comparison.right());
            boolean strict = criterion.context().isPresent();
            Domain.Verdict verdict = left.compare(comparison.operator(), right, strict);
            if (verdict == Domain.Verdict.OPEN) {
                return;
            }
            boolean never = verdict == Domain.Verdict.NEVER;
            boolean byHttp = left.equals(Domain.STATUS) || right.equals(Domain.STATUS);
            context.diagnostics()
                    .report(Diagnostic.of(
                                    DiagnosticCode.IMPOSSIBLE_COMPARISON,
                                    place,
                                    "this " + (never ? "never" : "always") + " holds: "
                                            + comparison.left() + " is " + described(left) + ", "
                                            + comparison.right() + " is " + described(right))
                            .withSeverity(never && certain && byHttp ? Severity.ERROR : Severity.WARNING));
        }

        private static String described(Domain domain) {
            return domain.equals(Domain.STATUS) ? "a status from 100 to 599" : domain.shown();
        }

        private Domain domain(LinkedCriterion.Comparison criterion, Operand operand) {
            if (operand instanceof Operand.Literal literal) {
                return Domain.of(literal.toJson());
            }
            if (operand instanceof Operand.ExpressionOperand expression) {
                return Optional.ofNullable(criterion.references().get(expression))
                        .map(this::domain)
                        .orElse(Domain.UNKNOWN);
            }
            if (operand instanceof Operand.ContextPath path) {
                return criterion
                        .context()
                        .map(root -> domain(inside(root, path)))
                        .orElse(Domain.UNKNOWN);
            }
            if (operand instanceof Operand.Length length) {
                Domain of = domain(criterion, length.of());
                return of.hasLength() ? Domain.LENGTH : Domain.UNKNOWN;
            }
            return Domain.UNKNOWN;
        }

        private static Reference inside(Reference root, Operand.ContextPath path) {
            List<String> way = new ArrayList<>(root.path());
            path.accesses().forEach(access -> way.add(access.token()));
            return new Reference(root.origin(), way, root.text(), root.location());
        }

        private Domain domain(Reference reference) {
            if (reference.origin() instanceof Origin.StatusCode) {
                return Domain.STATUS;
            }
            if (!answered && reference.origin() instanceof Origin.ResponseBody) {
                return Domain.UNKNOWN;
            }
            TypeFlow.Flow flow = context.types().ofReference(workflow, step, reference);
            return switch (flow.kind()) {
                case SCHEMA -> flow.schema().map(Domain::of).orElse(Domain.UNKNOWN);
                case STRING -> Domain.TEXT;
                case INT32 -> Domain.STATUS;
                case UNKNOWN -> Domain.UNKNOWN;
            };
        }

        /** Tells of one value that is asked to be two. */
        private void together(LinkedCriterion.Comparison criterion, Condition condition, Map<String, JsonNode> asked) {
            if (condition instanceof Condition.And and) {
                and.terms().forEach(term -> together(criterion, term, asked));
            } else if (condition instanceof Condition.Comparison comparison
                    && comparison.operator() == Condition.Operator.EQUAL
                    && comparison.right() instanceof Operand.Literal literal
                    && !(comparison.left() instanceof Operand.Literal)) {
                String operand = criterion.context().map(Reference::text).orElse("") + " " + comparison.left();
                JsonNode before = asked.putIfAbsent(operand, literal.toJson());
                if (before != null && !Conditions.equal(before, literal.toJson())) {
                    context.diagnostics()
                            .warning(
                                    DiagnosticCode.IMPOSSIBLE_COMPARISON,
                                    place(criterion, comparison.left()),
                                    "this never holds together with what stands before it: " + comparison.left()
                                            + " can't be both " + before + " and " + literal);
                }
            }
        }

        private void check(LinkedCriterion.Regex regex) {
            if (regex.context().origin() instanceof Origin.StatusCode
                    && regex.pattern() instanceof Value.Constant pattern
                    && IntStream.rangeClosed(100, 599)
                            .noneMatch(
                                    status -> BoundedMatch.find(pattern.json().asText(), String.valueOf(status)))) {
                context.diagnostics()
                        .report(Diagnostic.of(
                                        DiagnosticCode.IMPOSSIBLE_COMPARISON,
                                        regex.location(),
                                        "this never holds: no status from 100 to 599 matches")
                                .withSeverity(needed ? Severity.ERROR : Severity.WARNING));
            }
        }

        /** The first operand whose place is known. */
        private static Location place(LinkedCriterion.Comparison criterion, Operand... operands) {
            for (Operand operand : operands) {
                if (operand instanceof Operand.ExpressionOperand expression
                        && criterion.references().containsKey(expression)) {
                    return criterion.references().get(expression).location();
                }
            }
            return criterion.location();
        }
    }
}
