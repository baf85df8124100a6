package io.github.arazzo4j.codegen;

import io.github.arazzo4j.codegen.source.Fetching;
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
 * @param directoryPackages packages for the documents and API descriptions in some directories, in place of
 *     {@code packageName}; of nested directories the innermost counts
 * @param classpath jars and directories in which {@code classpath:} URLs are looked up
 * @param fetching leave to fetch URLs for which there is no file, if the user has given it
 */
public record CompileRequest(
        Path base,
        List<Path> documents,
        Optional<String> packageName,
        List<Path> roots,
        Map<String, Path> sourceMap,
        boolean strict,
        Map<String, String> names,
        Map<Path, String> directoryPackages,
        List<Path> classpath,
        Optional<Fetching> fetching) {

    /** Copies the collections. */
    public CompileRequest {
        names = Map.copyOf(names);
        documents = List.copyOf(documents);
        roots = List.copyOf(roots);
        sourceMap = Map.copyOf(new LinkedHashMap<>(sourceMap));
        directoryPackages = Map.copyOf(directoryPackages);
        classpath = List.copyOf(classpath);
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
        this(base, documents, packageName, roots, sourceMap, strict, Map.of(), Map.of(), List.of(), Optional.empty());
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
        return new CompileRequest(
                base,
                documents,
                Optional.of(name),
                roots,
                sourceMap,
                strict,
                names,
                directoryPackages,
                classpath,
                fetching);
    }

    /**
     * This request with other roots.
     *
     * @param directories the directories
     * @return a copy
     */
    public CompileRequest withRoots(List<Path> directories) {
        return new CompileRequest(
                base,
                documents,
                packageName,
                directories,
                sourceMap,
                strict,
                names,
                directoryPackages,
                classpath,
                fetching);
    }

    /**
     * This request with other mapped URLs.
     *
     * @param files the file for each URL
     * @return a copy
     */
    public CompileRequest withSourceMap(Map<String, Path> files) {
        return new CompileRequest(
                base, documents, packageName, roots, files, strict, names, directoryPackages, classpath, fetching);
    }

    /**
     * This request, strict or not.
     *
     * @param value whether deviations are errors
     * @return a copy
     */
    public CompileRequest withStrict(boolean value) {
        return new CompileRequest(
                base, documents, packageName, roots, sourceMap, value, names, directoryPackages, classpath, fetching);
    }

    /**
     * This request with other names.
     *
     * @param classNames the name of the class for each workflow, source and schema
     * @return a copy
     */
    public CompileRequest withNames(Map<String, String> classNames) {
        return new CompileRequest(
                base,
                documents,
                packageName,
                roots,
                sourceMap,
                strict,
                classNames,
                directoryPackages,
                classpath,
                fetching);
    }

    /**
     * This request with packages for directories.
     *
     * @param packages the package for each directory, relative ones against the base
     * @return a copy
     */
    public CompileRequest withDirectoryPackages(Map<Path, String> packages) {
        return new CompileRequest(
                base, documents, packageName, roots, sourceMap, strict, names, packages, classpath, fetching);
    }

    /**
     * This request with jars and directories for {@code classpath:} URLs.
     *
     * @param entries the jars and directories
     * @return a copy
     */
    public CompileRequest withClasspath(List<Path> entries) {
        return new CompileRequest(
                base, documents, packageName, roots, sourceMap, strict, names, directoryPackages, entries, fetching);
    }

    /**
     * This request with leave to fetch.
     *
     * @param leave the leave
     * @return a copy
     */
    public CompileRequest withFetching(Fetching leave) {
        return new CompileRequest(
                base,
                documents,
                packageName,
                roots,
                sourceMap,
                strict,
                names,
                directoryPackages,
                classpath,
                Optional.of(leave));
    }
}
