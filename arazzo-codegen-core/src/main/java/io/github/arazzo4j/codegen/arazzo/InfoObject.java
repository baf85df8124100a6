package io.github.arazzo4j.codegen.arazzo;

import java.util.Optional;

/**
 * What a document says of itself (Arazzo 1.1.0, Info Object).
 *
 * @param title {@code title}
 * @param summary {@code summary}
 * @param description {@code description}
 * @param version {@code version}
 */
public record InfoObject(
        Optional<Text> title, Optional<Text> summary, Optional<Text> description, Optional<Text> version) {}
