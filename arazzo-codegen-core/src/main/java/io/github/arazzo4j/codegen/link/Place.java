package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.StepObject;
import java.util.Optional;

/**
 * Where in a workflow an expression stands, which decides what it can name.
 *
 * @param scope the workflow
 * @param step the step, or empty among the outputs of the workflow
 * @param phase before or after the step has been answered
 */
record Place(LinkScope scope, Optional<StepObject> step, Phase phase) {

    enum Phase {
        /** A parameter or a body: the step has no answer yet. */
        REQUEST,
        /** A criterion, an output or a parameter of an action: the step has its answer. */
        ANSWER,
        /** An output of the workflow: there is no step any more. */
        END
    }

    static Place request(LinkScope scope, StepObject step) {
        return new Place(scope, Optional.of(step), Phase.REQUEST);
    }

    static Place answer(LinkScope scope, StepObject step) {
        return new Place(scope, Optional.of(step), Phase.ANSWER);
    }

    static Place end(LinkScope scope) {
        return new Place(scope, Optional.empty(), Phase.END);
    }
}
