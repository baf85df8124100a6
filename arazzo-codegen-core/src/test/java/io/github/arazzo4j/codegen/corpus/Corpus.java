package io.github.arazzo4j.codegen.corpus;

import io.github.arazzo4j.runtime.support.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Public Arazzo documents with their API descriptions. They are other people's and not part of the project: the folder is
 * given by the system property {@code corpus}, or lies beside the checkout.
 *
 * @param root the folder
 */
public record Corpus(Path root) {

    private static final List<String> SUITES = List.of("aws", "public", "evangelist", "oai");

    /**
     * A row of the index.
     *
     * @param path the document, below the root
     * @param verdict {@code valid}, {@code deviant} or {@code broken}
     * @param defects what is wrong with it, in short
     */
    public record Entry(Path path, String verdict, String defects) {

        public boolean isBroken() {
            return verdict.equals("broken");
        }

        /** The provider, for which there is one package. */
        public String provider() {
            return path.getName(1).toString();
        }
    }

    public static Corpus locate() {
        return new Corpus(Path.of(System.getProperty("corpus", "../../shared/corpus"))
                .toAbsolutePath()
                .normalize());
    }

    public boolean isThere() {
        return Files.exists(root.resolve("index.tsv"));
    }

    public List<Entry> entries() {
        try {
            return Files.readAllLines(root.resolve("index.tsv")).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(row -> new Entry(Path.of(row[0]), row[9], row[8]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Something that others found wrong with a document.
     *
     * @param kind what kind of mistake it is
     * @param pointer where it is
     */
    record Finding(String kind, String pointer) {}

    /** What is wrong with a document, quirks left aside. */
    List<Finding> findings(Entry entry) {
        try {
            return Files.readAllLines(root.resolve("details.jsonl")).stream()
                    .map(Json::constant)
                    .filter(row -> row.path("path").asText().equals(entry.path().toString()))
                    .map(row -> new Finding(
                            row.path("kind").asText(), row.path("at").asText()))
                    .filter(finding -> !finding.kind().startsWith("~"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files for URLs that are absolute, or relative to a root of the suite. */
    public Map<String, Path> sourceMap() {
        Map<String, Path> map = new HashMap<>();
        for (String suite : SUITES) {
            Path folder = root.resolve(suite);
            Path file = folder.resolve("url-map.tsv");
            if (Files.exists(file)) {
                try {
                    for (String line : Files.readAllLines(file)) {
                        String[] row = line.split("\t", -1);
                        map.put(row[0], folder.resolve(row[1]));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return map;
    }
}
