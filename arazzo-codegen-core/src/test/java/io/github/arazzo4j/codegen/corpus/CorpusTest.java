package io.github.arazzo4j.codegen.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All real documents: what is fine generates and compiles without a warning, what is broken is refused. */
@Tag("corpus")
class CorpusTest {

    private final Corpus corpus = Corpus.locate();
    private final Map<String, Integer> diagnostics = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int workflows;
    private int steps;
    private int classes;

    @BeforeEach
    void skipWithoutCorpus() {
        assumeThat(corpus.isThere())
                .as("no documents in %s; give their folder with -Dcorpus=…", corpus.root())
                .isTrue();
    }

    @Test
    void everyDocumentCompilesOrIsRefused() {
        Instant start = Instant.now();
        List<Corpus.Entry> entries = corpus.entries();
        int generated = 0;
        int refused = 0;
        try (SourceCompilation javac = new SourceCompilation()) {
            for (Corpus.Entry entry : entries) {
                CompileResult result = compile(entry);
                if (result.hasErrors()) {
                    refused++;
                    assertThat(result.sources()).isEmpty();
                    if (!entry.isBroken()) {
                        wrong.add(entry.path() + " is " + entry.verdict() + ", but: " + firstError(result));
                    }
                } else {
                    generated++;
                    if (entry.isBroken()) {
                        wrong.add(entry.path() + " is broken (" + entry.defects() + "), but has no error");
                    }
                    count(result);
                    javac.compile(result.sources()).ifPresent(problem -> wrong.add(entry.path() + ": " + problem));
                }
            }
        }
        report(entries.size(), generated, refused, Duration.between(start, Instant.now()));
        assertThat(wrong).isEmpty();
        assertThat(generated + refused).isEqualTo(entries.size());
    }

    private CompileResult compile(Corpus.Entry entry) {
        CompileResult result = new ArazzoCompiler()
                .compile(new CompileRequest(
                        corpus.root(),
                        List.of(entry.path()),
                        Optional.of("com.example.generated"),
                        List.of(),
                        corpus.sourceMap(),
                        false));
        for (Diagnostic diagnostic : result.diagnostics()) {
            diagnostics.merge(
                    diagnostic.severity() + " " + diagnostic.code().id() + " "
                            + diagnostic.code().title(),
                    1,
                    Integer::sum);
        }
        return result;
    }

    private void count(CompileResult result) {
        workflows += result.workflows().size();
        classes += result.sources().size();
        steps += result.sources().stream()
                .map(GeneratedSource::content)
                .mapToInt(source -> source.split("private Next<Step> after", -1).length - 1)
                .sum();
    }

    private static String firstError(CompileResult result) {
        return result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .findFirst()
                .map(new TextRenderer()::renderLine)
                .orElseThrow();
    }

    private void report(int documents, int generated, int refused, Duration time) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
        StringBuilder text = new StringBuilder(String.format(
                "%ncorpus: %d documents, %d generated and compiled, %d refused; %d workflows, %d steps, %d classes;"
                        + " %d s, peak memory %d MB%n",
                documents, generated, refused, workflows, steps, classes, time.toSeconds(), peak >> 20));
        diagnostics.forEach((code, count) -> text.append(String.format("  %5d %s%n", count, code)));
        System.out.print(text);
    }
}
