package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Optional;

/**
 * A replacement in a payload (Arazzo 1.1.0, Payload Replacement Object).
 *
 * @param target {@code target}
 * @param targetSelectorType {@code targetSelectorType}
 * @param value {@code value}: a constant, an expression or a {@linkplain SelectorObject#of selector}
 * @param node where it is written
 */
public record ReplacementObject(
        Text target, Optional<ExpressionTypeObject> targetSelectorType, Node value, MappingNode node) {}
