package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.openapi.ApiDescription;
import java.util.List;

/**
 * A generated class that describes an API.
 *
 * @param name the class
 * @param document the file name of the API description
 * @param sourceName the name of the source that the class is named after
 * @param api the API
 * @param operations the operations that workflows use, in the order of their constants
 */
public record ApiPlan(
        ClassRef name, String document, String sourceName, ApiDescription api, List<OperationPlan> operations) {

    /** Copies the list. */
    public ApiPlan {
        operations = List.copyOf(operations);
    }
}
