package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Replaces parts of a payload (Arazzo 1.1.0, Payload Replacement Object; S25). A target that does not exist fails the step;
 * a value that is absent takes its target away (S1).
 */
public final class Replacements {

    private JsonNode payload;

    private Replacements(JsonNode payload) {
        this.payload = payload;
    }

    /**
     * Starts with a payload.
     *
     * @param payload the payload; not changed
     * @return replacements of which none is made yet
     */
    public static Replacements in(JsonNode payload) {
        return new Replacements(payload.deepCopy());
    }

    /**
     * Replaces what a JSON Pointer leads to.
     *
     * @param pointer the pointer
     * @param value the value
     * @return this
     * @throws EvaluationException if it leads nowhere
     */
    public Replacements at(JsonPointer pointer, JsonNode value) {
        JsonNode target = payload.at(pointer);
        if (target.isMissingNode()) {
            throw missing(pointer.toString());
        }
        if (pointer.matches()) {
            payload = value.deepCopy();
        } else {
            JsonPointer last = pointer.last();
            set(payload.at(pointer.head()), last.getMatchingProperty(), last.getMatchingIndex(), value);
        }
        return this;
    }

    /**
     * Replaces all that a JSONPath selects.
     *
     * @param path the JSONPath, for the message
     * @param select selects the nodes
     * @param value the value
     * @return this
     * @throws EvaluationException if it selects nothing
     */
    public Replacements at(String path, Function<JsonNode, List<JsonNode>> select, JsonNode value) {
        JsonNode copy = DistinctNodes.copy(payload);
        Set<JsonNode> targets = Collections.newSetFromMap(new IdentityHashMap<>());
        targets.addAll(select.apply(copy));
        if (targets.contains(copy)) {
            payload = value.deepCopy();
        } else if (replaceIn(copy, targets, value)) {
            payload = copy;
        } else {
            throw missing(path);
        }
        return this;
    }

    private static boolean replaceIn(JsonNode parent, Set<JsonNode> targets, JsonNode value) {
        boolean replaced = false;
        List<String> names = new ArrayList<>();
        parent.fieldNames().forEachRemaining(names::add);
        // From behind, so that what is taken away does not shift what is still to come.
        for (int i = parent.size() - 1; i >= 0; i--) {
            String name = parent.isObject() ? names.get(i) : "";
            JsonNode child = parent.isObject() ? parent.path(name) : parent.path(i);
            if (targets.contains(child)) {
                set(parent, name, i, value);
                replaced = true;
            } else {
                replaced |= replaceIn(child, targets, value);
            }
        }
        return replaced;
    }

    private static void set(JsonNode parent, String name, int index, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            if (value.isMissingNode()) {
                object.remove(name);
            } else {
                object.set(name, value.deepCopy());
            }
        } else if (parent instanceof ArrayNode array) {
            if (value.isMissingNode()) {
                array.remove(index);
            } else {
                array.set(index, value.deepCopy());
            }
        }
    }

    private static EvaluationException missing(String target) {
        return new EvaluationException("the payload has nothing at " + target + ", which is to be replaced");
    }

    /**
     * The payload with its replacements.
     *
     * @return the payload
     */
    public JsonNode payload() {
        return payload;
    }
}
