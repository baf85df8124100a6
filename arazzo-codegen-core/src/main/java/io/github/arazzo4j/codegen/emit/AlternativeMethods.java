package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.arazzo4j.codegen.plan.ClassRef;
import io.github.arazzo4j.codegen.plan.JavaType;
import io.github.arazzo4j.codegen.plan.TypePlan.Alternative;
import io.github.arazzo4j.runtime.support.Choice;
import io.github.arazzo4j.runtime.support.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits the methods that ask a value whether it is of a type, and those that make a value of one. */
final class AlternativeMethods {

    private final ClassName home;

    AlternativeMethods(ClassRef home) {
        this.home = JavaTypes.className(home);
    }

    void addTo(TypeSpec.Builder type, List<Alternative> alternatives) {
        alternatives.forEach(alternative -> type.addMethod(as(alternative)));
        alternatives.forEach(alternative -> type.addMethod(of(alternative)));
    }

    private static MethodSpec as(Alternative alternative) {
        return MethodSpec.methodBuilder("as" + alternative.javaName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "The value as $L.\n\n@return the value, empty if it is something else",
                        described(alternative.type()))
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), JavaTypes.boxed(alternative.type())))
                .addStatement("return $T.of(json, $L)", Choice.class, reader(alternative, alternative.type()))
                .build();
    }

    private MethodSpec of(Alternative alternative) {
        return MethodSpec.methodBuilder("of" + alternative.javaName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Makes a value of $L.\n\n@param value the value\n@return the value",
                        described(alternative.type()))
                .addParameter(JavaTypes.of(alternative.type(), false), "value")
                .returns(home)
                .addStatement(
                        "return new $T($T.optional(value, $L))",
                        home,
                        Write.class,
                        JavaTypes.writer(alternative.type()))
                .build();
    }

    private static CodeBlock described(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return CodeBlock.of("a list of $L", CodeBlock.of("{@link $T}", JavaTypes.boxed(core(list))));
        }
        if (type instanceof JavaType.MapOf map) {
            return CodeBlock.of("a map to $L", CodeBlock.of("{@link $T}", JavaTypes.boxed(core(map))));
        }
        return type == JavaType.Scalar.BYTES || type == JavaType.Scalar.BINARY
                ? CodeBlock.of("bytes")
                : CodeBlock.of("{@link $T}", JavaTypes.boxed(type));
    }

    private static JavaType core(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return core(list.element());
        }
        return type instanceof JavaType.MapOf map ? core(map.value()) : type;
    }

    /** What reads an alternative and nothing else: objects have their members and constants. */
    private static CodeBlock reader(Alternative alternative, JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return JavaTypes.listReader(reader(alternative, list.element()));
        }
        if (type instanceof JavaType.MapOf map) {
            return JavaTypes.mapReader(reader(alternative, map.value()));
        }
        CodeBlock reader = JavaTypes.reader(type);
        for (Map.Entry<String, String> constant : alternative.constants().entrySet()) {
            reader = CodeBlock.of(
                    "$T.where($L, $L, $L)",
                    Choice.class,
                    Literals.string(constant.getKey()),
                    Literals.string(constant.getValue()),
                    reader);
        }
        List<CodeBlock> required = alternative.required().stream()
                .filter(name -> !alternative.constants().containsKey(name))
                .map(Literals::string)
                .toList();
        return required.isEmpty()
                ? reader
                : CodeBlock.of("$T.having($L, $L)", Choice.class, reader, CodeBlock.join(required, ", "));
    }
}
