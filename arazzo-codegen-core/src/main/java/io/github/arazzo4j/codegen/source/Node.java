package io.github.arazzo4j.codegen.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.Optional;

/**
 * A value in a YAML or JSON file that knows where it is written. Immutable; two nodes are equal only if they are the same
 * object.
 *
 * <p>An alias is not a node of its own: the node that it refers to appears in both places, with the place of the anchor.
 */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode {

    /**
     * Where the node is written. For a mapping in block style that is its first key, for other collections their first
     * character. Made on demand, since most nodes are never reported on.
     *
     * @return the place, with the text of its line
     */
    Location location();

    /**
     * The JSON Pointer of the place where this node is written, from the root of its file.
     *
     * @return the pointer, empty for the root
     */
    String pointer();

    /**
     * What this node is, for messages.
     *
     * @return {@code a mapping}, {@code a list}, {@code a string}, {@code a number}, {@code a boolean} or {@code null}
     */
    String description();

    /**
     * Hands this node to the method of the visitor for its kind.
     *
     * @param visitor what to do with each kind
     * @param <R> what comes of it
     * @return what the visitor returned
     */
    <R> R accept(NodeVisitor<R> visitor);

    /**
     * The value as Jackson's tree. Integers become int, long or BigInteger, whichever is the smallest that holds them,
     * other numbers a BigDecimal with the digits as written. What was an alias is the same object in all its places, so
     * the tree should be read, not modified.
     *
     * @return a new tree
     */
    default JsonNode toJson() {
        return accept(new JsonConversion());
    }

    /**
     * The node that a JSON Pointer (RFC 6901) leads to, from this node.
     *
     * @param jsonPointer the pointer; empty for this node itself
     * @return the node, or empty if the pointer leads nowhere or is not a JSON Pointer
     */
    default Optional<Node> at(String jsonPointer) {
        return JsonPointers.resolve(this, jsonPointer);
    }

    /**
     * This node, if it is a mapping.
     *
     * @return the mapping, or empty
     */
    default Optional<MappingNode> asMapping() {
        return Optional.empty();
    }

    /**
     * This node, if it is a list.
     *
     * @return the list, or empty
     */
    default Optional<SequenceNode> asSequence() {
        return Optional.empty();
    }

    /**
     * This node, if it is a scalar of whatever kind.
     *
     * @return the scalar, or empty
     */
    default Optional<ScalarNode> asScalar() {
        return Optional.empty();
    }

    /**
     * The text of this node, if it is a string; not that of numbers, booleans or null.
     *
     * @return the text, or empty
     */
    default Optional<String> asString() {
        return asScalar().filter(ScalarNode::isString).map(ScalarNode::text);
    }
}
