package io.github.arazzo4j.runtime.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node on the way through a query. Its place is kept only where somebody asked for places.
 *
 * @param location the node's place, {@code null} if places are not wanted
 * @param value the node's value
 */
record Located(@Nullable JsonPathLocation location, JsonNode value) {

    static Located untracked(JsonNode value) {
        return new Located(null, value);
    }

    static List<JsonNode> values(List<Located> nodes) {
        List<JsonNode> values = new ArrayList<>(nodes.size());
        for (Located node : nodes) {
            values.add(node.value());
        }
        return values;
    }

    Located member(String name, JsonNode child) {
        return new Located(location == null ? null : location.member(name), child);
    }

    Located element(int index) {
        return new Located(location == null ? null : location.element(index), value.get(index));
    }

    List<Located> children() {
        List<Located> children = new ArrayList<>(value.size());
        childIterator().forEachRemaining(children::add);
        return children;
    }

    /** This node and all below it, a node before its descendants, with a stack of our own. */
    List<Located> descendants() {
        List<Located> found = new ArrayList<>();
        found.add(this);
        Deque<Iterator<Located>> open = new ArrayDeque<>();
        open.push(childIterator());
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            Located next = open.peek().next();
            found.add(next);
            if (next.value.isContainerNode()) {
                open.push(next.childIterator());
            }
        }
        return found;
    }

    private Iterator<Located> childIterator() {
        if (value.isObject()) {
            Iterator<Map.Entry<String, JsonNode>> members = value.properties().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return members.hasNext();
                }

                @Override
                public Located next() {
                    Map.Entry<String, JsonNode> member = members.next();
                    return member(member.getKey(), member.getValue());
                }
            };
        }
        if (!value.isArray()) {
            return Collections.emptyIterator();
        }
        return new Iterator<>() {
            private int index;

            @Override
            public boolean hasNext() {
                return index < value.size();
            }

            @Override
            public Located next() {
                return element(index++);
            }
        };
    }
}
