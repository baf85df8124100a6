package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.arazzo4j.codegen.plan.WorkflowPlan;
import javax.lang.model.element.Modifier;

/** Writes the class of a workflow. */
final class WorkflowEmitter {

    private final TypeEmitter types;

    WorkflowEmitter(TypeEmitter types) {
        this.types = types;
    }

    TypeSpec type(WorkflowPlan plan) {
        ClassName name = JavaTypes.className(plan.name());
        ClassName inputs = name.nestedClass("Inputs");
        ClassName outputs = name.nestedClass("Outputs");
        TypeName runner = ParameterizedTypeName.get(RuntimeTypes.WORKFLOW_RUNNER, outputs);
        StepsEmitter steps = new StepsEmitter(plan);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("$L", Javadocs.escape(plan.javadoc()))
                .addAnnotation(AnnotationSpec.builder(RuntimeTypes.ARAZZO_GENERATED)
                        .addMember("document", "$L", Literals.annotation(plan.document()))
                        .addMember(
                                "workflowId",
                                "$L",
                                Literals.annotation(plan.workflow().key().workflowId()))
                        .build())
                .addAnnotation(RuntimeTypes.NULL_MARKED)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.GENERATED_WORKFLOW, inputs, outputs))
                .addField(runner, "runner", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Prepares the workflow to run on a client.\n\n"
                                + "@param client where and as whom it runs\n"
                                + "@throws io.github.arazzo4j.runtime.ConfigurationException if the client lacks a "
                                + "setting that the workflow needs")
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(RuntimeTypes.ARAZZO_CLIENT, "client")
                        .addStatement(
                                "this.runner = new $T<>(client, new Steps(client), $T::new)",
                                RuntimeTypes.WORKFLOW_RUNNER,
                                outputs)
                        .build())
                .addMethod(run("execute", ParameterizedTypeName.get(RuntimeTypes.WORKFLOW_RESULT, outputs), inputs))
                .addMethod(run("start", ParameterizedTypeName.get(RuntimeTypes.RUN_HANDLE, outputs), inputs))
                .addMethod(MethodSpec.methodBuilder("runner")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(runner)
                        .addStatement("return runner")
                        .build());
        type.addType(new InputsEmitter(plan, inputs).type());
        types.nestedIn(plan.name()).forEach(type::addType);
        // The methods decide which constants there are, so they come first.
        TypeSpec machine = steps.stepsClass();
        return type.addType(steps.stepEnum()).addType(machine).build();
    }

    private static MethodSpec run(String name, TypeName result, TypeName inputs) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addParameter(inputs, "inputs")
                .addParameter(RuntimeTypes.RUN_OPTIONS, "options")
                .addStatement("return runner.$L(inputs.toJson(), options)", name)
                .build();
    }
}
