package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Optional;

/**
 * A parameter (Arazzo 1.1.0, Parameter Object).
 *
 * @param name {@code name}
 * @param in {@code in}; empty as well if it has no effect, or a wrong value, which has been reported
 * @param value {@code value}: a constant, an expression or a {@linkplain SelectorObject#of selector}
 * @param node where it is written
 */
public record ParameterObject(Text name, Optional<Text> in, Node value, MappingNode node) implements ParameterEntry {}
