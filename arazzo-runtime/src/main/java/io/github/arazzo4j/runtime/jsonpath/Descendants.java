package io.github.arazzo4j.runtime.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A node and all that is in it (RFC 9535 §2.5.2.2), in the order of {@link JsonPathFunctions#descendants}, with a stack
 * of its own; for one iteration.
 */
public final class Descendants implements Iterator<JsonNode> {

    private final Deque<Iterator<JsonNode>> open = new ArrayDeque<>();

    /**
     * Starts at a node.
     *
     * @param node the first to come
     */
    public Descendants(JsonNode node) {
        open.push(List.of(node).iterator());
    }

    @Override
    public boolean hasNext() {
        while (!open.isEmpty() && !open.peek().hasNext()) {
            open.pop();
        }
        return !open.isEmpty();
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        JsonNode next = open.element().next();
        if (next.isContainerNode()) {
            open.push(next.elements());
        }
        return next;
    }
}
