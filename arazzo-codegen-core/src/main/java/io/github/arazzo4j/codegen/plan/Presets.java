package io.github.arazzo4j.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.plan.TypePlan.RecordPlan;
import io.github.arazzo4j.codegen.plan.TypePlan.UnionPlan;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.runtime.support.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The members of objects that can have one value only, so that builders set them. */
final class Presets {

    /** By record, the properties that tell it from others, with the values that mean it. */
    private final Map<ClassRef, Map<String, Set<String>>> tags = new HashMap<>();

    private Presets(Collection<TypePlan> plans) {
        for (TypePlan plan : plans) {
            if (plan instanceof UnionPlan union) {
                union.cases()
                        .forEach(each -> tags.computeIfAbsent(each.type(), type -> new TreeMap<>())
                                .computeIfAbsent(union.tag(), tag -> new TreeSet<>())
                                .addAll(each.values()));
            }
        }
    }

    /** What discriminators say of the records of sealed interfaces. */
    static Presets ofUnions(Collection<TypePlan> plans) {
        return new Presets(plans);
    }

    /** The required properties that a schema gives one value: by {@code const}, or an {@code enum} of one. */
    static Map<String, JsonNode> of(Schema schema) {
        Map<String, JsonNode> presets = new LinkedHashMap<>();
        schema.properties().forEach((name, property) -> {
            if (schema.required().contains(name) && !property.annotations().readOnly()) {
                onlyValue(property).ifPresent(value -> presets.put(name, value));
            }
        });
        return presets;
    }

    private static Optional<JsonNode> onlyValue(Schema property) {
        return property.constValue()
                .or(() -> property.enumValues().size() == 1
                        ? Optional.of(property.enumValues().get(0))
                        : Optional.empty())
                .filter(value ->
                        value.isValueNode() && !value.isNull() && value.asText().length() <= SchemaShape.MAX_CONSTANT);
    }

    /** A record's own, and what its discriminators say besides; a record that several values mean has to be told which. */
    Map<String, JsonNode> of(RecordPlan object) {
        Map<String, JsonNode> presets = new LinkedHashMap<>(object.presets());
        tags.getOrDefault(object.name(), Map.of()).forEach((tag, values) -> {
            if (values.size() == 1) {
                presets.putIfAbsent(tag, Json.text(values.iterator().next()));
            }
        });
        return presets;
    }
}
