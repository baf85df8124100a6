package io.github.arazzo4j.codegen.jsonpath;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed JSONPath selector (RFC 9535). Immutable; can be used by several threads at once. */
public final class JsonPath {

    /** How deep parentheses, filters and function calls may be nested in a selector, all counted together. */
    public static final int MAX_DEPTH = 100;

    /** Which selectors are accepted, and what they mean. */
    public enum Dialect {
        /** RFC 9535. */
        RFC9535,

        /**
         * RFC 9535, and of what {@code draft-goessner-dispatch-jsonpath-00} had written before it these three things:
         *
         * <ul>
         *   <li>{@code .length}, so written and at the end of a query, also that in a filter, is the number of an
         *       array's elements or of a string's code points, and an object's member of that name: {@code
         *       $.items.length}, {@code $[?(@.tags.length > 1)]}. After {@code ..}, or in brackets, {@code length} is
         *       a name like any other.
         *   <li>{@code [(@.length-N)]}, with N from 1, is {@code [-N]}. There are no other script expressions.
         *   <li>Names in brackets may go without quotes where they could be written after a dot: {@code $[id,name]}.
         * </ul>
         */
        GOESSNER
    }

    private final String text;
    private final JsonPathQuery query;
    private final List<JsonPathSyntaxException> patternProblems;

    private JsonPath(String text, JsonPathQuery query, List<JsonPathSyntaxException> patternProblems) {
        this.text = text;
        this.query = query;
        this.patternProblems = List.copyOf(patternProblems);
    }

    /**
     * Parses a selector of RFC 9535.
     *
     * @param selector the selector, starting with {@code $}
     * @return the parsed selector
     * @throws JsonPathSyntaxException if the selector is not well-formed, not valid (functions that are unknown or not
     *     well-typed, indexes out of the range of I-JSON), has a number with an exponent out of the range of
     *     {@link java.math.BigDecimal}, or is nested deeper than {@link #MAX_DEPTH}
     */
    public static JsonPath parse(String selector) {
        return parse(selector, Dialect.RFC9535);
    }

    /**
     * Parses a selector of the given dialect.
     *
     * @param selector the selector, starting with {@code $}
     * @param dialect what to accept
     * @return the parsed selector
     * @throws JsonPathSyntaxException as {@link #parse(String)} does
     */
    public static JsonPath parse(String selector, Dialect dialect) {
        JsonPathParser parser = new JsonPathParser(selector, dialect);
        JsonPathQuery query = parser.parse();
        return new JsonPath(selector, query, parser.patternProblems());
    }

    /** Returns the selector as it was written. */
    public String text() {
        return text;
    }

    /** Returns what the selector consists of. */
    public JsonPathQuery query() {
        return query;
    }

    /**
     * Returns a problem for each literal pattern of {@code match} and {@code search} that is not an I-Regexp (RFC 9485),
     * in the selector's order, with the position of the literal. Such a selector is valid all the same; the function is
     * then false for every node (RFC 9535 §2.4.6).
     */
    public List<JsonPathSyntaxException> patternProblems() {
        return patternProblems;
    }

    /** Tells whether the selector can select only one node, as {@link JsonPathQuery#isSingular()} does. */
    public boolean isSingular() {
        return query.isSingular();
    }

    /** Two selectors are equal if they have the same canonical form. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonPath path && query.equals(path.query);
    }

    @Override
    public int hashCode() {
        return query.hashCode();
    }

    /**
     * Returns the canonical form, which means the same in the selector's dialect: names in brackets and single quotes,
     * one blank around operators and after commas, no parentheses that are not needed.
     */
    @Override
    public String toString() {
        return query.toString();
    }
}
