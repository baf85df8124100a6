package io.github.arazzo4j.codegen.mutation;

import io.github.arazzo4j.codegen.mutation.Subject.Span;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mistakes in names: of steps, outputs, inputs, operations, components, and in ways into values. */
final class ReferenceKinds {

    private static final String NAME = "([A-Za-z0-9_-]+)";
    private static final Pattern STEP = Pattern.compile("\\$steps\\." + NAME + "\\.outputs\\." + NAME);
    private static final Pattern INPUT = Pattern.compile("\\$inputs\\." + NAME);
    private static final Pattern POINTER =
            Pattern.compile("\\$response\\.body#((?:/[A-Za-z_][A-Za-z0-9_-]*|/[0-9]+)+)");
    private static final Pattern ROOT = Pattern.compile("\\$(inputs|steps|response|statusCode|outputs|workflows)\\b");
    private static final Pattern SOURCE = Pattern.compile("\\$sourceDescriptions\\." + NAME);
    private static final Pattern PATH_NAME = Pattern.compile("[$@]\\.([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern HEADER = Pattern.compile("\\$response\\.header\\.([A-Za-z0-9-]+)");

    private static final String STEPS = "/workflows/\\d+/steps/\\d+";

    private ReferenceKinds() {}

    static List<Kind> all() {
        return List.of(
                new Kind(
                        "operationId mistyped",
                        subject -> typo("operationId mistyped", subject, STEPS + "/operationId")),
                new Kind("operationPath mistyped", ReferenceKinds::operationPath),
                new Kind(
                        "step of a reference mistyped",
                        subject -> group(subject, STEP, 1, "step of a reference mistyped")),
                new Kind(
                        "output of a reference mistyped",
                        subject -> group(subject, STEP, 2, "output of a reference mistyped")),
                new Kind(
                        "input of a reference mistyped",
                        subject -> group(subject, INPUT, 1, "input of a reference mistyped")),
                new Kind("reference to the wrong step", ReferenceKinds::wrongStep),
                new Kind(
                        "root of an expression mistyped",
                        subject -> group(subject, ROOT, 1, "root of an expression mistyped")),
                new Kind("$ of an expression lost", ReferenceKinds::dollarLost),
                new Kind("pointer into the response off by a name", ReferenceKinds::pointer),
                new Kind("name in a JSONPath mistyped", ReferenceKinds::jsonPath),
                new Kind("response header mistyped", subject -> group(subject, HEADER, 1, "response header mistyped")),
                new Kind("step renamed at its declaration", ReferenceKinds::renamedStep),
                new Kind("output renamed at its declaration", ReferenceKinds::renamedOutput),
                new Kind("input renamed at its declaration", ReferenceKinds::renamedInput),
                new Kind(
                        "required input mistyped",
                        subject -> typo("required input mistyped", subject, "/workflows/\\d+/inputs/required/\\d+")),
                new Kind(
                        "target of an action mistyped",
                        subject -> typo(
                                "target of an action mistyped",
                                subject,
                                ".*/(?:onSuccess|onFailure|successActions|failureActions)/[^/]+/(?:stepId|workflowId)")),
                new Kind(
                        "called workflow mistyped",
                        subject -> typo("called workflow mistyped", subject, STEPS + "/workflowId")),
                new Kind("dependency mistyped", subject -> typo("dependency mistyped", subject, ".*/dependsOn/\\d+")),
                new Kind("component mistyped", subject -> typo("component mistyped", subject, ".*/reference")),
                new Kind(
                        "source of a reference mistyped",
                        subject -> group(subject, SOURCE, 1, "source of a reference mistyped")),
                new Kind(
                        "URL of a source mistyped",
                        subject -> typo("URL of a source mistyped", subject, "/sourceDescriptions/\\d+/url")));
    }

    /** Mistypes a scalar, at its last word. */
    private static Stream<Kind.Site> typo(String kind, Subject subject, String pointer) {
        return subject.scalars(pointer).map(span -> random -> {
            Matcher last = Pattern.compile("[A-Za-z0-9_]+(?=[^A-Za-z0-9_]*$)").matcher(span.text());
            return last.find()
                    ? Optional.of(
                            replace(kind, subject, span, last.start(), last.group(), Typos.in(last.group(), random)))
                    : Optional.empty();
        });
    }

    private static Mutant replace(String kind, Subject subject, Span span, int offset, String old, String replacement) {
        return subject.replace(kind, span.line(), span.start() + offset, old, replacement, List.of());
    }

    /** Mistypes what a group of a pattern matches, wherever it occurs. */
    private static Stream<Kind.Site> group(Subject subject, Pattern pattern, int group, String kind) {
        return subject.scalars(".*")
                .flatMap(span -> Subject.matches(span, pattern)
                        .map(match -> random -> Optional.of(replace(
                                kind,
                                subject,
                                span,
                                match.start(group),
                                match.group(group),
                                Typos.in(match.group(group), random)))));
    }

    private static Stream<Kind.Site> operationPath(Subject subject) {
        return subject.scalars(STEPS + "/operationPath").map(span -> random -> {
            int hash = span.text().indexOf("#/paths/");
            if (hash < 0) {
                return Optional.empty();
            }
            String path = span.text().substring(hash + 8);
            return Optional.of(
                    replace("operationPath mistyped", subject, span, hash + 8, path, Typos.in(path, random)));
        });
    }

    private static Stream<Kind.Site> wrongStep(Subject subject) {
        return subject.scalars("/workflows/\\d+/.*")
                .flatMap(span -> Subject.matches(span, STEP).map(match -> random -> {
                    String workflow = span.pointer().split("/steps/|/outputs/", -1)[0];
                    List<String> others = subject.scalars(Pattern.quote(workflow) + "/steps/\\d+/stepId")
                            .map(Span::text)
                            .filter(id -> !id.equals(match.group(1)))
                            .toList();
                    return others.isEmpty()
                            ? Optional.empty()
                            : Optional.of(replace(
                                    "reference to the wrong step",
                                    subject,
                                    span,
                                    match.start(1),
                                    match.group(1),
                                    others.get(random.nextInt(others.size()))));
                }));
    }

    private static Stream<Kind.Site> dollarLost(Subject subject) {
        Pattern expression = Pattern.compile("(\\$)(?:inputs|steps|response|statusCode)\\b");
        return subject.scalars(".*")
                .flatMap(span -> Subject.matches(span, expression)
                        .map(match -> random -> Optional.of(
                                replace("$ of an expression lost", subject, span, match.start(1), "$", ""))));
    }

    private static Stream<Kind.Site> pointer(Subject subject) {
        return subject.scalars(".*")
                .flatMap(span -> Subject.matches(span, POINTER).map(match -> random -> {
                    String last = match.group(1).substring(match.group(1).lastIndexOf('/') + 1);
                    return last.matches("[0-9]+")
                            ? Optional.empty()
                            : Optional.of(replace(
                                    "pointer into the response off by a name",
                                    subject,
                                    span,
                                    match.end(1) - last.length(),
                                    last,
                                    Typos.in(last, random)));
                }));
    }

    private static Stream<Kind.Site> jsonPath(Subject subject) {
        return subject.scalars(".*/condition")
                .filter(span -> span.owner() instanceof MappingNode criterion
                        && criterion.get("type").flatMap(Node::asString).equals(Optional.of("jsonpath")))
                .flatMap(span -> Subject.matches(span, PATH_NAME)
                        .filter(match -> !Set.of("length", "size").contains(match.group(1)))
                        .map(match -> random -> Optional.of(replace(
                                "name in a JSONPath mistyped",
                                subject,
                                span,
                                match.start(1),
                                match.group(1),
                                Typos.in(match.group(1), random)))));
    }

    private static Stream<Kind.Site> renamedStep(Subject subject) {
        return subject.scalars(STEPS + "/stepId")
                .filter(span -> subject.mentions("$steps." + span.text() + "."))
                .map(span -> random -> Optional.of(subject.replace(
                        "step renamed at its declaration",
                        span.line(),
                        span.start(),
                        span.text(),
                        Typos.in(span.text(), random),
                        List.of(span.text()))));
    }

    private static Stream<Kind.Site> renamedOutput(Subject subject) {
        return subject.fields(STEPS + "/outputs/[^/]+")
                .filter(field -> subject.mentions("$steps." + stepOf(field, subject) + ".outputs." + field.key()))
                .map(field -> renamed("output renamed at its declaration", subject, field));
    }

    private static String stepOf(Subject.Field field, Subject subject) {
        String step = field.pointer().substring(0, field.pointer().indexOf("/outputs/"));
        return subject.root().at(step + "/stepId").flatMap(Node::asString).orElse("?");
    }

    private static Stream<Kind.Site> renamedInput(Subject subject) {
        return subject.fields("/workflows/\\d+/inputs/properties/[^/]+")
                .filter(field -> subject.scalars(Pattern.quote(field.pointer().split("/inputs/", -1)[0]) + "/.*")
                        .anyMatch(span -> span.text().contains("$inputs." + field.key())))
                .map(field -> renamed("input renamed at its declaration", subject, field));
    }

    private static Kind.Site renamed(String kind, Subject subject, Subject.Field field) {
        return random -> subject.rawLine(field.line()).startsWith(field.key(), field.start())
                ? Optional.of(subject.replace(
                        kind,
                        field.line(),
                        field.start(),
                        field.key(),
                        Typos.in(field.key(), random),
                        List.of(field.key())))
                : Optional.empty();
    }
}
