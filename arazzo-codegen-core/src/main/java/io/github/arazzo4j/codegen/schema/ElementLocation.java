package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.source.JsonPointers;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a document.
 *
 * <p>The place of something that is put together from several (a property that two members of an {@code allOf} declare)
 * may not exist as such; its nearest existing ancestor is where a message about it belongs.
 *
 * @param document the document
 * @param pointer the JSON Pointer (RFC 6901) in it, empty for its root
 */
public record ElementLocation(Document document, String pointer) {

    /**
     * The root of a document.
     *
     * @param document the document
     * @return its root
     */
    public static ElementLocation root(Document document) {
        return new ElementLocation(document, "");
    }

    /**
     * The place of a member.
     *
     * @param name the member's name, not escaped
     * @return its place, whether or not it exists
     */
    public ElementLocation child(String name) {
        return new ElementLocation(document, pointer + JsonPointers.of(name));
    }

    /**
     * The place of an item.
     *
     * @param index the item's index, from 0
     * @return its place, whether or not it exists
     */
    public ElementLocation child(int index) {
        return new ElementLocation(document, pointer + "/" + index);
    }

    /**
     * What stands here.
     *
     * @return the node, a missing node if there is none
     */
    public JsonNode node() {
        return document.root().at(pointer);
    }

    /**
     * The names and indices on the way from the root to here.
     *
     * @return the tokens of the pointer, not escaped
     */
    public List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            tokens.add(rest.getMatchingProperty());
        }
        return List.copyOf(tokens);
    }

    /** The place as a URI reference: {@code key#pointer}. */
    @Override
    public String toString() {
        return document.key() + "#" + pointer;
    }
}
