package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a schema tells about a value without restricting it. What is said where the schema is used goes before what is said
 * where it is declared.
 *
 * @param title the title
 * @param description the description, in Markdown
 * @param defaultValue the default, which may be JSON's {@code null}
 * @param examples the examples, those of JSON Schema before the one of OpenAPI 3.0
 * @param deprecated whether the value should not be used any more
 * @param readOnly whether the value occurs in responses only
 * @param writeOnly whether the value occurs in requests only
 * @param contentEncoding how binary data is written in a string, as {@code base64}
 * @param contentMediaType the media type of what is in a string
 * @param xml how the value is written in XML
 */
public record Annotations(
        Optional<String> title,
        Optional<String> description,
        Optional<JsonNode> defaultValue,
        List<JsonNode> examples,
        boolean deprecated,
        boolean readOnly,
        boolean writeOnly,
        Optional<String> contentEncoding,
        Optional<String> contentMediaType,
        Optional<XmlHints> xml) {

    static Annotations of(SchemaParts parts) {
        List<JsonNode> examples = new ArrayList<>();
        parts.nearest("examples").filter(JsonNode::isArray).ifPresent(list -> list.forEach(examples::add));
        parts.nearest("example").ifPresent(examples::add);
        return new Annotations(
                parts.text("title"),
                parts.text("description"),
                parts.nearest("default"),
                List.copyOf(examples),
                parts.flag("deprecated"),
                parts.flag("readOnly"),
                parts.flag("writeOnly"),
                parts.text("contentEncoding"),
                parts.text("contentMediaType"),
                parts.nearest("xml").filter(JsonNode::isObject).map(XmlHints::of));
    }
}
