package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.condition.Condition;
import io.github.arazzo4j.codegen.condition.Operand;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import java.util.Set;
import java.util.TreeSet;

/** The statuses that a condition accepts. */
final class Statuses {

    private Statuses() {}

    /**
     * The statuses of which a condition asks for one: {@code $statusCode == 200 || $statusCode == 201}.
     *
     * @param criterion the criterion that the condition belongs to
     * @param condition the condition
     * @return the statuses in order; empty if it does not enumerate them
     */
    static Set<Integer> accepted(LinkedCriterion.Comparison criterion, Condition condition) {
        Set<Integer> statuses = new TreeSet<>();
        if (condition instanceof Condition.Or or) {
            for (Condition term : or.terms()) {
                Set<Integer> ofTerm = accepted(criterion, term);
                if (ofTerm.isEmpty()) {
                    return Set.of();
                }
                statuses.addAll(ofTerm);
            }
        } else if (condition instanceof Condition.And and) {
            return and.terms().stream()
                    .map(term -> accepted(criterion, term))
                    .filter(ofTerm -> !ofTerm.isEmpty())
                    .findFirst()
                    .orElse(Set.of());
        } else if (condition instanceof Condition.Comparison comparison
                && comparison.operator() == Condition.Operator.EQUAL) {
            add(criterion, comparison.left(), comparison.right(), statuses);
            add(criterion, comparison.right(), comparison.left(), statuses);
        }
        return statuses;
    }

    private static void add(
            LinkedCriterion.Comparison criterion, Operand expression, Operand literal, Set<Integer> statuses) {
        if (isStatus(criterion, expression) && literal instanceof Operand.Literal status) {
            Numbers.read(status.toJson().asText())
                    .filter(number ->
                            number.signum() > 0 && number.stripTrailingZeros().scale() <= 0 && number.precision() <= 4)
                    .ifPresent(number -> statuses.add(number.intValueExact()));
        }
    }

    /** Whether an operand is {@code $statusCode}. */
    static boolean isStatus(LinkedCriterion.Comparison criterion, Operand operand) {
        if (!(operand instanceof Operand.ExpressionOperand expression)) {
            return false;
        }
        Reference reference = criterion.references().get(expression);
        return reference != null && reference.origin() instanceof Origin.StatusCode;
    }
}
