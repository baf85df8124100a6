package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * A request body (Arazzo 1.1.0, Request Body Object).
 *
 * @param contentType {@code contentType}
 * @param payload {@code payload}; any part of it may be an expression or a {@linkplain SelectorObject#of selector}
 * @param replacements {@code replacements}, in order
 * @param node where it is written
 */
public record RequestBodyObject(
        Optional<Text> contentType, Optional<Node> payload, List<ReplacementObject> replacements, MappingNode node) {}
