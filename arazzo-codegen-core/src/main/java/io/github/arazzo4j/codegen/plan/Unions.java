package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.plan.TypePlan.RecordPlan;
import io.github.arazzo4j.codegen.plan.TypePlan.UnionPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Joins sealed interfaces with the records that they permit, once all of them are planned. */
final class Unions {

    private final Map<ClassRef, RecordPlan> records = new HashMap<>();
    private final Map<ClassRef, List<ClassRef>> unionsOf = new HashMap<>();

    private final Presets presets;

    private Unions(Collection<TypePlan> plans) {
        this.presets = Presets.ofUnions(plans);
        for (TypePlan plan : plans) {
            if (plan instanceof RecordPlan object) {
                records.put(object.name(), object);
            } else if (plan instanceof UnionPlan union) {
                union.cases()
                        .forEach(each -> unionsOf.computeIfAbsent(each.type(), type -> new ArrayList<>())
                                .add(union.name()));
            }
        }
    }

    /** The plans, in their order; records know their interfaces, and interfaces what their records have in common. */
    static List<TypePlan> join(Collection<TypePlan> plans) {
        Unions unions = new Unions(plans);
        return plans.stream().map(unions::joined).toList();
    }

    private TypePlan joined(TypePlan plan) {
        if (plan instanceof RecordPlan object) {
            return new RecordPlan(
                    object.name(),
                    object.components(),
                    object.alternatives(),
                    unionsOf.getOrDefault(object.name(), List.of()),
                    presets.of(object),
                    object.javadoc());
        }
        return plan instanceof UnionPlan union
                ? new UnionPlan(union.name(), union.tag(), union.cases(), common(union), union.javadoc())
                : plan;
    }

    private List<ComponentPlan> common(UnionPlan union) {
        List<RecordPlan> permitted =
                union.cases().stream().map(each -> records.get(each.type())).toList();
        List<ComponentPlan> own = union.components().stream()
                .filter(component ->
                        permitted.stream().allMatch(each -> has(each, component) || lacks(each, component)))
                .toList();
        Stream<ComponentPlan> shared = permitted.get(0).components().stream()
                .filter(component -> permitted.stream().allMatch(each -> has(each, component)))
                .filter(component ->
                        own.stream().noneMatch(other -> other.javaName().equals(component.javaName())));
        return Stream.concat(own.stream(), shared).toList();
    }

    private static boolean has(RecordPlan object, ComponentPlan component) {
        return object.components().stream()
                .anyMatch(own -> own.javaName().equals(component.javaName())
                        && own.jsonName().equals(component.jsonName())
                        && own.type().equals(component.type())
                        && own.nullable() == component.nullable());
    }

    /** Whether a record takes the accessor of its interface; of two interfaces it could not tell which one. */
    private boolean lacks(RecordPlan object, ComponentPlan component) {
        return unionsOf.getOrDefault(object.name(), List.of()).size() == 1
                && object.components().stream()
                        .noneMatch(own -> own.javaName().equals(component.javaName())
                                || own.jsonName().equals(component.jsonName()))
                && object.alternatives().stream()
                        .noneMatch(own -> ("as" + own.javaName()).equals(component.javaName()));
    }
}
