package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.plan.Names;
import io.github.arazzo4j.codegen.plan.StepPlan;
import io.github.arazzo4j.codegen.plan.WorkflowPlan;
import java.time.Duration;
import java.util.List;

/** Writes the body of the method that judges a step's answer: success, outputs, what comes next. */
final class JudgeEmitter {

    private final WorkflowPlan workflow;
    private final StepPlan step;
    private final ValueEmitter values;
    private final CallEmitter calls;
    private final ConditionEmitter conditions;

    JudgeEmitter(
            WorkflowPlan workflow,
            StepPlan step,
            ValueEmitter values,
            ConstantPool constants,
            JsonPathEmitter jsonPaths) {
        this.workflow = workflow;
        this.step = step;
        this.values = values;
        this.calls = new CallEmitter(workflow, values);
        this.conditions = new ConditionEmitter(values, constants, jsonPaths, step);
    }

    CodeBlock body() {
        CodeBlock.Builder code = CodeBlock.builder();
        LinkedStep linked = step.step();
        if (linked.criteria().isEmpty()) {
            code.add("boolean succeeded = answer.successful();\n");
        } else {
            code.add("boolean succeeded = answer.received()$>$>");
            for (LinkedCriterion criterion : linked.criteria()) {
                code.add("\n&& $L", test("expect", criterion));
            }
            code.add(";$<$<\n");
        }
        outputs(code);
        boolean open = true;
        if (!linked.onSuccess().isEmpty()) {
            code.beginControlFlow("if (succeeded)");
            if (actions(code, linked.onSuccess(), true)) {
                code.addStatement("return new $T<>()", next("Proceed"));
            }
            code.endControlFlow();
            open = actions(code, linked.onFailure(), false);
            if (open) {
                code.addStatement("return new $T<>()", next("Fail"));
            }
            return code.build();
        }
        if (linked.onFailure().isEmpty()) {
            return code.addStatement("return succeeded ? new $T<>() : new $T<>()", next("Proceed"), next("Fail"))
                    .build();
        }
        code.beginControlFlow("if (succeeded)")
                .addStatement("return new $T<>()", next("Proceed"))
                .endControlFlow();
        if (actions(code, linked.onFailure(), false)) {
            code.addStatement("return new $T<>()", next("Fail"));
        }
        return code.build();
    }

    private void outputs(CodeBlock.Builder code) {
        if (step.outputs().isEmpty()) {
            return;
        }
        if (step.outputs().size() == 1) {
            code.add(
                    "succeeded &= run.record(outputs -> $L);\n",
                    output(step.outputs().get(0)));
            return;
        }
        code.add("succeeded &= run.record(outputs -> {\n$>");
        for (String output : step.outputs()) {
            code.add("$L;\n", output(output));
        }
        code.add("$<});\n");
    }

    private CodeBlock output(String name) {
        LinkedStep linked = step.step();
        CodeBlock value = linked.outputs().containsKey(name)
                ? values.node(
                        linked.outputs().get(name), step.constant() + "_" + Names.constantName(name), step.constant())
                : CodeBlock.of("answer.outputs().path($L)", Literals.string(name));
        boolean collected =
                linked.source().collect().stream().anyMatch(text -> text.value().equals(name));
        return CodeBlock.of("outputs.$L($L, $L)", collected ? "collect" : "put", Literals.string(name), value);
    }

    /** Writes the actions; returns whether what follows them can be reached. */
    private boolean actions(CodeBlock.Builder code, List<LinkedAction> actions, boolean success) {
        for (LinkedAction action : actions) {
            CodeBlock guard = guard(action);
            if (guard.isEmpty()) {
                code.addStatement("return $L", decision(action, success));
                return false;
            }
            code.add("if ($L) {\n$>", guard);
            code.addStatement("return $L", decision(action, success));
            code.add("$<}\n");
        }
        return true;
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

    private CodeBlock test(String method, LinkedCriterion criterion) {
        return CodeBlock.of(
                "run.$L(\n$>$>$L,\n() -> $L)$<$<",
                method,
                Literals.string(criterion.text()),
                conditions.condition(criterion));
    }

    private CodeBlock decision(LinkedAction action, boolean success) {
        CodeBlock name = Literals.string(action.name());
        if (action.effect() instanceof LinkedAction.GoToStep goTo) {
            return CodeBlock.of(
                    "new $T<>($L, $L, Step.$L)",
                    next("GoTo"),
                    name,
                    success,
                    workflow.step(goTo.stepId()).constant());
        }
        if (action.effect() instanceof LinkedAction.GoToWorkflow goTo) {
            return CodeBlock.of(
                    "new $T<>($L, $L, $L)",
                    next("Transfer"),
                    name,
                    success,
                    calls.call(
                            goTo.workflow(),
                            goTo.parameters(),
                            action.source().parameters().isEmpty(),
                            step));
        }
        if (action.effect() instanceof LinkedAction.Retry retry) {
            return CodeBlock.of(
                    "new $T<>($L, $L, $L, $L, $L)",
                    next("Retry"),
                    name,
                    success,
                    duration(retry.after()),
                    retry.repairStep()
                            .map(id -> CodeBlock.of("Step.$L", workflow.step(id).constant()))
                            .orElse(CodeBlock.of("null")),
                    retry.repairWorkflow()
                            .map(key -> calls.call(
                                    key,
                                    retry.parameters(),
                                    action.source().parameters().isEmpty(),
                                    step))
                            .orElse(CodeBlock.of("null")));
        }
        return CodeBlock.of("new $T<>($L, $L)", next("End"), name, success);
    }

    static CodeBlock duration(Duration duration) {
        if (duration.isZero()) {
            return CodeBlock.of("$T.ZERO", Duration.class);
        }
        return duration.toMillis() % 1000 == 0
                ? CodeBlock.of("$T.ofSeconds($L)", Duration.class, duration.toSeconds())
                : CodeBlock.of("$T.ofMillis($L)", Duration.class, duration.toMillis());
    }

    private static ClassName next(String name) {
        return RuntimeTypes.NEXT.nestedClass(name);
    }
}
