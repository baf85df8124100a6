package io.github.arazzo4j.maven;

import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.discover.DocumentSelection;
import io.github.arazzo4j.codegen.source.Fetching;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents of a project and how they are read. Immutable.
 *
 * @param basedir the directory of the project; file names are shown relative to it
 * @param sourceDirectory the directory with the documents
 * @param selection which files of that directory are documents
 * @param roots the directories in which what the documents refer to must lie
 * @param sourceMap local files for URLs
 * @param strict whether deviations from the specification are errors
 * @param names names of classes, by what they stand for
 * @param classpath the dependencies of the project
 * @param fetching leave to fetch, if the user has given it
 */
record DocumentSettings(
        Path basedir,
        Path sourceDirectory,
        DocumentSelection selection,
        List<Path> roots,
        Map<String, Path> sourceMap,
        boolean strict,
        Map<String, String> names,
        List<Path> classpath,
        Optional<Fetching> fetching) {

    DocumentSettings {
        names = Map.copyOf(names);
        roots = List.copyOf(roots);
        sourceMap = Map.copyOf(sourceMap);
        classpath = List.copyOf(classpath);
    }

    /** What to ask of the compiler; without a package, the documents are only checked. */
    CompileRequest compileRequest(List<Path> documents, Optional<String> packageName) {
        return new CompileRequest(
                basedir, documents, packageName, roots, sourceMap, strict, names, Map.of(), classpath, fetching);
    }
}
