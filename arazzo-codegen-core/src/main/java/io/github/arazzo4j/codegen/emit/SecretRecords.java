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

/** Knows which records have secrets somewhere inside, so that the others are simply shown. */
final class SecretRecords {

    private final Set<ClassRef> secretive = new HashSet<>();

    SecretRecords(Collection<? extends TypePlan> plans) {
        Map<ClassRef, List<ClassRef>> users = new HashMap<>();
        Deque<ClassRef> open = new ArrayDeque<>();
        for (TypePlan plan : plans) {
            if (plan instanceof TypePlan.RecordPlan object) {
                for (ComponentPlan component : object.components()) {
                    recordIn(component.type())
                            .ifPresent(used -> users.computeIfAbsent(used, key -> new ArrayList<>())
                                    .add(object.name()));
                    if (component.secret()) {
                        open.add(object.name());
                    }
                }
            }
        }
        while (!open.isEmpty()) {
            ClassRef next = open.poll();
            if (secretive.add(next)) {
                open.addAll(users.getOrDefault(next, List.of()));
            }
        }
    }

    /** Whether values of a type have secrets inside. */
    boolean isInside(JavaType type) {
        return recordIn(type).filter(secretive::contains).isPresent();
    }

    private static Optional<ClassRef> recordIn(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return recordIn(list.element());
        }
        if (type instanceof JavaType.MapOf map) {
            return recordIn(map.value());
        }
        return type instanceof JavaType.RecordOf object ? Optional.of(object.name()) : Optional.empty();
    }
}
