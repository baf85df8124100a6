package io.github.arazzo4j.codegen.condition;

import io.github.arazzo4j.codegen.expression.Dialect;
import io.github.arazzo4j.codegen.expression.ExpressionParser;
import io.github.arazzo4j.codegen.expression.ExpressionSyntaxException;
import io.github.arazzo4j.codegen.expression.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads what real documents write as {@code jsonpath} condition although it is a comparison (D1):
 * {@code $.items.length > 0}, {@code $.state == "READY" || $.state == 'FAILED'}, {@code $.errors empty true}. The operators
 * are those of simple conditions; {@code $} is the criterion's context; strings stand in single or double quotes and are
 * escaped as in JSONPath. Valid JSONPath is to be recognized before, by a parser for it.
 */
public final class JsonPathComparisonParser {

    private JsonPathComparisonParser() {}

    /**
     * Reads a comparison, or several with {@code &&}, {@code ||}, {@code !} and parentheses.
     *
     * @param condition the condition
     * @return its tree, with {@link Dialect#D1} among its dialects
     * @throws ConditionSyntaxException if it is none
     */
    public static ParsedCondition parse(String condition) {
        var scanner = new ConditionScanner(condition);
        scanner.note(Dialect.D1);
        return new ConditionReader(scanner, new Operands(scanner)).readAll();
    }

    private record Operands(ConditionScanner scanner) implements OperandReader {

        @Override
        public Operand read() {
            int start = scanner.position();
            char next = scanner.charAt(start + 1);
            return switch (scanner.peek()) {
                case '$' ->
                    Character.isLetter(next)
                            ? new ExpressionReader(scanner).read()
                            : new ContextPathReader(scanner).read();
                case '\'', '"' ->
                    new Operand.TextLiteral(ContextPathReader.escapedString(scanner), start, scanner.position());
                case '{' -> next == '$' ? braced() : emptyContainer('}');
                case '[' -> emptyContainer(']');
                case '@' ->
                    throw scanner.fault(start, "'@' has a meaning only within a filter; the context itself is '$'");
                default -> scanner.plainLiteral();
            };
        }

        @Override
        public @Nullable Condition readSuffix(Operand operand) {
            if (!scanner.word().equals("empty")) {
                return null;
            }
            scanner.skip("empty");
            scanner.skipSpace();
            String expected = scanner.word();
            if (!expected.equals("true") && !expected.equals("false")) {
                throw scanner.fault(scanner.position(), "expected 'true' or 'false' behind 'empty'");
            }
            scanner.skip(expected);
            return new Condition.Empty(operand, expected.equals("true"));
        }

        @Override
        public void requireValue(Operand operand) {
            if (operand instanceof Operand.Grouped) {
                throw scanner.fault(
                        operand.start(), "a condition can't be compared; put the whole comparison in parentheses");
            }
            if (operand instanceof Operand.ContextQuery query) {
                throw scanner.fault(
                        query.start(),
                        "'" + query.jsonPath() + "' can select several values, which can't be compared;"
                                + " compare within a filter, as in $.items[?@.state == 'READY']");
            }
        }

        private Operand braced() {
            int start = scanner.position();
            int close = scanner.text().indexOf('}', start);
            if (close < 0) {
                throw scanner.fault(start, "'{' opens an expression that is not closed by '}'");
            }
            try {
                ParsedExpression expression =
                        ExpressionParser.parse(scanner.text().substring(start + 1, close));
                scanner.noteAll(expression.dialects());
                scanner.moveTo(close + 1);
                return new Operand.ExpressionOperand(expression, start, close + 1);
            } catch (ExpressionSyntaxException e) {
                throw scanner.fault(start + 1 + e.offset(), e.reason());
            }
        }

        private Operand emptyContainer(char close) {
            int start = scanner.position();
            scanner.moveTo(start + 1);
            scanner.skipSpace();
            if (!scanner.skip(String.valueOf(close))) {
                throw scanner.fault(start, "of objects and arrays, only the empty ones, {} and [], can be compared");
            }
            return new Operand.EmptyLiteral(close == '}', start, scanner.position());
        }
    }
}
