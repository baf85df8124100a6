package io.github.arazzo4j.codegen.mutation;

import io.github.arazzo4j.codegen.mutation.Subject.Field;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mistakes in what there is: fields and elements that are missing, twice, unknown, or not what they should be. */
final class StructureKinds {

    private static final String STEPS = "/workflows/\\d+/steps/\\d+";
    private static final String ACTIONS = ".*/(?:onSuccess|onFailure|successActions|failureActions)/[^/]+";

    private StructureKinds() {}

    static List<Kind> all() {
        return List.of(
                kind("path parameter dropped", StructureKinds::pathParameter),
                kind("all parameters dropped", StructureKinds::parameters),
                kind("request body dropped", subject -> drop(subject, "request body dropped", STEPS + "/requestBody")),
                kind(
                        "parameter mistyped",
                        subject -> typo(subject, "parameter mistyped", STEPS + "/parameters/\\d+/name")),
                kind(
                        "place of a parameter mistyped",
                        subject -> typo(subject, "place of a parameter mistyped", STEPS + "/parameters/\\d+/in")),
                kind("parameter in the wrong place", StructureKinds::wrongPlace),
                kind(
                        "body property mistyped",
                        subject -> key(subject, "body property mistyped", STEPS + "/requestBody/payload/[^/]+")),
                kind(
                        "content type mistyped",
                        subject -> typo(subject, "content type mistyped", STEPS + "/requestBody/contentType")),
                kind(
                        "action's target removed",
                        subject -> drop(subject, "action's target removed", ACTIONS + "/(?:stepId|workflowId)")),
                kind(
                        "type of an action mistyped",
                        subject -> typo(subject, "type of an action mistyped", ACTIONS + "/type")),
                kind(
                        "type of a criterion mistyped",
                        subject -> typo(
                                subject, "type of a criterion mistyped", ".*/(?:successCriteria|criteria)/\\d+/type")),
                kind(
                        "context of a criterion dropped",
                        subject -> drop(
                                subject,
                                "context of a criterion dropped",
                                ".*/(?:successCriteria|criteria)/\\d+/context")),
                kind(
                        "required field dropped",
                        subject -> drop(
                                subject,
                                "required field dropped",
                                "/arazzo|/info/(?:title|version)|/sourceDescriptions/\\d+/url|/workflows/\\d+/steps|"
                                        + STEPS
                                        + "/(?:stepId|operationId|operationPath)|"
                                        + STEPS
                                        + "/parameters/\\d+/(?:value|in)|.*[cC]riteria/\\d+/condition|"
                                        + ACTIONS
                                        + "/type")),
                kind(
                        "field mistyped",
                        subject -> key(
                                subject,
                                "field mistyped",
                                "/(?:info|sourceDescriptions|workflows)|/workflows/\\d+/(?:steps|inputs|outputs)|"
                                        + STEPS
                                        + "/(?:operationId|parameters|requestBody|successCriteria|onSuccess|onFailure|outputs)|"
                                        + STEPS
                                        + "/requestBody/(?:contentType|payload)|"
                                        + STEPS
                                        + "/parameters/\\d+/(?:in|value)|"
                                        + ACTIONS
                                        + "/(?:criteria|retryAfter|retryLimit|stepId)")),
                kind("key twice", StructureKinds::twice),
                kind("id of another step", StructureKinds::sameId),
                kind("version not supported", subject -> change(subject, "version not supported", "/arazzo", "2.0.0")),
                kind(
                        "number is text",
                        subject -> change(subject, "number is text", ACTIONS + "/(?:retryAfter|retryLimit)", "soon")),
                kind(
                        "type of an input mistyped",
                        subject -> typo(
                                subject, "type of an input mistyped", "/workflows/\\d+/inputs/properties/[^/]+/type")),
                kind("list emptied", StructureKinds::emptied),
                kind(
                        "parameter value of the wrong type",
                        subject -> literal(
                                subject, "parameter value of the wrong type", STEPS + "/parameters/\\d+/value")),
                kind(
                        "body value of the wrong type",
                        subject ->
                                literal(subject, "body value of the wrong type", STEPS + "/requestBody/payload/.*")));
    }

    private static Kind kind(String name, java.util.function.Function<Subject, Stream<Kind.Site>> sites) {
        return new Kind(name, sites);
    }

    private static Stream<Kind.Site> typo(Subject subject, String kind, String pointer) {
        return subject.scalars(pointer)
                .map(span -> random -> Optional.of(subject.replace(
                        kind,
                        span.line(),
                        span.start(),
                        span.text(),
                        Typos.in(span.text(), random),
                        enclosingId(span.pointer(), subject))));
    }

