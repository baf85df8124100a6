package io.github.arazzo4j.codegen.expression;

import org.jspecify.annotations.Nullable;

/**
 * What a string in a document's value position is: a constant, an expression, or text with embedded expressions. Space
 * around an expression that is the whole string does not count.
 */
public sealed interface TemplateValue {

    /**
     * A string without expressions, perhaps with some that lack their braces, see {@link Template#findUnbraced}. Also a
     * string such as {@code $expand} or {@code $5.00}, which starts like no expression.
     *
     * @param text the string
     */
    record Constant(String text) implements TemplateValue {}

    /**
     * A string that is one expression without braces: the value keeps its type (S2). If the expression names nothing that is
     * declared, the string may still be text that starts with an expression ({@code $inputs.host/path}), see
     * {@link Template#findUnbraced}.
     *
     * @param expression the expression
     */
    record WholeExpression(ParsedExpression expression) implements TemplateValue {}

    /**
     * Text with at least one embedded expression in braces: always a string, even if {@code {$inputs.x}} is all of it.
     *
     * @param template the template
     */
    record TextTemplate(Template template) implements TemplateValue {}

    /**
     * Tells what a string is.
     *
     * @param text the string as written in the document
     * @return what it is
     * @throws ExpressionSyntaxException if the string starts like an expression but is none (also a misspelt
     *     {@code $respons.body}), or embeds something in {@code {$…}} that is none
     */
    static TemplateValue classify(String text) {
        if (Template.nextExpression(text, 0) >= 0) {
            return new TextTemplate(Template.parse(text));
        }
        String stripped = text.strip();
        if (!looksLikeExpression(stripped)) {
            return new Constant(text);
        }
        try {
            return new WholeExpression(ExpressionParser.parse(stripped));
        } catch (ExpressionSyntaxException e) {
            throw e.within(text, text.indexOf(stripped));
        }
    }

    private static boolean looksLikeExpression(String text) {
        if (!text.startsWith("$") || text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            return false;
        }
        String word = ExpressionParser.rootAt(text, 0);
        boolean atEnd = text.length() == word.length() + 1;
        char next = atEnd ? ' ' : text.charAt(word.length() + 1);
        if (ExpressionParser.isRoot(word)) {
            return atEnd || ".#[".indexOf(next) >= 0;
        }
        @Nullable String nearest = ExpressionParser.nearestRoot(word);
        return nearest != null && (next == '.' || (atEnd && nearest.equalsIgnoreCase(word)));
    }
}
