package io.github.arazzo4j.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the {@code oneOf}s and {@code anyOf}s of a schema say that values look like. */
final class Alternatives {

    /** Lists in lists beyond this are not looked into. */
    private static final int MAX_DEPTH = 8;

    private Alternatives() {}

    /**
     * The alternatives that describe values. Left out are {@code null}, those that only restrict, and a choice that a schema
     * has from the base that it extends and that lists it.
     */
    static List<Schema> of(Schema schema) {
        return schema.alternatives().stream()
                .filter(group -> group.stream().noneMatch(schema::equals))
                .flatMap(List::stream)
                .filter(choice -> choice.problem().isEmpty()
                        && !choice.isUntyped()
                        && !choice.allowsNothing()
                        && !choice.allowsNullOnly())
                .distinct()
                .toList();
    }

    /** Whether these alternatives are all that there are, apart from {@code null}. */
    static boolean areComplete(Schema schema) {
        long count = schema.alternatives().stream()
                .flatMap(List::stream)
                .filter(choice -> !choice.allowsNullOnly())
                .distinct()
                .count();
        return count == of(schema).size();
    }

    /**
     * The strings that a schema allows, enumerated, or alternatives each of which enumerates some.
     *
     * @return the strings in the document's order; empty if there may be others
     */
    static List<String> enumeration(Schema schema) {
        List<JsonNode> values =
                schema.enumValues().stream().filter(value -> !value.isNull()).toList();
        if (!values.isEmpty()) {
            boolean texts = values.stream().allMatch(JsonNode::isTextual);
            return texts ? values.stream().map(JsonNode::textValue).distinct().toList() : List.of();
        }
        List<Schema> alternatives = of(schema);
        List<List<String>> each = alternatives.stream()
                .map(choice -> choice.valueTypes().equals(EnumSet.of(SchemaType.STRING))
                        ? constants(choice)
                        : List.<String>of())
                .toList();
        return areComplete(schema) && each.stream().noneMatch(List::isEmpty)
                ? each.stream().flatMap(List::stream).distinct().toList()
                : List.of();
    }

    /** Whether a schema is an object with properties and without alternatives: a record and nothing else. */
    static boolean isRecord(Schema schema) {
        int properties = schema.properties().size();
        return schema.problem().isEmpty()
                && schema.valueTypes().equals(EnumSet.of(SchemaType.OBJECT))
                && properties > 0
                && properties <= SchemaShape.MAX_MEMBERS
                && of(schema).isEmpty();
    }

    /**
     * The property that tells alternatives apart, and the alternative for each of its values.
     *
     * @param property its name
     * @param values the values, in order
     */
    record Tag(String property, Map<String, Schema> values) {}

    /**
     * How the discriminator of a schema tells its alternatives apart; empty if there is none, or if it can't, because an
     * alternative is no object, has no value, or shares it with another one.
     */
    static Optional<Tag> tag(Schema schema, List<Schema> alternatives) {
        return schema.discriminator()
                .filter(found -> schema.alternatives().size() == 1 && alternatives.size() > 1)
                .filter(found -> alternatives.stream().allMatch(Alternatives::isRecord))
                .flatMap(found -> tag(found.propertyName(), found.mapping(), alternatives));
    }

    private static Optional<Tag> tag(String property, Map<String, Schema> mapping, List<Schema> alternatives) {
        Map<String, Schema> values = new LinkedHashMap<>();
        mapping.forEach((value, target) -> {
            if (alternatives.contains(target)) {
                values.put(value, target);
            }
        });
        for (Schema alternative : alternatives) {
            List<String> own = constants(alternative, property);
            // Without a word from the document the name of the component is the value (OpenAPI 3.1.0, 4.8.25.1).
            List<String> all = own.isEmpty() ? alternative.name().stream().toList() : own;
            for (String value : all) {
                Schema other = values.putIfAbsent(value, alternative);
                if (other != null && !other.equals(alternative) && !mapping.containsKey(value)) {
                    return Optional.empty();
                }
            }
        }
        boolean complete = alternatives.stream().allMatch(values::containsValue) && !values.containsKey("");
        return complete ? Optional.of(new Tag(property, values)) : Optional.empty();
    }

    /** The values that a schema allows for a property that is always there. */
    static List<String> constants(Schema schema, String property) {
        return schema.property(property).map(Alternatives::constants).orElse(List.of());
    }

    private static List<String> constants(Schema property) {
        return Stream.concat(property.constValue().stream(), property.enumValues().stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .distinct()
                .toList();
    }

    /**
     * What must be true of an object for it to be the alternative of a schema, rather than another one.
     *
     * @param required the members that it has
     * @param constants the members that have a certain value
     */
    record Guard(Set<String> required, Map<String, String> constants) {

        static final Guard NONE = new Guard(Set.of(), Map.of());

        /** The guard of what is in the end in a list, a map or neither. */
        static Guard ofCore(Schema schema) {
            Schema core = schema;
            for (int depth = 0; depth < MAX_DEPTH; depth++) {
                SchemaShape shape = SchemaShape.of(core);
                if (shape instanceof SchemaShape.ArrayOf array && array.items().isPresent()) {
                    core = array.items().get();
                } else if (shape instanceof SchemaShape.Dictionary map) {
                    core = map.values();
                } else {
                    return shape instanceof SchemaShape.Properties ? of(core) : NONE;
                }
            }
            return NONE;
        }

        private static Guard of(Schema schema) {
            Map<String, String> constants = new LinkedHashMap<>();
            schema.required().forEach(name -> {
                List<String> values = Alternatives.constants(schema, name);
                if (values.size() == 1) {
                    constants.put(name, values.get(0));
                }
            });
            return new Guard(schema.required(), constants);
        }
    }

    /**
     * What an alternative without a name is called: by its title, or by the value that only it has of a property.
     *
     * @return the name, empty if the document does not help
     */
    static Optional<String> nameOf(Schema alternative) {
        return alternative
                .annotations()
                .title()
                .filter(title -> !title.isBlank())
                .or(() -> alternative.properties().values().stream()
                        .map(property -> constants(property))
                        .map(values -> values.size() == 1 ? values.get(0) : null)
                        .filter(Objects::nonNull)
                        .findFirst());
    }
}
