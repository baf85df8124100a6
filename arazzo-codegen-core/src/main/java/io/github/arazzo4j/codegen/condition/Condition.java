package io.github.arazzo4j.codegen.condition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition as a tree (rule S6). Its {@code toString} is the condition in one spelling, with a pair of parentheses around
 * whatever has an operator.
 */
public sealed interface Condition {

    /**
     * Calls the visitor's method for this condition.
     *
     * @param <R> what the visitor gives
     * @param visitor the visitor
     * @return what the visitor gave
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Tells the forms of a condition apart.
     *
     * @param <R> what is given for a condition
     */
    interface Visitor<R> {

        /**
         * A disjunction.
         *
         * @param or the condition
         * @return the visitor's result
         */
        R or(Or or);

        /**
         * A conjunction.
         *
         * @param and the condition
         * @return the visitor's result
         */
        R and(And and);

        /**
         * A negation.
         *
         * @param not the condition
         * @return the visitor's result
         */
        R not(Not not);

        /**
         * A comparison.
         *
         * @param comparison the condition
         * @return the visitor's result
         */
        R comparison(Comparison comparison);

        /**
         * A value that stands alone.
         *
         * @param truth the condition
         * @return the visitor's result
         */
        R truth(Truth truth);

        /**
         * A test for emptiness.
         *
         * @param empty the condition
         * @return the visitor's result
         */
        R empty(Empty empty);
    }

    /** The operators of comparisons. */
    enum Operator {
        /** {@code ==}. */
        EQUAL("=="),
        /** {@code !=}, the negation of {@link #EQUAL}. */
        NOT_EQUAL("!="),
        /** {@code <}. */
        LESS("<"),
        /** {@code <=}. */
        LESS_OR_EQUAL("<="),
        /** {@code >}. */
        GREATER(">"),
        /** {@code >=}. */
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /**
         * The operator as written.
         *
         * @return the symbol
         */
        public String symbol() {
            return symbol;
        }

        /**
         * The operator that says the same with its sides exchanged.
         *
         * @return the mirrored operator; {@code ==} and {@code !=} are their own
         */
        public Operator mirrored() {
            return switch (this) {
                case EQUAL, NOT_EQUAL -> this;
                case LESS -> GREATER;
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER -> LESS;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            };
        }
    }

    /**
     * {@code a || b || …}.
     *
     * @param terms the conditions, at least two
     */
    record Or(List<Condition> terms) implements Condition {
        /**
         * Creates a disjunction.
         *
         * @param terms the conditions
         */
        public Or {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }

        @Override
        public String toString() {
            return terms.stream().map(Condition::toString).collect(Collectors.joining(" || ", "(", ")"));
        }
    }

    /**
     * {@code a && b && …}.
     *
     * @param terms the conditions, at least two
     */
    record And(List<Condition> terms) implements Condition {
        /**
         * Creates a conjunction.
         *
         * @param terms the conditions
         */
        public And {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }

        @Override
        public String toString() {
            return terms.stream().map(Condition::toString).collect(Collectors.joining(" && ", "(", ")"));
        }
    }

    /**
     * {@code !a}.
     *
     * @param condition the condition that must not hold
     */
    record Not(Condition condition) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }

        @Override
        public String toString() {
            return "!" + condition;
        }
    }

    /**
     * {@code a == b} and the like.
     *
     * @param operator the operator
     * @param left what stands before it
     * @param right what stands behind it
     */
    record Comparison(Operator operator, Operand left, Operand right) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }

        @Override
        public String toString() {
            return "(" + left + " " + operator.symbol() + " " + right + ")";
        }
    }

    /**
     * A value that stands alone: it passes unless it is {@code false}, {@code null} or absent.
     *
     * @param operand the value
     */
    record Truth(Operand operand) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }

        @Override
        public String toString() {
            return operand.toString();
        }
    }

    /**
     * {@code a empty true} or {@code a empty false} (D1): absent, {@code null}, and the string, array or object without
     * content are empty.
     *
     * @param operand the value
     * @param expected whether it must be empty, or must not
     */
    record Empty(Operand operand, boolean expected) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.empty(this);
        }

        @Override
        public String toString() {
            return "(" + operand + " empty " + expected + ")";
        }
    }
}
