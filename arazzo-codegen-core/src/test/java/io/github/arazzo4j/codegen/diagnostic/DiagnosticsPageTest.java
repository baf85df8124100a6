package io.github.arazzo4j.codegen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of diagnostics has every code and no other, and every code is asserted by a test. */
class DiagnosticsPageTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("\\| (ARZ\\d{4}) \\| `(\\w+)` \\| (error|warning|note) \\| (.+) \\|");
    private static final Pattern MENTION = Pattern.compile("ARZ\\d{4}");

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(PROJECT.resolve("docs/diagnostics.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();
    }

    @Test
    void everyCodeHasItsRowAndNoOther() throws IOException {
        assertThat(rows())
                .extracting(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .containsExactlyElementsOf(Arrays.stream(DiagnosticCode.values())
                        .map(code -> code.id() + " " + code.name() + " "
                                + code.severity().label())
                        .toList());
    }

    @Test
    void whatOtherLintersCheckIsComparedWithCodesThatThereAre() throws IOException {
        List<String> known =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList();
        Matcher mention = MENTION.matcher(Files.readString(PROJECT.resolve("docs/diagnostics.md")));
        List<String> mentioned = new ArrayList<>();
        while (mention.find()) {
            mentioned.add(mention.group());
        }
        assertThat(known).containsAll(mentioned);
    }

    @Test
    void codesAreInOrderAndUnique() {
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCodeIsAssertedByATest() throws IOException {
        StringBuilder tests = new StringBuilder();
        for (String module : List.of("arazzo-codegen-core", "arazzo-maven-plugin", "arazzo-cli")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java"))
                        .filter(file -> !file.toString().contains("/codegen/diagnostic/"))
                        .forEach(file -> tests.append(read(file)));
            }
        }
        assertThat(Arrays.stream(DiagnosticCode.values())
                        .filter(code -> !Pattern.compile("\\b(?:" + code.name() + "|" + code.id() + ")\\b")
                                .matcher(tests)
                                .find()))
                .isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
