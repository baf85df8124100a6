package io.github.arazzo4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.RequestBuilder;
import java.util.Map;
import java.util.Objects;

/**
 * An operation of an API description. What it says of paths and parameters is looked up for each request.
 *
 * @param description the whole description, for its references
 * @param template the path
 * @param pathItem what the path says
 * @param operation what the operation says
 */
record ParsedOperation(JsonNode description, String template, JsonNode pathItem, JsonNode operation) {

    /** How a parameter is written. */
    ParameterStyle style(String in, String name) {
        JsonNode parameter = declared(operation.path("parameters"), in, name);
        if (parameter.isMissingNode()) {
            parameter = declared(pathItem.path("parameters"), in, name);
        }
        boolean form = in.equals("query") || in.equals("cookie");
        String style = parameter.path("style").asText(form ? "form" : "simple");
        return new ParameterStyle(
                switch (style) {
                    case "form" -> ParameterStyle.Style.FORM;
                    case "simple" -> ParameterStyle.Style.SIMPLE;
                    default -> throw new IllegalArgumentException("not needed here: " + style);
                },
                parameter.path("explode").asBoolean(style.equals("form")),
                parameter.path("allowReserved").asBoolean(false));
    }

    /** Writes the path, with the values of its parameters. */
    void path(RequestBuilder request, Map<String, JsonNode> values) {
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            String name = template.substring(open + 1, close);
            request.path(template.substring(at, open))
                    .pathParameter(name, Objects.requireNonNull(values.get(name)), style("path", name));
            at = close + 1;
        }
        request.path(template.substring(at));
    }

    private JsonNode declared(JsonNode parameters, String in, String name) {
        for (JsonNode entry : parameters) {
            JsonNode parameter = entry.has("$ref")
                    ? description.at(entry.path("$ref").textValue().substring(1))
                    : entry;
            if (parameter.path("in").asText().equals(in)
                    && parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        return parameters.path(-1);
    }
}
