package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read. Two documents are the same if their keys are, so that places in them are cheap to compare.
 *
 * @param key what tells this document from others: its URI, or its file name as shown to the user
 * @param root its content; not changed from here on
 * @param home the key of the document from which references lead here; its own if it is that one. What two API descriptions
 *     share is two things, so that each has classes of its own
 */
public record Document(String key, JsonNode root, String home) {

    /**
     * A document that references start from.
     *
     * @param key what tells this document from others
     * @param root its content
     */
    public Document(String key, JsonNode root) {
        this(key, root, key);
    }

    /**
     * This document as another one refers to it.
     *
     * @param from the other one
     * @return the document, at home where the other one is
     */
    public Document referredFrom(Document from) {
        return new Document(key, root, from.home);
    }

    /**
     * Whether what stands beside a {@code $ref} has no meaning (OpenAPI 3.0.4, Reference Object), as opposed to JSON
     * Schema 2020-12, where it counts.
     *
     * @return whether this is an OpenAPI 3.0 or a Swagger 2.0 description
     */
    boolean ignoresReferenceSiblings() {
        return isBeforeOpenApi31();
    }

    /**
     * Whether schemas are those of OpenAPI before 3.1, rather than those of JSON Schema 2020-12.
     *
     * @return whether this is an OpenAPI 3.0 or a Swagger 2.0 description
     */
    public boolean isBeforeOpenApi31() {
        return root.has("swagger") || root.path("openapi").asText().strip().startsWith("3.0");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document document && document.key.equals(key) && document.home.equals(home);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The key: the content of a document is no matter for a log. */
    @Override
    public String toString() {
        return key;
    }
}
