package io.github.arazzo4j.codegen.write;

/**
 * A generated source file.
 *
 * @param path where it belongs below the output folder, with forward slashes, such as {@code com/example/A.java}
 * @param content its text
 */
public record GeneratedSource(String path, String content) {}
