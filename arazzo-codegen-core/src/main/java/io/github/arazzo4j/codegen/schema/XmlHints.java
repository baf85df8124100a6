package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * How a value is written in XML (OpenAPI 3.1.0, XML Object).
 *
 * @param name the name of element or attribute, if it is not the property's
 * @param namespace the namespace's URI
 * @param prefix the prefix of the name
 * @param attribute whether it is an attribute rather than an element
 * @param wrapped whether an element stands around the items of an array
 * @param nodeType OpenAPI 3.2's {@code nodeType} as written; {@code attribute} and {@code wrapped} agree with it
 */
public record XmlHints(
        Optional<String> name,
        Optional<String> namespace,
        Optional<String> prefix,
        boolean attribute,
        boolean wrapped,
        Optional<String> nodeType) {

    static XmlHints of(JsonNode xml) {
        Optional<String> nodeType = text(xml, "nodeType");
        return new XmlHints(
                text(xml, "name"),
                text(xml, "namespace"),
                text(xml, "prefix"),
                xml.path("attribute").asBoolean() || nodeType.equals(Optional.of("attribute")),
                xml.path("wrapped").asBoolean() || nodeType.equals(Optional.of("element")),
                nodeType);
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.path(key).isTextual() ? Optional.of(node.path(key).textValue()) : Optional.empty();
    }
}
