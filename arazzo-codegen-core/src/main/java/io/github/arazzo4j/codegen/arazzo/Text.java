package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.source.ScalarNode;

/**
 * A string of the document with its place.
 *
 * @param value the string
 * @param node where it is written
 */
public record Text(String value, ScalarNode node) {

    /**
     * The place of the whole string.
     *
     * @return the place
     */
    public Location location() {
        return node.location();
    }

    /**
     * The place of a part of the string.
     *
     * @param start the offset of its first character
     * @param end the offset behind its last
     * @return the place
     */
    public Location location(int start, int end) {
        return node.location(start, end);
    }

    @Override
    public String toString() {
        return value;
    }
}
