package io.github.arazzo4j.codegen.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import io.github.arazzo4j.codegen.plan.Names;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All real documents: what is fine generates and compiles without a warning, what is broken is refused. */
@Tag("corpus")
class CorpusTest {

    /** The kinds of findings that make a document unusable; what else there is to find is accepted, or a warning. */
    private static final Set<String> FATAL = Set.of(
            "source-missing",
            "dangling-operationId",
            "dangling-operationPath",
            "duplicate-stepId",
            "undeclared-output",
            "step-expr-without-output",
            "dangling-step-expr");

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
        report("corpus one by one", entries.size(), generated, refused, Duration.between(start, Instant.now()));
        assertThat(wrong).isEmpty();
        assertThat(generated + refused).isEqualTo(entries.size());
    }

    private CompileResult compile(Corpus.Entry entry) {
        CompileResult result = new ArazzoCompiler().compile(request(List.of(entry.path())));
        tally(result);
        return result;
    }

    private void tally(CompileResult result) {
        for (Diagnostic diagnostic : result.diagnostics()) {
            diagnostics.merge(
                    diagnostic.severity() + " " + diagnostic.code().id() + " "
                            + diagnostic.code().title(),
                    1,
                    Integer::sum);
        }
    }

    @Test
    void mistakesAreToldWhereTheyAre() {
        int told = 0;
        for (Corpus.Entry entry : corpus.entries()) {
            if (!entry.isBroken()) {
                continue;
            }
            List<String> errors = compile(entry).diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .map(diagnostic -> diagnostic.location().pointer())
                    .toList();
            List<Corpus.Finding> findings = corpus.findings(entry);
            for (Corpus.Finding finding : findings) {
                if (FATAL.contains(finding.kind())) {
                    told++;
                    if (errors.stream().noneMatch(pointer -> isAt(pointer, finding.pointer()))) {
                        wrong.add(entry.path() + ": no error at " + finding);
                    }
                }
            }
            for (String pointer : errors) {
                if (findings.stream().noneMatch(finding -> isAt(pointer, finding.pointer()))) {
                    wrong.add(entry.path() + ": nobody else finds an error at " + pointer);
                }
            }
        }
        System.out.printf("corpus: %d mistakes of broken documents told where they are%n", told);
        assertThat(wrong).isEmpty();
    }

    /** Whether a place is another, or within it. */
    private static boolean isAt(String pointer, String place) {
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }

    private CompileRequest request(List<Path> documents) {
        return CompileRequest.of(corpus.root(), documents)
                .withPackageName("com.example.generated")
                .withSourceMap(corpus.sourceMap());
    }

    @Test
    void allThatIsFineCompilesInOneExecution() {
        Instant start = Instant.now();
        List<Corpus.Entry> entries =
                corpus.entries().stream().filter(entry -> !entry.isBroken()).toList();
        Map<Path, String> packages = new HashMap<>();
        for (Corpus.Entry entry : entries) {
            Path provider = entry.path().subpath(0, 2);
            packages.put(
                    provider,
                    "com.example." + Names.packageSegment(provider.getName(0).toString()) + "."
                            + Names.packageSegment(provider.getName(1).toString()));
        }

        CompileResult result = new ArazzoCompiler()
                .compile(request(entries.stream().map(Corpus.Entry::path).toList())
                        .withDirectoryPackages(packages));

        assertThat(result.hasErrors()).as(() -> firstError(result)).isFalse();
        Duration generated = Duration.between(start, Instant.now());
        try (SourceCompilation javac = new SourceCompilation()) {
            assertThat(javac.compile(result.sources())).isEmpty();
        }
        count(result);
        tally(result);
        report(
                "corpus in one execution, " + packages.size() + " packages, generated in " + generated.toSeconds()
                        + " s",
                entries.size(),
                entries.size(),
                0,
                Duration.between(start, Instant.now()));
        assertThat(result.workflows())
                .extracting(workflow -> workflow.document())
                .contains(entries.stream().map(entry -> entry.path().toString()).toArray(String[]::new));
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

    private void report(String what, int documents, int generated, int refused, Duration time) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
        StringBuilder text = new StringBuilder(String.format(
                "%n%s: %d documents, %d generated and compiled, %d refused; %d workflows, %d steps, %d classes;"
                        + " %d s, peak memory %d MB%n",
                what, documents, generated, refused, workflows, steps, classes, time.toSeconds(), peak >> 20));
        diagnostics.forEach((code, count) -> text.append(String.format("  %5d %s%n", count, code)));
        System.out.print(text);
    }
}
