package io.github.arazzo4j.codegen.expression;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * An expression as the parser read it.
 *
 * @param text the expression as written, without braces
 * @param expression what it means
 * @param dialects the deviations that are certain from the text alone: {@link Dialect#D4} for access behind a body or
 *     payload, {@link Dialect#D5}. Those of a {@link NamePath} follow from the declared names, see
 *     {@link NamePath.Split#dialects()}. In conditions, access is legal and D4 never set
 */
public record ParsedExpression(String text, RuntimeExpression expression, Set<Dialect> dialects) {

    /**
     * Creates a result.
     *
     * @param text the text
     * @param expression the expression
     * @param dialects the dialects
     */
    public ParsedExpression {
        dialects = Set.copyOf(dialects);
    }

    /**
     * The same expression without one dialect: where the place of the expression allows what is a deviation elsewhere.
     *
     * @param dialect the dialect that is none here
     * @return the expression with the other dialects
     */
    public ParsedExpression without(Dialect dialect) {
        return dialects.contains(dialect)
                ? new ParsedExpression(
                        text,
                        expression,
                        dialects.stream().filter(d -> d != dialect).collect(Collectors.toSet()))
                : this;
    }

    @Override
    public String toString() {
        return text;
    }
}
