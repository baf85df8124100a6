package io.github.arazzo4j.codegen.arazzo;

import java.util.Optional;

/**
 * A description that the workflows use (Arazzo 1.1.0, Source Description Object).
 *
 * @param name {@code name}, unique in the document
 * @param url {@code url}
 * @param type {@code type}: {@code openapi}, {@code asyncapi} or {@code arazzo}
 */
public record SourceDescriptionObject(Text name, Text url, Optional<Text> type) {}
