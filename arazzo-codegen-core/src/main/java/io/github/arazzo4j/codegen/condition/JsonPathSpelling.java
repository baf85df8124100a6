package io.github.arazzo4j.codegen.condition;

import io.github.arazzo4j.codegen.condition.Condition.Operator;
import io.github.arazzo4j.codegen.expression.Access;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Finds what the author of a D1 comparison can write by the letter instead, for the warning.
 *
 * <p>A filter at the root, {@code $[?$.state == 'READY']}, selects all children of the context if the comparison, whose
 * paths are absolute, holds; so it passes exactly if the comparison does, unless the context has no children at all. A
 * comparison that holds for a context without children ({@code $.nextToken == null}) is therefore spelt as a simple condition
 * where one can say it: {@code $response.body#/nextToken == null}.
 */
public final class JsonPathSpelling {

    private JsonPathSpelling() {}

    /**
     * The proposal for a condition.
     *
     * @param condition a tree that {@link JsonPathComparisonParser} gave
     * @param context the criterion's context expression, such as {@code $response.body}
     * @return an RFC 9535 JSONPath, which starts with <code>$.</code> or <code>$[</code>, or a simple condition
     */
    public static String of(Condition condition, String context) {
        if (condition instanceof Condition.Empty empty
                && !empty.expected()
                && empty.operand() instanceof Operand.ContextQuery query) {
            return query.jsonPath();
        }
        if (isRootLengthPositive(condition)) {
            return "$[*]";
        }
        if (HoldsForNothing.test(condition)) {
            String simple = new SimpleSpelling(context).of(condition);
            if (simple != null) {
                return simple;
            }
        }
        return "$[?" + condition.accept(new Filter(false)) + "]";
    }

    private static boolean isRootLengthPositive(Condition condition) {
        return condition instanceof Condition.Comparison comparison
                && comparison.operator() == Operator.GREATER
                && comparison.left() instanceof Operand.Length length
                && length.of() instanceof Operand.ContextPath path
                && path.accesses().isEmpty()
                && comparison.right().toString().equals("0");
    }

    /**
     * Spells conditions as the logical expression of a filter.
     *
     * @param tight whether the place binds so closely that a combination needs parentheses
     */
    private record Filter(boolean tight) implements Condition.Visitor<String> {

        private static final Comparables COMPARABLES = new Comparables();

        @Override
        public String or(Condition.Or or) {
            return parenthesized(tight, join(or.terms(), " || "));
        }

        @Override
        public String and(Condition.And and) {
            return parenthesized(tight, join(and.terms(), " && "));
        }

        @Override
        public String not(Condition.Not not) {
            return "!(" + not.condition().accept(new Filter(false)) + ")";
        }

        @Override
        public String comparison(Condition.Comparison comparison) {
            if (comparison.right() instanceof Operand.NullLiteral) {
                return nullTest(comparison.operator(), comparison.left());
            }
            if (comparison.left() instanceof Operand.NullLiteral) {
                return nullTest(comparison.operator().mirrored(), comparison.right());
            }
            if (comparison.right() instanceof Operand.EmptyLiteral) {
                return "length(" + argument(comparison.left()) + ") "
                        + comparison.operator().symbol() + " 0";
            }
            return comparison.left().accept(COMPARABLES) + " "
                    + comparison.operator().symbol() + " "
                    + comparison.right().accept(COMPARABLES);
        }

        @Override
        public String truth(Condition.Truth truth) {
            String value = truth.operand().accept(COMPARABLES);
            return parenthesized(
                    tight,
                    (truth.operand() instanceof Operand.ContextPath ? value + " && " : "") + value + " != false && "
                            + value + " != null");
        }

        @Override
        public String empty(Condition.Empty empty) {
            boolean query = empty.operand() instanceof Operand.ContextQuery;
            String size = (query ? "count(" : "length(") + argument(empty.operand()) + ")";
            return empty.expected() && !query ? "!(" + size + " > 0)" : size + (empty.expected() ? " == 0" : " > 0");
        }

        /** In a filter an absent value is not equal to {@code null}, so its existence is tested too. */
        private String nullTest(Operator operator, Operand operand) {
            String value = operand.accept(COMPARABLES);
            if (!(operand instanceof Operand.ContextPath)) {
                return value + " " + operator.symbol() + " null";
            }
            return switch (operator) {
                case EQUAL -> parenthesized(tight, "!" + value + " || " + value + " == null");
                case NOT_EQUAL -> parenthesized(tight, value + " && " + value + " != null");
                default -> value + " " + operator.symbol() + " null";
            };
        }

        private static String argument(Operand operand) {
            return operand instanceof Operand.ContextQuery query ? query.jsonPath() : operand.accept(COMPARABLES);
        }

        private static String join(List<Condition> terms, String operator) {
            return terms.stream().map(term -> term.accept(new Filter(true))).collect(Collectors.joining(operator));
        }

        private static String parenthesized(boolean needed, String text) {
            return needed ? "(" + text + ")" : text;
        }
    }

    /** Spells operands as comparables of a filter. */
    private static final class Comparables implements Operand.Visitor<String> {

        @Override
        public String literal(Operand.Literal operand) {
            return operand instanceof Operand.TextLiteral text ? quoted(text.value()) : operand.toString();
        }

        @Override
        public String expression(Operand.ExpressionOperand operand) {
            return "'{" + operand.expression().text() + "}'";
        }

        @Override
        public String length(Operand.Length operand) {
            return operand.of() instanceof Operand.ContextQuery query
                    ? "count(" + query.jsonPath() + ")"
                    : "length(" + operand.of().accept(this) + ")";
        }

        @Override
        public String contextPath(Operand.ContextPath operand) {
            return "$" + operand.accesses().stream().map(Comparables::segment).collect(Collectors.joining());
        }

        @Override
        public String contextQuery(Operand.ContextQuery operand) {
            return operand.jsonPath();
        }

        @Override
        public String grouped(Operand.Grouped operand) {
            return operand.condition().accept(new Filter(true));
        }

        private static String segment(Access access) {
            if (access instanceof Access.Property property) {
                boolean shorthand =
                        property.name().matches("[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_\\x{80}-\\x{10FFFF}]*");
                return shorthand ? "." + property.name() : "[" + quoted(property.name()) + "]";
            }
            return access.toString();
        }

        private static String quoted(String text) {
            var result = new StringBuilder("'");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\'' || c == '\\') {
                    result.append('\\').append(c);
                } else if (c < ' ') {
                    result.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    result.append(c);
                }
            }
            return result.append('\'').toString();
        }
    }
}
