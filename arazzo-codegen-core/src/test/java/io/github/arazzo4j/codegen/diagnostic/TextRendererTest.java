package io.github.arazzo4j.codegen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {

    private final TextRenderer renderer = new TextRenderer();

    private static Diagnostic diagnostic(int line, int column, int endColumn, String lineText) {
        Location location = new Location("publish-image.arazzo.yaml", "/x", line, column, endColumn, lineText);
        return Diagnostic.of(
                DiagnosticCode.UNKNOWN_OPERATION, location, "no operation \"putImages\" in source amazonEcrApi");
    }

    @Test
    void showsTheLineAndTheHint() {
        Diagnostic diagnostic =
                diagnostic(41, 18, 27, "    operationId: putImages").withHint("did you mean putImage?");

        assertThat(renderer.render(diagnostic)).isEqualTo("""
                        publish-image.arazzo.yaml:41:18: error: ARZ0203 no operation "putImages" in source amazonEcrApi
                           41 |     operationId: putImages
                              |                  ^^^^^^^^^ did you mean putImage?
                        """);
    }

    @Test
    void showsRelatedPlaces() {
        Diagnostic diagnostic = diagnostic(123456, 1, 3, "ab")
                .withRelated(new Location("b.yaml", "", 7, 2, 3, "zz"), "first here")
                .withRelated(Location.of("c.yaml"), "and in this file");

        assertThat(renderer.render(diagnostic)).isEqualTo("""
                        publish-image.arazzo.yaml:123456:1: error: ARZ0203 no operation "putImages" in source amazonEcrApi
                        123456 | ab
                               | ^^
                        b.yaml:7:2: note: first here
                        c.yaml: note: and in this file
                        """);
    }

    @Test
    void aFileWithoutLineHasNoExcerpt() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.FILE_NOT_FOUND, Location.of("a.yaml"), "no such file")
                .withHint("map it");

        assertThat(renderer.render(diagnostic)).isEqualTo("""
                        a.yaml: error: ARZ0001 no such file
                              = map it
                        """);
        assertThat(renderer.renderLine(diagnostic)).isEqualTo("a.yaml: error: ARZ0001 no such file (map it)");
    }

    @Test
    void oneLineForLogs() {
        assertThat(renderer.renderLine(diagnostic(41, 18, 27, "x")))
                .isEqualTo("publish-image.arazzo.yaml:41:18: error: "
                        + "ARZ0203 no operation \"putImages\" in source amazonEcrApi");
    }

    @Test
    void tabsAreExpanded() {
        assertThat(excerpt(diagnostic(1, 4, 5, "\ta\tb"))).containsExactly("    1 |     a   b", "      |         ^");
        assertThat(excerpt(diagnostic(1, 3, 4, "\ta\tb"))).containsExactly("    1 |     a   b", "      |      ^^^");
    }

    @Test
    void columnsAreCodePointsAndWideOnesTakeTwo() {
        assertThat(excerpt(diagnostic(1, 5, 6, "a: 😀x"))).containsExactly("    1 | a: 😀x", "      |      ^");
        assertThat(excerpt(diagnostic(1, 3, 4, "日本x"))).containsExactly("    1 | 日本x", "      |     ^");
        assertThat(excerpt(diagnostic(1, 3, 4, "e\u0301x"))).containsExactly("    1 | e\u0301x", "      |  ^");
    }

    @Test
    void placesBehindTheEndOfTheLine() {
        assertThat(excerpt(diagnostic(1, 4, 5, "abc"))).containsExactly("    1 | abc", "      |    ^");
        assertThat(excerpt(diagnostic(1, 40, 50, "abc"))).containsExactly("    1 | abc", "      |    ^");
        assertThat(excerpt(diagnostic(1, 1, 1, ""))).containsExactly("    1 | ", "      | ^");
    }

    @Test
    void longLinesAreClippedAroundTheCaret() {
        String line = "a".repeat(1_000_000) + "WRONG" + "b".repeat(1_000_000);

        assertThat(excerpt(diagnostic(1, 1_000_001, 1_000_006, line)))
                .containsExactly(
                        "    1 | …" + "a".repeat(40) + "WRONG" + "b".repeat(75) + "…",
                        "      | " + " ".repeat(41) + "^^^^^");
        assertThat(excerpt(diagnostic(1, 1, 1_000_000, line)))
                .containsExactly("    1 | " + "a".repeat(120) + "…", "      | " + "^".repeat(120));
        assertThat(excerpt(diagnostic(1, 2_000_005, 2_000_006, line)))
                .containsExactly("    1 | …" + "b".repeat(120), "      | " + " ".repeat(120) + "^");
    }

    @Test
    void hostileTextCannotFoolATerminal() {
        Location location =
                new Location("a\u001b[2K.yaml", "", 1, 1, 3, "\u001b[31m\u202etxet\u2066 \u0007\u200bx\uD800");
        Diagnostic diagnostic = Diagnostic.of(
                        DiagnosticCode.BAD_VALUE, location, "bad\nb.yaml:1:1: error: forged\r\u2028\u202e\u009b")
                .withHint("did you mean \u001b]0;x\u0007?");

        String rendered = renderer.render(diagnostic);

        assertThat(rendered.lines()).hasSize(3);
        assertThat(rendered.codePoints().filter(c -> c != '\n').map(Character::getType))
                .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int)
                        Character.LINE_SEPARATOR);
        assertThat(rendered).startsWith("a\uFFFD[2K.yaml:1:1: error: ARZ0124 bad b.yaml:1:1: error: forged ");
        assertThat(renderer.renderLine(diagnostic)).doesNotContain("\n", "\u001b", "\u202e");
    }

    @Test
    void severalAndSummary() {
        Diagnostic error = diagnostic(1, 1, 2, "abc");
        Diagnostic warning = error.withSeverity(Severity.WARNING);
        assertThat(renderer.render(List.of(error, warning)))
                .isEqualTo(renderer.render(error) + renderer.render(warning));
        assertThat(renderer.render(List.of())).isEmpty();
        assertThat(renderer.summary(List.of(error, warning, warning))).isEqualTo("1 error, 2 warnings");
        assertThat(renderer.summary(List.of(error, error))).isEqualTo("2 errors");
        assertThat(renderer.summary(List.of(error.withSeverity(Severity.NOTE)))).isEqualTo("no errors");
    }

    private List<String> excerpt(Diagnostic diagnostic) {
        return renderer.render(diagnostic).lines().skip(1).toList();
    }
}
