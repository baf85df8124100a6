package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares what is emitted for small documents with what is expected, line by line, and compiles it. Run with
 * {@code -Dgolden.update=true} to write down what is emitted, and review the difference.
 */
class GoldenTypesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/types");

    @ParameterizedTest
    @ValueSource(strings = {"registry", "hostile"})
    void emitsTheExpectedSources(String name) throws IOException {
        Path folder = GOLDEN.resolve(name);
        Types types = new Types("schemas.yaml", Types.yaml(Files.readString(folder.resolve("schemas.yaml")))).all();
        types.bodies();
        Map<String, String> sources = types.sources();
        if (Boolean.getBoolean("golden.update")) {
            write(folder, sources);
        }

        assertThat(read(folder)).isEqualTo(sources);
        assertThat(JavaCompilation.compile(sources)).isNotNull();
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                sources.put(name, Files.readString(file).replace("\r\n", "\n"));
            }
        }
        return sources;
    }

    private static void write(Path folder, Map<String, String> sources) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.walk(folder)) {
            old = files.filter(path -> path.toString().endsWith(".java"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
    }
}
