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
 * @param names names for classes of documents that can't have {@code x-java-name}: by {@code workflowId} or
 *     {@code document#workflowId}, by {@code source#/components/schemas/Pet} or another pointer to a schema, by
 *     {@code source#} for the class of the API; in place of a source its file will do
 */
public record CompileRequest(
        Path base,
        List<Path> documents,
        Optional<String> packageName,
        List<Path> roots,
        Map<String, Path> sourceMap,
        boolean strict,
        Map<String, String> names) {

    /** Copies the collections. */
    public CompileRequest {
        names = Map.copyOf(names);
        documents = List.copyOf(documents);
        roots = List.copyOf(roots);
        sourceMap = Map.copyOf(new LinkedHashMap<>(sourceMap));
    }

    /**
     * What to compile, with the names that the documents give.
     *
     * @param base the base
     * @param documents the documents
     * @param packageName the package
     * @param roots the roots
     * @param sourceMap local files for URLs
     * @param strict whether deviations are errors
     */
    public CompileRequest(
            Path base,
            List<Path> documents,
            Optional<String> packageName,
            List<Path> roots,
            Map<String, Path> sourceMap,
            boolean strict) {
        this(base, documents, packageName, roots, sourceMap, strict, Map.of());
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
        return new CompileRequest(base, documents, Optional.of(name), roots, sourceMap, strict, names);
    }

    /**
     * This request with other roots.
     *
     * @param directories the directories
     * @return a copy
     */
    public CompileRequest withRoots(List<Path> directories) {
        return new CompileRequest(base, documents, packageName, directories, sourceMap, strict, names);
    }

    /**
     * This request with other mapped URLs.
     *
     * @param files the file for each URL
     * @return a copy
     */
    public CompileRequest withSourceMap(Map<String, Path> files) {
        return new CompileRequest(base, documents, packageName, roots, files, strict, names);
    }

    /**
     * This request, strict or not.
     *
     * @param value whether deviations are errors
     * @return a copy
     */
    public CompileRequest withStrict(boolean value) {
        return new CompileRequest(base, documents, packageName, roots, sourceMap, value, names);
    }

    /**
     * This request with other names.
     *
     * @param classNames the name of the class for each workflow, source and schema
     * @return a copy
     */
    public CompileRequest withNames(Map<String, String> classNames) {
        return new CompileRequest(base, documents, packageName, roots, sourceMap, strict, classNames);
    }
}
