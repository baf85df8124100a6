package io.github.arazzo4j.codegen.jsonpath;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a filter, which is true or false for a node (RFC 9535 §2.3.5). Functions are kinds of expressions
 * here, so that every expression is well-typed (§2.4.3).
 */
public sealed interface FilterExpression {

    /**
     * Calls the visitor's method for this kind of expression.
     *
     * @param visitor what to call
     * @param <R> what it gives
     * @return what the visitor gave
     */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * Something to do for each kind of expression.
     *
     * @param <R> what it gives
     */
    interface Visitor<R extends @Nullable Object> {
        /** Called for an {@link Or}. */
        R or(Or expression);

        /** Called for an {@link And}. */
        R and(And expression);

        /** Called for a {@link Not}. */
        R not(Not expression);

        /** Called for a {@link Comparison}. */
        R comparison(Comparison expression);

        /** Called for an {@link Existence}. */
        R existence(Existence expression);

        /** Called for a {@link Match}. */
        R match(Match expression);

        /** Called for a {@link Search}. */
        R search(Search expression);
    }

    /**
     * True if one of its operands is, {@code ||}.
     *
     * @param operands two or more
     */
    record Or(List<FilterExpression> operands) implements FilterExpression {

        /** Copies the operands. */
        public Or {
            operands = requireTwo(operands);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }

        /** Returns the expression in canonical form. */
        @Override
        public String toString() {
            return operands.stream()
                    .map(operand -> operand instanceof Or ? "(" + operand + ")" : operand.toString())
                    .collect(Collectors.joining(" || "));
        }
    }

    /**
     * True if all of its operands are, {@code &&}.
     *
     * @param operands two or more
     */
    record And(List<FilterExpression> operands) implements FilterExpression {

        /** Copies the operands. */
        public And {
            operands = requireTwo(operands);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }

        /** Returns the expression in canonical form. */
        @Override
        public String toString() {
            return operands.stream()
                    .map(operand ->
                            operand instanceof Or || operand instanceof And ? "(" + operand + ")" : operand.toString())
                    .collect(Collectors.joining(" && "));
        }
    }

    /**
     * True if its operand is not, {@code !}.
     *
     * @param operand what is negated
     */
    record Not(FilterExpression operand) implements FilterExpression {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }

        /** Returns the expression in canonical form. */
        @Override
        public String toString() {
            boolean test = operand instanceof Existence || operand instanceof Match || operand instanceof Search;
            return test ? "!" + operand : "!(" + operand + ")";
        }
    }

    /**
     * Compares two values.
     *
     * @param left the left operand
     * @param operator how to compare
     * @param right the right operand
     */
    record Comparison(ComparableExpression left, ComparisonOperator operator, ComparableExpression right)
            implements FilterExpression {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }

        /** Returns the expression in canonical form. */
        @Override
        public String toString() {
            return left + " " + operator.symbol() + " " + right;
        }
    }

    /**
     * True if a query selects something, whatever its value.
     *
     * @param query the query, not necessarily a singular one
     */
    record Existence(JsonPathQuery query) implements FilterExpression {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.existence(this);
        }

        /** Returns the expression in canonical form. */
        @Override
        public String toString() {
            return query.toString();
        }
    }

    /**
     * {@code match(input, pattern)}: the whole of a string matches (RFC 9535 §2.4.6).
     *
     * @param input the string
     * @param pattern the I-Regexp
     */
    record Match(ComparableExpression input, ComparableExpression pattern) implements FilterExpression {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.match(this);
        }

        /** Returns the expression in canonical form. */
        @Override
        public String toString() {
            return "match(" + input + ", " + pattern + ")";
        }
    }

    /**
     * {@code search(input, pattern)}: a part of a string matches (RFC 9535 §2.4.7).
     *
     * @param input the string
     * @param pattern the I-Regexp
     */
    record Search(ComparableExpression input, ComparableExpression pattern) implements FilterExpression {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.search(this);
        }

        /** Returns the expression in canonical form. */
        @Override
        public String toString() {
            return "search(" + input + ", " + pattern + ")";
        }
    }

    private static List<FilterExpression> requireTwo(List<FilterExpression> operands) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException("an operator with fewer than two operands");
        }
        return List.copyOf(operands);
    }
}
