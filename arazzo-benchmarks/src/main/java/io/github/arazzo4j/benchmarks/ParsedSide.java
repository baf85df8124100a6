package io.github.arazzo4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.arazzo.ArazzoReader;
import io.github.arazzo4j.codegen.arazzo.CriterionObject;
import io.github.arazzo4j.codegen.arazzo.ParameterObject;
import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.Workspace;
import io.github.arazzo4j.codegen.source.WorkspaceSettings;
import io.github.arazzo4j.runtime.support.Answer;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.RequestBuilder;
import io.github.arazzo4j.runtime.support.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The same steps as an interpreter would do them: the document is in memory, what its strings mean is found out each time. */
final class ParsedSide {

    private static final Configuration JAYWAY = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.SUPPRESS_EXCEPTIONS, Option.ALWAYS_RETURN_LIST)
            .build();

    private record Criterion(String type, String context, String condition) {}

    private record Parameter(String in, String name, JsonNode value) {}

    private record Step(List<Criterion> criteria, List<Parameter> parameters, String contentType, JsonNode payload) {}

    private final Map<String, Step> steps = new HashMap<>();
    private final Map<String, JsonPath> preparedPaths = new HashMap<>();
    private final ParsedExpressions expressions;
    private final ParsedOperations operations;

    ParsedSide(Answer answer) throws IOException {
        this.expressions = new ParsedExpressions(answer);
        Path folder = TemporaryFolder.with(CompiledSide.DOCUMENTS);
        Diagnostics diagnostics = new Diagnostics();
        Workspace workspace = new Workspace(WorkspaceSettings.of(folder), diagnostics);
        ArazzoDocument document = workspace
                .open(folder.resolve(CompiledSide.DOCUMENT))
                .flatMap(file -> ArazzoReader.read(file, diagnostics))
                .orElseThrow();
        this.operations = new ParsedOperations(workspace
                .open(folder.resolve(CompiledSide.DESCRIPTION))
                .orElseThrow()
                .root()
                .toJson());
        for (StepObject step : document.workflows().get(0).steps()) {
            List<Criterion> criteria =
                    step.successCriteria().stream().map(ParsedSide::criterion).toList();
            List<Parameter> parameters = step.parameters().stream()
                    .map(ParameterObject.class::cast)
                    .map(parameter -> new Parameter(
                            parameter.in().orElseThrow().value(),
                            parameter.name().value(),
                            parameter.value().toJson()))
                    .toList();
            JsonNode payload = step.requestBody()
                    .flatMap(body -> body.payload())
                    .map(node -> node.toJson())
                    .orElse(NullNode.getInstance());
            String contentType = step.requestBody()
                    .flatMap(body -> body.contentType())
                    .map(Object::toString)
                    .orElse("");
            steps.put(step.stepId().value(), new Step(criteria, parameters, contentType, payload));
            for (Criterion criterion : criteria) {
                if (criterion.type().equals("jsonpath")) {
                    preparedPaths.put(criterion.condition(), JsonPath.compile(criterion.condition()));
                }
            }
        }
    }

    private static Criterion criterion(CriterionObject criterion) {
        return new Criterion(
                criterion.type().map(type -> type.type().value()).orElse("simple"),
                criterion.context().map(Object::toString).orElse(""),
                criterion.condition().value());
    }

    /** Judges the answer by the criteria of a step; all of them are parsed each time. */
    boolean judge(String step) {
        return judge(step, JsonPath::compile);
    }

    /** Judges the answer by the criteria of a step, whose JSONPaths have been parsed beforehand. */
    boolean judgeWithPreparedPaths(String step) {
        return judge(step, condition -> Objects.requireNonNull(preparedPaths.get(condition)));
    }

    private boolean judge(String step, Function<String, JsonPath> paths) {
        for (Criterion criterion : Objects.requireNonNull(steps.get(step)).criteria()) {
            boolean holds = criterion.type().equals("jsonpath")
                    ? selects(paths.apply(criterion.condition()), criterion.context())
                    : expressions.holds(criterion.condition());
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private boolean selects(JsonPath path, String context) {
        JsonNode selected = path.read(expressions.expression(context), JAYWAY);
        return !selected.isEmpty();
    }

    /** Builds the request of the last step, as the API description says. */
    Request prepare(Source source, Operation operation) {
        Step step = Objects.requireNonNull(steps.get("promoted"));
        ParsedOperation described = operations.get(operation.id());
        RequestBuilder request = source.request(operation);
        Map<String, JsonNode> pathValues = new HashMap<>();
        for (Parameter parameter : step.parameters()) {
            JsonNode value = expressions.value(parameter.value());
            ParameterStyle style = described.style(parameter.in(), parameter.name());
            switch (parameter.in()) {
                case "path" -> pathValues.put(parameter.name(), value);
                case "query" -> request.query(parameter.name(), value, style);
                default -> request.header(parameter.name(), value, style);
            }
        }
        described.path(request, pathValues);
        return request.json(step.contentType(), expressions.value(step.payload()))
                .build();
    }
}
