package io.github.arazzo4j.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.openapi.ApiParameter.In;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.References;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.ParameterStyle.Style;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads parameters, and how values are written. */
final class ParameterReader {

    private static final Set<String> SIGNING = Set.of(
            "x-amz-date",
            "x-amz-security-token",
            "x-amz-content-sha256",
            "x-amz-algorithm",
            "x-amz-credential",
            "x-amz-signature",
            "x-amz-signedheaders");

    private static final Map<In, Map<String, Style>> STYLES = Map.of(
            In.PATH, Map.of("simple", Style.SIMPLE, "label", Style.LABEL, "matrix", Style.MATRIX),
            In.QUERY,
                    Map.of(
                            "form", Style.FORM,
                            "spaceDelimited", Style.SPACE_DELIMITED,
                            "pipeDelimited", Style.PIPE_DELIMITED,
                            "deepObject", Style.DEEP_OBJECT),
            In.QUERYSTRING, Map.of(),
            In.HEADER, Map.of("simple", Style.SIMPLE),
            In.COOKIE, Map.of("form", Style.FORM, "cookie", Style.FORM));

    private final Reading reading;

    ParameterReader(Reading reading) {
        this.reading = reading;
    }

    /** A parameter, or nothing and a problem. */
    Optional<ApiParameter> read(ElementLocation place, JsonNode node) {
        Optional<References.Target.Found> element = reading.element(place, node, "a parameter");
        if (element.isEmpty()) {
            return Optional.empty();
        }
        JsonNode parameter = element.get().node();
        Optional<String> name = Reading.text(parameter, "name");
        Optional<In> in = Reading.text(parameter, "in").flatMap(In::of);
        if (name.isEmpty() || in.isEmpty()) {
            reading.problem(place, "this parameter has no " + (name.isEmpty() ? "name" : "valid 'in'"));
            return Optional.empty();
        }
        boolean required = in.get() == In.PATH || parameter.path("required").asBoolean();
        Map<String, ApiMediaType> content = new ContentReader(reading).content(element.get());
        Optional<Schema> schema = reading.schema(element.get(), "schema")
                .or(() -> content.values().stream().findFirst().flatMap(ApiMediaType::schema));
        ParameterStyle style = content.keySet().stream().anyMatch(ParameterReader::isJson)
                ? new ParameterStyle(
                        Style.JSON, false, parameter.path("allowReserved").asBoolean())
                : style(in.get(), element.get());
        return Optional.of(new ApiParameter(
                name.get(),
                in.get(),
                required,
                style,
                schema,
                content,
                Reading.text(parameter, "description"),
                required ? schema.flatMap(ParameterReader::onlyValue) : Optional.empty(),
                SIGNING.contains(name.get().toLowerCase(Locale.ROOT)),
                parameter.path("deprecated").asBoolean(),
                false,
                element.get().location()));
    }

    /** A parameter that a path has without declaring it. */
    static ApiParameter implied(String name, ElementLocation location) {
        return new ApiParameter(
                name,
                In.PATH,
                true,
                ParameterStyle.SIMPLE,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                true,
                location);
    }

    /** How a value is written, with the defaults of its place. */
    ParameterStyle style(In in, References.Target.Found element) {
        JsonNode node = element.node();
        Style style = in == In.PATH || in == In.HEADER ? Style.SIMPLE : Style.FORM;
        Optional<String> written = Reading.text(node, "style");
        Map<String, Style> possible = STYLES.getOrDefault(in, Map.of());
        if (written.isPresent() && possible.containsKey(written.get())) {
            style = possible.get(written.get());
        } else if (written.isPresent()) {
            reading.problem(
                    element.location(),
                    "the style '" + written.get() + "' is none for '" + in.keyword() + "' and is ignored");
        }
        boolean explode =
                node.path("explode").isBoolean() ? node.path("explode").booleanValue() : style == Style.FORM;
        // OpenAPI 3.2's style for cookies is `form` without percent-encoding.
        boolean reserved = node.path("allowReserved").asBoolean() || written.equals(Optional.of("cookie"));
        return new ParameterStyle(style, explode, reserved);
    }

    private static Optional<String> onlyValue(Schema schema) {
        List<JsonNode> values = schema.constValue().map(List::of).orElseGet(schema::enumValues);
        return values.size() == 1
                        && values.get(0).isValueNode()
                        && !values.get(0).isNull()
                ? Optional.of(values.get(0).asText())
                : Optional.empty();
    }

    private static boolean isJson(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        return type.equals("application/json") || type.endsWith("+json");
    }
}
