package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.jsonpath.JsonPath;
import io.github.arazzo4j.runtime.jsonpath.JsonPathNode;
import java.util.List;

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
        set(pointer, pointer.toString(), value);
        return this;
    }

    /**
     * Replaces all that a JSONPath selects.
     *
     * @param path the JSONPath
     * @param value the value
     * @return this
     * @throws EvaluationException if it selects nothing
     */
    public Replacements at(JsonPath path, JsonNode value) {
        List<JsonPathNode> targets = path.selectPaths(payload);
        if (targets.isEmpty()) {
            throw missing(path.toString());
        }
        // From behind, so that what is taken away does not shift what is still to come.
        for (int i = targets.size() - 1; i >= 0; i--) {
            set(JsonPointer.compile(targets.get(i).location().toJsonPointer()), path.toString(), value);
        }
        return this;
    }

    private void set(JsonPointer pointer, String target, JsonNode value) {
        if (payload.at(pointer).isMissingNode()) {
            throw missing(target);
        }
        if (pointer.matches()) {
            payload = value;
            return;
        }
        JsonNode parent = payload.at(pointer.head());
        JsonPointer last = pointer.last();
        if (parent instanceof ObjectNode object) {
            if (value.isMissingNode()) {
                object.remove(last.getMatchingProperty());
            } else {
                object.set(last.getMatchingProperty(), value);
            }
        } else if (parent instanceof ArrayNode array) {
            if (value.isMissingNode()) {
                array.remove(last.getMatchingIndex());
            } else {
                array.set(last.getMatchingIndex(), value);
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
