package io.github.arazzo4j.codegen.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.corpus.RawSchemas.Raw;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where the outputs of workflows come from, by the text of their expressions: a second opinion, which shares with the
 * compiler only which operation or workflow a step calls.
 */
final class RawFlow {

    private static final Pattern STATUS = Pattern.compile("\\$statusCode\\s*==\\s*'?\"?([0-9]{3})");
    private static final Pattern SINGULAR =
            Pattern.compile("\\$((\\.[A-Za-z_][A-Za-z0-9_-]*)|(\\[[0-9]+])|(\\['[^']*']))*");
    private static final Pattern TOKEN = Pattern.compile("\\.?([^.\\[\\]]+)|\\['?([^'\\]]*)'?]");

    private final RawSchemas schemas = new RawSchemas();
    private final Map<WorkflowKey, LinkedWorkflow> workflows;
    private final Path base;

    /**
     * Creates the analysis.
     *
     * @param workflows all workflows
     * @param base what the names of documents are relative to
     */
    RawFlow(Map<WorkflowKey, LinkedWorkflow> workflows, Path base) {
        this.workflows = workflows;
        this.base = base;
    }

    RawSchemas schemas() {
        return schemas;
    }

    /** What a value leads to. */
    sealed interface Lead {}

    /** A schema, or several of which one holds. */
    record ToSchemas(List<Raw> schemas) implements Lead {}

    /** A header, a status: a scalar by its nature. */
    record ToScalar() implements Lead {}

    /** Nothing that a schema describes. */
    record Nowhere() implements Lead {}

    Path fileOf(LinkedWorkflow workflow) {
        return base.resolve(workflow.key().document());
    }

    JsonNode raw(LinkedWorkflow workflow) {
        JsonNode document = schemas.file(fileOf(workflow));
        return StreamSupport.stream(document.path("workflows").spliterator(), false)
                .filter(each ->
                        each.path("workflowId").asText().equals(workflow.key().workflowId()))
                .findFirst()
                .orElseThrow();
    }

    Lead ofOutput(LinkedWorkflow workflow, String output) {
        return workflowOutput(workflow, output, new HashSet<>());
    }

    Lead ofStepOutput(LinkedWorkflow workflow, LinkedStep step, String output) {
        return stepOutput(workflow, step, output, new HashSet<>());
    }

    private Lead workflowOutput(LinkedWorkflow workflow, String output, Set<String> seen) {
        JsonNode value = raw(workflow).path("outputs").path(output);
        return seen.add(workflow.key() + "#" + output) ? value(workflow, Optional.empty(), value, seen) : new Nowhere();
    }

    private Lead stepOutput(LinkedWorkflow workflow, LinkedStep step, String output, Set<String> seen) {
        if (!seen.add(workflow.key() + "#" + step.id() + "#" + output)) {
            return new Nowhere();
        }
        JsonNode value = raw(workflow, step).path("outputs").path(output);
        if (!value.isMissingNode()) {
            return value(workflow, Optional.of(step), value, seen);
        }
        return called(step).map(callee -> workflowOutput(callee, output, seen)).orElse(new Nowhere());
    }

    private Optional<LinkedWorkflow> called(LinkedStep step) {
        return step.target() instanceof LinkedStep.WorkflowTarget target
                ? Optional.ofNullable(workflows.get(target.workflow()))
                : Optional.empty();
    }

    JsonNode raw(LinkedWorkflow workflow, LinkedStep step) {
        return StreamSupport.stream(raw(workflow).path("steps").spliterator(), false)
                .filter(each -> each.path("stepId").asText().equals(step.id()))
                .findFirst()
                .orElseThrow();
    }

    private Lead value(LinkedWorkflow workflow, Optional<LinkedStep> step, JsonNode value, Set<String> seen) {
        if (value.isObject() && value.has("context")) {
            String type = value.path("type").isObject()
                    ? value.path("type").path("type").asText()
                    : value.path("type").asText();
            String selector = value.path("selector").asText();
            if (type.equals("jsonpointer")) {
                return expression(workflow, step, value.path("context").asText(), pointer(selector), seen);
            }
            return type.equals("jsonpath") && SINGULAR.matcher(selector).matches()
                    ? expression(workflow, step, value.path("context").asText(), tokens(selector.substring(1)), seen)
                    : new Nowhere();
        }
        return value.isTextual() ? expression(workflow, step, value.textValue(), List.of(), seen) : new Nowhere();
    }

