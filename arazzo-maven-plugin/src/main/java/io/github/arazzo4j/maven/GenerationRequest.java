package io.github.arazzo4j.maven;

import io.github.arazzo4j.codegen.plan.Names;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to generate. Immutable.
 *
 * @param documents the documents
 * @param packageName the package of the generated classes, as far as the user has set one
 * @param packagePerDirectory whether each directory of documents has a package of its own
 * @param outputDirectory the folder for the generated sources
 */
record GenerationRequest(
        DocumentSettings documents, Optional<String> packageName, boolean packagePerDirectory, Path outputDirectory) {

    /** The packages of the directories directly below the source directory that have documents in them. */
    Map<Path, String> packages(String base, List<Path> found) {
        Map<Path, String> packages = new LinkedHashMap<>();
        Path root = documents.sourceDirectory();
        if (packagePerDirectory) {
            for (Path document : found) {
                Path below = root.relativize(document);
                if (below.getNameCount() > 1) {
                    Path directory = root.resolve(below.getName(0));
                    packages.put(
                            directory,
                            base + "." + Names.packageSegment(below.getName(0).toString()));
                }
            }
        }
        return packages;
    }
}
