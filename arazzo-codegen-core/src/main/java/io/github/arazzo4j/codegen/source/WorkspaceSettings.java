package io.github.arazzo4j.codegen.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a {@link Workspace} finds files, and which ones it may read.
 *
 * @param base the directory that the user gave; file names are shown relative to it. Absolute and normalised.
 * @param roots the directories in which everything that a document refers to must lie, symbolic links resolved. Absolute
 *     and normalised; never empty.
 * @param sourceMap local files for URLs, exactly as the documents write them or as they are resolved against their base.
 *     The files are named by the user, so they may lie outside the roots. Absolute and normalised.
 * @param classpath jars and directories in which {@code classpath:} URLs are looked up
 * @param fetching leave to fetch URLs, if the user has given it
 * @param limits how much a single file may ask for
 */
public record WorkspaceSettings(
        Path base,
        List<Path> roots,
        Map<String, Path> sourceMap,
        List<Path> classpath,
        Optional<Fetching> fetching,
        ReaderLimits limits) {

    /** Makes all paths absolute, relative ones against the base; without roots, the base is the only one. */
    public WorkspaceSettings {
        Path directory = base.toAbsolutePath().normalize();
        base = directory;
        roots = roots.isEmpty()
                ? List.of(directory)
                : roots.stream()
                        .map(root -> directory.resolve(root).normalize())
                        .toList();
        Map<String, Path> files = new LinkedHashMap<>();
        sourceMap.forEach((url, file) -> files.put(url, directory.resolve(file).normalize()));
        sourceMap = Map.copyOf(files);
        classpath = classpath.stream()
                .map(entry -> directory.resolve(entry).normalize())
                .toList();
    }

    /**
     * Settings with the base as the only root, no mapped URLs and the default limits.
     *
     * @param base the directory that the user gave
     * @return the settings
     */
    public static WorkspaceSettings of(Path base) {
        return new WorkspaceSettings(base, List.of(), Map.of(), List.of(), Optional.empty(), ReaderLimits.defaults());
    }

    /**
     * These settings with other roots.
     *
     * @param directories the directories, relative ones against the base; empty for the base alone
     * @return a copy
     */
    public WorkspaceSettings withRoots(List<Path> directories) {
        return new WorkspaceSettings(base, directories, sourceMap, classpath, fetching, limits);
    }

    /**
     * These settings with other mapped URLs.
     *
     * @param files the file for each URL, relative ones against the base
     * @return a copy
     */
    public WorkspaceSettings withSourceMap(Map<String, Path> files) {
        return new WorkspaceSettings(base, roots, files, classpath, fetching, limits);
    }

    /**
     * These settings with other limits.
     *
     * @param newLimits how much a single file may ask for
     * @return a copy
     */
    public WorkspaceSettings withLimits(ReaderLimits newLimits) {
        return new WorkspaceSettings(base, roots, sourceMap, classpath, fetching, newLimits);
    }

    /**
     * These settings with jars and directories for {@code classpath:} URLs.
     *
     * @param entries the jars and directories, relative ones against the base
     * @return a copy
     */
    public WorkspaceSettings withClasspath(List<Path> entries) {
        return new WorkspaceSettings(base, roots, sourceMap, entries, fetching, limits);
    }

    /**
     * These settings with leave to fetch.
     *
     * @param leave the leave, or empty for none
     * @return a copy
     */
    public WorkspaceSettings withFetching(Optional<Fetching> leave) {
        return new WorkspaceSettings(base, roots, sourceMap, classpath, leave, limits);
    }
}
