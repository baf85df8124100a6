package io.github.arazzo4j.codegen.condition;

import io.github.arazzo4j.codegen.condition.Condition.Operator;
import io.github.arazzo4j.codegen.expression.Access;
import io.github.arazzo4j.codegen.expression.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spells a D1 comparison as a simple condition, if one by the letter can say it. */
final class SimpleSpelling {

    private final String context;

    SimpleSpelling(String context) {
        this.context = context;
    }

    /** The simple condition, or {@code null} if there is none. */
    @Nullable
    String of(Condition condition) {
        try {
            return condition.accept(new Tests(false));
        } catch (Unspeakable e) {
            return null;
        }
    }

    /** What a simple condition by the letter has no words for. */
    private static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unspeakable() {
            super(null, null, false, false);
        }
    }

    private final class Tests implements Condition.Visitor<String> {

        private final boolean tight;
        private final Operands operands = new Operands();

        Tests(boolean tight) {
            this.tight = tight;
        }

        @Override
        public String or(Condition.Or or) {
            return join(or.terms(), " || ");
        }

        @Override
        public String and(Condition.And and) {
            return join(and.terms(), " && ");
        }

        @Override
        public String not(Condition.Not not) {
            return "!(" + not.condition().accept(new Tests(false)) + ")";
        }

        @Override
        public String comparison(Condition.Comparison comparison) {
            if (comparison.left() instanceof Operand.Length length
                    && length.of() instanceof Operand.ContextPath path
                    && comparison.right().toString().equals("0")) {
                return lengthTest(comparison.operator(), path);
            }
            return comparison.left().accept(operands) + " "
                    + comparison.operator().symbol() + " " + comparison.right().accept(operands);
        }

        /** A list has no elements if it has no first. */
        private String lengthTest(Operator operator, Operand.ContextPath path) {
            var first = new ArrayList<Access>(path.accesses());
            first.add(new Access.Index(0));
            String element = new Operand.ContextPath(first, path.start(), path.end()).accept(operands);
            return switch (operator) {
                case EQUAL, LESS_OR_EQUAL -> element + " == null";
                case NOT_EQUAL, GREATER -> element + " != null";
                default -> throw new Unspeakable();
            };
        }

        @Override
        public String truth(Condition.Truth truth) {
            return truth.operand().accept(operands);
        }

        @Override
        public String empty(Condition.Empty empty) {
            throw new Unspeakable();
        }

        private String join(List<Condition> terms, String operator) {
            String joined =
                    terms.stream().map(term -> term.accept(new Tests(true))).collect(Collectors.joining(operator));
            return tight ? "(" + joined + ")" : joined;
        }
    }

    private final class Operands implements Operand.Visitor<String> {

        @Override
        public String literal(Operand.Literal operand) {
            if (operand instanceof Operand.EmptyLiteral) {
                throw new Unspeakable();
            }
            return operand.toString();
        }

        @Override
        public String expression(Operand.ExpressionOperand operand) {
            return operand.expression().text();
        }

        @Override
        public String length(Operand.Length operand) {
            throw new Unspeakable();
        }

        @Override
        public String contextPath(Operand.ContextPath operand) {
            if (operand.accesses().isEmpty()) {
                return context;
            }
            boolean fromEnd = operand.accesses().stream()
                    .anyMatch(access -> access instanceof Access.Index index && index.index() < 0);
            String pointer = Pointer.of(operand.accesses()).text();
            if (fromEnd || pointer.chars().anyMatch(Character::isWhitespace)) {
                throw new Unspeakable();
            }
            if (context.equals("$inputs")) {
                return context + "." + pointer.substring(1).replaceFirst("/", "#/");
            }
            return context + (context.contains("#") ? "" : "#") + pointer;
        }

        @Override
        public String contextQuery(Operand.ContextQuery operand) {
            throw new Unspeakable();
        }

        @Override
        public String grouped(Operand.Grouped operand) {
            return "(" + operand.condition().accept(new Tests(false)) + ")";
        }
    }
}
