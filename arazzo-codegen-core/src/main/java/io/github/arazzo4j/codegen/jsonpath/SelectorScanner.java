package io.github.arazzo4j.codegen.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.IntPredicate;

/** Reads the smallest parts of a selector: blanks, names, strings and numbers (RFC 9535 §2.1 and §2.3). */
final class SelectorScanner {

    /** What {@link #peek} gives after the last character; no character that means anything in a selector. */
    static final char END = '\uFFFF';

    /** More digits than {@link Selector#MAX_INDEX} has. */
    private static final int MAX_INDEX_DIGITS = 16;

    private final String text;
    private int position;

    SelectorScanner(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    void reset(int to) {
        position = to;
    }

    boolean atEnd() {
        return position == text.length();
    }

    char peek() {
        return atEnd() ? END : text.charAt(position);
    }

    boolean at(String token) {
        return text.startsWith(token, position);
    }

    boolean take(String token) {
        boolean found = at(token);
        if (found) {
            position += token.length();
        }
        return found;
    }

    void expect(String token, String expected) {
        if (!take(token)) {
            throw unexpected(expected);
        }
    }

    void skipBlanks() {
        while (" \t\n\r".indexOf(peek()) >= 0) {
            position++;
        }
    }

    JsonPathSyntaxException unexpected(String expected) {
        return new JsonPathSyntaxException("Expected " + expected + " but found " + found(), position, expected);
    }

    static JsonPathSyntaxException invalid(String message, int position, String expected) {
        return new JsonPathSyntaxException(message + "; expected " + expected, position, expected);
    }

    private String found() {
        if (atEnd()) {
            return "the end";
        }
        int codePoint = text.codePointAt(position);
        boolean printable = codePoint > 0x20 && codePoint < 0x7F;
        return printable ? "'" + (char) codePoint + "'" : String.format("U+%04X", codePoint);
    }

    boolean atNameStart() {
        return isNameStart(codePoint());
    }

    /** A name in the form that may follow a dot (RFC 9535 §2.5.1.1, member-name-shorthand). */
    String name() {
        return takeWhile(c -> isNameStart(c) || isDigit(c));
    }

    boolean atWord() {
        return isLowerCase(peek());
    }

    /** The name of a function, or something that looks like one (RFC 9535 §2.4, function-name). */
    String word() {
        return takeWhile(c -> isLowerCase(c) || c == '_' || isDigit(c));
    }

    private String takeWhile(IntPredicate accepted) {
        int start = position;
        while (!atEnd() && accepted.test(codePoint())) {
            position += Character.charCount(codePoint());
        }
        return text.substring(start, position);
    }

    private int codePoint() {
        return atEnd() ? -1 : text.codePointAt(position);
    }

    private static boolean isNameStart(int c) {
        return isLowerCase(c) || (c >= 'A' && c <= 'Z') || c == '_' || (c >= 0x80 && !isSurrogate(c));
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isLowerCase(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    boolean atNumber() {
        return peek() == '-' || isDigit(peek());
    }

    /** An index or a bound of a slice (RFC 9535 §2.3.3.1). */
    long index() {
        int start = position;
        boolean negative = take("-");
        String digits = digits();
        if ((digits.startsWith("0") && digits.length() > 1) || (negative && digits.equals("0"))) {
            throw invalid("An index has no leading zero and no negative zero", start, "an index");
        }
        long index = digits.length() > MAX_INDEX_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
        if (index > Selector.MAX_INDEX) {
            throw invalid("The index is out of range", start, "at most " + Selector.MAX_INDEX + " from 0");
        }
        return negative ? -index : index;
    }

    private String digits() {
        String digits = takeWhile(SelectorScanner::isDigit);
        if (digits.isEmpty()) {
            throw unexpected("a digit");
        }
        return digits;
    }

    /** A number in a filter (RFC 9535 §2.3.5.1), which keeps all of its digits. */
    JsonNode number() {
        int start = position;
        take("-");
        if (peek() == '0') {
            position++;
            if (isDigit(peek())) {
                throw invalid("A number has no leading zero", start, "a number");
            }
        } else {
            digits();
        }
        boolean integer = true;
        if (take(".")) {
            integer = false;
            digits();
        }
        if (take("e") || take("E")) {
            integer = false;
            if (!take("-")) {
                take("+");
            }
            digits();
        }
        String number = text.substring(start, position);
        if (integer) {
            return integer(new BigInteger(number));
        }
        try {
            BigDecimal decimal = new BigDecimal(number);
            return decimal.scale() == 0 ? integer(decimal.unscaledValue()) : DecimalNode.valueOf(decimal);
        } catch (NumberFormatException e) {
            throw invalid("The number's exponent is out of range", start, "a smaller exponent");
        }
    }

    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }

    boolean atString() {
        return peek() == '\'' || peek() == '"';
    }

    /** A string in either kind of quotes (RFC 9535 §2.3.1.1). */
    String string() {
        char quote = peek();
        position++;
        StringBuilder value = new StringBuilder();
        while (peek() != quote) {
            if (atEnd()) {
                throw unexpected("a closing quote");
            }
            int c = codePoint();
            if (c == '\\') {
                escape(quote, value);
            } else if (c < 0x20 || isSurrogate(c)) {
                throw unexpected("a character that may stand in a string");
            } else {
                value.appendCodePoint(c);
                position += Character.charCount(c);
            }
        }
        position++;
        return value.toString();
    }

    private void escape(char quote, StringBuilder value) {
        int start = position;
        position++;
        char c = peek();
        if (!atEnd()) {
            position++;
        }
        switch (c) {
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case '/', '\\' -> value.append(c);
            case 'u' -> unicodeEscape(start, value);
            default -> {
                if (c != quote) {
                    throw invalid(
                            "Invalid escape in a string", start, "\\b \\f \\n \\r \\t \\/ \\\\ \\u or \\" + quote);
                }
                value.append(c);
            }
        }
    }

    private void unicodeEscape(int start, StringBuilder value) {
        char first = hexadecimal();
        value.append(first);
        if (Character.isHighSurrogate(first) && take("\\u")) {
            char second = hexadecimal();
            if (Character.isLowSurrogate(second)) {
                value.append(second);
                return;
            }
        }
        if (Character.isSurrogate(first)) {
            throw invalid("Half of a surrogate pair", start, "a high surrogate followed by a low one");
        }
    }

    private char hexadecimal() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw unexpected("four hexadecimal digits");
            }
            value = value * 16 + digit;
            position++;
        }
        return (char) value;
    }
}
