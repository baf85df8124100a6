package io.github.arazzo4j.codegen.condition;

import io.github.arazzo4j.codegen.expression.Dialect;
import io.github.arazzo4j.codegen.expression.ExpressionParser;
import io.github.arazzo4j.codegen.expression.ExpressionSyntaxException;
import io.github.arazzo4j.codegen.expression.ParsedExpression;
import io.github.arazzo4j.codegen.expression.RuntimeExpression;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a runtime expression in a condition: finds where it ends, and tells {@code .length} from a name. */
final class ExpressionReader {

    private static final String LENGTH = ".length";

    /** Parameters and headers, whose names may contain almost anything. */
    private static final Pattern FREE_NAME =
            Pattern.compile("\\$(?:request|response|message)\\.(?:headers?|query|path)\\.");

    private final ConditionScanner scanner;
    private final int start;

    ExpressionReader(ConditionScanner scanner) {
        this.scanner = scanner;
        this.start = scanner.position();
    }

    /** Reads the expression at the scanner's position. */
    Operand read() {
        Matcher freeName =
                FREE_NAME.matcher(scanner.text()).region(start, scanner.text().length());
        if (freeName.lookingAt()) {
            return operand(endOfText(freeName.end()));
        }
        int end = endOfName();
        if (scanner.charAt(end) == '#') {
            end = endOfText(end + 1);
        }
        String text = scanner.text().substring(start, end);
        if (text.endsWith(LENGTH) && !text.startsWith("$sourceDescriptions.")) {
            return lengthOrName(end);
        }
        return operand(end);
    }

    /** The end of names with dots and of brackets. */
    private int endOfName() {
        int end = start + 1;
        while (true) {
            char c = scanner.charAt(end);
            if (c == '[') {
                end = endOfBracket(end);
            } else if (ConditionScanner.isWordChar(c) || c == '.' || c == '-') {
                end++;
            } else {
                return end;
            }
        }
    }

    private int endOfBracket(int open) {
        int end = open + 1;
        char quote = scanner.charAt(end);
        if (quote == '\'' || quote == '"') {
            end++;
            while (scanner.charAt(end) != quote && scanner.charAt(end) != ConditionScanner.END) {
                end += scanner.charAt(end) == '\\' ? 2 : 1;
            }
        }
        while (scanner.charAt(end) != ']') {
            if (scanner.charAt(end) == ConditionScanner.END) {
                throw scanner.fault(open, "'[' is not closed");
            }
            end++;
        }
        return end + 1;
    }

    /** The end of a JSON Pointer or a free name: white space, an operator, or a parenthesis that it did not open. */
    private int endOfText(int from) {
        int open = 0;
        int end = from;
        while (end < scanner.text().length()) {
            char c = scanner.charAt(end);
            if (Character.isWhitespace(c) || (c == ')' && open == 0) || startsOperator(end)) {
                return end;
            }
            if (c == '(') {
                open++;
            } else if (c == ')') {
                open--;
            }
            end++;
        }
        return end;
    }

    private boolean startsOperator(int at) {
        char c = scanner.charAt(at);
        char next = scanner.charAt(at + 1);
        return switch (c) {
            case '<', '>' -> true;
            case '=', '!' -> next == '=';
            case '&', '|' -> next == c;
            default -> false;
        };
    }

    private Operand lengthOrName(int end) {
        ParsedExpression shorter = tryParse(end - LENGTH.length());
        ParsedExpression whole = tryParse(end);
        if (shorter == null || shorter.expression() instanceof RuntimeExpression.AllInputs) {
            return operand(end);
        }
        scanner.moveTo(end);
        scanner.note(Dialect.D1);
        scanner.noteAll(shorter.dialects());
        return new Operand.Length(
                new Operand.ExpressionOperand(shorter, start, end - LENGTH.length()),
                whole == null ? null : new Operand.ExpressionOperand(whole, start, end),
                start,
                end);
    }

    private @Nullable ParsedExpression tryParse(int end) {
        try {
            return parse(end);
        } catch (ExpressionSyntaxException e) {
            return null;
        }
    }

    private ParsedExpression parse(int end) {
        ParsedExpression parsed = ExpressionParser.parse(scanner.text().substring(start, end));
        return parsed.expression() instanceof RuntimeExpression.AllInputs ? parsed : parsed.without(Dialect.D4);
    }

    private Operand operand(int end) {
        try {
            ParsedExpression expression = parse(end);
            scanner.moveTo(end);
            scanner.noteAll(expression.dialects());
            return new Operand.ExpressionOperand(expression, start, end);
        } catch (ExpressionSyntaxException e) {
            String proposal = e.proposal() == null ? "" : "; did you mean " + e.proposal() + "?";
            throw scanner.fault(start + e.offset(), e.reason() + proposal);
        }
    }
}
