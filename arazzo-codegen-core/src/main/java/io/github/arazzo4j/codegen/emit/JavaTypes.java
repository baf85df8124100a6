package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.arazzo4j.codegen.plan.ClassRef;
import io.github.arazzo4j.codegen.plan.JavaType;
import io.github.arazzo4j.codegen.plan.JavaType.Scalar;
import io.github.arazzo4j.runtime.support.Read;
import io.github.arazzo4j.runtime.support.Write;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Planned types as JavaPoet's, and the code that reads and writes their values. */
public final class JavaTypes {

    private JavaTypes() {}

    /**
     * The name of a generated class.
     *
     * @param ref the class
     * @return JavaPoet's name of it
     */
    public static ClassName className(ClassRef ref) {
        List<String> names = ref.simpleNames();
        return ClassName.get(
                ref.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    /**
     * The type of values that are there, as a type argument.
     *
     * @param type the planned type
     * @return a reference type, without annotations: {@code Integer}, {@code List<Tag>}, {@code byte[]}
     */
    public static TypeName boxed(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), boxed(list.element()));
        }
        if (type instanceof JavaType.MapOf map) {
            return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), boxed(map.value()));
        }
        return type instanceof JavaType.Generated generated ? className(generated.name()) : scalar((Scalar) type);
    }

    /**
     * The type of values of a parameter or a method.
     *
     * @param type the planned type
     * @param nullable whether they may be missing
     * @return the type: {@code int} or {@code @Nullable Integer}, {@code byte[]} or {@code byte @Nullable []}
     */
    public static TypeName of(JavaType type, boolean nullable) {
        TypeName boxed = boxed(type);
        if (nullable) {
            return boxed.annotated(AnnotationSpec.builder(Nullable.class).build());
        }
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    private static TypeName scalar(Scalar type) {
        return switch (type) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> ClassName.get(Boolean.class);
            case INT32 -> ClassName.get(Integer.class);
            case INT64 -> ClassName.get(Long.class);
            case INTEGER -> ClassName.get(BigInteger.class);
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case FLOAT64 -> ClassName.get(Double.class);
            case INSTANT, EPOCH_SECONDS -> ClassName.get(Instant.class);
            case DATE -> ClassName.get(LocalDate.class);
            case UUID -> ClassName.get(UUID.class);
            case URI -> ClassName.get(URI.class);
            case BYTES, BINARY -> ArrayTypeName.of(TypeName.BYTE);
            case JSON -> ClassName.get(JsonNode.class);
        };
    }

    /**
     * What reads values of a type.
     *
     * @param type the planned type
     * @return an expression for a {@code Read.Reader}, as {@code Read.list(Read.object(Tag::new))}
     */
    public static CodeBlock reader(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return listReader(reader(list.element()));
        }
        if (type instanceof JavaType.MapOf map) {
            return mapReader(reader(map.value()));
        }
        if (!(type instanceof JavaType.Generated generated)) {
            return CodeBlock.of("$T::$L", Read.class, ((Scalar) type).reader());
        }
        ClassName name = className(generated.name());
        if (type instanceof JavaType.EnumOf) {
            return CodeBlock.of("$T.string($T::new)", Read.class, name);
        }
        if (type instanceof JavaType.ViewOf) {
            return CodeBlock.of("$T.value($T::new)", Read.class, name);
        }
        return CodeBlock.of("$T.object($T::$L)", Read.class, name, type instanceof JavaType.UnionOf ? "of" : "new");
    }

    static CodeBlock listReader(CodeBlock element) {
        return CodeBlock.of("$T.list($L)", Read.class, element);
    }

    static CodeBlock mapReader(CodeBlock value) {
        return CodeBlock.of("$T.map($L)", Read.class, value);
    }

    /**
     * What writes values of a type.
     *
     * @param type the planned type
     * @return an expression for a function from values to JSON, as {@code Write.list(Tag::json)}
     */
    public static CodeBlock writer(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return CodeBlock.of("$T.list($L)", Write.class, writer(list.element()));
        }
        if (type instanceof JavaType.MapOf map) {
            return CodeBlock.of("$T.map($L)", Write.class, writer(map.value()));
        }
        if (!(type instanceof JavaType.Generated generated)) {
            return CodeBlock.of("$T::$L", Write.class, ((Scalar) type).writer());
        }
        ClassName name = className(generated.name());
        return type instanceof JavaType.EnumOf
                ? CodeBlock.of("$T.stringOf($T::value)", Write.class, name)
                : CodeBlock.of("$T::json", name);
    }
}
