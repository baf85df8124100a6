package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.OutputObject;
import io.github.arazzo4j.codegen.arazzo.RequestBodyObject;
import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links one workflow. */
final class WorkflowLinker {

    private final LinkScope scope;

    WorkflowLinker(LinkScope scope) {
        this.scope = scope;
    }

    LinkedWorkflow link() {
        Dependencies dependencies = new Dependencies(scope);
        List<LinkedWorkflow.Dependency> dependsOn = dependencies.ofWorkflow();
        List<LinkedStep> steps = new ArrayList<>();
        for (StepObject step : dependencies.inOrder()) {
            link(step).ifPresent(steps::add);
        }
        Map<String, Value> outputs = outputs(Place.end(scope), scope.workflow().outputs());
        return new LinkedWorkflow(
                scope.key(),
                scope.workflow(),
                scope.inputs(),
                dependsOn,
                steps,
                outputs,
                scope.session().usesAsyncApi(scope.key()));
    }

    private Optional<LinkedStep> link(StepObject step) {
        Optional<Text> asyncApi = AsyncApi.of(step, scope);
        asyncApi.ifPresent(text -> AsyncApi.report(scope, text.location(), "step " + step.stepId() + " uses AsyncAPI"));
        Optional<LinkedStep.Target> target =
                asyncApi.isPresent() ? Optional.empty() : new TargetLinker(scope).link(step);
        // What does not depend on the target is linked in any case, so that all mistakes are told in one run.
        Place answer = Place.answer(scope, step);
        List<LinkedCriterion> criteria = new CriterionLinker(answer).link(step.successCriteria());
        ActionLinker actions = new ActionLinker(scope);
        List<LinkedAction> onSuccess = actions.onSuccess(step);
        List<LinkedAction> onFailure = actions.onFailure(step);
        Map<String, Value> outputs = outputs(answer, step.outputs());
        if (target.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LinkedStep(
                step,
                target.get(),
                parameters(step, target.get()),
                step.requestBody().flatMap(body -> body(step, body, target.get())),
                criteria,
                onSuccess,
                onFailure,
                outputs));
    }

    private List<LinkedParameter> parameters(StepObject step, LinkedStep.Target target) {
        ParameterLinker linker = new ParameterLinker(scope);
        return target instanceof LinkedStep.OperationTarget operation
                ? linker.ofOperation(step, operation.operation())
                : linker.ofWorkflowCall(step, ((LinkedStep.WorkflowTarget) target).workflow());
    }

    private Optional<LinkedBody> body(StepObject step, RequestBodyObject body, LinkedStep.Target target) {
        return target instanceof LinkedStep.OperationTarget operation
                ? Optional.of(new BodyLinker(Place.request(scope, step), operation.operation()).link(body))
                : Optional.empty();
    }

    private static Map<String, Value> outputs(Place place, List<OutputObject> outputs) {
        Map<String, Value> linked = new LinkedHashMap<>();
        for (OutputObject output : outputs) {
            linked.put(output.name(), ValueLinker.link(place, output.value()));
        }
        return linked;
    }
}
