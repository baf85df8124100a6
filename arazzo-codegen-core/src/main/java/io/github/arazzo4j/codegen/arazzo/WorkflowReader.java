package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.arazzo.ActionReader.Occasion;
import io.github.arazzo4j.codegen.arazzo.ParameterReader.Purpose;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.Node;
import java.util.List;
import java.util.Optional;

/** Reads workflows (Arazzo 1.1.0, Workflow Object). */
final class WorkflowReader {

    private WorkflowReader() {}

    static Optional<WorkflowObject> read(Node node, Diagnostics diagnostics) {
        return ObjectReader.open(node, ObjectKind.WORKFLOW, diagnostics).flatMap(object -> read(object, diagnostics));
    }

    /** The workflow; empty if it has no id. All its fields are read in any case, so that all is reported. */
    private static Optional<WorkflowObject> read(ObjectReader object, Diagnostics diagnostics) {
        Optional<Text> summary = object.text("summary");
        Optional<Text> description = object.text("description");
        Optional<Node> inputs = object.mapping("inputs").map(Node.class::cast);
        List<Text> dependsOn = Distinct.firsts(
                object.list("dependsOn", entry -> object.text(entry, "an entry of dependsOn")),
                text -> Distinct.Key.of(text, "workflow"),
                DiagnosticCode.DUPLICATE_ID,
                diagnostics);
        List<StepObject> steps = Distinct.firsts(
                object.nonEmptyList("steps", step -> StepReader.read(step, diagnostics)),
                step -> Distinct.Key.of(step.stepId(), "step"),
                DiagnosticCode.DUPLICATE_ID,
                diagnostics);
        List<ActionEntry> successActions =
                new ActionReader(Occasion.SUCCESS, diagnostics).list(object, "successActions");
        List<ActionEntry> failureActions =
                new ActionReader(Occasion.FAILURE, diagnostics).list(object, "failureActions");
        List<OutputObject> outputs = OutputsReader.read(object);
        List<ParameterEntry> parameters = new ParameterReader(Purpose.UNDECIDED, diagnostics).list(object);
        Optional<Text> javaName = ExtensionReader.javaName(object);
        return object.name("workflowId")
                .map(workflowId -> new WorkflowObject(
                        workflowId,
                        summary,
                        description,
                        inputs,
                        dependsOn,
                        steps,
                        successActions,
                        failureActions,
                        outputs,
                        parameters,
                        javaName,
                        object.node()));
    }
}
