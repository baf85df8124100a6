package io.github.arazzo4j.codegen.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Diagnostics for people, in the form that editors and build servers recognise:
 *
 * <pre>
 * publish-image.arazzo.yaml:41:18: error: ARZ0203 no operation "putImages" in source amazonEcrApi
 *    41 |     operationId: putImages
 *       |                  ^^^^^^^^^ did you mean putImage?
 * </pre>
 *
 * Whatever a document contains, the text holds no control characters other than its own line feeds, and no characters
 * that change the direction of text.
 */
public final class TextRenderer {

    private static final int GUTTER = 5;

    /** The line that was shown last: of a minified file there is only one. */
    private CodePoints line = new CodePoints("");

    /**
     * Renders one diagnostic with its line, its hint and its related places.
     *
     * @param diagnostic what to render
     * @return one or more lines, each ended by a line feed
     */
    public String render(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        out.append(header(diagnostic)).append('\n');
        String hint = diagnostic.hint() == null ? "" : DisplayText.oneLine(diagnostic.hint());
        String lineText = diagnostic.location().lineText();
        if (diagnostic.location().hasLine() && lineText != null) {
            appendExcerpt(out, diagnostic.location(), lineText, hint);
        } else if (!hint.isEmpty()) {
            out.append(" ".repeat(GUTTER)).append(" = ").append(hint).append('\n');
        }
        for (Diagnostic.Related related : diagnostic.related()) {
            out.append(message(related.location(), Severity.NOTE.label(), related.message()))
                    .append('\n');
        }
        return out.toString();
    }

    /**
     * Renders several diagnostics, in the order given.
     *
     * @param diagnostics what to render
     * @return the lines, each ended by a line feed; empty if there is nothing to say
     */
    public String render(Collection<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        diagnostics.forEach(diagnostic -> out.append(render(diagnostic)));
        return out.toString();
    }

    /**
     * Renders a diagnostic on a single line, for logs: place, severity, code, message, and the hint in parentheses.
     *
     * @param diagnostic what to render
     * @return one line without a line break
     */
    public String renderLine(Diagnostic diagnostic) {
        String hint = diagnostic.hint();
        return hint == null ? header(diagnostic) : header(diagnostic) + " (" + DisplayText.oneLine(hint) + ")";
    }

    /**
     * How many errors and warnings there are: {@code 1 error, 2 warnings}.
     *
     * @param diagnostics what to count
     * @return the counts, or {@code no errors} if there are neither errors nor warnings
     */
    public String summary(Collection<Diagnostic> diagnostics) {
        List<String> counts =
                List.of(count(diagnostics, Severity.ERROR, "error"), count(diagnostics, Severity.WARNING, "warning"));
        String summary = String.join(
                ", ", counts.stream().filter(text -> !text.isEmpty()).toList());
        return summary.isEmpty() ? "no errors" : summary;
    }

    private static String count(Collection<Diagnostic> diagnostics, Severity severity, String word) {
        long count = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
    }

    private static String header(Diagnostic diagnostic) {
        return message(
                diagnostic.location(),
                diagnostic.severity().label(),
                diagnostic.code().id() + " " + diagnostic.message());
    }

    private static String message(Location location, String label, String message) {
        return DisplayText.oneLine(location + ": " + label + ": " + message);
    }

    private void appendExcerpt(StringBuilder out, Location location, String lineText, String hint) {
        if (!line.text().equals(lineText)) {
            line = new CodePoints(lineText);
        }
        Excerpt excerpt = Excerpt.of(line, location.column(), location.endColumn());
        String number = String.format(Locale.ROOT, "%" + GUTTER + "d", location.line());
        out.append(number).append(" | ").append(excerpt.text()).append('\n');
        out.append(" ".repeat(number.length())).append(" | ");
        out.append(" ".repeat(excerpt.caretStart())).append("^".repeat(excerpt.caretCount()));
        out.append(hint.isEmpty() ? "" : " " + hint).append('\n');
    }
}
