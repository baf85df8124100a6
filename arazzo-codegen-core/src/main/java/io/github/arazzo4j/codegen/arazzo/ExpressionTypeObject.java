package io.github.arazzo4j.codegen.arazzo;

import java.util.Optional;

/**
 * A {@code type} of a criterion or selector, as a word or as an Expression Type Object (Arazzo 1.1.0).
 *
 * @param type {@code simple}, {@code regex}, {@code jsonpath}, {@code xpath} or {@code jsonpointer}
 * @param version {@code version}, one that the type has; absent means the default
 */
public record ExpressionTypeObject(Text type, Optional<Text> version) {}
