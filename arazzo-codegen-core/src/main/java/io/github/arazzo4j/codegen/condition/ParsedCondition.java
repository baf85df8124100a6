package io.github.arazzo4j.codegen.condition;

import io.github.arazzo4j.codegen.expression.Dialect;
import java.util.Set;

/**
 * A condition as a parser read it.
 *
 * @param text the condition as written
 * @param condition what it means
 * @param dialects the deviations in it: {@link Dialect#D1} for a comparison instead of a JSONPath and for a
 *     {@link Operand.Length} (none, if the linker decides for {@link Operand.Length#asProperty}), {@link Dialect#D2}, and
 *     {@link Dialect#D5} of an expression
 */
public record ParsedCondition(String text, Condition condition, Set<Dialect> dialects) {

    /**
     * Creates a result.
     *
     * @param text the text
     * @param condition the condition
     * @param dialects the dialects
     */
    public ParsedCondition {
        dialects = Set.copyOf(dialects);
    }

    @Override
    public String toString() {
        return text;
    }
}
