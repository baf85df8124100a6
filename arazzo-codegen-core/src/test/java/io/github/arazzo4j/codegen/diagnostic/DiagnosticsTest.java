package io.github.arazzo4j.codegen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    private static Location at(String file, int line, int column) {
        return new Location(file, "", line, column, column + 1, null);
    }

    @Test
    void codesAreUniqueAndOrdered() {
        List<String> ids =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList();

        assertThat(ids).doesNotHaveDuplicates().isSorted().allMatch(id -> id.matches("ARZ0[0-9]{3}"));
        assertThat(DiagnosticCode.values())
                .allMatch(code -> !code.title().isBlank() && !code.title().endsWith("."));
        assertThat(DiagnosticCode.UNKNOWN_OPERATION.id()).isEqualTo("ARZ0203");
    }

    @Test
    @DisplayName("D1 to D11 have a code each")
    void dialects() {
        assertThat(Arrays.stream(DiagnosticCode.values())
                        .filter(DiagnosticCode::isDialect)
                        .map(DiagnosticCode::dialect))
                .containsExactly("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11");
    }

    @Test
    void sortsByFileLineColumnAndCode() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error(DiagnosticCode.UNKNOWN_STEP, at("b.yaml", 1, 1), "last");
        diagnostics.error(DiagnosticCode.UNKNOWN_STEP, at("a.yaml", 10, 1), "fifth");
        diagnostics.error(DiagnosticCode.UNKNOWN_STEP, at("a.yaml", 2, 9), "fourth");
        diagnostics.error(DiagnosticCode.UNKNOWN_STEP, at("a.yaml", 2, 3), "third");
        diagnostics.warning(DiagnosticCode.UNKNOWN_FIELD, at("a.yaml", 2, 3), "second");
        diagnostics.note(DiagnosticCode.FILE_NOT_FOUND, Location.of("a.yaml"), "first");

        assertThat(diagnostics.all())
                .extracting(Diagnostic::message)
                .containsExactly("first", "second", "third", "fourth", "fifth", "last");
        assertThat(diagnostics.count(Severity.ERROR)).isEqualTo(4);
        assertThat(diagnostics.count(Severity.WARNING)).isEqualTo(1);
        assertThat(diagnostics.count(Severity.NOTE)).isEqualTo(1);
    }

    @Test
    void dropsExactDuplicatesOnly() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error(DiagnosticCode.UNKNOWN_STEP, at("a.yaml", 1, 1), "x");
        diagnostics.error(DiagnosticCode.UNKNOWN_STEP, at("a.yaml", 1, 1), "x");
        diagnostics.error(DiagnosticCode.UNKNOWN_STEP, at("a.yaml", 1, 1), "y");
        diagnostics.error(DiagnosticCode.UNKNOWN_STEP, at("a.yaml", 1, 2), "x");
        diagnostics.error(DiagnosticCode.UNKNOWN_INPUT, at("a.yaml", 1, 1), "x");

        assertThat(diagnostics.all()).hasSize(4);
    }

    @Test
    void onlyErrorsAreErrors() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.warning(DiagnosticCode.UNREACHABLE_STEP, at("a.yaml", 1, 1), "x");
        diagnostics.note(DiagnosticCode.INPUT_USE, at("a.yaml", 1, 1), "x");
        assertThat(diagnostics.hasErrors()).isFalse();

        diagnostics.error(DiagnosticCode.UNREACHABLE_STEP, at("a.yaml", 1, 1), "y");
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @Test
    @DisplayName("D2 … a dialect is a warning, and an error under strict; other warnings stay")
    void strictPromotesDialects() {
        Diagnostic dialect = Diagnostic.of(DiagnosticCode.DIALECT_DOUBLE_QUOTES, at("a.yaml", 1, 1), "x");
        Diagnostics lenient = new Diagnostics();
        lenient.report(dialect);
        assertThat(lenient.all()).containsExactly(dialect.withSeverity(Severity.WARNING));
        assertThat(lenient.hasErrors()).isFalse();

        Diagnostics strict = new Diagnostics(true);
        strict.report(dialect);
        strict.warning(DiagnosticCode.UNREACHABLE_STEP, at("a.yaml", 2, 1), "x");
        assertThat(strict.all()).extracting(Diagnostic::severity).containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(strict.hasErrors()).isTrue();
        assertThat(strict.strict()).isTrue();
    }

    @Test
    void withersKeepTheRest() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNKNOWN_STEP, at("a.yaml", 1, 1), "no step fetsh")
                .withProposal("fetsh", List.of("store", "fetch"))
                .withRelated(at("a.yaml", 5, 1), "here")
                .withSeverity(Severity.WARNING);

        assertThat(diagnostic.hint()).isEqualTo("did you mean fetch?");
        assertThat(diagnostic.related()).hasSize(1);
        assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
        assertThat(diagnostic.withProposal("qqqqq", List.of("fetch"))).isEqualTo(diagnostic);
        assertThat(diagnostic.withHint(null).hint()).isNull();
    }

    @Test
    void locationsAreChecked() {
        assertThatThrownBy(() -> new Location("a", "", 1, 5, 4, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Location("a", "", -1, 0, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Location.of("a")).hasToString("a");
        assertThat(at("a", 2, 3)).hasToString("a:2:3");
        assertThat(Location.of("a")).isLessThan(at("a", 1, 1));
    }
}
