package io.github.arazzo4j.codegen.expression;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A string with embedded expressions ({@code expression-string} in the grammar), split into its parts. A brace that is not
 * followed by a dollar sign and a letter is literal text, so that JSON texts can be templates.
 *
 * @param text the whole string as written
 * @param parts the parts in order; of two neighbours at least one is {@link Embedded}. None for the empty string
 * @param dialects {@link Dialect#D3} if an expression without braces was read as embedded, and the dialects of the embedded
 *     expressions
 */
public record Template(String text, List<Part> parts, Set<Dialect> dialects) {

    /** A part of the string. */
    public sealed interface Part {
        /**
         * Where the part starts.
         *
         * @return the offset in the string, in chars from 0
         */
        int start();

        /**
         * Where the part ends.
         *
         * @return the offset in the string behind its last char
         */
        int end();
    }

    /**
     * Text that stays as it is.
     *
     * @param text the text, not empty
     * @param start where it starts
     * @param end the offset behind it
     */
    public record Literal(String text, int start, int end) implements Part {}

    /**
     * An expression whose value is embedded as text.
     *
     * @param expression the expression
     * @param start where it starts, with its brace if it has one
     * @param end the offset behind it and its brace
     */
    public record Embedded(ParsedExpression expression, int start, int end) implements Part {}

    /**
     * Creates a template.
     *
     * @param text the string
     * @param parts the parts
     * @param dialects the dialects
     */
    public Template {
        parts = List.copyOf(parts);
        dialects = Set.copyOf(dialects);
    }

    /**
     * Splits a string at its embedded expressions. An expression that spans the whole string, braces included, is embedded
     * nonetheless: its value becomes a string.
     *
     * @param text the string
     * @return the template
     * @throws ExpressionSyntaxException if an embedded expression is not closed or not an expression; the offset is one in
     *     {@code text}
     */
    public static Template parse(String text) {
        var parts = new ArrayList<Part>();
        int literalStart = 0;
        int at = nextExpression(text, 0);
        while (at >= 0) {
            int end = closingBrace(text, at);
            ParsedExpression expression;
            try {
                expression = ExpressionParser.parse(text.substring(at + 1, end));
            } catch (ExpressionSyntaxException e) {
                throw e.within(text, at + 1);
            }
            addLiteral(parts, text, literalStart, at);
            parts.add(new Embedded(expression, at, end + 1));
            literalStart = end + 1;
            at = nextExpression(text, literalStart);
        }
        addLiteral(parts, text, literalStart, text.length());
        return of(text, parts, EnumSet.noneOf(Dialect.class));
    }

    /**
     * Like {@link #parse}, and also reads expressions without braces as embedded (D3: {@code Bearer $inputs.token}) where
     * they name something declared. Only {@code $inputs}, {@code $outputs}, {@code $steps} and {@code $workflows} are
     * considered. Of several readings of one place, the longest that is declared wins; it does not end within a word, and
     * punctuation behind it is not part of it.
     *
     * @param text the string
     * @param declared whether an expression, read with all its access, leads to a declared input or output
     * @return the template; equal to that of {@link #parse} if no such expression is found
     * @throws ExpressionSyntaxException as {@link #parse} does; never because of an expression without braces
     */
    public static Template findUnbraced(String text, Predicate<RuntimeExpression> declared) {
        Template template = parse(text);
        var finder = new UnbracedFinder(text, declared);
        var parts = new ArrayList<Part>();
        for (Part part : template.parts()) {
            if (part instanceof Literal literal) {
                parts.addAll(finder.split(literal));
            } else {
                parts.add(part);
            }
        }
        return finder.found() ? of(text, parts, EnumSet.of(Dialect.D3)) : template;
    }

    /**
     * Whether the string is a constant.
     *
     * @return whether there is no embedded expression
     */
    public boolean isConstant() {
        return expressions().isEmpty();
    }

    /**
     * The embedded expressions.
     *
     * @return the expressions in order
     */
    public List<ParsedExpression> expressions() {
        return parts.stream()
                .filter(Embedded.class::isInstance)
                .map(part -> ((Embedded) part).expression())
                .toList();
    }

    /**
     * The literal texts around the expressions.
     *
     * @return one text more than there are expressions, some of them perhaps empty
     */
    public List<String> literals() {
        var literals = new ArrayList<String>();
        var current = "";
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                current = literal.text();
            } else {
                literals.add(current);
                current = "";
            }
        }
        literals.add(current);
        return List.copyOf(literals);
    }

    static void addLiteral(List<Part> parts, String text, int start, int end) {
        if (end > start) {
            parts.add(new Literal(text.substring(start, end), start, end));
        }
    }

    /** The offset of the next brace that opens an expression, or -1. */
    static int nextExpression(String text, int from) {
        int at = text.indexOf("{$", from);
        while (at >= 0 && !(at + 2 < text.length() && Character.isLetter(text.charAt(at + 2)))) {
            at = text.indexOf("{$", at + 2);
        }
        return at;
    }

    private static int closingBrace(String text, int open) {
        int end = text.indexOf('}', open);
        int nested = text.indexOf('{', open + 1);
        if (end < 0 || (nested >= 0 && nested < end)) {
            throw new ExpressionSyntaxException(text, open, "'{' opens an expression that is not closed by '}'", null);
        }
        return end;
    }

    private static Template of(String text, List<Part> parts, Set<Dialect> dialects) {
        for (Part part : parts) {
            if (part instanceof Embedded embedded) {
                dialects.addAll(embedded.expression().dialects());
            }
        }
        return new Template(text, parts, dialects);
    }
}
