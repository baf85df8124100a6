package io.github.arazzo4j.codegen.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Valid documents: those of the project, and public ones, if they are there (system property {@code corpus}, or beside the
 * checkout).
 */
final class Originals {

    private static final List<Path> OWN =
            List.of(Path.of("src/test/resources/golden"), Path.of("../sample-app/src/main"));

    private Originals() {}

    /**
     * A document.
     *
     * @param path the document
     * @param root the folder in which everything lies that it refers to
     * @param sourceMap files for URLs
     */
    record Original(Path path, Path root, Map<String, Path> sourceMap) {}

    static List<Original> all() {
        List<Original> originals = new ArrayList<>();
        try {
            for (Path folder : OWN) {
                Path root = folder.toAbsolutePath().normalize();
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".arazzo.yaml"))
                            .sorted()
                            .forEach(file -> originals.add(new Original(file, root, Map.of())));
                }
            }
            addCorpus(
                    Path.of(System.getProperty("corpus", "../../shared/corpus"))
                            .toAbsolutePath()
                            .normalize(),
                    originals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return originals;
    }

    private static void addCorpus(Path root, List<Original> originals) throws IOException {
        Path index = root.resolve("index.tsv");
        if (!Files.exists(index)) {
            return;
        }
        Map<String, Path> map = new HashMap<>();
        try (Stream<Path> suites = Files.list(root)) {
            for (Path suite : suites.filter(Files::isDirectory).sorted().toList()) {
                Path urls = suite.resolve("url-map.tsv");
                if (Files.exists(urls)) {
                    for (String line : Files.readAllLines(urls)) {
                        String[] row = line.split("\t", -1);
                        map.put(row[0], suite.resolve(row[1]));
                    }
                }
            }
        }
        Files.readAllLines(index).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row[9].equals("valid"))
                .forEach(row -> originals.add(new Original(root.resolve(row[0]), root, Map.copyOf(map))));
    }
}
