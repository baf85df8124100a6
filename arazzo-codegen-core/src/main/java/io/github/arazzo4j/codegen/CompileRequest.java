package io.github.arazzo4j.codegen;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to compile. Immutable.
 *
 * @param base the directory that file names are shown relative to, and that relative paths here start from
 * @param documents the Arazzo documents
 * @param packageName the package of the generated classes; empty to check the documents only
 * @param roots the directories in which everything that the documents refer to must lie; empty for the base alone
 * @param sourceMap local files for URLs of source descriptions
 * @param strict whether deviations from the specification that have one obvious reading are errors (D1 to D11)
 */
public record CompileRequest(
        Path base,
        List<Path> documents,
        Optional<String> packageName,
        List<Path> roots,
        Map<String, Path> sourceMap,
        boolean strict) {

    /** Copies the collections. */
    public CompileRequest {
        documents = List.copyOf(documents);
        roots = List.copyOf(roots);
        sourceMap = Map.copyOf(new LinkedHashMap<>(sourceMap));
    }

    /**
     * Documents to be checked, with the base as the only root and nothing mapped.
     *
     * @param base the base
     * @param documents the documents
     * @return the request
     */
    public static CompileRequest of(Path base, List<Path> documents) {
        return new CompileRequest(base, documents, Optional.empty(), List.of(), Map.of(), false);
    }

    /**
     * This request with a package, so that classes are generated.
     *
     * @param name the package
     * @return a copy
     */
    public CompileRequest withPackageName(String name) {
        return new CompileRequest(base, documents, Optional.of(name), roots, sourceMap, strict);
    }

    /**
     * This request with other roots.
     *
     * @param directories the directories
     * @return a copy
     */
    public CompileRequest withRoots(List<Path> directories) {
        return new CompileRequest(base, documents, packageName, directories, sourceMap, strict);
    }

    /**
     * This request with other mapped URLs.
     *
     * @param files the file for each URL
     * @return a copy
     */
    public CompileRequest withSourceMap(Map<String, Path> files) {
        return new CompileRequest(base, documents, packageName, roots, files, strict);
    }

    /**
     * This request, strict or not.
     *
     * @param value whether deviations are errors
     * @return a copy
     */
    public CompileRequest withStrict(boolean value) {
        return new CompileRequest(base, documents, packageName, roots, sourceMap, value);
    }
}
