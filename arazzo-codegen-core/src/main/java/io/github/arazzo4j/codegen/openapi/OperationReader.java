package io.github.arazzo4j.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.References.Target.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads operations. Each has a reader of its own, which collects the operation's problems. */
final class OperationReader {

    private final Reading reading;

    OperationReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads an operation.
     *
     * @param entry where it is
     * @param item its path item; two if the path item refers to another and has members of its own
     * @param operation the operation
     * @param description the document
     */
    ApiOperation read(Place entry, List<Found> item, Found operation, Found description) {
        JsonNode node = operation.node();
        PathTemplate path = PathTemplate.parse(entry.path());
        path.leftOut()
                .forEach(name -> reading.problem(
                        entry.pointer(), "the path has a query with the parameter '" + name + "', which is not sent"));
        List<ConstantParameter> constants = new ArrayList<>(path.constants());
        List<ApiParameter> parameters = parameters(item, operation, path, constants);
        List<SecurityRequirement> security = SecurityReader.requirements(
                node.path("security").isArray()
                        ? node.path("security")
                        : description.node().path("security"));
        Optional<Found> body = node.has("requestBody")
                ? reading.element(operation.location().child("requestBody"), node.get("requestBody"), "a request body")
                : Optional.empty();
        return new ApiOperation(
                entry.operationId(),
                entry.method(),
                entry.path(),
                path.template(),
                List.copyOf(constants),
                parameters,
                body.map(this::requestBody),
                reading.map(operation, "responses", "a response", this::response),
                servers(item, operation),
                security,
                Reading.text(node, "summary").or(() -> textOf(item, "summary")),
                Reading.text(node, "description").or(() -> textOf(item, "description")),
                node.path("deprecated").asBoolean(),
                operation.location(),
                entry.pointer().pointer(),
                reading.problems());
    }

    /** Where an operation is found. */
    record Place(Optional<String> operationId, String method, String path, ElementLocation pointer) {}

    private List<ApiParameter> parameters(
            List<Found> item, Found operation, PathTemplate path, List<ConstantParameter> constants) {
        Map<String, ApiParameter> parameters = declaredIn(operation);
        item.forEach(level -> declaredIn(level).forEach(parameters::putIfAbsent));
        constants.removeIf(constant -> parameters.values().stream()
                .filter(parameter -> parameter.is(constant.in(), constant.name()))
                .findFirst()
                .map(parameter -> parameters.put(parameter.key(), parameter.withOnlyValue(constant.value())))
                .isPresent());
        for (String name : path.variables()) {
            ApiParameter implied = ParameterReader.implied(name, operation.location());
            if (parameters.putIfAbsent(implied.key(), implied) == null) {
                reading.remark(operation.location(), "the path parameter '" + name + "' is not declared");
            }
        }
        return List.copyOf(parameters.values());
    }

    /** The parameters that an operation or a path item declares itself, by their keys. */
    private Map<String, ApiParameter> declaredIn(Found level) {
        ElementLocation location = level.location().child("parameters");
        JsonNode list = level.node().path("parameters");
        Map<String, ApiParameter> own = new LinkedHashMap<>();
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            ElementLocation place = location.child(i);
            Optional<ApiParameter> parameter = new ParameterReader(reading).read(place, list.get(i));
            if (parameter.isPresent() && own.putIfAbsent(parameter.get().key(), parameter.get()) != null) {
                reading.remark(
                        place,
                        "the " + parameter.get().in().keyword() + " parameter '"
                                + parameter.get().name() + "' is declared twice, and the first counts");
            }
        }
        return own;
    }

    private List<ApiServer> servers(List<Found> item, Found operation) {
        List<ApiServer> own = new ServerReader(reading).servers(operation);
        for (int i = 0; i < item.size() && own.isEmpty(); i++) {
            own = new ServerReader(reading).servers(item.get(i));
        }
        return own;
    }

    private static Optional<String> textOf(List<Found> item, String key) {
        return item.stream()
                .flatMap(level -> Reading.text(level.node(), key).stream())
                .findFirst();
    }

    private ApiRequestBody requestBody(Found element) {
        return new ApiRequestBody(
                element.node().path("required").asBoolean(),
                new ContentReader(reading).content(element),
                Reading.text(element.node(), "description"),
                element.location());
    }

    private ApiResponse response(String status, Found element) {
        ContentReader contents = new ContentReader(reading);
        return new ApiResponse(
                status,
                Reading.text(element.node(), "description"),
                contents.headers(element),
                contents.content(element),
                element.location());
    }
}
