package io.github.arazzo4j.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A folder that is gone when the program ends. */
final class TemporaryFolder {

    private TemporaryFolder() {}

    /** Creates a folder with the documents of that name in it. */
    static Path with(List<String> documents) throws IOException {
        Path folder = Files.createTempDirectory("arazzo-benchmarks");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        for (String document : documents) {
            try (InputStream in = TemporaryFolder.class.getResourceAsStream("/workflow/" + document)) {
                Files.copy(Objects.requireNonNull(in), folder.resolve(document));
            }
        }
        return folder;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
