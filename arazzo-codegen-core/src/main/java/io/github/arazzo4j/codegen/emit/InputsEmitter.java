package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.arazzo4j.codegen.plan.ComponentPlan;
import io.github.arazzo4j.codegen.plan.JavaType;
import io.github.arazzo4j.codegen.plan.WorkflowPlan;
import io.github.arazzo4j.runtime.support.Write;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the record of a workflow's inputs, and its builder. */
final class InputsEmitter {

    private final WorkflowPlan plan;
    private final ClassName inputs;
    private final ClassName builder;

    InputsEmitter(WorkflowPlan plan, ClassName inputs) {
        this.plan = plan;
        this.inputs = inputs;
        this.builder = inputs.nestedClass("Builder");
    }

    TypeSpec type() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        CodeBlock.Builder javadoc =
                CodeBlock.builder().add("What the workflow is given. It is checked when the workflow is run.\n");
        boolean first = true;
        for (ComponentPlan component : plan.inputs()) {
            constructor.addParameter(parameter(component, component.nullable()));
            javadoc.add(first ? "\n" : "");
            first = false;
            javadoc.add("@param $L $L\n", component.javaName(), description(component));
        }
        TypeSpec.Builder type = TypeSpec.recordBuilder(inputs)
                .addJavadoc(javadoc.build())
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(constructor.build())
                .addMethod(MethodSpec.methodBuilder("builder")
                        .addJavadoc("Starts new inputs.\n\n@return a builder on which nothing is set")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(builder)
                        .addStatement("return new Builder()")
                        .build())
                .addMethod(toJson());
        if (plan.inputs().stream().anyMatch(ComponentPlan::secret)) {
            type.addMethod(maskedToString());
        }
        return type.addType(builder()).build();
    }

    private static ParameterSpec parameter(ComponentPlan component, boolean nullable) {
        return ParameterSpec.builder(JavaTypes.of(component.type(), nullable), component.javaName())
                .build();
    }

    private static CodeBlock description(ComponentPlan component) {
        String text = component.javadoc().isEmpty() ? "The input " + component.jsonName() + "." : component.javadoc();
        String defaultValue = component
                .defaultValue()
                .map(value -> " Defaults to " + value + ".")
                .orElse(component.nullable() ? " May be left out." : "");
        return CodeBlock.of("$L", Javadocs.escape(text.strip() + defaultValue));
    }

    private MethodSpec toJson() {
        CodeBlock.Builder code = CodeBlock.builder().add("return $T.object()$>$>", RuntimeTypes.JSON);
        for (ComponentPlan component : plan.inputs()) {
            code.add("\n.put($L, $L)", Literals.string(component.jsonName()), write(component));
        }
        return MethodSpec.methodBuilder("toJson")
                .addJavadoc("The inputs as JSON.\n\n@return an object without members for what is not set")
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.OBJECT_NODE)
                .addCode(code.add("\n.build()$<$<;\n").build())
                .build();
    }

    private static CodeBlock write(ComponentPlan component) {
        CodeBlock writer = JavaTypes.writer(component.type());
        return CodeBlock.of("$T.optional($N, $L)", Write.class, component.javaName(), writer);
    }

    private MethodSpec maskedToString() {
        CodeBlock.Builder code = CodeBlock.builder().add("return $S", "Inputs[");
        String separator = "";
        for (ComponentPlan component : plan.inputs()) {
            code.add(" + $S", separator + component.javaName() + "=");
            code.add(component.secret() ? CodeBlock.of(" + $S", "***") : CodeBlock.of(" + $N", component.javaName()));
            separator = ", ";
        }
        return MethodSpec.methodBuilder("toString")
                .addJavadoc("Secrets are not shown.")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addCode(code.add(" + $S;\n", "]").build())
                .build();
    }

    private TypeSpec builder() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addJavadoc("Builds {@link Inputs}.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (ComponentPlan component : plan.inputs()) {
            type.addField(field(component));
            type.addMethod(MethodSpec.methodBuilder(component.javaName())
                    .addJavadoc(
                            "Sets $L.\n\n@param value $L\n@return this builder",
                            Javadocs.escape(component.jsonName()),
                            description(component))
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(JavaTypes.of(component.type(), component.nullable()), "value")
                    .returns(builder)
                    .addStatement("this.$N = $L", component.javaName(), copy(component))
                    .addStatement("return this")
                    .build());
        }
        return type.addMethod(build()).build();
    }

    /** A field of the builder; it starts with the default where the document gives one that Java can write. */
    private static FieldSpec field(ComponentPlan component) {
        FieldSpec.Builder field =
                FieldSpec.builder(JavaTypes.of(component.type(), true), component.javaName(), Modifier.PRIVATE);
        Defaults.literal(component).ifPresent(field::initializer);
        return field.build();
    }

    /** What the caller does with a collection later is no concern of the inputs. */
    private static CodeBlock copy(ComponentPlan component) {
        ClassName collection = component.type() instanceof JavaType.ListOf
                ? RuntimeTypes.LIST
                : component.type() instanceof JavaType.MapOf ? RuntimeTypes.MAP : null;
        if (collection == null) {
            return CodeBlock.of("value");
        }
        return component.nullable()
                ? CodeBlock.of("value == null ? null : $T.copyOf(value)", collection)
                : CodeBlock.of("$T.copyOf(value)", collection);
    }

    /** What the constructor is given; a primitive can't be missing, so the check of the inputs comes early for it. */
    private static CodeBlock argument(ComponentPlan component) {
        boolean primitive = JavaTypes.of(component.type(), component.nullable()).isPrimitive();
        return primitive
                ? CodeBlock.of("$T.set($S, $N)", RuntimeTypes.VALUES, component.jsonName(), component.javaName())
                : CodeBlock.of("$N", component.javaName());
    }

    private MethodSpec build() {
        List<CodeBlock> arguments =
                plan.inputs().stream().map(InputsEmitter::argument).toList();
        return MethodSpec.methodBuilder("build")
                .addJavadoc("Makes the inputs.\n\n@return the inputs")
                .addModifiers(Modifier.PUBLIC)
                .returns(inputs)
                .addStatement("return new $T($L)", inputs, CodeBlock.join(arguments, ", "))
                .build();
    }
}
