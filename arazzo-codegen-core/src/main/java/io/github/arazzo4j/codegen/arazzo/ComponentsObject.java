package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.Node;
import java.util.Map;

/**
 * Reusable parts of a document (Arazzo 1.1.0, Components Object); the maps are in order and immutable. What could not
 * be read has been reported and is not here.
 *
 * @param inputs {@code inputs}, JSON Schemas by name
 * @param parameters {@code parameters} by name
 * @param successActions {@code successActions} by name
 * @param failureActions {@code failureActions} by name
 */
public record ComponentsObject(
        Map<String, Node> inputs,
        Map<String, ParameterObject> parameters,
        Map<String, ActionObject> successActions,
        Map<String, ActionObject> failureActions) {}
