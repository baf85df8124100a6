package io.github.arazzo4j.codegen.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.arazzo.ArazzoReader;
import io.github.arazzo4j.codegen.corpus.RawSchemas.Raw;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Linker;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import io.github.arazzo4j.codegen.link.rule.Rules;
import io.github.arazzo4j.codegen.plan.ClassRef;
import io.github.arazzo4j.codegen.plan.ComponentPlan;
import io.github.arazzo4j.codegen.plan.JavaType;
import io.github.arazzo4j.codegen.plan.Packages;
import io.github.arazzo4j.codegen.plan.Plan;
import io.github.arazzo4j.codegen.plan.Planner;
import io.github.arazzo4j.codegen.plan.TypePlan;
import io.github.arazzo4j.codegen.plan.TypePlanner;
import io.github.arazzo4j.codegen.plan.WorkflowPlan;
import io.github.arazzo4j.codegen.schema.Documents;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import io.github.arazzo4j.codegen.source.Workspace;
import io.github.arazzo4j.codegen.source.WorkspaceSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How much of what has a schema has a Java type, over all real documents. What has a schema is told by {@link RawFlow}, not
 * by the compiler.
 */
@Tag("corpus")
class TypeCoverageTest {

    private final Corpus corpus = Corpus.locate();
    private final Map<String, int[]> figures = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    @Test
    void whatHasASchemaHasAType() {
        assumeThat(corpus.isThere())
                .as("no documents in %s; give their folder with -Dcorpus=…", corpus.root())
                .isTrue();
        corpus.entries().stream().filter(entry -> !entry.isBroken()).forEach(this::measure);
        List.of("workflow outputs", "step outputs", "inputs").forEach(this::report);
        assertThat(missing).isEmpty();
        assertThat(figures.get("workflow outputs")[0]).isPositive();
        assertThat(figures.get("inputs")[0]).isPositive();
    }

    private void report(String what) {
        int[] figure = figures.getOrDefault(what, new int[4]);
        System.out.printf(
                "corpus: %s: %d of %d typed (%.1f %%); besides %d that are free-form, %d that no schema describes%n",
                what,
                figure[0],
                figure[0] + figure[1],
                100.0 * figure[0] / Math.max(1, figure[0] + figure[1]),
                figure[2],
                figure[3]);
    }

    private void measure(Corpus.Entry entry) {
        Diagnostics diagnostics = new Diagnostics(false);
        Workspace workspace =
                new Workspace(WorkspaceSettings.of(corpus.root()).withSourceMap(corpus.sourceMap()), diagnostics);
        List<ArazzoDocument> documents = workspace.open(entry.path()).stream()
                .flatMap(file -> ArazzoReader.read(file, diagnostics).stream())
                .toList();
        List<LinkedDocument> linked = new Linker(workspace, diagnostics).link(documents);
        Rules.check(linked, diagnostics);
        if (diagnostics.hasErrors()) {
            return;
        }
        Map<WorkflowKey, LinkedWorkflow> workflows = new HashMap<>();
        linked.forEach(document -> document.workflows().forEach(each -> workflows.put(each.key(), each)));
        Plan plan = new Planner(Packages.single("com.example"), Map.of(), diagnostics).plan(linked);
        RawFlow flow = new RawFlow(workflows, corpus.root());
        for (WorkflowPlan workflow : plan.workflows()) {
            if (workflow.workflow().key().document().equals(entry.path().toString())) {
                outputs(plan, workflow, flow);
                stepOutputs(workflow.workflow(), new TypeFlow(workflows), flow);
                inputs(workflow, flow);
            }
        }
    }

    private void outputs(Plan plan, WorkflowPlan workflow, RawFlow flow) {
        TypePlan.RecordPlan outputs = plan.types().stream()
                .filter(type -> type.name().equals(workflow.name().nested("Outputs")))
                .map(TypePlan.RecordPlan.class::cast)
                .findFirst()
                .orElseThrow();
        LinkedWorkflow source = workflow.workflow();
        for (ComponentPlan output : outputs.components()) {
            count(
                    "workflow outputs",
                    source.key() + " " + output.jsonName(),
                    flow.ofOutput(source, output.jsonName()),
                    output.type(),
                    flow.schemas());
        }
    }

    /** No class is generated for what only steps see, but its type must be known as well. */
    private void stepOutputs(LinkedWorkflow workflow, TypeFlow types, RawFlow flow) {
        TypePlanner planner = new TypePlanner(new SchemaReader(Documents.none()), file -> Optional.of("com.example"));
        for (LinkedStep step : workflow.steps()) {
            for (String output : step.outputs().keySet()) {
                JavaType type = planner.typeOf(
                        types.ofStepOutput(workflow, step, output), ClassRef.ofPackage("com.example"), output);
                String place = workflow.key() + " " + step.id() + " " + output;
                count("step outputs", place, flow.ofStepOutput(workflow, step, output), type, flow.schemas());
            }
        }
    }

    private void count(String what, String place, RawFlow.Lead lead, JavaType type, RawSchemas schemas) {
        int[] figure = figures.computeIfAbsent(what, key -> new int[4]);
        if (lead instanceof RawFlow.Nowhere) {
            figure[3]++;
        } else if (lead instanceof RawFlow.ToSchemas to && to.schemas().stream().allMatch(schemas::isFreeForm)) {
            figure[2]++;
        } else if (isPrecise(type, lead instanceof RawFlow.ToSchemas to ? to.schemas() : List.of(), schemas)) {
            figure[0]++;
        } else {
            figure[1]++;
            missing.add(what + ": " + place + " is " + type + ", though it leads to " + lead);
        }
    }

    /** Neither JSON nor, where the items are described, a list of it. */
    private static boolean isPrecise(JavaType type, List<Raw> schemas, RawSchemas raw) {
        if (type instanceof JavaType.ListOf list && list.element() == JavaType.Scalar.JSON) {
            return schemas.stream()
                    .allMatch(schema -> raw.items(schema).map(raw::isFreeForm).orElse(true));
        }
        return type != JavaType.Scalar.JSON;
    }

    /** Inputs that say no more than {@code object} or {@code array} and that all uses agree on. */
    private void inputs(WorkflowPlan workflow, RawFlow flow) {
        for (ComponentPlan input : workflow.inputs()) {
            RawUses.refinement(workflow.workflow(), input.jsonName(), flow).ifPresent(place -> {
                int[] figure = figures.computeIfAbsent("inputs", key -> new int[4]);
                if (isPrecise(input.type(), List.of(place), flow.schemas())) {
                    figure[0]++;
                } else {
                    figure[1]++;
                    missing.add(
                            "inputs: " + workflow.workflow().key() + " " + input.jsonName() + " is " + input.type());
                }
            });
        }
    }
}
