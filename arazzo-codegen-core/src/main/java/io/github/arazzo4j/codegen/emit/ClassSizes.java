package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a class fits into a class file (Java Virtual Machine Specification, 4.11), and through a compiler, which descends
 * into expressions. What is said here is on the safe side, so that nobody is told of it by javac.
 */
final class ClassSizes {

    /** A token gives four bytes at most, in the cases of a switch and the elements of a list; a method has 65535. */
    private static final int MAX_TOKENS = 14_000;

    /** How deep calls may be nested and chained; javac goes over 1,000 in a thread of the usual size. */
    private static final int MAX_DEPTH = 600;

    private static final int MAX_POOL = 60_000;

    /** With {@code this}, 255; {@code long} and {@code double} count twice. */
    private static final int MAX_PARAMETERS = 254;

    /** The object, its name, its number, and its place in the list of all. */
    private static final int TOKENS_OF_ENUM_CONSTANT = 8;

    private ClassSizes() {}

    /** Why a class is too large, if it is; those nested in it included. */
    static Optional<String> problem(TypeSpec type) {
        Set<String> names = new HashSet<>();
        int pool = 0;
        int initializer = type.enumConstants().size() * TOKENS_OF_ENUM_CONSTANT;
        for (FieldSpec field : type.fieldSpecs()) {
            CodeSize size = CodeSize.of(field.initializer().toString(), names);
            initializer += size.tokens() + 4;
            pool += size.arrows();
            if (size.depth() > MAX_DEPTH) {
                return Optional.of("the constant " + field.name() + " is put together by too many calls");
            }
        }
        if (initializer > MAX_TOKENS) {
            return Optional.of("there are too many constants");
        }
        for (MethodSpec method : type.methodSpecs()) {
            CodeSize size = CodeSize.of(method.code().toString(), names);
            pool += size.arrows();
            if (size.tokens() > MAX_TOKENS || size.depth() > MAX_DEPTH) {
                return Optional.of("method " + method.name() + " would have too much to do");
            }
            if (slots(method.parameters()) > MAX_PARAMETERS) {
                return Optional.of("method " + method.name() + " would have too many parameters");
            }
        }
        names.addAll(type.enumConstants().keySet());
        if (pool * 6 + names.size() * 4 > MAX_POOL) {
            return Optional.of("there are too many names and texts");
        }
        return type.typeSpecs().stream()
                .map(ClassSizes::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int slots(List<ParameterSpec> parameters) {
        return parameters.stream()
                .mapToInt(parameter -> parameter.type().equals(TypeName.LONG)
                                || parameter.type().equals(TypeName.DOUBLE)
                        ? 2
                        : 1)
                .sum();
    }
}
