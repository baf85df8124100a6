package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.plan.StepPlan;
import io.github.arazzo4j.codegen.plan.WorkflowPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The actions that a workflow has for all its steps (S13). Where several steps come to all of them, and the code would be the
 * same, it stands in a method that these steps call.
 */
final class DefaultActions {

    private final Map<String, String> onSuccess;
    private final Map<String, String> onFailure;

    /**
     * What comes after a step.
     *
     * @param actions those to be written in the step's own method
     * @param otherwise what is next if none of them is taken
     */
    record Outcome(List<LinkedAction> actions, CodeBlock otherwise) {}

    /**
     * Finds the actions that are to be written once, and writes them.
     *
     * @param workflow the workflow
     * @param emitters writes the actions of a step
     * @param signature makes a method one that takes run and answer and says what is next
     * @param methods the methods of the generated class, to which those of the actions are added
     */
    DefaultActions(
            WorkflowPlan workflow,
            Function<StepPlan, ActionsEmitter> emitters,
            UnaryOperator<MethodSpec.Builder> signature,
            MethodPool methods) {
        this.onSuccess = share(workflow, true, emitters, signature, methods);
        this.onFailure = share(workflow, false, emitters, signature, methods);
    }

    /** The methods, by the steps that call them. */
    private static Map<String, String> share(
            WorkflowPlan workflow,
            boolean success,
            Function<StepPlan, ActionsEmitter> emitters,
            UnaryOperator<MethodSpec.Builder> signature,
            MethodPool methods) {
        Map<CodeBlock, List<String>> steps = new LinkedHashMap<>();
        for (StepPlan step : workflow.steps()) {
            if (comesToAllDefaults(workflow, step.step(), success)) {
                List<LinkedAction> all = all(step.step(), success);
                List<LinkedAction> defaults =
                        all.subList(own(step.step(), success).size(), all.size());
                CodeBlock code = emitters.apply(step).statements(defaults, success, ActionsEmitter.usual(success));
                steps.computeIfAbsent(code, key -> new ArrayList<>())
                        .add(step.step().id());
            }
        }
        Map<String, String> shared = new HashMap<>();
        steps.forEach((code, ids) -> {
            if (ids.size() > 1) {
                String method = methods.method(signature
                        .apply(MethodSpec.methodBuilder(success ? "onSuccess" : "onFailure"))
                        .addJavadoc(
                                "What the workflow says of steps that $L.", success ? "have succeeded" : "have failed")
                        .addCode(code)
                        .build());
                ids.forEach(id -> shared.put(id, method));
            }
        });
        return shared;
    }

    /** Whether a step has its workflow's actions behind its own, and overrides none of them. */
    private static boolean comesToAllDefaults(WorkflowPlan workflow, LinkedStep step, boolean success) {
        int defaults = (success
                        ? workflow.workflow().source().successActions()
                        : workflow.workflow().source().failureActions())
                .size();
        List<LinkedAction> own = own(step, success);
        return defaults > 0
                && all(step, success).size() == own.size() + defaults
                && own.stream().noneMatch(LinkedAction::isAlwaysTaken);
    }

    /** What comes after a step. */
    Outcome of(StepPlan step, boolean success) {
        String method = (success ? onSuccess : onFailure).get(step.step().id());
        return method == null
                ? new Outcome(all(step.step(), success), ActionsEmitter.usual(success))
                : new Outcome(own(step.step(), success), CodeBlock.of("$N(run, answer)", method));
    }

    private static List<LinkedAction> all(LinkedStep step, boolean success) {
        return success ? step.onSuccess() : step.onFailure();
    }

    /** The step's own actions, which come first. */
    private static List<LinkedAction> own(LinkedStep step, boolean success) {
        int count = (success ? step.source().onSuccess() : step.source().onFailure()).size();
        return all(step, success).subList(0, count);
    }
}
