package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.arazzo.OutputObject;
import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.arazzo.WorkflowObject;
import io.github.arazzo4j.codegen.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the expressions of a workflow can name.
 *
 * @param session the workflows of all documents
 * @param document the document of the workflow
 * @param sources its sources by name
 * @param workflow the workflow
 * @param inputs the schema of the workflow's inputs
 * @param steps the workflow's steps by id
 */
record LinkScope(
        LinkSession session,
        ArazzoDocument document,
        Map<String, LinkedSource> sources,
        WorkflowObject workflow,
        Schema inputs,
        Map<String, StepObject> steps) {

    static LinkScope of(LinkSession session, ArazzoDocument document, WorkflowObject workflow) {
        Map<String, StepObject> steps = new LinkedHashMap<>();
        workflow.steps().forEach(step -> steps.putIfAbsent(step.stepId().value(), step));
        return new LinkScope(
                session, document, session.sources(document), workflow, session.inputs(document, workflow), steps);
    }

    WorkflowKey key() {
        return LinkSession.key(document, workflow);
    }

    /** The names of the outputs that a step has; one that calls a workflow and declares none has those (S18). */
    Optional<List<String>> outputNames(StepObject step) {
        if (!step.outputs().isEmpty() || step.workflowId().isEmpty()) {
            return Optional.of(step.outputs().stream().map(OutputObject::name).toList());
        }
        return new TargetLinker(this)
                .findWorkflow(step.workflowId().get().value())
                .flatMap(session::workflow)
                .map(called -> called.outputs().stream().map(OutputObject::name).toList());
    }
}
