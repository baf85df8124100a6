package io.github.arazzo4j.codegen.condition;

import io.github.arazzo4j.codegen.expression.Dialect;
import io.github.arazzo4j.runtime.condition.JsonNumbers;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A position in a condition, and what is found there that both languages of conditions share. */
final class ConditionScanner {

    /** What {@link #peek} gives at the end; no condition contains it. */
    static final char END = '\uFFFF';

    private final String text;
    private final Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
    private int position;

    ConditionScanner(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int position() {
        return position;
    }

    void moveTo(int offset) {
        position = offset;
    }

    void note(Dialect dialect) {
        dialects.add(dialect);
    }

    void noteAll(Set<Dialect> found) {
        dialects.addAll(found);
    }

    Set<Dialect> dialects() {
        return dialects;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    char peek() {
        return charAt(position);
    }

    char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : END;
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    boolean skip(String expected) {
        if (text.startsWith(expected, position)) {
            position += expected.length();
            return true;
        }
        return false;
    }

    /** The word at the position, which does not move; empty if there is none. */
    String word() {
        int end = position;
        while (end < text.length() && isWordChar(text.charAt(end))) {
            end++;
        }
        return text.substring(position, end);
    }

    static boolean isWordChar(char c) {
        return c != END && (Character.isLetterOrDigit(c) || c == '_');
    }

    /** Reads a string in which the quote at the position is escaped by doubling. */
    String doubledString() {
        int start = position;
        char quote = text.charAt(position++);
        var value = new StringBuilder();
        while (!atEnd()) {
            char c = text.charAt(position++);
            if (c != quote) {
                value.append(c);
            } else if (peek() == quote) {
                value.append(quote);
                position++;
            } else {
                return value.toString();
            }
        }
        throw fault(start, "the string is not closed by " + quote);
    }

    /** Reads a number, {@code true}, {@code false} or {@code null}. */
    Operand plainLiteral() {
        int start = position;
        char c = peek();
        if (c == '-' || c == '+' || c == '.' || Character.isDigit(c)) {
            return number();
        }
        String word = word();
        position += word.length();
        return switch (word) {
            case "true", "false" -> new Operand.BooleanLiteral(word.equals("true"), start, position);
            case "null" -> new Operand.NullLiteral(start, position);
            default -> throw fault(start, notAValue(word, c));
        };
    }

    private static String notAValue(String word, char c) {
        if (word.isEmpty()) {
            return switch (c) {
                case END -> "a value is missing at the end";
                case ')' -> "a value is missing before ')'";
                case '=', '<', '>', '&', '|' -> "a value is missing before '" + c + "'";
                default -> "expected a value, found '" + c + "'";
            };
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "true", "false", "null" -> "'" + word + "' is no value; did you mean '" + lower + "'?";
            case "not" -> "'" + word + "' is not an operator; did you mean '!'?";
            case "and" -> "a value is missing before '" + word + "'; and did you mean '&&'?";
            case "or" -> "a value is missing before '" + word + "'; and did you mean '||'?";
            case "undefined", "none", "nil" -> "'" + word + "' is no value; did you mean 'null'?";
            default -> "'" + word + "' is no value; a string stands in single quotes, an expression starts with '$'";
        };
    }

    private Operand number() {
        int start = position;
        int end = start;
        while (isWordChar(charAt(end)) || charAt(end) == '.' || isSign(end)) {
            end++;
        }
        String number = text.substring(start, end);
        @Nullable BigDecimal value = JsonNumbers.read(number);
        if (value == null) {
            throw fault(start, "'" + number + "' is no number; numbers are written as in JSON");
        }
        position = end;
        return new Operand.NumberLiteral(value, number, start, end);
    }

    private boolean isSign(int offset) {
        char c = charAt(offset);
        boolean sign = c == '-' || c == '+';
        return sign && (offset == position || "eE".indexOf(charAt(offset - 1)) >= 0);
    }

    ConditionSyntaxException fault(int offset, String reason) {
        return new ConditionSyntaxException(text, offset, reason);
    }
}
