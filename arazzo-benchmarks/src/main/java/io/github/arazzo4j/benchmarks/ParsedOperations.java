package io.github.arazzo4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The operations of an API description that is in memory, found by their ids as interpreters find them. */
final class ParsedOperations {

    private final Map<String, ParsedOperation> operations = new HashMap<>();

    ParsedOperations(JsonNode description) {
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                operations.put(
                        operation.path("operationId").asText(),
                        new ParsedOperation(description, path.getKey(), path.getValue(), operation));
            }
        }
    }

    ParsedOperation get(String operationId) {
        return Objects.requireNonNull(operations.get(operationId));
    }
}
