package io.github.arazzo4j.codegen.mutation;

import io.github.arazzo4j.codegen.mutation.Subject.Field;
import io.github.arazzo4j.codegen.mutation.Subject.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Slips of the hand: in conditions and templates, and in YAML and JSON. */
final class SyntaxKinds {

    private static final String CONDITIONS = ".*/(?:successCriteria|criteria)/\\d+/condition";

    private SyntaxKinds() {}

    static List<Kind> all() {
        return List.of(
                new Kind(
                        "bracket of a condition lost",
                        subject -> lost(subject, "bracket of a condition lost", CONDITIONS, "[()\\[\\]]")),
                new Kind(
                        "operator of a condition broken",
                        subject -> swap(subject, "operator of a condition broken", "==|!=|>=|<=", "=")),
                new Kind(
                        "operator of a condition lost",
                        subject -> swap(subject, "operator of a condition lost", " (?:==|!=|>|<) ", " ")),
                new Kind(
                        "status that can't be",
                        subject -> swap(subject, "status that can't be", "(?<=\\$statusCode == )[0-9]{3}", "2000")),
                new Kind(
                        "status compared with text",
                        subject ->
                                swap(subject, "status compared with text", "(?<=\\$statusCode == )[0-9]{3}", "'ok'")),
                new Kind(
                        "quote of a condition lost",
                        subject -> lost(subject, "quote of a condition lost", CONDITIONS, "['\"]")),
                new Kind(
                        "brace of a template lost",
                        subject ->
                                lost(subject, "brace of a template lost", ".*", "(?<=\\{\\$[A-Za-z0-9._#/-]{1,99})}")),
                new Kind("# of a pointer lost", subject -> lost(subject, "# of a pointer lost", ".*", "(?<=\\.body)#")),
                new Kind("indentation slip", SyntaxKinds::indentation),
                new Kind("tab for indentation", SyntaxKinds::tab),
                new Kind("colon lost", SyntaxKinds::colon),
                new Kind("closing quote of a string lost", SyntaxKinds::quote),
                new Kind("comma lost", SyntaxKinds::comma));
    }

    private static Stream<Kind.Site> lost(Subject subject, String kind, String pointer, String pattern) {
        return at(subject, kind, subject.scalars(pointer), Pattern.compile(pattern), "");
    }

    private static Stream<Kind.Site> swap(Subject subject, String kind, String pattern, String replacement) {
        return at(subject, kind, subject.scalars(CONDITIONS), Pattern.compile(pattern), replacement);
    }

    private static Stream<Kind.Site> at(
            Subject subject, String kind, Stream<Span> spans, Pattern pattern, String replacement) {
        return spans.flatMap(span -> Subject.matches(span, pattern)
                .map(match -> random -> Optional.of(subject.replace(
                        kind, span.line(), span.start() + match.start(), match.group(), replacement, List.of()))));
    }

    /** The lines that begin with a key, and have more in their block. */
    private static Stream<Field> ownLines(Subject subject) {
        return subject.fields("/(?:workflows|sourceDescriptions)/.*/.*")
                .filter(field -> subject.rawLine(field.line()).strip().startsWith(field.key()))
                .filter(field -> field.owner().entries().size() > 2);
    }

    private static Stream<Kind.Site> indentation(Subject subject) {
        return subject.isJson()
                ? Stream.empty()
                : ownLines(subject).map(field -> random -> {
                    String line = subject.rawLine(field.line());
                    return Optional.of(subject.replaceLine(
                            "indentation slip", field.line(), random.nextBoolean() ? " " + line : line.substring(1)));
                });
    }

    private static Stream<Kind.Site> tab(Subject subject) {
        return subject.isJson()
                ? Stream.empty()
                : ownLines(subject)
                        .map(field -> random -> Optional.of(subject.replaceLine(
                                "tab for indentation",
                                field.line(),
                                "\t" + subject.rawLine(field.line()).strip())));
    }

    private static Stream<Kind.Site> colon(Subject subject) {
        return ownLines(subject).map(field -> random -> {
            String line = subject.rawLine(field.line());
            int colon = field.start() + field.key().length() + (subject.isJson() ? 1 : 0);
            return colon < line.length() && line.charAt(colon) == ':'
                    ? Optional.of(subject.replaceLine(
                            "colon lost", field.line(), line.substring(0, colon) + line.substring(colon + 1)))
                    : Optional.empty();
        });
    }

    private static Stream<Kind.Site> quote(Subject subject) {
        return subject.scalars(".*").map(span -> random -> {
            String line = subject.rawLine(span.line());
            int end = span.start() + span.text().length();
            boolean quoted = span.start() > 0
                    && end < line.length()
                    && line.charAt(end) == line.charAt(span.start() - 1)
                    && "'\"".indexOf(line.charAt(end)) >= 0;
            return quoted
                    ? Optional.of(subject.replaceLine(
                            "closing quote of a string lost",
                            span.line(),
                            line.substring(0, end) + line.substring(end + 1)))
                    : Optional.empty();
        });
    }

    private static Stream<Kind.Site> comma(Subject subject) {
        if (!subject.isJson()) {
            return Stream.empty();
        }
        return subject.fields("/workflows/.*")
                .filter(field -> endsWithComma(subject, field))
                .map(field -> (Random random) -> {
                    String line = subject.rawLine(field.line()).stripTrailing();
                    return Optional.of(
                            subject.replaceLine("comma lost", field.line(), line.substring(0, line.length() - 1)));
                });
    }

    private static boolean endsWithComma(Subject subject, Field field) {
        return subject.rawLine(field.line()).stripTrailing().endsWith(",");
    }
}
