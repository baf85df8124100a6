package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import io.github.arazzo4j.codegen.plan.StepPlan;
import io.github.arazzo4j.codegen.plan.WorkflowPlan;
import java.time.Duration;
import java.util.List;

/** Writes what comes after a step: the first of its success or failure actions whose criteria all hold (S13). */
final class ActionsEmitter {

    private final WorkflowPlan workflow;
    private final StepPlan step;
    private final CallEmitter calls;
    private final ConditionEmitter conditions;

    ActionsEmitter(
            WorkflowPlan workflow,
            StepPlan step,
            ValueEmitter values,
            ConstantPool constants,
            JsonPathEmitter jsonPaths) {
        this.workflow = workflow;
        this.step = step;
        this.calls = new CallEmitter(workflow, values);
        this.conditions = new ConditionEmitter(values, constants, jsonPaths, step);
    }

    /** What comes next where no action says otherwise. */
    static CodeBlock usual(boolean success) {
        return CodeBlock.of("$T.$L()", RuntimeTypes.NEXT, success ? "proceed" : "fail");
    }

    /**
     * Statements of which one returns.
     *
     * @param actions the actions in the order in which they are considered
     * @param success whether they are success actions
     * @param otherwise what is returned if none of them is taken
     */
    CodeBlock statements(List<LinkedAction> actions, boolean success, CodeBlock otherwise) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (LinkedAction action : actions) {
            if (action.isAlwaysTaken()) {
                return code.addStatement("return $L", decision(action, success)).build();
            }
            code.add("if ($L) {\n$>", guard(action));
            code.addStatement("return $L", decision(action, success));
            code.add("$<}\n");
        }
        return code.addStatement("return $L", otherwise).build();
    }

    private CodeBlock guard(LinkedAction action) {
        CodeBlock criteria = action.criteria().stream()
                .map(criterion -> test("when", criterion))
                .collect(CodeBlock.joining("\n&& "));
        if (action.effect() instanceof LinkedAction.Retry retry) {
            CodeBlock mayRetry = CodeBlock.of("run.mayRetry($L, $L)", Literals.string(action.name()), retry.limit());
            return criteria.isEmpty() ? mayRetry : CodeBlock.of("$L && $L", mayRetry, criteria);
        }
        return criteria;
    }

    /** The test of a criterion by a method of the run. */
    CodeBlock test(String method, LinkedCriterion criterion) {
        return CodeBlock.of(
                "run.$L(\n$>$>$L,\n() -> $L)$<$<",
                method,
                Literals.string(criterion.text()),
                conditions.condition(criterion));
    }

    private CodeBlock decision(LinkedAction action, boolean success) {
        CodeBlock name = Literals.string(action.name());
        if (action.effect() instanceof LinkedAction.GoToStep goTo) {
            return next("goTo", name, success, step(goTo.stepId()));
        }
        if (action.effect() instanceof LinkedAction.GoToWorkflow goTo) {
            return next("goTo", name, success, call(action, goTo.workflow(), goTo.parameters()));
        }
        if (action.effect() instanceof LinkedAction.Retry retry) {
            CodeBlock after = duration(retry.after());
            return retry.repairStep()
                    .map(this::step)
                    .or(() -> retry.repairWorkflow().map(key -> call(action, key, retry.parameters())))
                    .map(repair -> next("retry", name, success, CodeBlock.of("$L, $L", after, repair)))
                    .orElseGet(() -> next("retry", name, success, after));
        }
        return CodeBlock.of("$T.end($L, $L)", RuntimeTypes.NEXT, name, success);
    }

    private static CodeBlock next(String method, CodeBlock name, boolean success, CodeBlock further) {
        return CodeBlock.of("$T.$L($L, $L, $L)", RuntimeTypes.NEXT, method, name, success, further);
    }

    private CodeBlock step(String id) {
        return CodeBlock.of("Step.$L", workflow.step(id).constant());
    }

    private CodeBlock call(LinkedAction action, WorkflowKey key, List<LinkedParameter> parameters) {
        return calls.call(key, parameters, action.source().parameters().isEmpty(), step);
    }

    static CodeBlock duration(Duration duration) {
        if (duration.isZero()) {
            return CodeBlock.of("$T.ZERO", Duration.class);
        }
        return duration.toMillis() % 1000 == 0
                ? CodeBlock.of("$T.ofSeconds($L)", Duration.class, duration.toSeconds())
                : CodeBlock.of("$T.ofMillis($L)", Duration.class, duration.toMillis());
    }
}
