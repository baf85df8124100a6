package io.github.arazzo4j.maven;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to generate. Immutable.
 *
 * @param documents the documents
 * @param packageName the package of the generated classes, as far as the user has set one
 * @param outputDirectory the folder for the generated sources
 */
record GenerationRequest(DocumentSettings documents, Optional<String> packageName, Path outputDirectory) {}
