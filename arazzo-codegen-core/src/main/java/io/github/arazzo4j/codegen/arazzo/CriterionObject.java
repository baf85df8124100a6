package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.MappingNode;
import java.util.Optional;

/**
 * A criterion (Arazzo 1.1.0, Criterion Object).
 *
 * @param context {@code context}; present exactly if the type is not {@code simple}
 * @param condition {@code condition}
 * @param type {@code type}; absent means {@code simple}
 * @param node where it is written
 */
public record CriterionObject(
        Optional<Text> context, Text condition, Optional<ExpressionTypeObject> type, MappingNode node) {}
