package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.emit.JavaCompilation;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small documents, one folder for each, and the sources that they must give, to the letter. A class {@code Use} in each
 * folder uses these as an application would: it is compiled with them and run. After a wanted change,
 * {@code -Dgolden.update=true} rewrites the expected sources; review the difference.
 */
class GoldenDocumentsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/documents");
    private static final String EXPECTED = "expected";

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheExpectedSourcesAndTheyServeTheirPurpose(String name) throws Exception {
        Path folder = GOLDEN.resolve(name);
        Map<String, String> sources = generate(folder);
        if (Boolean.getBoolean("golden.update")) {
            update(folder.resolve(EXPECTED), sources);
        }

        assertThat(read(folder.resolve(EXPECTED))).containsExactlyEntriesOf(sources);
        sources.put("Use.java", Files.readString(folder.resolve("Use.java")));
        JavaCompilation.compile(sources).loadClass("Use").getMethod("run").invoke(null);
    }

    private static Map<String, String> generate(Path folder) throws IOException {
        List<Path> documents;
        try (Stream<Path> files = Files.list(folder)) {
            documents = files.filter(file -> file.toString().contains(".arazzo."))
                    .map(Path::toAbsolutePath)
                    .sorted()
                    .toList();
        }
        CompileResult result = new ArazzoCompiler()
                .compile(CompileRequest.of(folder.toAbsolutePath(), documents).withPackageName("com.example"));
        assertThat(result.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() != Severity.NOTE)
                .isEmpty();
        Map<String, String> sources = new TreeMap<>();
        for (GeneratedSource source : result.sources()) {
            sources.put(source.path(), source.content());
        }
        return sources;
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static void update(Path folder, Map<String, String> sources) throws IOException {
        if (Files.exists(folder)) {
            List<Path> old;
            try (Stream<Path> files = Files.walk(folder)) {
                old = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : old) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
    }
}
