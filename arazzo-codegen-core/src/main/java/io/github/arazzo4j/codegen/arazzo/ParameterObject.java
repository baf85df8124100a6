package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Optional;

/**
 * A parameter (Arazzo 1.1.0, Parameter Object).
 *
 * @param name {@code name}
 * @param in {@code in}
 * @param value {@code value}
 * @param node where it is written
 */
public record ParameterObject(Text name, Optional<Text> in, Node value, MappingNode node) implements ParameterEntry {}
