package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Optional;

/**
 * A reference to a component (Arazzo 1.1.0, Reusable Object).
 *
 * @param reference {@code reference}
 * @param value {@code value}, which replaces that of a parameter; empty for an action
 * @param node where it is written
 */
public record ReusableObject(Text reference, Optional<Node> value, MappingNode node)
        implements ParameterEntry, ActionEntry {}
