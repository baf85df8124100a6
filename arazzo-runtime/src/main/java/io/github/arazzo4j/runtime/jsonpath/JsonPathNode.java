package io.github.arazzo4j.runtime.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A node that a selector found: a value and its place in the document (RFC 9535 §1.1).
 *
 * @param location where the value is in the document
 * @param value the value, not a copy
 */
public record JsonPathNode(JsonPathLocation location, JsonNode value) {

    /** Returns the node's normalized path (RFC 9535 §2.7), for instance {@code $['a'][0]}. */
    public String path() {
        return location.toString();
    }
}
