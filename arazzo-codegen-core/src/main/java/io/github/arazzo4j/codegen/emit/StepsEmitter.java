package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.Seconds;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.plan.ApiPlan;
import io.github.arazzo4j.codegen.plan.StepPlan;
import io.github.arazzo4j.codegen.plan.WorkflowPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the state machine of a workflow: the enumeration of its steps, and a class with two methods for each. */
final class StepsEmitter {

    private static final String STEPS = "Steps";

    private final WorkflowPlan plan;
    private final ClassName step;
    private final TypeName run;
    private final TypeName next;
    private final ConstantPool constants = new ConstantPool();
    private final MethodPool methods;
    private final JsonPathEmitter jsonPaths;
    private final XPathEmitter xPaths;
    private final ValueEmitter values;

    StepsEmitter(WorkflowPlan plan) {
        this.plan = plan;
        this.step = JavaTypes.className(plan.name()).nestedClass("Step");
        this.run = ParameterizedTypeName.get(RuntimeTypes.RUN, step);
        this.next = ParameterizedTypeName.get(RuntimeTypes.NEXT, step);
        this.methods = new MethodPool(methodNames(plan));
        this.jsonPaths = new JsonPathEmitter(methods, constants);
        this.xPaths = new XPathEmitter(constants);
        this.values = new ValueEmitter(plan, constants, jsonPaths, xPaths);
    }

    private static List<String> methodNames(WorkflowPlan plan) {
        return Stream.concat(
                        Stream.of("workflowId", "steps", "inputRules", "prepare", "judge", "explain", "outputs"),
                        plan.steps().stream()
                                .flatMap(step ->
                                        Stream.of(step.prepareMethod(), step.judgeMethod(), step.explainMethod())))
                .toList();
    }

