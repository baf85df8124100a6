package io.github.arazzo4j.codegen.plan;

import java.util.List;

/**
 * All classes of a compilation.
 *
 * @param workflows the workflow classes, in order of their names
 * @param apis the classes that describe APIs, in order of their names
 * @param types the classes that stand for schemas and are not nested in others, in order of their names
 */
public record Plan(List<WorkflowPlan> workflows, List<ApiPlan> apis, List<TypePlan> types) {

    /** Copies the lists. */
    public Plan {
        workflows = List.copyOf(workflows);
        apis = List.copyOf(apis);
        types = List.copyOf(types);
    }
}
