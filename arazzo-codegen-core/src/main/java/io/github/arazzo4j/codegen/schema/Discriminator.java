package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The property that tells alternatives apart (OpenAPI 3.1.0, Discriminator Object).
 *
 * @param propertyName the name of the property
 * @param mapping its values and the schemas that they stand for, in the document's order; a schema that is not there has a
 *     {@link Schema#problem() problem}. Values that are not listed stand for the component schema of the same name
 */
public record Discriminator(String propertyName, Map<String, Schema> mapping) {

    static Discriminator of(SchemaPart part, SchemaReader reader) {
        JsonNode discriminator = part.get("discriminator");
        ElementLocation location = part.location().child("discriminator").child("mapping");
        Map<String, Schema> mapping = new LinkedHashMap<>();
        discriminator.path("mapping").properties().forEach(entry -> {
            ElementLocation place = location.child(entry.getKey());
            String target = entry.getValue().asText();
            ElementLocation component = ElementLocation.root(place.document())
                    .child("components")
                    .child("schemas")
                    .child(target);
            // A component's name or a reference: the specification leaves it open which one a plain word is.
            String reference = component.node().isMissingNode() ? target : "#" + component.pointer();
            mapping.put(
                    entry.getKey(),
                    reader.read(place, JsonNodeFactory.instance.objectNode().put("$ref", reference)));
        });
        return new Discriminator(discriminator.path("propertyName").textValue(), Collections.unmodifiableMap(mapping));
    }
}
