package io.github.arazzo4j.codegen.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mistakes are found where they are: valid documents are broken in one place, and the compiler must say so there. A mutant
 * that nothing is said of counts as survivor, unless the same Java is generated for it: then it means the same.
 */
@Tag("corpus")
class MutationTest {

    private static final long SEED = 20260801;
    private static final double WANTED = 0.97;

    /** Why some mutants of a kind survive. They do change the meaning, and count. */
    private static final Map<String, String> REASONS = Map.of(
            "pointer into the response off by a name",
                    "the description says nothing of the response, or leaves it open",
            "reference to the wrong step", "the other step has an output of that name, too, and of a type that fits",
            "body property mistyped", "the description has no body for the operation, or leaves it open",
            "body value of the wrong type", "the description has no body for the operation, or leaves it open",
            "name in a JSONPath mistyped", "the description says nothing of the response, or leaves it open");

    /** How many mutants a document has, at most, each of another kind. */
    private static final int PER_DOCUMENT = Integer.getInteger("mutants", 18);

    @TempDir
    Path directory;

    private final List<Kind> kinds = Stream.of(ReferenceKinds.all(), StructureKinds.all(), SyntaxKinds.all())
            .flatMap(List::stream)
            .toList();

    private final Map<String, Score> scores = new TreeMap<>();
    private final Map<Path, Map<String, String>> generated = new HashMap<>();
    private final List<String> survivors = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** What became of the mutants of one kind. */
    private static final class Score {
        private int found;
        private int elsewhere;
        private int same;
        private int silent;

        private int survived() {
            return elsewhere + silent;
        }
    }

    @Test
    void mistakesAreToldWhereTheyAre() {
        Instant start = Instant.now();
        List<Originals.Original> originals = Originals.all();
        for (int i = 0; i < originals.size(); i++) {
            run(originals.get(i), new Random(SEED + i), directory.resolve(String.valueOf(i)));
        }
        double rate = report(originals.size(), Duration.between(start, Instant.now()));
        assertThat(wrong).as("errors in valid documents").isEmpty();
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(25);
        assertThat(rate).isGreaterThanOrEqualTo(WANTED);
    }

    private void run(Originals.Original original, Random random, Path folder) {
        Optional<Subject> subject = Subject.read(original.path());
        if (subject.isEmpty() || subject.get().root().get("$self").isPresent()) {
            return;
        }
        List<Mutant> mutants = mutants(subject.get(), random);
        Map<String, List<Diagnostic>> found = check(original, subject.get(), mutants, folder);
        List<Diagnostic> before = found.getOrDefault("original", List.of());
        before.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .forEach(diagnostic -> wrong.add(original.path() + ": " + diagnostic));
        for (int i = 0; i < mutants.size(); i++) {
            judge(original, subject.get(), mutants.get(i), before, found.getOrDefault("mutant" + i, List.of()), folder);
        }
    }

    private List<Mutant> mutants(Subject subject, Random random) {
        List<Kind> shuffled = new ArrayList<>(kinds);
        Collections.shuffle(shuffled, random);
        return shuffled.stream()
                .flatMap(kind -> mutant(kind, subject, random).stream())
                .limit(PER_DOCUMENT)
                .toList();
    }

    private static Optional<Mutant> mutant(Kind kind, Subject subject, Random random) {
        List<Kind.Site> sites = new ArrayList<>(kind.sites().apply(subject).toList());
        Collections.shuffle(sites, random);
        return sites.stream()
                .flatMap(site -> site.apply(random).stream())
                .filter(mutant -> !mutant.text().equals(subject.text()))
                .findFirst();
    }

    /** Checks a document and its mutants at once, so that their API description is read once. */
    private Map<String, List<Diagnostic>> check(
            Originals.Original original, Subject subject, List<Mutant> mutants, Path folder) {
        List<Path> files = new ArrayList<>();
        files.add(write(folder.resolve("original.yaml"), subject.text()));
        for (int i = 0; i < mutants.size(); i++) {
            files.add(
                    write(folder.resolve("mutant" + i + ".yaml"), mutants.get(i).text()));
        }
        CompileResult result = compile(original, subject, folder, files, Optional.empty());
        Map<String, List<Diagnostic>> found = new HashMap<>();
        for (Diagnostic diagnostic : result.diagnostics()) {
            String name = diagnostic.location().file().replace(".yaml", "");
            found.computeIfAbsent(name, key -> new ArrayList<>()).add(diagnostic);
        }
        return found;
    }

