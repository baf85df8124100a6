package io.github.arazzo4j.codegen.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.corpus.RawSchemas.Raw;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Where inputs go, by the text of the documents: a second opinion on which of them an operation says more of. */
final class RawUses {

    private final RawFlow flow;
    private final IdentityHashMap<JsonNode, Raw> places = new IdentityHashMap<>();
    private final String expression;

    private RawUses(RawFlow flow, String expression) {
        this.flow = flow;
        this.expression = expression;
    }

    /**
     * The schema of the places that a vague input flows into, if they agree, fit, and are no vaguer.
     *
     * @param workflow the workflow
     * @param input the input
     * @param flow the analysis
     */
    static Optional<Raw> refinement(LinkedWorkflow workflow, String input, RawFlow flow) {
        RawSchemas schemas = flow.schemas();
        Path file = flow.fileOf(workflow);
        List<Raw> declared = schemas.follow(new Raw(flow.raw(workflow).path("inputs"), file), List.of(input));
        if (declared.size() != 1 || !isVague(schemas, declared.get(0), 0)) {
            return Optional.empty();
        }
        RawUses uses = new RawUses(flow, "$inputs." + input);
        workflow.steps().forEach(step -> uses.visit(workflow, step));
        if (uses.places.size() != 1) {
            return Optional.empty();
        }
        Raw place = uses.places.values().iterator().next();
        return isVague(schemas, place, 0)
                        || !sameKind(schemas.resolve(declared.get(0)).node(), place.node())
                ? Optional.empty()
                : Optional.of(place);
    }

    private static boolean isVague(RawSchemas schemas, Raw schema, int depth) {
        JsonNode node = schemas.resolve(schema).node();
        if (node.path("type").asText().equals("array")) {
            return !node.has("items")
                    || (depth < 5
                            && isVague(
                                    schemas,
                                    new Raw(
                                            node.path("items"),
                                            schemas.resolve(schema).file()),
                                    depth + 1));
        }
        return schemas.isFreeForm(schema);
    }

    private static boolean sameKind(JsonNode declared, JsonNode place) {
        String a = declared.path("type").asText();
        String b = place.path("type").asText(place.has("properties") ? "object" : "");
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private void visit(LinkedWorkflow workflow, LinkedStep step) {
        if (!(step.target() instanceof LinkedStep.OperationTarget target)) {
            return;
        }
        RawSchemas schemas = flow.schemas();
        Path file = target.source().file().path();
        JsonNode operation = schemas.file(file).at(target.operation().pointer());
        JsonNode pathItem = schemas.file(file).at(target.operation().pointer().replaceFirst("/[^/]*$", ""));
        JsonNode raw = flow.raw(workflow, step);
        for (JsonNode parameter : raw.path("parameters")) {
            if (parameter.path("value").asText().equals(expression)) {
                List<Raw> declared = new ArrayList<>();
                for (JsonNode owner : List.of(operation, pathItem)) {
                    for (JsonNode each : owner.path("parameters")) {
                        Raw resolved = schemas.resolve(new Raw(each, file));
                        if (resolved.node().path("name").equals(parameter.path("name"))
                                && resolved.node().path("in").equals(parameter.path("in"))) {
                            declared.add(resolved);
                        }
                    }
                }
                declared.stream().findFirst().ifPresent(found -> {
                    JsonNode schema = found.node().has("schema") ? found.node().path("schema") : found.node();
                    add(new Raw(schema, found.file()));
                });
            }
        }
        Raw request = schemas.resolve(new Raw(operation.path("requestBody"), file));
        JsonNode body = raw.path("requestBody");
        if (body.has("payload")) {
            String type = body.path("contentType").asText();
            JsonNode content = request.node().path("content");
            JsonNode media = content.has(type)
                    ? content.path(type)
                    : content.isEmpty() ? content : content.elements().next();
            if (media.has("schema")) {
                payload(body.path("payload"), List.of(new Raw(media.path("schema"), request.file())));
            }
        }
    }

    private void payload(JsonNode payload, List<Raw> schemas) {
        if (payload.isTextual() && payload.textValue().equals(expression)) {
            schemas.forEach(this::add);
        } else if (payload.isObject()) {
            payload.properties().forEach(member -> payload(member.getValue(), follow(schemas, member.getKey())));
        } else if (payload.isArray()) {
            payload.forEach(item -> payload(item, follow(schemas, "0")));
        }
    }

    private List<Raw> follow(List<Raw> schemas, String token) {
        return schemas.stream()
                .flatMap(schema -> flow.schemas().follow(schema, List.of(token)).stream())
                .toList();
    }

    private void add(Raw schema) {
        Raw resolved = flow.schemas().resolve(schema);
        if (!flow.schemas().isFreeForm(resolved)) {
            places.put(resolved.node(), resolved);
        }
    }
}
