package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.arazzo.JavaName;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.Documents;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Plans all classes of a compilation. */
public final class Planner {

    private final Packages packages;
    private final Map<String, String> names;
    private final Diagnostics diagnostics;

    /**
     * Creates a planner.
     *
     * @param packages the packages of the generated classes
     * @param names names of classes that the user chose: by {@code workflowId} or {@code document#workflowId}, by
     *     {@code source#/pointer/to/schema} or {@code file#/pointer/to/schema}, by {@code source#}
     * @param diagnostics where to report what can't be named in Java
     */
    public Planner(Packages packages, Map<String, String> names, Diagnostics diagnostics) {
        this.packages = packages;
        this.names = Map.copyOf(names);
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
        ChosenNames chosen = new ChosenNames(this.names, diagnostics);
        WorkflowNames names = WorkflowNames.of(packages(documents), workflows.values(), chosen, diagnostics);
        ApiPlans apis = ApiPlans.of(packages, documents, chosen, diagnostics);
        Function<Schema, Optional<String>> chosenNames = schema -> chosen.ofSchema(
                apis.namesOf(schema.location().document()), schema.location().pointer());
        TypePlanner types = new TypePlanner(
                new SchemaReader(Documents.none()),
                apis::packageOf,
                schema -> chosenNames.apply(schema).or(schema::javaName),
                apis::hasEpochSeconds);
        Function<ElementLocation, Optional<Location>> places = places(documents);
        InputNames inputNames = new InputNames(places, diagnostics);
        Map<ClassRef, String> documentNames = new HashMap<>();
        List<TypePlan> all = new ArrayList<>();
        TypeFlow flow = new TypeFlow(workflows);
        List<WorkflowPlan> plans = new ArrayList<>();
        for (LinkedWorkflow workflow : workflows.values()) {
            names.of(workflow.key()).ifPresent(name -> {
                WorkflowPlanner planner =
                        new WorkflowPlanner(workflow, name, names, inputNames, apis, types, flow, workflows);
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
        types.collisions().forEach(collision -> report(collision, apis));
        types.misnamed().forEach((schema, mistake) -> {
            if (chosenNames.apply(schema).isEmpty()) {
                reportName(schema.location(), mistake, places);
            }
        });
        chosen.reportUnused();
        return new Plan(plans, apis.plans(), all, documentNames);
    }

    /** Where schemas of the documents are given their names, or else declared. */
    private static Function<ElementLocation, Optional<Location>> places(List<LinkedDocument> documents) {
        Map<String, Node> roots = new HashMap<>();
        for (LinkedDocument document : documents) {
            SourceFile file = document.document().file();
            roots.put(file.displayName(), file.root());
        }
        return location -> Optional.ofNullable(roots.get(location.document().key()))
                .flatMap(root ->
                        root.at(location.child(JavaName.FIELD).pointer()).or(() -> root.at(location.pointer())))
                .map(Node::location);
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

    private void report(ClassNames.Collision collision, ApiPlans apis) {
        Document document = collision.second().document();
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.SCHEMA_COLLISION,
                        Location.of(document.key()),
                        "the schemas at " + collision.first().pointer() + " and "
                                + collision.second().pointer() + " would both become class "
                                + collision.name() + ", so the second is "
                                + collision.given().simpleName())
                .withHint("give one of them another name by x-java-name, or by the setting names: "
                        + apis.namesOf(document).get(0) + "#"
                        + collision.second().pointer() + "=NAME"));
    }

    /** In a document of ours a name is a mistake; published API descriptions work without. */
    private void reportName(
            ElementLocation place, String mistake, Function<ElementLocation, Optional<Location>> places) {
        places.apply(place)
                .ifPresentOrElse(
                        here -> diagnostics.error(DiagnosticCode.BAD_JAVA_NAME, here, mistake),
                        () -> diagnostics.warning(
                                DiagnosticCode.BAD_JAVA_NAME,
                                Location.of(place.document().key()),
                                "the schema at " + place.pointer() + ": " + mistake));
    }

    static String fileName(String displayName) {
        return displayName.substring(displayName.lastIndexOf('/') + 1);
    }
}
