package io.github.arazzo4j.codegen.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSONPath with embedded values (S10). What it selects is known but for the values, which can't change its structure: in a
 * quoted literal a value is a part of the text, and outside of quotes it stands for a number, a boolean or {@code null}. So
 * it is parsed with a stand-in for each value: in texts a mark, and outside of quotes a number that it does not contain.
 */
public final class JsonPathTemplate {

    /** Around the number of a value in a text; characters that no text has, since Unicode assigns them to nothing. */
    private static final char OPEN = '\uFDD0';

    private static final char CLOSE = '\uFDD1';

    private static final Pattern MARK = Pattern.compile(OPEN + "(\\d+)" + CLOSE);
    private static final Pattern ESCAPED_MARK = Pattern.compile("\\\\u[Ff][Dd][Dd][01]");

    private static final Pattern EXPRESSION = Pattern.compile("\\{\\$[^{}]*}");

    /** The values become parameters of methods, which have no more than 255, and no JSONPath that people write has ten. */
    private static final int MAX_VALUES = 100;

    private static final String IN_NUMBERS_AND_NAMES = "+-._";

    private final JsonPath path;
    private final int values;
    private final long firstNumber;

    private JsonPathTemplate(JsonPath path, int values, long firstNumber) {
        this.path = path;
        this.values = values;
        this.firstNumber = firstNumber;
    }

    /**
     * A JSONPath that embeds nothing.
     *
     * @param path the JSONPath
     * @return the same, as a template
     */
    public static JsonPathTemplate of(JsonPath path) {
        return new JsonPathTemplate(path, 0, 0);
    }

    /**
     * Parses a JSONPath with embedded values.
     *
     * @param literals the texts around the values, one more than there are values
     * @param dialect what to accept
     * @return the JSONPath
     * @throws JsonPathSyntaxException if it is none, whatever the values are; the position is one in the first text, or that
     *     text's end
     */
    public static JsonPathTemplate parse(List<String> literals, JsonPath.Dialect dialect) {
        int values = literals.size() - 1;
        long firstNumber = unusedNumber(literals);
        int known = literals.get(0).length();
        if (values > MAX_VALUES) {
            throw new JsonPathSyntaxException(
                    "more than " + MAX_VALUES + " embedded values", known, "at most " + MAX_VALUES);
        }
        var quoting = new JsonPathQuoting();
        var text = new StringBuilder();
        for (int i = 0; i < literals.size(); i++) {
            String literal = literals.get(i);
            requireNoMarks(literal, known);
            quoting.advance(literal);
            text.append(literal);
            if (i == values) {
                break;
            }
            if (quoting.isBehindBackslash()) {
                throw new JsonPathSyntaxException("an embedded value behind a backslash", known, "a value of its own");
            } else if (quoting.inQuotes()) {
                text.append(OPEN).append(i).append(CLOSE);
            } else {
                requireAlone(text.toString().stripTrailing(), literals.get(i + 1), known);
                text.append(firstNumber + i);
            }
        }
        try {
            return new JsonPathTemplate(JsonPath.parse(text.toString(), dialect), values, firstNumber);
        } catch (JsonPathSyntaxException e) {
            throw new JsonPathSyntaxException(
                    "with its embedded values it is no JSONPath", Math.min(e.position(), known), e.expected());
        }
    }

    /**
     * A JSONPath with a plain value in place of each expression in braces, so that its syntax can be checked before it is
     * known what the expressions mean.
     *
     * @param jsonPath the JSONPath as the document has it
     * @return the JSONPath, of the same length, so that positions in it are those in the document
     */
    public static String withoutExpressions(String jsonPath) {
        Matcher expressions = EXPRESSION.matcher(jsonPath);
        var quoting = new JsonPathQuoting();
        var text = new StringBuilder();
        int end = 0;
        while (expressions.find()) {
            String literal = jsonPath.substring(end, expressions.start());
            quoting.advance(literal);
            end = expressions.end();
            int length = end - expressions.start();
            text.append(literal).append(quoting.inQuotes() ? "0".repeat(length) : "0" + " ".repeat(length - 1));
        }
        return text.append(jsonPath.substring(end)).toString();
    }

