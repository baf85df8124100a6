package io.github.arazzo4j.codegen.condition;

import io.github.arazzo4j.codegen.expression.Dialect;

/**
 * Reads simple conditions (chapter Criterion Object, rule S6): runtime expressions, literals, comparisons, {@code !},
 * {@code &&}, {@code ||} and parentheses, {@code !} binding closest and {@code ||} loosest.
 *
 * <p>An expression ends at white space, an operator or a parenthesis that was not opened in it; the hyphens, dots and
 * brackets behind a name belong to it, the text of a JSON Pointer too.
 */
public final class SimpleConditionParser {

    private SimpleConditionParser() {}

    /**
     * Reads a condition.
     *
     * @param condition the condition
     * @return its tree and the dialects in it
     * @throws ConditionSyntaxException if it is none
     */
    public static ParsedCondition parse(String condition) {
        var scanner = new ConditionScanner(condition);
        return new ConditionReader(scanner, new Operands(scanner)).readAll();
    }

    private record Operands(ConditionScanner scanner) implements OperandReader {

        @Override
        public Operand read() {
            int start = scanner.position();
            return switch (scanner.peek()) {
                case '$' -> new ExpressionReader(scanner).read();
                case '\'' -> new Operand.TextLiteral(scanner.doubledString(), start, scanner.position());
                case '"' -> {
                    scanner.note(Dialect.D2);
                    yield new Operand.TextLiteral(scanner.doubledString(), start, scanner.position());
                }
                case '{' ->
                    throw scanner.fault(
                            start,
                            "an expression in a simple condition is written without braces, as in $inputs.x == 1");
                default -> scanner.plainLiteral();
            };
        }
    }
}
