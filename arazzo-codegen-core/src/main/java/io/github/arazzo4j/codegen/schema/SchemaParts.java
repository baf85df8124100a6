package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a schema consists of once references are followed and {@code allOf}s taken apart.
 *
 * @param identity the place that the schema is known by
 * @param parts all that speaks about the value, without references
 * @param nullable whether a part says that the value may be {@code null}, other than by its types
 * @param problem what is wrong with it
 */
record SchemaParts(ElementLocation identity, List<SchemaPart> parts, boolean nullable, Optional<String> problem) {

    /** The part that stands where the schema is known to be; none if the schema is put together from several places. */
    Optional<SchemaPart> declaration() {
        return parts.stream().filter(part -> part.location().equals(identity)).findFirst();
    }

    /** A keyword's value in the part that has it and is fewest references away. */
    Optional<JsonNode> nearest(String keyword) {
        return parts.stream()
                .filter(part -> part.has(keyword))
                .min(Comparator.comparingInt(SchemaPart::distance))
                .map(part -> part.get(keyword));
    }

    Optional<String> text(String keyword) {
        return nearest(keyword).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    boolean flag(String keyword) {
        return parts.stream().anyMatch(part -> part.get(keyword).asBoolean());
    }

    /** A keyword's values in all parts that have it. */
    List<JsonNode> all(String keyword) {
        return parts.stream()
                .filter(part -> part.has(keyword))
                .map(part -> part.get(keyword))
                .toList();
    }
}
