package io.github.arazzo4j.codegen.emit;

import io.github.arazzo4j.codegen.plan.ClassRef;
import io.github.arazzo4j.codegen.plan.ComponentPlan;
import io.github.arazzo4j.codegen.plan.JavaType;
import io.github.arazzo4j.codegen.plan.TypePlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Knows which classes have secrets somewhere inside, so that the others are simply shown. */
final class SecretRecords {

    private final Set<ClassRef> secretive = new HashSet<>();

    SecretRecords(Collection<? extends TypePlan> plans) {
        Map<ClassRef, List<ClassRef>> users = new HashMap<>();
        Deque<ClassRef> open = new ArrayDeque<>();
        for (TypePlan plan : plans) {
            usedBy(plan)
                    .forEach(used -> users.computeIfAbsent(used, key -> new ArrayList<>())
                            .add(plan.name()));
            if (componentsOf(plan).anyMatch(ComponentPlan::secret)) {
                open.add(plan.name());
            }
        }
        while (!open.isEmpty()) {
            ClassRef next = open.poll();
            if (secretive.add(next)) {
                open.addAll(users.getOrDefault(next, List.of()));
            }
        }
    }

    private static Stream<ComponentPlan> componentsOf(TypePlan plan) {
        if (plan instanceof TypePlan.RecordPlan object) {
            return object.components().stream();
        }
        if (plan instanceof TypePlan.ViewPlan view) {
            return view.components().stream();
        }
        return plan instanceof TypePlan.UnionPlan union ? union.components().stream() : Stream.empty();
    }

    /** The classes that values of a class have inside, or may be. */
    private static Stream<ClassRef> usedBy(TypePlan plan) {
        Stream<ClassRef> inside = componentsOf(plan).flatMap(component -> classIn(component.type()).stream());
        if (plan instanceof TypePlan.UnionPlan union) {
            return Stream.concat(inside, union.cases().stream().map(TypePlan.Case::type));
        }
        List<TypePlan.Alternative> alternatives = plan instanceof TypePlan.RecordPlan object
                ? object.alternatives()
                : plan instanceof TypePlan.ViewPlan view ? view.alternatives() : List.of();
        return Stream.concat(inside, alternatives.stream().flatMap(each -> classIn(each.type()).stream()));
    }

    /** Whether values of a type have secrets inside. */
    boolean isInside(JavaType type) {
        return classIn(type).filter(secretive::contains).isPresent();
    }

    /** Whether values of a class have secrets inside. */
    boolean isSecretive(ClassRef name) {
        return secretive.contains(name);
    }

    private static Optional<ClassRef> classIn(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return classIn(list.element());
        }
        if (type instanceof JavaType.MapOf map) {
            return classIn(map.value());
        }
        return type instanceof JavaType.Generated generated ? Optional.of(generated.name()) : Optional.empty();
    }
}
