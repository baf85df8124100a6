package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A schema as it applies to a value: references followed, what stands beside them considered (JSON Schema 2020-12, 8.2.3.1;
 * OpenAPI 3.0 has all of it ignored but we keep the description), the members of {@code allOf} merged.
 *
 * <p>A schema that only refers to another one, or only adds a description, {@code nullable}, an example and the like to it
 * (in an {@code allOf} or beside a {@code $ref}), has the {@link #location()} of that other one, and is equal to it, though
 * its description may differ. So is an {@code anyOf} or {@code oneOf} of a schema and {@code null}, which is
 * {@link #nullable()} besides.
 *
 * <p>Nothing is worked out before it is asked for, so schemas may contain themselves. The methods never throw because of a
 * broken schema: keywords with a value of the wrong type are passed over, and a schema that can't be had tells its
 * {@link #problem()} and is untyped. What they return is immutable. A schema is for use by one thread.
 */
public final class Schema {

    private final SchemaReader reader;
    private final ElementLocation writtenAt;
    private final List<SchemaPart> start;
    private @Nullable SchemaParts collected;
    private @Nullable Map<String, Schema> properties;

    Schema(SchemaReader reader, ElementLocation writtenAt, List<SchemaPart> start) {
        this.reader = reader;
        this.writtenAt = writtenAt;
        this.start = start;
    }

    private SchemaParts collected() {
        if (collected == null) {
            collected = new PartCollector(reader.references()).collect(writtenAt, start);
        }
        return collected;
    }

    private List<SchemaPart> parts() {
        return collected().parts();
    }

    /**
     * What this schema is known by: where it is declared, after references.
     *
     * @return the place, the same for all uses of a component
     */
    public ElementLocation location() {
        return collected().identity();
    }

    /**
     * Where the schema is used: the place of the {@code $ref}, if it is one. No reference is followed to tell.
     *
     * @return the place
     */
    public ElementLocation writtenAt() {
        return writtenAt;
    }

    /**
     * The name that the schema is declared by, in {@code components/schemas}, {@code components/inputs},
     * {@code definitions} or {@code $defs}; for a schema that is a file of its own the file's name without its extension.
     *
     * @return the name, empty for a schema that is declared where it is used
     */
    public Optional<String> name() {
        return DeclaredName.of(location());
    }

    /**
     * What is wrong with the schema: a reference that leads nowhere or back to itself, something that is no schema. The
     * problems of the schemas inside it are theirs.
     *
     * @return a sentence for the user, without a full stop
     */
    public Optional<String> problem() {
        return collected().problem();
    }

    /**
     * The types that values may have, as declared or, without a {@code type}, as implied by {@code properties},
     * {@code items}, {@code enum}, {@code const} and their like.
     *
     * @return the types, empty if anything goes or only {@link #alternatives()} know; with {@link SchemaType#NULL} only
     *     where the schema says it in so many words, for which {@link #nullable()} is the better question
     */
    public Set<SchemaType> types() {
        return Collections.unmodifiableSet(SchemaTypes.of(parts()));
    }

    /**
     * The types that values other than {@code null} may have.
     *
     * @return {@link #types()} without {@link SchemaType#NULL}
     */
    public Set<SchemaType> valueTypes() {
        EnumSet<SchemaType> types = EnumSet.noneOf(SchemaType.class);
        types.addAll(types());
        types.remove(SchemaType.NULL);
        return Collections.unmodifiableSet(types);
    }

    /**
     * Whether the value may be {@code null}: by {@code nullable}, by its types, by an enumeration with {@code null}, or by an
     * alternative that is {@code null}.
     *
     * @return whether {@code null} is expected; {@code false} for a schema that allows anything
     */
    public boolean nullable() {
        return collected().nullable()
                || types().contains(SchemaType.NULL)
                || enumValues().stream().anyMatch(JsonNode::isNull)
                || alternatives().stream().flatMap(List::stream).anyMatch(Schema::allowsNullOnly);
    }

    /**
     * Whether {@code null} is the only value allowed.
     *
     * @return whether values are always {@code null}
     */
    public boolean allowsNullOnly() {
        return start.stream().anyMatch(part -> PartCollector.allowsNullOnly(reader.references(), part));
    }

    /**
     * Whether no value is allowed at all ({@code false} as a schema).
     *
     * @return whether there is nothing that satisfies the schema
     */
    public boolean allowsNothing() {
        return parts().stream()
                .anyMatch(part -> part.node().isBoolean() && !part.node().booleanValue());
    }

    /**
     * Whether the schema says nothing of what values look like.
     *
     * @return whether there are neither types nor alternatives
     */
    public boolean isUntyped() {
        return types().isEmpty() && alternatives().isEmpty() && !allowsNothing();
    }

    /**
     * The {@code format}.
     *
     * @return the format, as written
     */
    public Optional<String> format() {
        return collected().text("format");
    }

    /**
     * The allowed values.
     *
     * @return the values in the document's order; empty if they are not enumerated
     */
    public List<JsonNode> enumValues() {
        return collected()
                .nearest("enum")
                .filter(JsonNode::isArray)
                .map(values -> StreamSupport.stream(values.spliterator(), false).toList())
                .orElse(List.of());
    }

    /**
     * The one allowed value.
     *
     * @return the value, which may be JSON's {@code null}
     */
    public Optional<JsonNode> constValue() {
        return collected().nearest("const");
    }

    /**
     * The declared properties, those from {@code allOf} included, in the document's order.
     *
     * @return names and schemas; not those of {@link #alternatives()}
     */
    public Map<String, Schema> properties() {
        if (properties == null) {
            properties = named("properties");
        }
        return properties;
    }

    /**
     * A declared property.
     *
     * @param name the property's name
     * @return its schema, empty if it is not declared
     */
    public Optional<Schema> property(String name) {
        return inside("properties", name);
    }

    /**
     * The properties that are always there.
     *
     * @return their names, declared or not
     */
    public Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode required : collected().all("required")) {
            required.forEach(name -> names.add(name.asText()));
        }
        return Collections.unmodifiableSet(names);
    }

    /**
     * What holds for properties that are not declared.
     *
     * @return the strictest that a part says
     */
    public AdditionalProperties additionalProperties() {
        for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
            List<JsonNode> said = collected().all(keyword);
            if (said.stream().anyMatch(value -> value.isBoolean() && !value.booleanValue())) {
                return AdditionalProperties.of(AdditionalProperties.Kind.FORBIDDEN);
            }
            if (said.stream().anyMatch(value -> value.isObject() && !value.isEmpty())) {
                return AdditionalProperties.of(inside(keyword).orElseThrow());
            }
            if (!said.isEmpty()) {
                return AdditionalProperties.of(AdditionalProperties.Kind.ALLOWED);
            }
        }
        return AdditionalProperties.of(AdditionalProperties.Kind.UNSPECIFIED);
    }

    /**
     * The schemas of properties whose names match a pattern.
     *
     * @return regular expressions (ECMA-262) and schemas, in the document's order
     */
    public Map<String, Schema> patternProperties() {
        return named("patternProperties");
    }

    /**
     * Whether {@code if} or {@code dependentSchemas} make what holds depend on the value.
     *
     * @return whether there may be more properties than {@link #properties()} tells
     */
    public boolean conditional() {
        return Stream.of("then", "else", "dependentSchemas")
                .anyMatch(keyword -> collected().nearest(keyword).isPresent());
    }

    /**
     * The schema of an array's items, other than {@link #prefixItems()}.
     *
     * @return the schema, empty if items may be anything
     */
    public Optional<Schema> items() {
        return collected().nearest("items").filter(JsonNode::isArray).isPresent()
                ? inside("additionalItems")
                : inside("items");
    }

    /**
     * The schemas of an array's first items, one by one ({@code prefixItems}; before 2020-12 a list as {@code items}).
     *
     * @return the schemas, empty if all items are alike
     */
    public List<Schema> prefixItems() {
        List<Schema> prefix = list("prefixItems");
        return prefix.isEmpty() ? list("items") : prefix;
    }

    /**
     * What at least one item of an array is.
     *
     * @return the schema
     */
    public Optional<Schema> contains() {
        return inside("contains");
    }

    /**
     * The members of the schema's {@code allOf}; all that they say is part of this schema already.
     *
     * @return the members in order
     */
    public List<Schema> allOf() {
        return collected().declaration().map(part -> list(part, "allOf")).orElse(List.of());
    }

    /**
     * The schemas of which exactly one holds.
     *
     * @return the alternatives in order, {@code null} among them; empty if there is no choice but {@code null}
     */
    public List<Schema> oneOf() {
        return groups("oneOf").findFirst().orElse(List.of());
    }

    /**
     * The schemas of which one at least holds.
     *
     * @return the alternatives in order, {@code null} among them; empty if there is no choice but {@code null}
     */
    public List<Schema> anyOf() {
        return groups("anyOf").findFirst().orElse(List.of());
    }

    /**
     * All {@code oneOf}s and {@code anyOf}s: from each, one schema holds.
     *
     * @return lists of alternatives, none of them empty
     */
    public List<List<Schema>> alternatives() {
        return Stream.concat(groups("oneOf"), groups("anyOf")).toList();
    }

    /**
     * The property that tells alternatives apart.
     *
     * @return the discriminator
     */
    public Optional<Discriminator> discriminator() {
        return parts().stream()
                .filter(part -> part.get("discriminator").path("propertyName").isTextual())
                .findFirst()
                .map(part -> Discriminator.of(part, reader));
    }

    /**
     * What the schema tells without restricting values: descriptions, default, examples and so on.
     *
     * @return the annotations
     */
    public Annotations annotations() {
        return Annotations.of(collected());
    }

    /**
     * The limits.
     *
     * @return all limits
     */
    public Constraints constraints() {
        return ConstraintReader.read(parts());
    }

    /**
     * The name that the author wants the schema to have in Java (S27), said where the schema is declared.
     *
     * @return {@code x-java-name}, not checked
     */
    public Optional<String> javaName() {
        return collected()
                .declaration()
                .map(part -> part.get("x-java-name"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /** Whether the other is a schema of the same {@link #location()}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schema schema && schema.location().equals(location());
    }

    @Override
    public int hashCode() {
        return location().hashCode();
    }

    /** The place where the schema is used. */
    @Override
    public String toString() {
        return writtenAt.toString();
    }

    private Map<String, Schema> named(String keyword) {
        Map<String, Schema> found = new LinkedHashMap<>();
        for (JsonNode members : collected().all(keyword)) {
            members.fieldNames()
                    .forEachRemaining(name -> found.computeIfAbsent(
                            name, key -> inside(keyword, key).orElseThrow()));
        }
        return Collections.unmodifiableMap(found);
    }

    /** What all parts say in one place, which is a schema of its own if several do. */
    private Optional<Schema> inside(String... names) {
        List<SchemaPart> found = new ArrayList<>();
        for (SchemaPart part : parts()) {
            ElementLocation location = part.location();
            JsonNode node = part.node();
            for (String name : names) {
                location = location.child(name);
                node = node.path(name);
            }
            if (!node.isMissingNode()) {
                found.add(SchemaPart.of(location, node));
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.size() == 1) {
            return Optional.of(reader.read(found.get(0).location(), found.get(0).node()));
        }
        ElementLocation location = location();
        for (String name : names) {
            location = location.child(name);
        }
        return Optional.of(new Schema(reader, location, List.copyOf(found)));
    }

    private List<Schema> list(String keyword) {
        return parts().stream()
                .filter(part -> part.get(keyword).isArray())
                .findFirst()
                .map(part -> list(part, keyword))
                .orElse(List.of());
    }

    private List<Schema> list(SchemaPart part, String keyword) {
        ElementLocation location = part.location().child(keyword);
        List<Schema> schemas = new ArrayList<>();
        for (int i = 0; i < part.list(keyword).size(); i++) {
            schemas.add(reader.read(location.child(i), part.list(keyword).get(i)));
        }
        return List.copyOf(schemas);
    }

    private Stream<List<Schema>> groups(String keyword) {
        return parts().stream()
                .filter(part -> !part.list(keyword).isEmpty())
                .filter(part -> PartCollector.onlyAlternative(reader.references(), part, keyword)
                        .isEmpty())
                .map(part -> list(part, keyword));
    }
}
