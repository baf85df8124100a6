package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Plans and emits all component schemas of the corpus of real API descriptions, where it is there, and compiles some of
 * them; all with {@code -Dcorpus.compile=all}, which takes minutes.
 */
class CorpusTypesTest {

    private static final Path CORPUS = Path.of("../../shared/corpus");

    @Test
    void everyComponentSchemaBecomesJavaThatCompiles() throws IOException {
        assumeThat(Files.isDirectory(CORPUS)).as("the corpus is not here").isTrue();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(CORPUS, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.filter(file -> file.toString().matches(".*\\.(yml|yaml|json)"))
                    .sorted()
                    .toList();
        }
        int descriptions = 0;
        int classes = 0;
        for (Path file : files) {
            JsonNode root = read(file);
            if (!root.has("openapi") && !root.has("swagger")) {
                continue;
            }
            Types types = new Types(file.getFileName().toString(), root).all();
            Map<String, String> sources = types.sources();
            boolean compiled = descriptions % 10 == 0 || "all".equals(System.getProperty("corpus.compile"));
            if (compiled && !sources.isEmpty()) {
                assertThat(JavaCompilation.compile(sources)).as(file.toString()).isNotNull();
            }
            descriptions++;
            classes += types.planner().plans().size();
        }
        System.out.printf("corpus: %d classes of %d API descriptions%n", classes, descriptions);
        assertThat(descriptions).isGreaterThan(200);
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return Types.yaml(Files.readString(file));
        } catch (YamlEngineException e) {
            return Types.yaml("{}"); // others find out what is wrong with it
        }
    }
}
