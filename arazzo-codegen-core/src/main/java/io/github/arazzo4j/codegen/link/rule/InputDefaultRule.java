package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.source.JsonPointers;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Optional;
import java.util.Set;

/** Inputs that contradict themselves: a default that the input's own schema refuses, a required one that is not declared. */
final class InputDefaultRule implements Rule {

    private static final SchemaValues VALUES = new SchemaValues(SchemaValues.Form.JSON);

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        workflow.inputs()
                .properties()
                .forEach((name, schema) -> schema.annotations()
                        .defaultValue()
                        .flatMap(value -> VALUES.objection(value, schema))
                        .ifPresent(objection -> context.diagnostics()
                                .error(
                                        DiagnosticCode.BAD_DEFAULT,
                                        place(workflow, name),
                                        "the default of input " + name + " " + objection)));
        Set<String> declared = workflow.inputs().properties().keySet();
        if (!declared.isEmpty()) {
            workflow.inputs().required().stream()
                    .filter(name -> !declared.contains(name))
                    .forEach(name -> context.diagnostics()
                            .report(Diagnostic.of(
                                            DiagnosticCode.UNDECLARED_REQUIRED,
                                            requiredPlace(workflow, name),
                                            "input \"" + name + "\" is required, but not declared among the properties")
                                    .withProposal(name, declared)));
        }
    }

    private static Location place(LinkedWorkflow workflow, String input) {
        return workflow.source()
                .inputs()
                .flatMap(node -> node.at(JsonPointers.of("properties", input, "default")))
                .map(Node::location)
                .orElseGet(() -> workflow.inputPlace(input));
    }

    private static Location requiredPlace(LinkedWorkflow workflow, String input) {
        return workflow.source()
                .inputs()
                .flatMap(node -> node.at("/required"))
                .flatMap(Node::asSequence)
                .flatMap(list -> list.elements().stream()
                        .filter(element -> element.asString().equals(Optional.of(input)))
                        .findFirst())
                .map(Node::location)
                .orElseGet(() -> workflow.source().workflowId().location());
    }
}
