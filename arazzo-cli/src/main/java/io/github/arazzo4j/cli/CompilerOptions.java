package io.github.arazzo4j.cli;

import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.discover.DocumentFinder;
import io.github.arazzo4j.codegen.discover.DocumentSelection;
import io.github.arazzo4j.codegen.source.Fetching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** How documents are found and read; the same for all commands. */
final class CompilerOptions {

    @Option(
            names = "--strict",
            order = 80,
            description = "Make errors of deviations from the specification that are usually accepted with a warning.")
    private boolean strict;

    @Option(
            names = "--source-map",
            paramLabel = "URL=FILE",
            order = 81,
            description = "Use a local file for the URL of a source description. Repeatable.")
    private List<String> sourceMap = List.of();

    @Option(
            names = "--classpath",
            paramLabel = "JAR|DIR",
            order = 83,
            description = "Where URLs such as classpath:apis/pets.yaml are looked up. Repeatable.")
    private List<Path> classpath = List.of();

    @Option(
            names = "--fetch",
            order = 84,
            description = "Fetch source descriptions for which there is no local file. Their checksums are written to"
                    + " arazzo.lock in the working directory; what has another one later is refused.")
    private boolean fetch;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            order = 82,
            description = "A directory in which what the documents refer to may lie, besides the working directory and,"
                    + " for each document, the directory above its own. Repeatable.")
    private List<Path> roots = List.of();

    @Option(
            names = "--name",
            paramLabel = "WHAT=CLASS",
            order = 83,
            description = "The name of the class for a workflow (its id, or document#id), a schema"
                    + " (source#/components/schemas/Name, or another JSON Pointer) or an API (source#), where no x-java-name"
                    + " can be written. Repeatable.")
    private List<String> names = List.of();

    /** The documents that are meant by files and directories. A file that is missing is left to the compiler to report. */
    static List<Path> documents(Path directory, List<Path> arguments) throws Refusal {
        Set<Path> documents = new LinkedHashSet<>();
        for (Path argument : arguments) {
            Path path = directory.resolve(argument).normalize();
            if (Files.isDirectory(path)) {
                documents.addAll(documentsIn(path, argument));
            } else {
                documents.add(path);
            }
        }
        return List.copyOf(documents);
    }

    private static List<Path> documentsIn(Path directory, Path argument) throws Refusal {
        List<Path> found;
        try {
            found = new DocumentFinder().find(directory, DocumentSelection.all());
        } catch (IOException e) {
            throw new Refusal("the directory " + argument + " cannot be read: " + e);
        }
        if (found.isEmpty()) {
            throw new Refusal("there are no Arazzo documents in " + argument);
        }
        return found;
    }

    /**
     * What to ask of the compiler.
     *
     * @param directory the working directory
     * @param documents the documents
     * @param packageName the package of the generated classes; empty to check the documents only
     */
    CompileRequest request(Path directory, List<Path> documents, Optional<String> packageName) throws Refusal {
        CompileRequest request = new CompileRequest(
                        directory, documents, packageName, roots(directory, documents), sources(), strict)
                .withNames(classNames())
                .withClasspath(classpath);
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "arazzo4j");
        return fetch ? request.withFetching(Fetching.of(directory.resolve("arazzo.lock"), cache)) : request;
    }

    private List<Path> roots(Path directory, List<Path> documents) {
        Set<Path> all = new LinkedHashSet<>();
        all.add(directory);
        documents.forEach(document -> all.add(surroundings(document)));
        roots.forEach(root -> all.add(directory.resolve(root).normalize()));
        return List.copyOf(all);
    }

    /** The directory above that of the document, so that ../openapi/api.yaml works; but never the whole file system. */
    private static Path surroundings(Path document) {
        Path own = document.getParent();
        Path above = own.getParent();
        return above == null || above.getParent() == null ? own : above;
    }

    private Map<String, Path> sources() throws Refusal {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String entry : sourceMap) {
            // A URL may have a query.
            int equals = entry.lastIndexOf('=');
            if (equals < 1 || equals == entry.length() - 1) {
                throw new Refusal("--source-map needs URL=FILE, not " + entry);
            }
            try {
                files.put(entry.substring(0, equals), Path.of(entry.substring(equals + 1)));
            } catch (InvalidPathException e) {
                throw new Refusal("--source-map: not a file name: " + entry.substring(equals + 1));
            }
        }
        return files;
    }

    private Map<String, String> classNames() throws Refusal {
        Map<String, String> classes = new LinkedHashMap<>();
        for (String entry : names) {
            int equals = entry.lastIndexOf('=');
            if (equals < 1 || equals == entry.length() - 1) {
                throw new Refusal("--name needs WHAT=CLASS, not " + entry);
            }
            classes.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return classes;
    }
}
