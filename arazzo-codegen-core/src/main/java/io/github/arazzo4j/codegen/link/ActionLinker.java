package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ActionEntry;
import io.github.arazzo4j.codegen.arazzo.ActionObject;
import io.github.arazzo4j.codegen.arazzo.ReusableObject;
import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the actions of a step in the order in which they are considered (S13), and links them. */
final class ActionLinker {

    /** Longer waits are cut to this, some 68 years. */
    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final LinkScope scope;
    private final Components components;

    ActionLinker(LinkScope scope) {
        this.scope = scope;
        this.components = new Components(scope);
    }

    private record Found(ActionObject action, Location location) {}

    List<LinkedAction> onSuccess(StepObject step) {
        return link(step, step.onSuccess(), scope.workflow().successActions(), false);
    }

    List<LinkedAction> onFailure(StepObject step) {
        return link(step, step.onFailure(), scope.workflow().failureActions(), true);
    }

    private List<LinkedAction> link(
            StepObject step, List<ActionEntry> own, List<ActionEntry> ofWorkflow, boolean failure) {
        List<Found> all = new ArrayList<>(find(own, failure));
        Set<String> names =
                all.stream().map(found -> found.action().name().value()).collect(Collectors.toSet());
        for (Found found : find(ofWorkflow, failure)) {
            if (!names.contains(found.action().name().value())) {
                all.add(found);
            }
        }
        Place place = Place.answer(scope, step);
        List<LinkedAction> linked = new ArrayList<>();
        for (Found found : all) {
            effect(place, found.action())
                    .ifPresent(effect -> linked.add(new LinkedAction(
                            found.action(),
                            found.action().name().value(),
                            effect,
                            new CriterionLinker(place).link(found.action().criteria()),
                            found.location())));
        }
        return linked;
    }

    private List<Found> find(List<ActionEntry> entries, boolean failure) {
        List<Found> found = new ArrayList<>();
        for (ActionEntry entry : entries) {
            if (entry instanceof ActionObject action) {
                found.add(new Found(action, action.node().location()));
            } else if (entry instanceof ReusableObject reusable) {
                Optional<ActionObject> action =
                        failure ? components.failureAction(reusable) : components.successAction(reusable);
                action.ifPresent(
                        known -> found.add(new Found(known, reusable.reference().location())));
            }
        }
        return found;
    }

    private Optional<LinkedAction.Effect> effect(Place place, ActionObject action) {
        return switch (action.type()) {
            case END -> Optional.of(new LinkedAction.End());
            case GOTO -> goTo(place, action);
            case RETRY -> retry(place, action);
        };
    }

    private Optional<LinkedAction.Effect> goTo(Place place, ActionObject action) {
        if (action.stepId().isPresent()) {
            return step(action.stepId().get()).map(LinkedAction.GoToStep::new);
        }
        // A goto without a target has been reported by the reader.
        return action.workflowId()
                .flatMap(id -> new TargetLinker(scope).workflow(id))
                .map(key -> new LinkedAction.GoToWorkflow(
                        key, new ParameterLinker(scope).ofAction(place, action.parameters())));
    }

    private Optional<LinkedAction.Effect> retry(Place place, ActionObject action) {
        Optional<String> repairStep = action.stepId().flatMap(this::step);
        Optional<WorkflowKey> repairWorkflow = action.workflowId().flatMap(id -> new TargetLinker(scope).workflow(id));
        return Optional.of(new LinkedAction.Retry(
                action.retryAfter().map(ActionLinker::seconds).orElse(Duration.ZERO),
                action.retryLimit().orElse(1),
                repairStep,
                repairWorkflow,
                new ParameterLinker(scope).ofAction(place, action.parameters())));
    }

    private static Duration seconds(BigDecimal seconds) {
        return Seconds.duration(seconds.min(MAX_SECONDS));
    }

    private Optional<String> step(Text id) {
        if (scope.steps().containsKey(id.value())) {
            return Optional.of(id.value());
        }
        scope.session()
                .diagnostics()
                .report(Diagnostic.of(
                                DiagnosticCode.UNKNOWN_STEP,
                                id.location(),
                                "the workflow has no step \"" + id.value() + "\"")
                        .withProposal(id.value(), scope.steps().keySet()));
        return Optional.empty();
    }
}
