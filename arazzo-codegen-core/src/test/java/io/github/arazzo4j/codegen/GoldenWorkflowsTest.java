package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sources of the sample application's workflows, to the letter; the sample compiles and runs them. After a wanted
 * change, {@code -Dgolden.update=true} rewrites the expected files.
 */
class GoldenWorkflowsTest {

    private static final Path DOCUMENTS = Path.of("../sample-app/src/main/arazzo");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/workflows");

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.filter(file -> file.toString().endsWith(".arazzo.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> generate(List<Path> documents) {
        CompileResult result = new ArazzoCompiler()
                .compile(CompileRequest.of(
                                DOCUMENTS.toAbsolutePath(),
                                documents.stream().map(Path::toAbsolutePath).toList())
                        .withPackageName("com.example.images"));
        assertThat(result.diagnostics()).allMatch(diagnostic -> diagnostic.severity() == Severity.NOTE, "is a note");
        Map<String, String> sources = new TreeMap<>();
        for (GeneratedSource source : result.sources()) {
            sources.put(source.path(), source.content());
        }
        return sources;
    }

    @Test
    void sourcesAreTheExpectedOnes() throws IOException {
        Map<String, String> generated = generate(documents());
        if (Boolean.getBoolean("golden.update")) {
            update(generated);
        }
        assertThat(expected()).containsExactlyEntriesOf(generated);
    }

    @Test
    void sourcesDoNotDependOnTheOrderOfDocuments() throws IOException {
        List<Path> reversed = new ArrayList<>(documents());
        Collections.reverse(reversed);

        assertThat(generate(reversed)).isEqualTo(generate(documents()));
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(GOLDEN)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(GOLDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private static void update(Map<String, String> generated) throws IOException {
        if (Files.exists(GOLDEN)) {
            try (Stream<Path> old = Files.walk(GOLDEN)) {
                old.sorted(Comparator.reverseOrder()).forEach(GoldenWorkflowsTest::delete);
            }
        }
        for (Map.Entry<String, String> source : generated.entrySet()) {
            Path file = GOLDEN.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
