package io.github.arazzo4j.codegen.arazzo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.source.JsonPointers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads all the real documents, where they are there. */
class CorpusDocumentsTest {

    private final Map<String, String> verdicts = new LinkedHashMap<>();
    private final Map<String, List<Diagnostic>> diagnostics = new LinkedHashMap<>();

    private void readAll() throws IOException {
        Path corpus = SharedFiles.find("corpus");
        for (String row :
                Files.readAllLines(corpus.resolve("index.tsv")).stream().skip(1).toList()) {
            String[] columns = row.split("\t", -1);
            verdicts.put(columns[0], columns[columns.length - 1]);
            diagnostics.put(
                    columns[0], SharedFiles.read(corpus.resolve(columns[0])).all());
        }
    }

    private Set<String> placesOf(DiagnosticCode code) {
        Set<String> places = new TreeSet<>();
        diagnostics.forEach((document, all) -> all.stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .forEach(diagnostic ->
                        places.add(document + " " + diagnostic.location().pointer())));
        return places;
    }

    private static Set<String> findings(String kind, boolean withText) throws IOException {
        JsonMapper mapper = new JsonMapper();
        Set<String> places = new TreeSet<>();
        for (String line : Files.readAllLines(SharedFiles.find("corpus/details.jsonl"))) {
            JsonNode finding = mapper.readTree(line);
            if (finding.path("kind").asText().equals(kind)) {
                String name = JsonPointers.of(finding.path("text").asText());
                places.add(
                        finding.path("path").asText() + " " + finding.path("at").asText() + (withText ? name : ""));
            }
        }
        return places;
    }

    @Test
    void documentsThatAreNotBrokenHaveNoErrors() throws IOException {
        readAll();
        Map<DiagnosticCode, Integer> counts = new TreeMap<>(Comparator.comparing(DiagnosticCode::id));
        Map<String, List<String>> wrong = new TreeMap<>();
        diagnostics.forEach((document, all) -> {
            all.forEach(diagnostic -> counts.merge(diagnostic.code(), 1, Integer::sum));
            List<String> errors = all.stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .map(diagnostic -> Documents.inShort(diagnostic) + " " + diagnostic.message())
                    .toList();
            if (!errors.isEmpty()) {
                wrong.put(verdicts.get(document) + " " + document, errors);
            }
        });
        System.out.printf("corpus: %d documents%n", diagnostics.size());
        counts.forEach((code, count) -> System.out.printf("  %s %-28s %5d%n", code.id(), code, count));
        wrong.forEach(
                (document, errors) -> System.out.printf("  %s%n    %s%n", document, String.join("\n    ", errors)));

        assertThat(diagnostics).hasSizeGreaterThan(500);
        assertThat(wrong.keySet()).allMatch(document -> document.startsWith("broken "));
    }

    @Test
    @DisplayName("D9, D11: where the corpus is known to have them")
    void dialectsAreFoundWhereTheyAre() throws IOException {
        readAll();

        assertThat(placesOf(DiagnosticCode.DIALECT_RETRY_ON_SUCCESS)).isEqualTo(findings("schema-invalid", false));
        assertThat(placesOf(DiagnosticCode.DIALECT_OUTPUT_NAME)).isEqualTo(findings("output-key-odd", true));
    }

    @Test
    void duplicateStepsAreFoundWhereTheyAre() throws IOException {
        readAll();

        assertThat(placesOf(DiagnosticCode.DUPLICATE_ID)).hasSameSizeAs(findings("duplicate-stepId", true));
    }
}
