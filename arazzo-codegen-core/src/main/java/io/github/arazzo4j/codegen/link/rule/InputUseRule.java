package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.InputUses;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.schema.Schema;
import java.util.Map;
import java.util.Set;

/** An input whose uses do not agree with what the document says of it, or with each other: the declared type stays. */
final class InputUseRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        InputUses uses = InputUses.of(workflow);
        for (Map.Entry<String, Schema> input : workflow.inputs().properties().entrySet()) {
            Schema declared = input.getValue();
            Set<Schema> places = uses.of(input.getKey());
            if (uses.isContradicted(input.getKey(), declared)) {
                note(workflow, context, input.getKey(), "flows into a place of another type, as the operation says");
            } else if (InputUses.isVague(declared) && places.size() > 1 && !InputUses.agree(places)) {
                note(workflow, context, input.getKey(), "flows into places of different types, so its own is kept");
            }
        }
    }

    private static void note(LinkedWorkflow workflow, Context context, String input, String what) {
        context.diagnostics()
                .note(
                        DiagnosticCode.INPUT_USE,
                        workflow.inputPlace(input),
                        "input " + input + " of workflow " + workflow.key() + " " + what);
    }
}
