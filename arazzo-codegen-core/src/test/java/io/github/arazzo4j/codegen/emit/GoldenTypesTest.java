package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.GoldenSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

        GoldenSources.assertEqual(folder, sources);
        assertThat(JavaCompilation.compile(sources)).isNotNull();
    }
}
