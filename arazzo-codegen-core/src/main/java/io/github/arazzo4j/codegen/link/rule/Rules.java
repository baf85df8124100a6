package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.link.ControlFlow;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All checks of linked documents. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new UnsetOutputRule(),
            new UnreachableStepRule(),
            new UnchangingLoopRule(),
            new EndlessLoopRule(),
            new OperationParametersRule(),
            new ParameterValueRule(),
            new RequestBodyRule(),
            new BodyContentRule(),
            new ShadowedActionRule(),
            new CallInputsRule(),
            new RecursiveWorkflowRule(),
            new InputDefaultRule(),
            new InputUseRule(),
            new KnownPathRule(),
            new ResponseHeaderRule(),
            new RequestPartRule(),
            new UndescribedStatusRule(),
            new ComparisonRule(),
            new XmlPointerRule(),
            new FilterOnObjectRule(),
            new UnusedInputRule(),
            new LooseExpressionRule());

    private static final List<DocumentRule> OF_DOCUMENTS = List.of(
            new InputSchemaRule(),
            new UnusedComponentRule(),
            new SecretRule(),
            new BrokenSchemaRule(),
            new ApiProblemRule(),
            new SourceRule());

    private Rules() {}

    /**
     * Checks documents.
     *
     * @param documents the documents
     * @param diagnostics where to report
     */
    public static void check(List<LinkedDocument> documents, Diagnostics diagnostics) {
        Map<WorkflowKey, LinkedWorkflow> workflows = new LinkedHashMap<>();
        documents.forEach(
                document -> document.workflows().forEach(workflow -> workflows.put(workflow.key(), workflow)));
        OF_DOCUMENTS.forEach(rule -> rule.check(documents, diagnostics));
        TypeFlow types = new TypeFlow(workflows);
        Repeats repeats = new Repeats();
        for (LinkedWorkflow workflow : workflows.values()) {
            // What could not be linked has been reported, and is no reason for further complaints.
            boolean complete =
                    workflow.steps().size() == workflow.source().steps().size();
            if (complete && !workflow.usesAsyncApi() && !WorkflowSize.isTooLarge(workflow, diagnostics)) {
                Rule.Context context =
                        new Rule.Context(workflows, ControlFlow.of(workflow), types, diagnostics, repeats);
                ALL.forEach(rule -> rule.check(workflow, context));
            }
        }
        repeats.report(diagnostics);
    }
}
