package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.Reference;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Visits the expressions of a step. */
final class StepReferences {

    private StepReferences() {}

    /** The expressions from which the request is made. */
    static void ofRequest(LinkedStep step, Consumer<Reference> visitor) {
        step.parameters().forEach(parameter -> parameter.value().forEachReference(visitor));
        step.body().ifPresent(body -> body.forEachReference(visitor));
    }

    /** The expressions that are evaluated when the step has been answered. */
    static void ofAnswer(LinkedStep step, Consumer<Reference> visitor) {
        step.outputs().values().forEach(value -> value.forEachReference(visitor));
        step.criteria().forEach(criterion -> criterion.forEachReference(visitor));
        Stream.concat(step.onSuccess().stream(), step.onFailure().stream()).forEach(action -> {
            action.criteria().forEach(criterion -> criterion.forEachReference(visitor));
            parameters(action).forEach(parameter -> parameter.value().forEachReference(visitor));
        });
    }

    /** The inputs that an action has for the workflow that it names. */
    static List<LinkedParameter> parameters(LinkedAction action) {
        if (action.effect() instanceof LinkedAction.GoToWorkflow goTo) {
            return goTo.parameters();
        }
        return action.effect() instanceof LinkedAction.Retry retry ? retry.parameters() : List.of();
    }
}
