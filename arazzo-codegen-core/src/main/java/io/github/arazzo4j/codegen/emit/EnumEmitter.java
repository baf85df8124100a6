package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.annotation.JsonValue;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.arazzo4j.codegen.plan.TypePlan;
import io.github.arazzo4j.codegen.plan.TypePlan.Constant;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Emits a record around a string that is one of several. It keeps values that it does not know, for services get new ones;
 * an {@code enum} inside tells the known ones, to switch over.
 */
final class EnumEmitter {

    private final TypePlan.EnumPlan plan;
    private final AnnotationSpec origin;
    private final ClassName name;
    private final ClassName known;
    private final String unknown;

    EnumEmitter(TypePlan.EnumPlan plan, AnnotationSpec origin) {
        this.plan = plan;
        this.origin = origin;
        this.name = JavaTypes.className(plan.name());
        this.known = name.nestedClass("Known");
        // No planned constant ends in an underscore.
        boolean taken = plan.constants().stream()
                .anyMatch(constant -> constant.javaName().equals("UNKNOWN"));
        this.unknown = taken ? "UNKNOWN_" : "UNKNOWN";
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(origin)
                .addJavadoc("$L", Texts.orElse(plan.javadoc(), "A string that is one of several."))
                .addJavadoc(
                        "\n\n<p>Values that are not listed here are kept as they are.\n\n@param value the value as in JSON")
                .recordConstructor(MethodSpec.compactConstructorBuilder()
                        .addParameter(ParameterSpec.builder(String.class, "value")
                                .addAnnotation(JsonValue.class)
                                .build())
                        .addModifiers(Modifier.PUBLIC)
                        .addAnnotation(Texts.delegating())
                        .addJavadoc("Checks that there is a value.")
                        .addStatement("$T.requireNonNull(value)", Objects.class)
                        .build());
        for (Constant constant : plan.constants()) {
            type.addField(FieldSpec.builder(name, constant.javaName(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("$L", Javadocs.code(constant.value()))
                    .initializer("new $T($L)", name, Literals.string(constant.value()))
                    .build());
        }
        return type.addMethod(knownMethod()).addMethod(toStringMethod()).addType(knownEnum());
    }

    private MethodSpec knownMethod() {
        CodeBlock.Builder cases =
                CodeBlock.builder().add("return switch (value) {\n").indent();
        for (Constant constant : plan.constants()) {
            cases.add("case $L -> $T.$L;\n", Literals.string(constant.value()), known, constant.javaName());
        }
        cases.add("default -> $T.$L;\n", known, unknown).unindent().add("};\n");
        return MethodSpec.methodBuilder("known")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "The value as a constant, to switch over.\n\n@return the constant, {@link $T#$L} for a value that was not"
                                + " known when this class was generated",
                        known,
                        unknown)
                .returns(known)
                .addCode(cases.build())
                .build();
    }

    private static MethodSpec toStringMethod() {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The value as in JSON.")
                .returns(String.class)
                .addStatement("return value")
                .build();
    }

    private TypeSpec knownEnum() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(known)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(origin)
                .addJavadoc("The values that were known when this class was generated.");
        for (Constant constant : plan.constants()) {
            type.addEnumConstant(
                    constant.javaName(),
                    TypeSpec.anonymousClassBuilder("")
                            .addJavadoc("$L", Javadocs.code(constant.value()))
                            .build());
        }
        return type.addEnumConstant(
                        unknown,
                        TypeSpec.anonymousClassBuilder("")
                                .addJavadoc("Any other value.")
                                .build())
                .build();
    }
}
