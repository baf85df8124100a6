package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.plan.ComponentPlan;
import io.github.arazzo4j.codegen.plan.JavaType;
import io.github.arazzo4j.runtime.support.Read;
import java.util.Optional;

/** Writes the default of an input as a Java expression. */
final class Defaults {

    private Defaults() {}

    /** The default as the type of its component; empty if there is none, or if it is not of that type. */
    static Optional<CodeBlock> literal(ComponentPlan component) {
        return component.defaultValue().flatMap(value -> literal(component.type(), value));
    }

    private static Optional<CodeBlock> literal(JavaType type, JsonNode value) {
        if (type instanceof JavaType.EnumOf choice && value.isTextual()) {
            return Optional.of(
                    CodeBlock.of("new $T($L)", JavaTypes.className(choice.name()), Literals.string(value.textValue())));
        }
        if (!(type instanceof JavaType.Scalar scalar)) {
            return Optional.empty();
        }
        return switch (scalar) {
            case STRING -> text(value);
            case BOOLEAN ->
                value.isBoolean() ? Optional.of(CodeBlock.of("$L", value.booleanValue())) : Optional.empty();
            case INT32 ->
                value.canConvertToInt() ? Optional.of(CodeBlock.of("$L", value.intValue())) : Optional.empty();
            case INT64 ->
                value.canConvertToLong() ? Optional.of(CodeBlock.of("$LL", value.longValue())) : Optional.empty();
            default ->
                Optional.of(CodeBlock.of("$T.$L($L, $S)", Read.class, scalar.reader(), JsonLiterals.of(value), ""));
        };
    }

    private static Optional<CodeBlock> text(JsonNode value) {
        return value.isTextual() ? Optional.of(Literals.string(value.textValue())) : Optional.empty();
    }
}