    TypeSpec stepEnum() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(step)
                .addModifiers(Modifier.PRIVATE)
                .addSuperinterface(RuntimeTypes.STEP_KEY)
                .addField(String.class, "stepId", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "stepId")
                        .addStatement("this.stepId = stepId")
                        .build())
                .addMethod(override("stepId", TypeName.get(String.class))
                        .addStatement("return stepId")
                        .build());
        for (StepPlan each : plan.steps()) {
            TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder(
                    "$L", Literals.string(each.step().id()));
            each.step()
                    .source()
                    .timeout()
                    .ifPresent(millis -> constant.addMethod(duration("timeout", Duration.ofMillis(millis))));
            each.step()
                    .source()
                    .pollInterval()
                    .ifPresent(seconds -> constant.addMethod(duration("pollInterval", Seconds.duration(seconds))));
            type.addEnumConstant(each.constant(), constant.build());
        }
        return type.build();
    }

    private static MethodSpec duration(String name, Duration duration) {
        return override(name, TypeName.get(Duration.class))
                .addStatement("return $L", ActionsEmitter.duration(duration))
                .build();
    }

    private static MethodSpec.Builder override(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }

    TypeSpec stepsClass() {
        TypeSpec.Builder type = TypeSpec.classBuilder(STEPS)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.PROGRAM, step));
        // Written first, since the constructor asks for what they need.
        DefaultActions defaults = new DefaultActions(plan, this::actions, this::judging, methods);
        List<StepPlan> explained = new ArrayList<>();
        List<MethodSpec> working = new ArrayList<>();
        for (StepPlan each : plan.steps()) {
            working.add(prepareMethod(each));
            working.add(judgeMethod(each, defaults));
            CodeBlock explanation = new ExplainEmitter(each, values).body();
            if (!explanation.isEmpty()) {
                explained.add(each);
                working.add(explainMethod(each, explanation));
            }
        }
        working.add(outputs());
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addParameter(RuntimeTypes.ARAZZO_CLIENT, "client");
        xPaths.later()
                .ifPresent(version -> constructor.addStatement(
                        "$T.require($T.$L)", RuntimeTypes.XPATHS, RuntimeTypes.XPATH_VERSION, version.name()));
        for (WorkflowPlan.SourcePlan source : plan.sources()) {
            type.addField(RuntimeTypes.SOURCE, source.fieldName(), Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement(
                    "this.$N = $T.of($L)",
                    source.fieldName(),
                    RuntimeTypes.SOURCE,
                    arguments(source.sourceName(), source.api()));
        }
        for (WorkflowPlan.SourceCheck check : plan.checks()) {
            if (!check.operations().isEmpty() && plan.sources().stream().noneMatch(source -> isFor(check, source))) {
                constructor.addStatement(
                        "$T.check($L)", RuntimeTypes.SOURCE, arguments(check.sourceName(), check.api()));
            }
        }
        plan.calls().values().stream()
                .sorted(java.util.Comparator.comparing(WorkflowPlan.CallPlan::fieldName))
                .forEach(call -> {
                    ClassName name = JavaTypes.className(call.name());
                    type.addField(
                            ParameterizedTypeName.get(ClassName.get(Supplier.class), name),
                            call.fieldName(),
                            Modifier.PRIVATE,
                            Modifier.FINAL);
                    constructor.addStatement(
                            "this.$N = $T.once(() -> new $T(client))", call.fieldName(), RuntimeTypes.VALUES, name);
                });
        type.addMethod(constructor.build());
        type.addMethod(override("workflowId", TypeName.get(String.class))
                .addStatement(
                        "return $L", Literals.string(plan.id(plan.workflow().key())))
                .build());
        type.addMethod(override("steps", ParameterizedTypeName.get(RuntimeTypes.LIST, step))
                .addStatement("return ORDER")
                .build());
        if (!plan.workflow().dependsOn().isEmpty()) {
            type.addMethod(dependencies());
        }
        type.addMethod(override("inputRules", RuntimeTypes.INPUT_RULES)
                .addStatement("return INPUT_RULES")
                .build());
        type.addMethod(prepare());
        type.addMethod(judge());
        if (!explained.isEmpty()) {
            type.addMethod(explain(explained));
        }
        working.forEach(type::addMethod);
        methods.methods().forEach(type::addMethod);
        type.addField(FieldSpec.builder(ParameterizedTypeName.get(RuntimeTypes.LIST, step), "ORDER")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($T.values())", RuntimeTypes.LIST, step)
                .build());
        type.addField(FieldSpec.builder(RuntimeTypes.INPUT_RULES, "INPUT_RULES")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(new InputRulesEmitter().rules(plan.workflow().inputs()))
                .build());
        constants.fields().forEach(type::addField);
        return type.build();
    }

    private MethodSpec dependencies() {
        CallEmitter calls = new CallEmitter(plan, values);
        TypeName program =
                ParameterizedTypeName.get(RuntimeTypes.PROGRAM, WildcardTypeName.subtypeOf(ClassName.OBJECT));
        return override("dependencies", ParameterizedTypeName.get(RuntimeTypes.LIST, program))
                .addStatement(
                        "return $T.of($L)",
                        RuntimeTypes.LIST,
                        plan.workflow().dependsOn().stream()
                                .map(dependency -> calls.program(dependency.workflow()))
                                .collect(CodeBlock.joining(", ")))
                .build();
    }

    private static boolean isFor(WorkflowPlan.SourceCheck check, WorkflowPlan.SourcePlan source) {
        return check.sourceName().equals(source.sourceName()) && check.api().equals(source.api());
    }

    /** A client, an API, and the operations for which the client must have what it takes. */
    private CodeBlock arguments(String sourceName, ApiPlan api) {
        List<CodeBlock> operations = plan.checks().stream()
                .filter(check ->
                        check.sourceName().equals(sourceName) && check.api().equals(api))
                .flatMap(check -> check.operations().stream())
                .map(StepsEmitter::operation)
                .toList();
        ClassName type = JavaTypes.className(api.name());
        CodeBlock named = sourceName.equals(api.sourceName())
                ? CodeBlock.of("$T.API", type)
                : CodeBlock.of("$T.API.named($L)", type, Literals.string(sourceName));
        List<CodeBlock> all = Stream.concat(Stream.of(CodeBlock.of("client"), named), operations.stream())
                .toList();
        return all.size() <= 4 ? CodeBlock.join(all, ", ") : CodeBlock.of("\n$>$>$L$<$<", CodeBlock.join(all, ",\n"));
    }

    private static CodeBlock operation(WorkflowPlan.CheckedOperation checked) {
        CodeBlock constant = CodeBlock.of(
                "$T.$L",
                JavaTypes.className(checked.operation().api()),
                checked.operation().constant());
        return checked.setByDocument().isEmpty()
                ? constant
                : CodeBlock.of(
                        "$L.without($L)",
                        constant,
                        CodeBlock.join(
                                checked.setByDocument().stream()
                                        .map(Literals::string)
                                        .toList(),
                                ", "));
    }

    private MethodSpec prepare() {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (step) {\n$>");
        for (StepPlan each : plan.steps()) {
            code.add("case $L -> $N(run);\n", each.constant(), each.prepareMethod());
        }
        return override("prepare", RuntimeTypes.CALL)
                .addParameter(step, "step")
                .addParameter(run, "run")
                .addCode(code.add("$<};\n").build())
                .build();
    }

    private MethodSpec judge() {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (step) {\n$>");
        for (StepPlan each : plan.steps()) {
            code.add("case $L -> $N(run, answer);\n", each.constant(), each.judgeMethod());
        }
        return override("judge", next)
                .addParameter(step, "step")
                .addParameter(run, "run")
                .addParameter(RuntimeTypes.ANSWER, "answer")
                .addCode(code.add("$<};\n").build())
                .build();
    }

    private MethodSpec prepareMethod(StepPlan each) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(each.prepareMethod())
                .addModifiers(Modifier.PRIVATE)
                .addParameter(run, "run");
        if (!each.javadoc().isEmpty()) {
            method.addJavadoc("$L", Javadocs.escape(each.javadoc()));
        }
        if (each.step().target() instanceof LinkedStep.WorkflowTarget target) {
            return method.returns(RuntimeTypes.WORKFLOW_CALL)
                    .addStatement(
                            "return $L",
                            new CallEmitter(plan, values)
                                    .call(target.workflow(), each.step().parameters(), false, each))
                    .build();
        }
        return method.returns(RuntimeTypes.REQUEST)
                .addCode("return $L;\n", new RequestEmitter(each, values, constants).request())
                .build();
    }

    private MethodSpec judgeMethod(StepPlan each, DefaultActions defaults) {
        return judging(MethodSpec.methodBuilder(each.judgeMethod()))
                .addCode(new JudgeEmitter(each, values, actions(each), defaults).body())
                .build();
    }

    private MethodSpec.Builder judging(MethodSpec.Builder method) {
        return method.addModifiers(Modifier.PRIVATE)
                .addParameter(run, "run")
                .addParameter(RuntimeTypes.ANSWER, "answer")
                .returns(next);
    }

    private ActionsEmitter actions(StepPlan each) {
        return new ActionsEmitter(plan, each, values, constants, jsonPaths);
    }

    private MethodSpec explainMethod(StepPlan each, CodeBlock body) {
        return withExplained(MethodSpec.methodBuilder(each.explainMethod()))
                .addModifiers(Modifier.PRIVATE)
                .addCode(body)
                .build();
    }

    private MethodSpec explain(List<StepPlan> explained) {
        CodeBlock.Builder code = CodeBlock.builder().add("switch (step) {\n$>");
        for (StepPlan each : explained) {
            code.add("case $L -> $N(run, answer, condition, seen);\n", each.constant(), each.explainMethod());
        }
        return withExplained(override("explain", TypeName.VOID).addParameter(step, "step"))
                .addCode(code.add("default -> {}\n$<}\n").build())
                .build();
    }

    private MethodSpec.Builder withExplained(MethodSpec.Builder method) {
        return method.addParameter(run, "run")
                .addParameter(RuntimeTypes.ANSWER, "answer")
                .addParameter(String.class, "condition")
                .addParameter(RuntimeTypes.SEEN, "seen");
    }

    private MethodSpec outputs() {
        CodeBlock.Builder code = CodeBlock.builder().add("return $T.object()$>$>", RuntimeTypes.JSON);
        for (Map.Entry<String, Value> output : plan.workflow().outputs().entrySet()) {
            code.add("\n.put($L, $L)", Literals.string(output.getKey()), values.node(output.getValue(), "OUTPUT", ""));
        }
        return override("outputs", RuntimeTypes.OBJECT_NODE)
                .addParameter(run, "run")
                .addCode(code.add("\n.build()$<$<;\n").build())
                .build();
    }
}
