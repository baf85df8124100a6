package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
        return GoldenSources.of(result);
    }

    @Test
    void sourcesAreTheExpectedOnes() throws IOException {
        GoldenSources.assertEqual(GOLDEN, generate(documents()));
    }

    @Test
    void sourcesDoNotDependOnTheOrderOfDocuments() throws IOException {
        List<Path> reversed = new ArrayList<>(documents());
        Collections.reverse(reversed);

        assertThat(generate(reversed)).isEqualTo(generate(documents()));
    }
}