    private static void requireNoMarks(String literal, int position) {
        boolean hasMarks = literal.indexOf(OPEN) >= 0
                || literal.indexOf(CLOSE) >= 0
                || ESCAPED_MARK.matcher(literal).find();
        if (hasMarks) {
            throw new JsonPathSyntaxException(
                    "U+FDD0 and U+FDD1 stand for no character", position, "characters that Unicode assigns");
        }
    }

    private static void requireAlone(String before, String after, int position) {
        boolean alone = (before.isEmpty() || !continues(before.charAt(before.length() - 1)))
                && (after.isEmpty() || !continues(after.charAt(0)));
        if (!alone) {
            throw new JsonPathSyntaxException(
                    "an embedded value outside of quotes that is only a part of a number or name",
                    position,
                    "a value that stands alone");
        }
    }

    private static boolean continues(char c) {
        return c >= 0x80 || Character.isLetterOrDigit(c) || IN_NUMBERS_AND_NAMES.indexOf(c) >= 0;
    }

    /** The first of as many numbers in a row as there are values, none of which is written in the texts. */
    private static long unusedNumber(List<String> literals) {
        String digits = String.join(" ", literals).replace(".", "");
        long first = 8_123_456_789_012_347L;
        while (contains(digits, first, literals.size())) {
            first -= literals.size();
        }
        return first;
    }

    private static boolean contains(String digits, long first, int count) {
        for (long number = first; number < first + count; number++) {
            // Zeros at the end may have become an exponent.
            String significant = Long.toString(number).replaceAll("0+$", "");
            if (digits.contains(significant)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the JSONPath with the stand-ins. */
    public JsonPath path() {
        return path;
    }

    /** Tells whether values are embedded. */
    public boolean hasValues() {
        return values > 0;
    }

    /**
     * Tells whether a text of the JSONPath embeds values.
     *
     * @param text a literal or a name
     */
    public boolean hasValues(String text) {
        return hasValues() && text.indexOf(OPEN) >= 0;
    }

    /**
     * Takes a text of the JSONPath apart.
     *
     * @param text a literal or a name
     * @param literal makes something of what is written
     * @param value makes something of the value of that number, from 0
     * @param <T> what is made
     * @return the parts in order
     */
    public <T> List<T> parts(String text, Function<String, ? extends T> literal, IntFunction<? extends T> value) {
        List<T> parts = new ArrayList<>();
        Matcher marks = MARK.matcher(text);
        int end = 0;
        while (marks.find()) {
            if (marks.start() > end) {
                parts.add(literal.apply(text.substring(end, marks.start())));
            }
            parts.add(value.apply(Integer.parseInt(marks.group(1))));
            end = marks.end();
        }
        if (end < text.length()) {
            parts.add(literal.apply(text.substring(end)));
        }
        return parts;
    }

    /**
     * Which value a literal stands for.
     *
     * @param literal a literal of a filter
     * @return the number of the value, from 0; empty if the literal is what it is
     */
    public OptionalInt value(JsonNode literal) {
        return literal.isIntegralNumber() && literal.canConvertToLong()
                ? value(literal.longValue())
                : OptionalInt.empty();
    }

    /**
     * Which value an index or a bound of a slice stands for.
     *
     * @param index the index
     * @return the number of the value, from 0; empty if the index is what it is
     */
    public OptionalInt value(long index) {
        long number = index - firstNumber;
        return number >= 0 && number < values ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    /**
     * Writes the expressions in the places of the stand-ins.
     *
     * @param text the JSONPath or a part of it, in canonical form
     * @param expression the expression of the value of that number, from 0
     * @return the text, for people
     */
    public String describe(String text, IntFunction<String> expression) {
        String described = String.join("", parts(text, Function.identity(), expression));
        for (int i = 0; i < values; i++) {
            described = described.replace(Long.toString(firstNumber + i), expression.apply(i));
        }
        return described;
    }
}
