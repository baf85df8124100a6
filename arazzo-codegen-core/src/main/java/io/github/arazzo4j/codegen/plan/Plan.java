package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.link.WorkflowKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All classes of a compilation.
 *
 * @param workflows the workflow classes, in order of their names
 * @param apis the classes that describe APIs, in order of their names
 * @param types the classes that stand for schemas, those nested in workflow classes included
 * @param documents the file name of the document that each of these stands for a part of
 */
public record Plan(
        List<WorkflowPlan> workflows, List<ApiPlan> apis, List<TypePlan> types, Map<ClassRef, String> documents) {

    /** Copies the collections. */
    public Plan {
        workflows = List.copyOf(workflows);
        apis = List.copyOf(apis);
        types = List.copyOf(types);
        documents = Map.copyOf(documents);
    }

    /**
     * The document that a type stands for a part of.
     *
     * @param type the class
     * @return the file name
     */
    public String documentOf(ClassRef type) {
        return documents.getOrDefault(type, "");
    }

    /**
     * The class of a workflow.
     *
     * @param key the workflow
     * @return its qualified name, or empty if it has none
     */
    public Optional<String> className(WorkflowKey key) {
        return workflows.stream()
                .filter(plan -> plan.workflow().key().equals(key))
                .map(plan -> plan.name().toString())
                .findFirst();
    }
}
