package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.plan.JavaType.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The types that a value may have, each once, and what each is called: {@code String}, {@code Pet}, {@code PetList}. */
final class AlternativeNames {

    private final NameScope scope = NameScope.ofMembers();
    private final Set<JavaType> types = new HashSet<>();
    private final List<TypePlan.Alternative> alternatives = new ArrayList<>();

    /** Alternatives of a class that has accessors already. */
    AlternativeNames(List<ComponentPlan> components) {
        scope.reserve(components.stream().map(ComponentPlan::javaName).collect(Collectors.toSet()));
    }

    /** Adds a type; JSON is none, since it is to be had anyway. */
    void add(JavaType type, Alternatives.Guard guard) {
        if (type != Scalar.JSON && types.add(type)) {
            String method = scope.allocate("as" + name(type));
            alternatives.add(new TypePlan.Alternative(
                    method.substring(2),
                    type,
                    guard.required().stream().sorted().toList(),
                    guard.constants()));
        }
    }

    List<TypePlan.Alternative> all() {
        return alternatives;
    }

    private static String name(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return list.element() == Scalar.JSON ? "List" : name(list.element()) + "List";
        }
        if (type instanceof JavaType.MapOf map) {
            return map.value() == Scalar.JSON ? "Map" : name(map.value()) + "Map";
        }
        return type instanceof JavaType.Generated generated ? generated.name().simpleName() : name((Scalar) type);
    }

    private static String name(Scalar type) {
        return switch (type) {
            case STRING -> "String";
            case BOOLEAN -> "Boolean";
            case INT32 -> "Integer";
            case INT64 -> "Long";
            case INTEGER -> "BigInteger";
            case DECIMAL -> "BigDecimal";
            case FLOAT64 -> "Double";
            case INSTANT, EPOCH_SECONDS -> "Instant";
            case DATE -> "LocalDate";
            case UUID -> "Uuid";
            case URI -> "Uri";
            case BYTES, BINARY -> "Bytes";
            case JSON -> "Json";
        };
    }
}
