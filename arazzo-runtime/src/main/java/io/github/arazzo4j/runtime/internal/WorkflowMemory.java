package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.support.Json;
import java.util.HashMap;
import java.util.Map;

/** What the workflows of a run were given and gave: {@code $workflows}. */
final class WorkflowMemory {

    private final Map<String, ObjectNode> inputs = new HashMap<>();
    private final Map<String, ObjectNode> outputs = new HashMap<>();

    void began(String workflowId, ObjectNode given) {
        inputs.put(workflowId, given);
    }

    void ended(String workflowId, ObjectNode gave) {
        outputs.put(workflowId, gave);
    }

    JsonNode inputs(String workflowId) {
        ObjectNode known = inputs.get(workflowId);
        return known == null ? Json.absent() : known;
    }

    JsonNode outputs(String workflowId) {
        ObjectNode known = outputs.get(workflowId);
        return known == null ? Json.absent() : known;
    }
}
