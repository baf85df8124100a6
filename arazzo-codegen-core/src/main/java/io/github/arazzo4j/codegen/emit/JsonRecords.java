package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.github.arazzo4j.codegen.plan.ComponentPlan;
import io.github.arazzo4j.runtime.support.Mask;
import io.github.arazzo4j.runtime.support.Read;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** What records around JSON have in common. */
final class JsonRecords {

    private JsonRecords() {}

    static MethodSpec constructor() {
        return MethodSpec.compactConstructorBuilder()
                .addParameter(ParameterSpec.builder(JsonNode.class, "json")
                        .addAnnotation(JsonValue.class)
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Texts.delegating())
                .addJavadoc("Checks that there is JSON. What it says is looked at when it is asked for.")
                .addStatement("$T.requireNonNull(json)", Objects.class)
                .build();
    }

    static MethodSpec accessor(ComponentPlan component) {
        return accessor(component, "json");
    }

    /**
     * The accessor of a property.
     *
     * @param component the property
     * @param json an expression for the object
     */
    static MethodSpec accessor(ComponentPlan component, String json) {
        return MethodSpec.methodBuilder(component.javaName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", javadoc(component))
                .returns(JavaTypes.of(component.type(), component.nullable()))
                .addStatement(
                        "return $T.$L($L, $L, $L)",
                        Read.class,
                        component.nullable() ? "optional" : "required",
                        json,
                        Literals.string(component.jsonName()),
                        JavaTypes.reader(component.type()))
                .build();
    }

    private static String javadoc(ComponentPlan component) {
        String value = "the value of " + Javadocs.code(component.jsonName())
                + (component.nullable() ? ", {@code null} if there is none" : "");
        String description = Javadocs.escape(component.javadoc());
        String defaultValue = Texts.defaultValue(component);
        return description.isEmpty()
                ? "{@return " + value + "}" + defaultValue
                : description + defaultValue + "\n\n@return " + value;
    }

    /** Shows all of a value, or nothing of it if secrets may be anywhere inside. */
    static MethodSpec wholeToString(boolean secretive) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class);
        return secretive
                ? method.addJavadoc("Nothing, since there may be secrets inside.")
                        .addStatement("return $T.HIDDEN", Mask.class)
                        .build()
                : method.addStatement("return json.toString()").build();
    }
}
