package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the schemas of documents. It remembers them, and is for use by one thread. */
public final class SchemaReader {

    private final References references;
    private final Map<ElementLocation, Schema> schemas = new HashMap<>();

    /**
     * A reader of schemas.
     *
     * @param documents finds the documents that references lead to
     */
    public SchemaReader(Documents documents) {
        this(new References(documents));
    }

    /**
     * A reader of schemas that shares what is known about documents.
     *
     * @param references follows references
     */
    public SchemaReader(References references) {
        this.references = references;
    }

    /**
     * The schema at a place. Nothing is read before it is asked for something.
     *
     * @param location the place
     * @return the schema; with a {@linkplain Schema#problem() problem} if there is none at this place
     */
    public Schema read(ElementLocation location) {
        Schema known = schemas.get(location);
        return known == null ? read(location, location.node()) : known;
    }

    Schema read(ElementLocation location, JsonNode node) {
        return schemas.computeIfAbsent(location, place -> new Schema(this, place, List.of(SchemaPart.of(place, node))));
    }

    References references() {
        return references;
    }
}