    /** The ids of the step that something stands in: what a step lacks is told there. */
    private static List<String> enclosingId(String pointer, Subject subject) {
        java.util.regex.Matcher step = Pattern.compile("(" + STEPS + ")/.*").matcher(pointer);
        return step.matches()
                ? subject.root()
                        .at(step.group(1) + "/stepId")
                        .flatMap(Node::asString)
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    private static Stream<Kind.Site> key(Subject subject, String kind, String pointer) {
        return subject.fields(pointer).map(field -> random -> {
            boolean asWritten = subject.rawLine(field.line()).startsWith(field.key(), field.start());
            return asWritten
                    ? Optional.of(subject.replace(
                                    kind,
                                    field.line(),
                                    field.start(),
                                    field.key(),
                                    Typos.in(field.key(), random),
                                    enclosingId(field.pointer(), subject))
                            .alsoAt(subject.lineOf(field.owner())))
                    : Optional.empty();
        });
    }

    private static Stream<Kind.Site> drop(Subject subject, String kind, String pointer) {
        return subject.fields(pointer).map(field -> random -> drop(subject, kind, field));
    }

    /** Drops a field that does not begin an element of a list. */
    private static Optional<Mutant> drop(Subject subject, String kind, Field field) {
        return subject.rawLine(field.line()).strip().startsWith("- ")
                        || field.owner().entries().size() < 2
                ? Optional.empty()
                : subject.drop(kind, field.line(), field.owner(), List.of());
    }

    private static Stream<Kind.Site> pathParameter(Subject subject) {
        return subject.items(STEPS + "/parameters/\\d+")
                .filter(item -> item.node().get("in").flatMap(Node::asString).equals(Optional.of("path")))
                .filter(item -> item.owner().elements().size() > 1)
                .map(item -> random -> subject.drop("path parameter dropped", item.line(), item.owner(), List.of()));
    }

    /** All parameters of a step that has one in the path. */
    private static Stream<Kind.Site> parameters(Subject subject) {
        return subject.fields(STEPS + "/parameters")
                .filter(field -> field.entry().value().asSequence().stream()
                        .flatMap(list -> list.elements().stream())
                        .anyMatch(element -> element.asMapping()
                                .flatMap(parameter -> parameter.get("in"))
                                .flatMap(Node::asString)
                                .equals(Optional.of("path"))))
                .map(field -> random -> drop(subject, "all parameters dropped", field));
    }

    private static Stream<Kind.Site> wrongPlace(Subject subject) {
        return subject.scalars(STEPS + "/parameters/\\d+/in")
                .filter(span -> Set.of("path", "query", "header").contains(span.text()))
                .map(span -> random -> Optional.of(subject.replace(
                        "parameter in the wrong place",
                        span.line(),
                        span.start(),
                        span.text(),
                        span.text().equals("query") ? "header" : "query",
                        parameterAndStep(span, subject))));
    }

    private static List<String> parameterAndStep(Subject.Span span, Subject subject) {
        List<String> names = new java.util.ArrayList<>(enclosingId(span.pointer(), subject));
        if (span.owner() instanceof MappingNode parameter) {
            parameter.get("name").flatMap(Node::asString).ifPresent(names::add);
        }
        return names;
    }

    private static Stream<Kind.Site> twice(Subject subject) {
        return subject.fields("/workflows/.*|/info/.*|/sourceDescriptions/.*")
                .filter(field -> field.entry().value().asScalar().isPresent())
                .filter(field -> field.entry().value().location().line() == field.line())
                .filter(field -> {
                    String line = subject.rawLine(field.line());
                    boolean whole =
                            line.strip().startsWith(field.key()) || line.strip().startsWith("\"" + field.key());
                    return whole
                            && (!subject.isJson() || line.strip().endsWith(","))
                            && !line.matches(".*: *[|>][-+0-9]* *");
                })
                .map(field -> random -> Optional.of(subject.repeatLine("key twice", field.line())));
    }

    private static Stream<Kind.Site> sameId(Subject subject) {
        return subject.scalars(STEPS + "/stepId").map(span -> random -> {
            String steps = span.pointer().replaceAll("/\\d+/stepId$", "");
            List<String> others = subject.scalars(Pattern.quote(steps) + "/\\d+/stepId")
                    .map(Subject.Span::text)
                    .filter(id -> !id.equals(span.text()))
                    .toList();
            return others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(subject.replace(
                            "id of another step",
                            span.line(),
                            span.start(),
                            span.text(),
                            others.get(random.nextInt(others.size())),
                            Stream.concat(Stream.of(span.text()), others.stream())
                                    .toList()));
        });
    }

    private static Stream<Kind.Site> change(Subject subject, String kind, String pointer, String replacement) {
        return subject.scalars(pointer)
                .map(span -> random -> Optional.of(subject.replace(
                        kind,
                        span.line(),
                        span.start(),
                        span.text(),
                        subject.isJson() && !span.isString() ? "\"" + replacement + "\"" : replacement,
                        List.of())));
    }

    private static Stream<Kind.Site> emptied(Subject subject) {
        return subject.fields("/workflows|/sourceDescriptions|/workflows/\\d+/steps|" + STEPS + "/successCriteria")
                .filter(field -> !subject.isJson())
                .map(field -> random -> {
                    int element = field.entry().value().location().line();
                    return subject.drop("list emptied", field.line(), field.owner(), List.of())
                            .filter(dropped -> element > field.line())
                            .map(dropped -> withEmptyList(dropped, subject.rawLine(field.line())));
                });
    }

    private static Mutant withEmptyList(Mutant dropped, String line) {
        List<String> lines = new java.util.ArrayList<>(List.of(dropped.text().split("\n", -1)));
        String key = line.substring(0, line.indexOf(':') + 1);
        lines.add(dropped.line() - 1, key + " []");
        return new Mutant(
                dropped.kind(),
                dropped.line() + ": " + key.strip() + " []",
                String.join("\n", lines),
                dropped.lines(),
                dropped.line(),
                dropped.moved() + 1);
    }

    /** A literal that becomes one of another type: a number or a boolean text, a text an object. */
    private static Stream<Kind.Site> literal(Subject subject, String kind, String pointer) {
        return subject.scalars(pointer)
                .filter(span -> !span.text().contains("$") && !span.isString())
                .map(span -> random -> Optional.of(subject.replace(
                        kind,
                        span.line(),
                        span.start(),
                        span.text(),
                        subject.isJson() ? "\"maybe\"" : "maybe",
                        List.of())));
    }
}
