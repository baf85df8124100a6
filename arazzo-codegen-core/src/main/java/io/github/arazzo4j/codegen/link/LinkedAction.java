package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ActionObject;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A success or failure action.
 *
 * @param source the action as written, perhaps among the components
 * @param name its name
 * @param effect what it does
 * @param criteria its criteria, in order
 * @param location where it is written or referred to
 */
public record LinkedAction(
        ActionObject source, String name, Effect effect, List<LinkedCriterion> criteria, Location location) {

    /**
     * The workflow that an action goes to or calls.
     *
     * @return the workflow, or empty if there is none
     */
    public Optional<WorkflowKey> workflow() {
        if (effect instanceof GoToWorkflow goTo) {
            return Optional.of(goTo.workflow());
        }
        return effect instanceof Retry retry ? retry.repairWorkflow() : Optional.empty();
    }

    /**
     * The inputs of the workflow that the action calls or goes to.
     *
     * @return its parameters; empty if there is none, or if the inputs of the same names are passed on
     */
    public List<LinkedParameter> parameters() {
        if (effect instanceof GoToWorkflow target) {
            return target.parameters();
        }
        return effect instanceof Retry retry ? retry.parameters() : List.of();
    }

    /**
     * Whether the action is taken whenever it is considered, so that none behind it ever is.
     *
     * @return whether it has neither criteria nor a limit
     */
    public boolean isAlwaysTaken() {
        return criteria.isEmpty() && !(effect instanceof Retry);
    }

    /** What an action does. */
    public sealed interface Effect {}

    /** Ends the workflow. */
    public record End() implements Effect {}

    /**
     * Goes to a step.
     *
     * @param stepId the step
     */
    public record GoToStep(String stepId) implements Effect {}

    /**
     * Goes to a workflow, for good (S17).
     *
     * @param workflow the workflow
     * @param parameters its inputs; empty if those of the same names are passed on
     */
    public record GoToWorkflow(WorkflowKey workflow, List<LinkedParameter> parameters) implements Effect {}

    /**
     * Executes the step once more (S14).
     *
     * @param after how long to wait
     * @param limit how often
     * @param repairStep the step that is executed first
     * @param repairWorkflow the workflow that is called first
     * @param parameters the inputs of that workflow; empty if those of the same names are passed on
     */
    public record Retry(
            Duration after,
            int limit,
            Optional<String> repairStep,
            Optional<WorkflowKey> repairWorkflow,
            List<LinkedParameter> parameters)
            implements Effect {}
}
