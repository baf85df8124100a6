package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import io.github.arazzo4j.codegen.schema.Documents;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans all classes of a compilation. */
public final class Planner {

    private final Packages packages;
    private final Diagnostics diagnostics;

    /**
     * Creates a planner.
     *
     * @param packages the packages of the generated classes
     * @param diagnostics where to report what can't be named in Java
     */
    public Planner(Packages packages, Diagnostics diagnostics) {
        this.packages = packages;
        this.diagnostics = diagnostics;
    }

    /**
     * Plans the classes of documents.
     *
     * @param documents the documents, those that they refer to included
     * @return the plan; the same one whatever the order of the documents
     */
    public Plan plan(List<LinkedDocument> documents) {
        Map<WorkflowKey, LinkedWorkflow> workflows = new LinkedHashMap<>();
        documents.stream()
                .sorted(Comparator.comparing(
                        document -> document.document().file().displayName()))
                .forEach(document -> document.workflows().forEach(each -> workflows.put(each.key(), each)));
        WorkflowNames names = WorkflowNames.of(packages(documents), workflows.values(), diagnostics);
        ApiPlans apis = ApiPlans.of(packages, documents);
        TypePlanner types = new TypePlanner(new SchemaReader(Documents.none()), apis::packageOf);
        Map<ClassRef, String> documentNames = new HashMap<>();
        List<TypePlan> all = new ArrayList<>();
        TypeFlow flow = new TypeFlow(workflows);
        List<WorkflowPlan> plans = new ArrayList<>();
        for (LinkedWorkflow workflow : workflows.values()) {
            names.of(workflow.key()).ifPresent(name -> {
                WorkflowPlanner planner = new WorkflowPlanner(workflow, name, names, apis, types, flow, workflows);
                WorkflowPlan plan = planner.plan();
                plans.add(plan);
                all.add(planner.outputs());
                documentNames.put(planner.outputs().name(), plan.document());
            });
        }
        for (TypePlan type : types.plans()) {
            all.add(type);
            documentNames.put(
                    type.name(), fileName(types.documentOf(type.name()).key()));
        }
        plans.sort(Comparator.comparing(plan -> plan.name().toString()));
        return new Plan(plans, apis.plans(), all, documentNames);
    }

    /** The package of each workflow. */
    private Map<WorkflowKey, String> packages(List<LinkedDocument> documents) {
        Map<WorkflowKey, String> byWorkflow = new HashMap<>();
        for (LinkedDocument document : documents) {
            String name = packages.of(document.document().file().path());
            document.workflows().forEach(workflow -> byWorkflow.put(workflow.key(), name));
        }
        return byWorkflow;
    }

    static String fileName(String displayName) {
        return displayName.substring(displayName.lastIndexOf('/') + 1);
    }
}