    private static CompileResult compile(
            Originals.Original original, Subject subject, Path folder, List<Path> files, Optional<String> packageName) {
        Map<String, Path> sources = new HashMap<>(original.sourceMap());
        subject.root().get("sourceDescriptions").flatMap(Node::asSequence).stream()
                .flatMap(list -> list.elements().stream())
                .flatMap(source -> source.at("/url").stream())
                .flatMap(url -> url.asString().stream())
                .filter(url -> !sources.containsKey(url) && !url.contains("://"))
                .forEach(url ->
                        sources.put(url, original.path().resolveSibling(url).normalize()));
        return new ArazzoCompiler()
                .compile(new CompileRequest(
                        folder, files, packageName, List.of(folder, original.root()), sources, false));
    }

    private void judge(
            Originals.Original original,
            Subject subject,
            Mutant mutant,
            List<Diagnostic> before,
            List<Diagnostic> after,
            Path folder) {
        Set<String> known = new HashSet<>();
        before.forEach(diagnostic ->
                known.add(key(diagnostic, mutant.lineOf(diagnostic.location().line()))));
        List<Diagnostic> added = after.stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                .filter(diagnostic ->
                        !known.contains(key(diagnostic, diagnostic.location().line())))
                .toList();
        Score score = scores.computeIfAbsent(mutant.kind(), key -> new Score());
        if (added.stream().anyMatch(diagnostic -> isThere(diagnostic, mutant))) {
            score.found++;
        } else if (!added.isEmpty()) {
            score.elsewhere++;
            Diagnostic first = added.get(0);
            survivors.add(mutant.kind() + " | " + original.path() + ":" + mutant.what() + " | told at "
                    + first.location().line() + ": " + first.code() + " " + first.message());
        } else if (isSame(original, subject, mutant, folder)) {
            score.same++;
        } else {
            score.silent++;
            survivors.add(mutant.kind() + " | " + original.path() + ":" + mutant.what() + " | silent");
        }
    }

    private static String key(Diagnostic diagnostic, int line) {
        return diagnostic.code() + " " + line + " "
                + diagnostic.message().replaceAll("(?:original|mutant[0-9]+)\\.yaml", "");
    }

    private static boolean isThere(Diagnostic diagnostic, Mutant mutant) {
        return Stream.concat(
                        Stream.of(diagnostic.location()),
                        diagnostic.related().stream().map(Diagnostic.Related::location))
                .map(Location::line)
                .anyMatch(mutant.lines()::contains);
    }

    /** Whether the same Java is generated for a mutant as for the document. */
    private boolean isSame(Originals.Original original, Subject subject, Mutant mutant, Path folder) {
        Map<String, String> expected = generated.computeIfAbsent(
                original.path(), path -> generate(original, subject, subject.text(), folder.resolve("a")));
        return !expected.isEmpty() && expected.equals(generate(original, subject, mutant.text(), folder.resolve("b")));
    }

    private static Map<String, String> generate(
            Originals.Original original, Subject subject, String text, Path folder) {
        Path file = write(folder.resolve("document.yaml"), text);
        Map<String, String> sources = new TreeMap<>();
        for (GeneratedSource source : compile(original, subject, folder, List.of(file), Optional.of("com.example"))
                .sources()) {
            sources.put(source.path(), source.content());
        }
        return sources;
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double report(int documents, Duration time) {
        int found = scores.values().stream().mapToInt(score -> score.found).sum();
        int survived = scores.values().stream().mapToInt(Score::survived).sum();
        int same = scores.values().stream().mapToInt(score -> score.same).sum();
        double rate = (double) found / Math.max(1, found + survived);
        StringBuilder text = new StringBuilder(String.format(
                "%nmutations: %d documents, %d kinds, %d mutants, %d of them the same program; of the others %d told"
                        + " where they are, %d not: %.2f %%; %d s%n",
                documents,
                scores.size(),
                found + survived + same,
                same,
                found,
                survived,
                100 * rate,
                time.toSeconds()));
        scores.forEach((kind, score) -> text.append(String.format(
                "  %5d told %4d elsewhere %4d silent %4d same  %s%n",
                score.found, score.elsewhere, score.silent, score.same, kind)));
        survivors.stream()
                .sorted()
                .forEach(line -> text.append("  ").append(line).append('\n'));
        REASONS.forEach((kind, reason) -> text.append(String.format("  survivors of \"%s\": %s%n", kind, reason)));
        System.out.print(text);
        return rate;
    }
}
