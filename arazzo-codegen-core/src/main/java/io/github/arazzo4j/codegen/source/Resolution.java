package io.github.arazzo4j.codegen.source;

import org.jspecify.annotations.Nullable;

/**
 * What a URL led to.
 *
 * @param file the file
 * @param fragment what follows the {@code #} of the URL, as written, or {@code null} if there is none
 */
public record Resolution(SourceFile file, @Nullable String fragment) {}
