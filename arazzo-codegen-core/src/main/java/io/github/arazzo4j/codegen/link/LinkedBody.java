package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.openapi.ApiEncoding;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A request body.
 *
 * @param contentType the media type, of the document or else of the operation
 * @param payload the payload
 * @param replacements what is replaced in the payload, in order
 * @param encodings how properties of a form are written, by name
 * @param parts how properties become parts of a multipart body, where that does not follow from their values; by name
 * @param required whether the operation requires a body
 * @param schema what the operation says of it
 * @param location where it is written
 */
public record LinkedBody(
        String contentType,
        Value payload,
        List<Replacement> replacements,
        Map<String, ApiEncoding> encodings,
        Map<String, LinkedPart> parts,
        boolean required,
        Optional<Schema> schema,
        Location location) {

    /**
     * A replacement (Arazzo 1.1.0, Payload Replacement Object).
     *
     * @param target what is replaced
     * @param value the value
     */
    public record Replacement(Target target, Value value) {}

    /** What is replaced. */
    public sealed interface Target {}

    /**
     * What a JSON Pointer leads to.
     *
     * @param pointer the pointer
     */
    public record PointerTarget(String pointer) implements Target {}

    /**
     * What a JSONPath selects.
     *
     * @param path the JSONPath
     */
    public record JsonPathTarget(JsonPath path) implements Target {}

    /**
     * What an XPath selects.
     *
     * @param xpath the XPath
     * @param version its version
     */
    public record XPathTarget(String xpath, XPathVersion version) implements Target {}

    /**
     * Whether the operation takes its body in Base64 (JSON Schema 2020-12, {@code contentEncoding}).
     *
     * @return whether its schema says so
     */
    public boolean takesBase64() {
        return schema.filter(PartLinker::isBase64).isPresent();
    }

    /**
     * Visits all references in this body.
     *
     * @param visitor is told of each, in order
     */
    public void forEachReference(Consumer<Reference> visitor) {
        payload.forEachReference(visitor);
        replacements.forEach(replacement -> replacement.value().forEachReference(visitor));
    }
}
