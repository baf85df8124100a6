package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.support.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the workflows of a run were given and gave: {@code $workflows}; and which of them need not run again (S19). */
final class WorkflowMemory {

    private final Map<String, ObjectNode> inputs = new HashMap<>();
    private final Map<String, ObjectNode> outputs = new LinkedHashMap<>();
    private final Set<String> succeeded = new HashSet<>();

    /** A memory of what ran before this run. */
    WorkflowMemory(Iterable<WorkflowResult<?>> earlier) {
        for (WorkflowResult<?> result : earlier) {
            ended(result.workflowId(), result.rawOutputs(), result.succeeded());
        }
    }

    void began(String workflowId, ObjectNode given) {
        inputs.put(workflowId, given);
    }

    void ended(String workflowId, ObjectNode gave, boolean successfully) {
        outputs.put(workflowId, gave);
        if (successfully) {
            succeeded.add(workflowId);
        }
    }

    boolean hasSucceeded(String workflowId) {
        return succeeded.contains(workflowId);
    }

    JsonNode inputs(String workflowId) {
        ObjectNode known = inputs.get(workflowId);
        return known == null ? Json.absent() : known;
    }

    JsonNode outputs(String workflowId) {
        ObjectNode known = outputs.get(workflowId);
        return known == null ? Json.absent() : known;
    }

    /** The outputs of all workflows that have ended, by their ids, in order. */
    Map<String, ObjectNode> allOutputs() {
        return outputs;
    }
}
