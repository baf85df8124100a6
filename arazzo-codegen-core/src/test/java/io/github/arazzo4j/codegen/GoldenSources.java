package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of Java sources that generated ones must equal to the letter. */
public final class GoldenSources {

    private GoldenSources() {}

    /** Generated sources by their paths, in order. */
    public static Map<String, String> of(CompileResult result) {
        Map<String, String> sources = new TreeMap<>();
        for (GeneratedSource source : result.sources()) {
            sources.put(source.path(), source.content());
        }
        return sources;
    }

    /**
     * Fails unless a folder has these sources and no others; with {@code -Dgolden.update=true} they are written there first.
     *
     * @param folder the folder; what is no Java source in it does not count
     * @param sources the sources by their paths, in order
     */
    public static void assertEqual(Path folder, Map<String, String> sources) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            write(folder, sources);
        }
        Map<String, String> expected = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            expected.put(name, Files.readString(file).replace("\r\n", "\n"));
        }
        assertThat(expected).containsExactlyEntriesOf(sources);
    }

    private static void write(Path folder, Map<String, String> sources) throws IOException {
        for (Path old : files(folder)) {
            Files.delete(old);
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
