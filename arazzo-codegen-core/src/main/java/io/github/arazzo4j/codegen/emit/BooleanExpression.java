package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java expression that gives a {@code boolean}, and knows which parentheses it needs.
 *
 * @param operand the expression; of a negated one what follows the {@code !}
 * @param form what it is
 * @param terms what is joined, if something is
 */
record BooleanExpression(CodeBlock operand, Form form, List<BooleanExpression> terms) {

    /** What an expression is, from what binds most to what binds least. */
    enum Form {
        /** A call or a literal. */
        ATOM,
        /** Something negated. */
        NEGATED,
        /** A comparison by an operator. */
        COMPARISON,
        /** Terms joined by {@code &&}. */
        AND,
        /** Terms joined by {@code ||}. */
        OR
    }

    /** Up to this length terms stand in one line. */
    private static final int LINE = 80;

    private static final Pattern PACKAGE = Pattern.compile("(?<![a-z0-9.])(?:[a-z0-9]++\\.)++(?=[A-Z])");

    private BooleanExpression(CodeBlock operand, Form form) {
        this(operand, form, List.of());
    }

    static BooleanExpression atom(CodeBlock code) {
        return new BooleanExpression(code, Form.ATOM);
    }

    static BooleanExpression comparison(CodeBlock code) {
        return new BooleanExpression(code, Form.COMPARISON);
    }

    static BooleanExpression constant(boolean value) {
        return atom(CodeBlock.of("$L", value));
    }

    boolean isConstant(boolean value) {
        return equals(constant(value));
    }

    /** The whole expression. */
    CodeBlock code() {
        return form == Form.NEGATED ? CodeBlock.of("!$L", operand) : operand;
    }

    /** The opposite. */
    BooleanExpression negated() {
        return switch (form) {
            case ATOM -> new BooleanExpression(operand, Form.NEGATED);
            case NEGATED -> new BooleanExpression(operand, Form.ATOM);
            default -> new BooleanExpression(CodeBlock.of("($L)", operand), Form.NEGATED);
        };
    }

    /** Terms, joined by {@code &&} or {@code ||}. */
    static BooleanExpression joined(List<BooleanExpression> terms, Form form) {
        String operator = form == Form.AND ? "&&" : "||";
        List<BooleanExpression> flat = terms.stream()
                .flatMap(term -> term.form == form ? term.terms.stream() : Stream.of(term))
                .toList();
        List<CodeBlock> operands = flat.stream()
                .map(term -> term.form == Form.OR || term.form == Form.AND
                        ? CodeBlock.of("($L)", term.operand)
                        : term.code())
                .toList();
        boolean wrapped = operands.stream().mapToInt(BooleanExpression::length).sum() > LINE;
        CodeBlock code = CodeBlock.join(operands, wrapped ? "\n" + operator + " " : " " + operator + " ");
        return new BooleanExpression(wrapped ? CodeBlock.of("$>$>$L$<$<", code) : code, form, flat);
    }

    private static int length(CodeBlock code) {
        return PACKAGE.matcher(code.toString()).replaceAll("").length();
    }
}