    private Lead expression(
            LinkedWorkflow workflow, Optional<LinkedStep> step, String text, List<String> further, Set<String> seen) {
        String expression = text.startsWith("{$") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        if (!expression.startsWith("$") || expression.contains("{") || expression.contains(" ")) {
            return new Nowhere();
        }
        if (expression.equals("$statusCode") || expression.startsWith("$response.header.")) {
            return new ToScalar();
        }
        if (expression.startsWith("$response.body")) {
            return step.flatMap(found -> response(workflow, found))
                    .map(schema -> follow(schema, path(expression.substring("$response.body".length())), further))
                    .orElse(new Nowhere());
        }
        if (expression.startsWith("$inputs.")) {
            return input(workflow, expression.substring("$inputs.".length()), further);
        }
        Matcher output = Pattern.compile("\\$steps\\.([^.]+)\\.outputs\\.(.*)").matcher(expression);
        if (output.matches()) {
            return workflow.step(output.group(1))
                    .map(found -> named(
                            outputsOf(workflow, found),
                            output.group(2),
                            further,
                            (name, rest) -> follow(stepOutput(workflow, found, name, seen), rest)))
                    .orElse(new Nowhere());
        }
        if (expression.startsWith("$outputs.") && step.isPresent()) {
            String name = expression.substring("$outputs.".length());
            LinkedWorkflow callee = called(step.get()).orElse(null);
            return callee == null
                    ? named(
                            outputsOf(workflow, step.get()),
                            name,
                            further,
                            (found, rest) -> follow(stepOutput(workflow, step.get(), found, seen), rest))
                    : named(
                            callee.outputs().keySet(),
                            name,
                            further,
                            (found, rest) -> follow(workflowOutput(callee, found, seen), rest));
        }
        return new Nowhere();
    }

    private Set<String> outputsOf(LinkedWorkflow workflow, LinkedStep step) {
        Set<String> names = new HashSet<>();
        raw(workflow, step).path("outputs").fieldNames().forEachRemaining(names::add);
        return names.isEmpty()
                ? called(step).map(callee -> callee.outputs().keySet()).orElse(names)
                : names;
    }

    private interface Named {
        Lead lead(String name, List<String> rest);
    }

    /** The longest name that the text starts with; what follows is a way into its value. */
    private static Lead named(Set<String> names, String text, List<String> further, Named named) {
        return names.stream()
                .filter(name -> text.equals(name)
                        || text.startsWith(name + ".")
                        || text.startsWith(name + "[")
                        || text.startsWith(name + "#"))
                .max(java.util.Comparator.comparingInt(String::length))
                .map(name -> {
                    List<String> rest = new ArrayList<>(path(text.substring(name.length())));
                    rest.addAll(further);
                    return named.lead(name, rest);
                })
                .orElse(new Nowhere());
    }

    private Lead input(LinkedWorkflow workflow, String text, List<String> further) {
        Raw inputs = new Raw(raw(workflow).path("inputs"), fileOf(workflow));
        Set<String> names = new HashSet<>();
        schemas.resolve(inputs).node().path("properties").fieldNames().forEachRemaining(names::add);
        return named(names, text, further, (name, rest) -> {
            List<String> path = new ArrayList<>(List.of(name));
            path.addAll(rest);
            return lead(schemas.follow(inputs, path));
        });
    }

    /** The schema of the answer with which a step succeeds. */
    Optional<Raw> response(LinkedWorkflow workflow, LinkedStep step) {
        if (!(step.target() instanceof LinkedStep.OperationTarget target)) {
            return Optional.empty();
        }
        Path file = target.source().file().path();
        Raw operation = new Raw(schemas.file(file).at(target.operation().pointer()), file);
        JsonNode responses = operation.node().path("responses");
        Optional<String> wanted = StreamSupport.stream(
                        raw(workflow, step).path("successCriteria").spliterator(), false)
                .map(criterion -> criterion.path("condition").asText())
                .filter(condition -> !condition.contains("||"))
                .map(STATUS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
        Stream<String> described = StreamSupport.stream(
                        java.util.Spliterators.spliteratorUnknownSize(responses.fieldNames(), 0), false)
                .filter(status -> status.startsWith("2"))
                .sorted();
        return Stream.of(
                        wanted.stream(),
                        wanted.map(status -> status.charAt(0) + "XX").stream(),
                        wanted.map(status -> "default").stream(),
                        described,
                        Stream.of("default"))
                .flatMap(each -> each)
                .filter(responses::has)
                .findFirst()
                .flatMap(status -> schemas.body(new Raw(responses.get(status), file)));
    }

    private Lead follow(Raw schema, List<String> path, List<String> further) {
        List<String> all = new ArrayList<>(path);
        all.addAll(further);
        return lead(schemas.follow(schema, all));
    }

    private Lead follow(Lead start, List<String> path) {
        if (path.isEmpty() || !(start instanceof ToSchemas here)) {
            return path.isEmpty() ? start : new Nowhere();
        }
        return lead(here.schemas().stream()
                .flatMap(schema -> schemas.follow(schema, path).stream())
                .distinct()
                .toList());
    }

    private static Lead lead(List<Raw> schemas) {
        return schemas.isEmpty() ? new Nowhere() : new ToSchemas(schemas);
    }

    private static List<String> path(String text) {
        String rest = text.startsWith("#") && !text.startsWith("#/") ? "/" + text.substring(1) : text;
        return rest.startsWith("#") ? pointer(rest.substring(1)) : rest.startsWith("/") ? pointer(rest) : tokens(rest);
    }

    private static List<String> pointer(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(token -> token.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static List<String> tokens(String dotted) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(dotted);
        while (matcher.find()) {
            tokens.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return tokens;
    }
}
