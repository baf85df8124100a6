package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.emit.JavaCompilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

        GoldenSources.assertEqual(folder.resolve("expected"), sources);
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
        return GoldenSources.of(result);
    }
}
