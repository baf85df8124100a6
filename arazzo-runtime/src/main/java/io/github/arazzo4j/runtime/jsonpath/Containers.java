package io.github.arazzo4j.runtime.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The arrays and objects among a node and all that is in it, a node before what is in it. All else has no children,
 * so a descendant segment (RFC 9535 §2.5.2.2) selects nothing there. With a stack of its own; for one
 * iteration.
 */
public final class Containers implements Iterator<JsonNode> {

    private final Deque<Iterator<JsonNode>> open = new ArrayDeque<>();
    private Iterator<JsonNode> children;
    private @Nullable JsonNode next;

    /**
     * Starts at a node.
     *
     * @param node the first to come, if it is an array or object
     */
    public Containers(JsonNode node) {
        children = node.elements();
        next = node.isContainerNode() ? node : null;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (children.hasNext()) {
                JsonNode child = children.next();
                if (child.isContainerNode()) {
                    open.push(children);
                    children = child.elements();
                    next = child;
                }
            } else if (open.isEmpty()) {
                return false;
            } else {
                children = open.pop();
            }
        }
        return true;
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        JsonNode found = next;
        next = null;
        return found;
    }
}
