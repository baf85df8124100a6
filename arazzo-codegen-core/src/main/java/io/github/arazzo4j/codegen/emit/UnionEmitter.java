package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.arazzo4j.codegen.plan.TypePlan;
import io.github.arazzo4j.runtime.support.Choice;
import javax.lang.model.element.Modifier;

/**
 * Emits a sealed interface, whose records a property tells apart. What it does not know, for services learn, is a record as
 * well.
 */
final class UnionEmitter {

    private static final String UNKNOWN = "Unknown";

    private final TypePlan.UnionPlan plan;
    private final SecretRecords secrets;
    private final AnnotationSpec origin;
    private final ClassName name;
    private final ClassName unknown;

    UnionEmitter(TypePlan.UnionPlan plan, SecretRecords secrets, AnnotationSpec origin) {
        this.plan = plan;
        this.secrets = secrets;
        this.origin = origin;
        this.name = JavaTypes.className(plan.name());
        this.unknown = name.nestedClass(UNKNOWN);
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addAnnotation(origin)
                .addJavadoc("$L", Texts.orElse(plan.javadoc(), "An object that is one of several."));
        plan.cases().forEach(each -> type.addPermittedSubclass(JavaTypes.className(each.type())));
        type.addPermittedSubclass(unknown)
                .addMethod(MethodSpec.methodBuilder("json")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addAnnotation(JsonValue.class)
                        .addJavadoc("The object.\n\n@return the JSON object; not to be modified")
                        .returns(JsonNode.class)
                        .build())
                .addMethod(factory());
        plan.components()
                .forEach(component -> type.addMethod(JsonRecords.accessor(component, "json()").toBuilder()
                        .addModifiers(Modifier.DEFAULT)
                        .build()));
        return type.addType(unknownRecord());
    }

    private MethodSpec factory() {
        CodeBlock.Builder cases = CodeBlock.builder()
                .add("return switch ($T.tag(json, $L)) {\n", Choice.class, Literals.string(plan.tag()))
                .indent();
        for (TypePlan.Case each : plan.cases()) {
            CodeBlock values = each.values().stream().map(Literals::string).collect(CodeBlock.joining(", "));
            cases.add("case $L -> new $T(json);\n", values, JavaTypes.className(each.type()));
        }
        cases.add("default -> new $T(json);\n", unknown).unindent().add("};\n");
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addAnnotation(Texts.delegating())
                .addJavadoc(
                        "The record that $L tells.\n\n@param json the JSON object\n@return the record, {@link $T} if the value"
                                + " was not known when this class was generated",
                        Javadocs.code(plan.tag()),
                        unknown)
                .addParameter(JsonNode.class, "json")
                .returns(name)
                .addCode(cases.build())
                .build();
    }

    private TypeSpec unknownRecord() {
        return TypeSpec.recordBuilder(UNKNOWN)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addAnnotation(origin)
                .addSuperinterface(name)
                .addJavadoc("An object of a kind that was not known when this class was generated.")
                .addJavadoc("\n\n@param json the JSON object; not to be modified")
                .recordConstructor(JsonRecords.constructor())
                .addMethod(JsonRecords.wholeToString(secrets.isSecretive(plan.name())))
                .build();
    }
}
