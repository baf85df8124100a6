package io.github.arazzo4j.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.schema.References.Target.Found;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what bodies consist of, and headers. */
final class ContentReader {

    private final Reading reading;

    ContentReader(Reading reading) {
        this.reading = reading;
    }

    Map<String, ApiMediaType> content(Found parent) {
        return reading.map(parent, "content", "a media type", this::mediaType);
    }

    Map<String, ApiHeader> headers(Found parent) {
        return reading.map(parent, "headers", "a header", this::header);
    }

    private ApiMediaType mediaType(String name, Found element) {
        for (String keyword : new String[] {"prefixEncoding", "itemEncoding"}) {
            if (element.node().has(keyword)) {
                reading.problem(element.location().child(keyword), "'" + keyword + "' is not supported and is ignored");
            }
        }
        return new ApiMediaType(
                name,
                reading.schema(element, "schema"),
                reading.schema(element, "itemSchema"),
                reading.map(element, "encoding", "an encoding", (property, encoding) -> encoding(encoding)),
                element.location());
    }

    private ApiEncoding encoding(Found element) {
        JsonNode node = element.node();
        boolean styled = Stream.of("style", "explode", "allowReserved").anyMatch(node::has);
        Optional<ParameterStyle> style = styled
                ? Optional.of(new ParameterReader(reading).style(ApiParameter.In.QUERY, element))
                : Optional.empty();
        return new ApiEncoding(Reading.text(node, "contentType"), style, headers(element));
    }

    private ApiHeader header(String name, Found element) {
        Optional<Schema> schema = reading.schema(element, "schema")
                .or(() -> content(element).values().stream().findFirst().flatMap(ApiMediaType::schema));
        return new ApiHeader(
                name,
                element.node().path("required").asBoolean(),
                schema,
                Reading.text(element.node(), "description"),
                element.location());
    }
}
