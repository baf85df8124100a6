package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.arazzo4j.codegen.plan.ComponentPlan;
import io.github.arazzo4j.codegen.plan.JavaType;
import io.github.arazzo4j.codegen.plan.TypePlan;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Mask;
import io.github.arazzo4j.runtime.support.Write;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits a record around a JSON object. Accessors read when they are called: an answer that contradicts its schema breaks the
 * accessor that is asked for it and nothing else, and no field is lost that the schema does not know.
 */
final class RecordEmitter {

    private final TypePlan.RecordPlan plan;
    private final SecretRecords secrets;
    private final AnnotationSpec origin;
    private final ClassName name;
    private final ClassName builder;

    RecordEmitter(TypePlan.RecordPlan plan, SecretRecords secrets, AnnotationSpec origin) {
        this.plan = plan;
        this.secrets = secrets;
        this.origin = origin;
        this.name = JavaTypes.className(plan.name());
        this.builder = name.nestedClass("Builder");
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(origin)
                .addJavadoc("$L", Texts.orElse(plan.javadoc(), "A JSON object."))
                .addJavadoc("\n\n@param json the JSON object; not to be modified")
                .recordConstructor(JsonRecords.constructor());
        plan.unions().forEach(union -> type.addSuperinterface(JavaTypes.className(union)));
        plan.components().forEach(component -> type.addMethod(JsonRecords.accessor(component)));
        new AlternativeMethods(plan.name()).addTo(type, plan.alternatives());
        return type.addMethod(builderMethod())
                .addMethod(toBuilder())
                .addMethod(toStringMethod())
                .addType(builderClass());
    }

    private MethodSpec builderMethod() {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Starts an object.\n\n@return a builder of $L", preset())
                .returns(builder)
                .addStatement("return new $T($L)", builder, start())
                .build();
    }

    private CodeBlock preset() {
        return plan.presets().isEmpty()
                ? CodeBlock.of("an empty object")
                : CodeBlock.of(
                        "an object that has $L",
                        plan.presets().keySet().stream()
                                .map(name -> CodeBlock.of("$L", Javadocs.code(name)))
                                .collect(CodeBlock.joining(", ")));
    }

    /** A new object, with what it can't have otherwise. */
    private CodeBlock start() {
        String line = plan.presets().size() > 1 ? "\n" : "";
        CodeBlock.Builder code = CodeBlock.builder().add("$T.object()$>$>", Json.class);
        plan.presets()
                .forEach((name, value) ->
                        code.add(line + ".put($L, $L)", Literals.string(name), JsonLiterals.element(value)));
        return code.add(line + ".build()$<$<").build();
    }

    private MethodSpec toBuilder() {
        return MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Starts an object from this one.\n\n@return a builder of an object with the members of this one")
                .returns(builder)
                .addStatement("return new $T($T.copy(json))", builder, Write.class)
                .build();
    }

    private MethodSpec toStringMethod() {
        if (plan.alternatives().stream().anyMatch(alternative -> secrets.isInside(alternative.type()))) {
            return JsonRecords.wholeToString(true);
        }
        List<CodeBlock> hidden = plan.components().stream()
                .filter(ComponentPlan::secret)
                .map(component -> Literals.string(component.jsonName()))
                .toList();
        List<CodeBlock> inside = plan.components().stream()
                .filter(component -> !component.secret() && secrets.isInside(component.type()))
                .map(component -> CodeBlock.of(
                        "\n.inside($L, $L)", Literals.string(component.jsonName()), mask(component.type())))
                .toList();
        MethodSpec.Builder method = MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class);
        if (hidden.isEmpty() && inside.isEmpty()) {
            return method.addStatement("return json.toString()").build();
        }
        CodeBlock mask = CodeBlock.of("$T.secrets($L)", Mask.class, CodeBlock.join(hidden, ", "));
        return method.addJavadoc("The JSON, with {@code ***} in place of secrets.")
                .addStatement(
                        "return $L$L$L.show(json)", mask, CodeBlock.join(inside, ""), inside.isEmpty() ? "" : "\n")
                .build();
    }

    private static CodeBlock mask(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return CodeBlock.of("$T.list($L)", Mask.class, mask(list.element()));
        }
        if (type instanceof JavaType.MapOf map) {
            return CodeBlock.of("$T.map($L)", Mask.class, mask(map.value()));
        }
        return type instanceof JavaType.RecordOf
                ? CodeBlock.of("$T.object($T::new)", Mask.class, JavaTypes.boxed(type))
                : CodeBlock.of(
                        "$T.value($T::$L)",
                        Mask.class,
                        JavaTypes.boxed(type),
                        type instanceof JavaType.UnionOf ? "of" : "new");
    }

    private TypeSpec builderClass() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addAnnotation(origin)
                .addJavadoc("Builds {@link $T}.", name)
                .addField(ObjectNode.class, "json", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(ObjectNode.class, "json")
                        .addStatement("this.json = json")
                        .build());
        plan.components().stream()
                .filter(component -> !component.readOnly())
                .forEach(component -> type.addMethod(setter(component)));
        return type.addMethod(MethodSpec.methodBuilder("build")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Builds the object.\n\n@return the object; this builder may go on to another one")
                        .returns(name)
                        .addStatement("return new $T($T.copy(json))", name, Write.class)
                        .build())
                .build();
    }

    private MethodSpec setter(ComponentPlan component) {
        return MethodSpec.methodBuilder(component.javaName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L", Texts.orElse(component.javadoc(), "Sets " + Javadocs.code(component.jsonName()) + "."))
                .addJavadoc(
                        "\n\n@param $L the value of $L$L\n@return this builder",
                        component.javaName(),
                        Javadocs.code(component.jsonName()),
                        component.nullable() ? "; {@code null} removes it" : "")
                .addParameter(JavaTypes.of(component.type(), component.nullable()), component.javaName())
                .returns(builder)
                .addStatement(
                        "$T.member(json, $L, $L, $L)",
                        Write.class,
                        Literals.string(component.jsonName()),
                        component.javaName(),
                        JavaTypes.writer(component.type()))
                .addStatement("return this")
                .build();
    }
}
