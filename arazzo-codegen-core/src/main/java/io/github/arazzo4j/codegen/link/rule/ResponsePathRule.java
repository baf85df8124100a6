package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.schema.Access;
import io.github.arazzo4j.codegen.schema.Navigation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaNavigator;
import java.util.List;
import java.util.Optional;

/**
 * A pointer into the response body that its schema rules out. APIs do send more than they describe, also where their
 * description says that they do not, so it is a warning. What failure actions look at is another body, and not looked at.
 */
final class ResponsePathRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            Optional<Schema> body = TypeFlow.responseSchema(step);
            if (body.isEmpty()) {
                continue;
            }
            step.outputs()
                    .values()
                    .forEach(value -> value.forEachReference(reference -> check(reference, body.get(), context)));
            step.criteria().forEach(criterion -> check(criterion, body.get(), context));
            step.onSuccess().stream()
                    .map(LinkedAction::criteria)
                    .flatMap(List::stream)
                    .forEach(criterion -> check(criterion, body.get(), context));
        }
    }

    private static void check(LinkedCriterion criterion, Schema body, Context context) {
        criterion.forEachReference(reference -> check(reference, body, context));
    }

    private static void check(Reference reference, Schema body, Context context) {
        if (!(reference.origin() instanceof Origin.ResponseBody)) {
            return;
        }
        List<Access> way =
                reference.path().stream().<Access>map(Access.Token::new).toList();
        if (SchemaNavigator.follow(body, way) instanceof Navigation.RuledOut out) {
            report(reference.location(), out, context);
        }
    }

    private static void report(Location place, Navigation.RuledOut out, Context context) {
        String what = out.knownNames().isEmpty() ? "is no object or array" : "has no property \"" + out.token() + "\"";
        context.diagnostics()
                .report(Diagnostic.of(
                                DiagnosticCode.UNKNOWN_PROPERTY,
                                place,
                                "what the response describes " + what + describe(out))
                        .withSeverity(Severity.WARNING)
                        .withProposal(out.token(), out.knownNames()));
    }

    private static String describe(Navigation.RuledOut out) {
        return out.at().name().map(name -> " (schema " + name + ")").orElse("");
    }
}
