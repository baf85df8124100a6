package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.plan.Names;
import io.github.arazzo4j.codegen.plan.StepPlan;

/** Writes the body of the method that judges a step's answer: success, outputs, what comes next. */
final class JudgeEmitter {

    private final StepPlan step;
    private final ValueEmitter values;
    private final ActionsEmitter actions;
    private final DefaultActions defaults;

    JudgeEmitter(StepPlan step, ValueEmitter values, ActionsEmitter actions, DefaultActions defaults) {
        this.step = step;
        this.values = values;
        this.actions = actions;
        this.defaults = defaults;
    }

    CodeBlock body() {
        CodeBlock.Builder code = CodeBlock.builder();
        LinkedStep linked = step.step();
        if (linked.criteria().isEmpty()) {
            code.add("boolean succeeded = answer.successful();\n");
        } else {
            code.add("boolean succeeded = answer.received()$>$>");
            for (LinkedCriterion criterion : linked.criteria()) {
                code.add("\n&& $L", actions.test("expect", criterion));
            }
            code.add(";$<$<\n");
        }
        outputs(code);
        DefaultActions.Outcome success = defaults.of(step, true);
        DefaultActions.Outcome failure = defaults.of(step, false);
        if (success.actions().isEmpty() && failure.actions().isEmpty()) {
            return code.addStatement("return succeeded ? $L : $L", success.otherwise(), failure.otherwise())
                    .build();
        }
        return code.beginControlFlow("if (succeeded)")
                .add(actions.statements(success.actions(), true, success.otherwise()))
                .endControlFlow()
                .add(actions.statements(failure.actions(), false, failure.otherwise()))
                .build();
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
}
