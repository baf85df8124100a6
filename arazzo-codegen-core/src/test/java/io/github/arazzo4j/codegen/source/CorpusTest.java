package io.github.arazzo4j.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads every document and API description of the corpus of real documents, where it is there. */
class CorpusTest {

    private static final Path CORPUS = Path.of("../../shared/corpus");

    private static List<Path> files() throws IOException {
        assumeThat(Files.isDirectory(CORPUS)).as("the corpus is not here").isTrue();
        try (Stream<Path> walk = Files.walk(CORPUS, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(file -> file.toString().matches(".*\\.(yml|yaml|json)"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void jsonFilesHaveTheTreeThatJacksonReads() throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        for (Path file : files()) {
            if (file.toString().endsWith(".json")) {
                byte[] bytes = Files.readAllBytes(file);
                SourceFile read = Sources.read(bytes, new Diagnostics()).orElseThrow();
                assertThat(read.root().toJson().equals(mapper.readTree(bytes)))
                        .as(file.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void everyFileIsRead() throws IOException {
        List<Path> files = files();
        Map<String, String> faults = new TreeMap<>();
        int unread = 0;
        long start = System.nanoTime();
        for (Path file : files) {
            Diagnostics diagnostics = new Diagnostics();
            Workspace workspace = new Workspace(WorkspaceSettings.of(CORPUS), diagnostics);
            if (workspace.open(file.toAbsolutePath()).map(SourceFile::root).isEmpty()) {
                unread++;
            }
            if (!diagnostics.all().isEmpty()) {
                faults.put(workspace.displayName(file.toAbsolutePath()), Sources.rendered(diagnostics));
            }
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                "corpus: %d files in %d ms, %d with faults, %d not read%n",
                files.size(), millis, faults.size(), unread);
        faults.values().forEach(System.out::print);

        assertThat(files).hasSizeGreaterThan(800);
        assertThat(faults.size()).isLessThan(files.size() / 50);
    }
}
