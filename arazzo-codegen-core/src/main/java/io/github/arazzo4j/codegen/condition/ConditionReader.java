package io.github.arazzo4j.codegen.condition;

import io.github.arazzo4j.codegen.condition.Condition.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads operators, precedence and parentheses, by recursive descent; operands are the language's. */
final class ConditionReader {

    private static final int MAX_DEPTH = 200;

    /** The operators, the longer before those that they start with. */
    private static final List<Operator> OPERATORS = List.of(
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER_OR_EQUAL,
            Operator.LESS,
            Operator.GREATER);

    /** What is written for an operator by mistake, and the operator; the longer first. */
    private static final List<List<String>> MISTAKES = List.of(
            List.of("===", "=="),
            List.of("!==", "!="),
            List.of("<>", "!="),
            List.of("=>", ">="),
            List.of("=<", "<="),
            List.of("=~", "a criterion of type regex"));

    private final ConditionScanner scanner;
    private final OperandReader operands;
    private int depth;

    ConditionReader(ConditionScanner scanner, OperandReader operands) {
        this.scanner = scanner;
        this.operands = operands;
    }

    ParsedCondition readAll() {
        scanner.skipSpace();
        if (scanner.atEnd()) {
            throw scanner.fault(0, "the condition is empty");
        }
        Condition condition = or();
        if (!scanner.atEnd()) {
            throw scanner.fault(scanner.position(), trailing());
        }
        return new ParsedCondition(scanner.text(), condition, scanner.dialects());
    }

    private Condition or() {
        return chain("||", '|', this::and, Condition.Or::new);
    }

    private Condition and() {
        return chain("&&", '&', this::comparison, Condition.And::new);
    }

    private Condition chain(
            String operator, char single, Supplier<Condition> term, Function<List<Condition>, Condition> creation) {
        var terms = new ArrayList<Condition>();
        terms.add(term.get());
        while (scanner.skip(operator)) {
            terms.add(term.get());
        }
        if (scanner.peek() == single) {
            throw scanner.fault(
                    scanner.position(), "'" + single + "' is not an operator; did you mean '" + operator + "'?");
        }
        return terms.size() == 1 ? terms.get(0) : creation.apply(terms);
    }

    private Condition comparison() {
        Operand left = unary();
        Condition suffix = operands.readSuffix(left);
        if (suffix != null) {
            scanner.skipSpace();
            return suffix;
        }
        Operator operator = operator();
        if (operator == null) {
            return condition(left);
        }
        operands.requireValue(left);
        Operand right = unary();
        operands.requireValue(right);
        int next = scanner.position();
        if (operator() != null) {
            throw scanner.fault(next, "comparisons don't chain; combine them with '&&'");
        }
        return new Condition.Comparison(operator, left, right);
    }

    private Condition condition(Operand operand) {
        if (operand instanceof Operand.Grouped grouped) {
            return grouped.condition();
        }
        operands.requireValue(operand);
        return new Condition.Truth(operand);
    }

    private @Nullable Operator operator() {
        int start = scanner.position();
        for (List<String> mistake : MISTAKES) {
            if (scanner.skip(mistake.get(0))) {
                throw scanner.fault(
                        start,
                        "'" + mistake.get(0) + "' is not an operator; did you mean " + quoted(mistake.get(1)) + "?");
            }
        }
        for (Operator operator : OPERATORS) {
            if (scanner.skip(operator.symbol())) {
                return operator;
            }
        }
        if (scanner.peek() == '=') {
            throw scanner.fault(start, "'=' is not an operator; did you mean '=='?");
        }
        return null;
    }

    private static String quoted(String proposal) {
        return proposal.contains(" ") ? proposal : "'" + proposal + "'";
    }

    /** Reads an operand with the negations before it, and the space around. */
    private Operand unary() {
        scanner.skipSpace();
        int start = scanner.position();
        if (++depth > MAX_DEPTH) {
            throw scanner.fault(start, "more than " + MAX_DEPTH + " parentheses and negations within each other");
        }
        Operand operand;
        if (scanner.peek() == '!' && scanner.charAt(start + 1) != '=') {
            scanner.moveTo(start + 1);
            operand = grouped(new Condition.Not(condition(unary())), start);
        } else if (scanner.peek() == '(') {
            operand = parenthesized(start);
        } else {
            operand = operands.read();
        }
        depth--;
        scanner.skipSpace();
        return operand;
    }

    private Operand parenthesized(int start) {
        scanner.moveTo(start + 1);
        Condition condition = or();
        if (!scanner.skip(")")) {
            throw scanner.fault(
                    scanner.atEnd() ? start : scanner.position(),
                    scanner.atEnd() ? "'(' is not closed" : trailing() + "; or is ')' missing before it?");
        }
        return condition instanceof Condition.Truth truth ? truth.operand() : grouped(condition, start);
    }

    private Operand grouped(Condition condition, int start) {
        return new Operand.Grouped(condition, start, scanner.position());
    }

    /** Says what is wrong with the text at the position, where an operator or the end should be. */
    private String trailing() {
        char c = scanner.peek();
        if (c == ')') {
            return "')' has no matching '('";
        }
        String word = scanner.word();
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "and" -> "'" + word + "' is not an operator; did you mean '&&'?";
            case "or" -> "'" + word + "' is not an operator; did you mean '||'?";
            case "eq", "is", "equals" -> "'" + word + "' is not an operator; did you mean '=='?";
            case "ne", "not" -> "'" + word + "' is not an operator; did you mean '!='?";
            case "" -> "expected an operator or the end, found '" + c + "'";
            default -> "expected an operator or the end, found '" + word + "'";
        };
    }
}
