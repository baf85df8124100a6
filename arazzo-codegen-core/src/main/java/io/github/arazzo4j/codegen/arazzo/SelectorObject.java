package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Optional;

/**
 * A selector (Arazzo 1.1.0, Selector Object). It may stand wherever a value may, so records have it as a node; {@link #of}
 * tells it from other values.
 *
 * @param context {@code context}, a runtime expression
 * @param selector {@code selector}
 * @param type {@code type}: {@code jsonpath}, {@code xpath} or {@code jsonpointer}
 * @param node where it is written
 */
public record SelectorObject(Text context, Text selector, ExpressionTypeObject type, MappingNode node) {

    /**
     * Reads a value as a selector. {@link ArazzoReader} has reported what looks like one but isn't well-formed.
     *
     * @param value an output, a parameter's value, a replacement's value, or any part of a payload
     * @return the selector, or empty if the value is not a well-formed one
     */
    public static Optional<SelectorObject> of(Node value) {
        Diagnostics problems = new Diagnostics();
        return SelectorReader.looksLikeSelector(value)
                ? SelectorReader.read(value, problems).filter(selector -> !problems.hasErrors())
                : Optional.empty();
    }
}
