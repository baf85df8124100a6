package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.plan.JavaType.Scalar;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Gives schemas Java types, and plans the classes that these need, and no others.
 *
 * <p>A schema is one class wherever it is used. In documents that have a package, an API's, its place in the document alone
 * decides what the class is called: a component is a class of the package by the component's name; the schema of a body is
 * one by the operation's id ({@code PutImageResponse}); an anonymous schema is nested in the class of the schema around it,
 * by its property. So the class of a thing stays the same whichever workflow uses it, and whatever else is used.
 * {@code x-java-name} goes before all this (S27).
 *
 * <p>What has no single shape is JSON, and so is what is nested too deep for a class file's name. A planner is for use by one
 * thread.
 */
public final class TypePlanner {

    private final Predicate<Document> epochSeconds;
    private final ClassNames names;
    private final SchemaClasses classes;
    private final Map<String, TypePlan> plans = new TreeMap<>();
    private final Map<Schema, String> misnamed = new LinkedHashMap<>();

    /**
     * A planner without any plan yet.
     *
     * @param reader reads schemas by their place; it must know the documents that references lead to
     * @param packageOf the package for the classes of a document, the document's own; empty for documents whose schemas
     *     become classes where they are used, which are Arazzo documents
     */
    public TypePlanner(SchemaReader reader, Function<Document, Optional<String>> packageOf) {
        this(reader, packageOf, Schema::javaName, document -> false);
    }

    /**
     * A planner without any plan yet.
     *
     * @param reader reads schemas by their place; it must know the documents that references lead to
     * @param packageOf the package for the classes of a document, as above
     * @param chosen the name that somebody chose for the class of a schema
     * @param epochSeconds whether times in the values of a document's schemas are seconds since 1970, whatever it says
     */
    public TypePlanner(
            SchemaReader reader,
            Function<Document, Optional<String>> packageOf,
            Function<Schema, Optional<String>> chosen,
            Predicate<Document> epochSeconds) {
        this.epochSeconds = epochSeconds;
        this.names = new ClassNames(reader, chosen);
        this.classes = new SchemaClasses(reader, packageOf, names);
    }

    /**
     * Keeps names from being given to classes.
     *
     * @param home a class, or a package ({@link ClassRef#ofPackage})
     * @param simpleNames the simple names of what else is declared there
     */
    public void reserve(ClassRef home, Collection<String> simpleNames) {
        names.reserve(home, List.copyOf(simpleNames));
    }

    /**
     * The type of the values of a schema; {@link Schema#nullable()} says whether they may be {@code null} besides.
     *
     * @param schema the schema
     * @param home where a class is declared if the schema's document has no package: a class, or a package
     *     ({@link ClassRef#ofPackage}). The first one counts, so call in a stable order
     * @param nameIfAnonymous what the class is then called, as in the document: the name of the input, say
     * @return the type, {@link Scalar#JSON} if there is none that fits all values
     */
    public JavaType typeOf(Schema schema, ClassRef home, String nameIfAnonymous) {
        JavaType type = type(schema, home, nameIfAnonymous, new HashSet<>());
        for (Optional<SchemaClasses.Named> next = classes.next(); next.isPresent(); next = classes.next()) {
            ClassRef ref = next.get().name();
            plans.put(ref.toString(), plan(ref, next.get().schema()));
        }
        return type;
    }

    /**
     * The type of a value of which it is known where it comes from.
     *
     * @param flow what is known
     * @param home where a class is declared if the schema's document has no package
     * @param nameIfAnonymous what the class is then called
     * @return the type, {@link Scalar#JSON} if nothing says it
     */
    public JavaType typeOf(TypeFlow.Flow flow, ClassRef home, String nameIfAnonymous) {
        return switch (flow.kind()) {
            case SCHEMA -> typeOf(flow.schemas(), home, nameIfAnonymous);
            case STRING -> Scalar.STRING;
            case INT32 -> Scalar.INT32;
            case UNKNOWN -> Scalar.JSON;
        };
    }

    /** The type of a value that has one of several schemas: what they have in common, or a view of its own. */
    private JavaType typeOf(List<Schema> schemas, ClassRef home, String name) {
        Map<Schema, JavaType> types = new LinkedHashMap<>();
        schemas.forEach(schema -> types.put(schema, typeOf(schema, home, name)));
        Set<JavaType> all = new LinkedHashSet<>(types.values());
        if (all.size() == 1) {
            return all.iterator().next();
        }
        if (all.stream().allMatch(JavaType::isText)) {
            return Scalar.STRING;
        }
        if (all.stream().allMatch(JavaType::isNumber)) {
            return Scalar.DECIMAL;
        }
        AlternativeNames alternatives = new AlternativeNames(List.of());
        types.forEach((schema, type) -> alternatives.add(type, Alternatives.Guard.ofCore(schema)));
        ClassRef view = classes.of(schemas, home, name);
        plans.put(view.toString(), new TypePlan.ViewPlan(view, List.of(), alternatives.all(), ""));
        return new JavaType.ViewOf(view);
    }

    /**
     * What is to be emitted so far.
     *
     * @return a plan for each class, sorted by name; a class that encloses others is among them, unless it was a home that
     *     the caller named
     */
    public List<TypePlan> plans() {
        return Unions.join(plans.values());
    }

    /** Schemas of planned classes that would become one class. */
    List<ClassNames.Collision> collisions() {
        return names.collisions().stream()
                .filter(collision -> plans.containsKey(collision.given().toString()))
                .sorted(Comparator.comparing(collision -> collision.given().toString()))
                .toList();
    }

    /** The schemas, of planned classes and of what is in them, whose chosen names could not be had, and why. */
    Map<Schema, String> misnamed() {
        return misnamed;
    }

    /**
     * The document that a planned class stands for a part of.
     *
     * @param name a class of {@link #plans()}
     * @return the document
     * @throws IllegalArgumentException if the class was not planned here
     */
    public Document documentOf(ClassRef name) {
        return classes.documentOf(name).orElseThrow(() -> new IllegalArgumentException("not planned: " + name));
    }

    private JavaType type(Schema schema, ClassRef home, String name, Set<ElementLocation> path) {
        SchemaShape shape = SchemaShape.of(schema);
        if (shape.isClass()) {
            return classes.of(schema, home, name)
                    .<JavaType>map(ref -> generated(ref, shape))
                    .orElse(Scalar.JSON);
        }
        return plain(shape, schema, home, name, path);
    }

    private JavaType generated(ClassRef ref, SchemaShape shape) {
        if (shape instanceof SchemaShape.Enumeration) {
            return new JavaType.EnumOf(ref);
        }
        if (shape instanceof SchemaShape.Properties) {
            return new JavaType.RecordOf(ref);
        }
        return shape instanceof SchemaShape.Tagged tagged
                        && cases(ref, tagged.tag()).isPresent()
                ? new JavaType.UnionOf(ref)
                : new JavaType.ViewOf(ref);
    }

    /** The type for a shape that needs no class of its own. */
    private JavaType plain(SchemaShape shape, Schema schema, ClassRef home, String name, Set<ElementLocation> path) {
        if (shape instanceof SchemaShape.Basic basic) {
            return basic.type() == Scalar.INSTANT
                            && epochSeconds.test(schema.location().document())
                    ? Scalar.EPOCH_SECONDS
                    : basic.type();
        }
        // A list of itself has no name, so it would have no end.
        if (path.size() >= SchemaClasses.MAX_NESTING || !path.add(schema.location())) {
            return Scalar.JSON;
        }
        JavaType type = shape instanceof SchemaShape.Dictionary map
                ? new JavaType.MapOf(type(map.values(), home, name + "-value", path))
                : new JavaType.ListOf(((SchemaShape.ArrayOf) shape)
                        .items()
                        .map(items -> type(items, home, Names.singular(name), path))
                        .orElse(Scalar.JSON));
        path.remove(schema.location());
        return type;
    }

    /** The records of a sealed interface; empty if one of them is in another package, or can't be had at all. */
    private Optional<List<TypePlan.Case>> cases(ClassRef union, Alternatives.Tag tag) {
        Map<ClassRef, List<String>> values = new LinkedHashMap<>();
        for (Map.Entry<String, Schema> entry : tag.values().entrySet()) {
            String name = Alternatives.nameOf(entry.getValue()).orElse(entry.getKey());
            Optional<ClassRef> record = classes.of(entry.getValue(), union, name)
                    .filter(ref -> ref.packageName().equals(union.packageName()));
            if (record.isEmpty()) {
                return Optional.empty();
            }
            values.computeIfAbsent(record.get(), ref -> new ArrayList<>()).add(entry.getKey());
        }
        return Optional.of(values.entrySet().stream()
                .map(entry -> new TypePlan.Case(entry.getKey(), entry.getValue()))
                .toList());
    }

    private TypePlan plan(ClassRef name, Schema schema) {
        Stream.concat(Stream.of(schema), schema.properties().values().stream())
                .forEach(named -> MemberNames.mistake(named).ifPresent(mistake -> misnamed.put(named, mistake)));
        SchemaShape shape = SchemaShape.of(schema);
        String javadoc = SchemaTexts.describe(schema);
        if (shape instanceof SchemaShape.Enumeration enumeration) {
            Map<String, String> constants = NameScope.ofMembers().allocate(enumeration.values(), Names::constantName);
            List<TypePlan.Constant> inOrder = enumeration.values().stream()
                    .map(value -> new TypePlan.Constant(constants.getOrDefault(value, value), value))
                    .toList();
            return new TypePlan.EnumPlan(name, inOrder, javadoc);
        }
        List<ComponentPlan> components = components(name, schema);
        if (shape instanceof SchemaShape.Tagged tagged) {
            Optional<List<TypePlan.Case>> cases = cases(name, tagged.tag());
            if (cases.isPresent()) {
                return new TypePlan.UnionPlan(name, tagged.tag().property(), cases.get(), components, javadoc);
            }
        }
        Set<SchemaType> types = shape instanceof SchemaShape.Choice choice ? choice.types() : Set.of();
        List<TypePlan.Alternative> alternatives = alternatives(name, schema, types, components);
        return shape instanceof SchemaShape.Properties
                ? new TypePlan.RecordPlan(name, components, alternatives, List.of(), Presets.of(schema), javadoc)
                : new TypePlan.ViewPlan(name, components, alternatives, javadoc);
    }

    private List<ComponentPlan> components(ClassRef name, Schema schema) {
        // Where a class is called by its full name, a variable must not be called like the name's beginning.
        NameScope scope =
                NameScope.ofMembers().reserve(List.of(name.packageName().split("\\.", 2)[0]));
        Map<String, String> members = MemberNames.of(schema.properties(), scope);
        return schema.properties().entrySet().stream()
                .map(property -> component(
                        name,
                        property.getKey(),
                        members.getOrDefault(property.getKey(), property.getKey()),
                        property.getValue(),
                        schema.required().contains(property.getKey())))
                .toList();
    }

    /** The types that a value may have: each of its own that no accessor is for, and each of its alternatives. */
    private List<TypePlan.Alternative> alternatives(
            ClassRef home, Schema schema, Set<SchemaType> types, List<ComponentPlan> components) {
        AlternativeNames alternatives = new AlternativeNames(components);
        types.stream()
                .sorted()
                .filter(type -> type != SchemaType.OBJECT || components.isEmpty())
                .map(type -> SchemaShape.ofType(type, schema))
                .map(shape -> shape.isClass() ? Scalar.STRING : plain(shape, schema, home, "item", new HashSet<>()))
                .forEach(type -> alternatives.add(type, Alternatives.Guard.NONE));
        int number = 0;
        for (Schema alternative : Alternatives.of(schema)) {
            number++;
            String name = Alternatives.nameOf(alternative).orElse("option-" + number);
            alternatives.add(type(alternative, home, name, new HashSet<>()), Alternatives.Guard.ofCore(alternative));
        }
        return alternatives.all();
    }

    private ComponentPlan component(ClassRef home, String jsonName, String javaName, Schema schema, boolean required) {
        JavaType type = type(schema, home, jsonName, new HashSet<>());
        return new ComponentPlan(
                jsonName,
                javaName,
                type,
                !required || schema.nullable(),
                isSecret(schema, type),
                schema.annotations().readOnly(),
                schema.annotations().defaultValue(),
                SchemaTexts.describe(schema));
    }

    /**
     * Whether values must not be shown (S26): passwords, and what is only ever sent and is no mere choice. What a record has
     * to hide inside is its own matter.
     *
     * @param schema the schema of the value
     * @param type its type
     * @return whether the value, or each in the list or map that it is, is secret
     */
    public static boolean isSecret(Schema schema, JavaType type) {
        if (type instanceof JavaType.EnumOf || type == Scalar.BOOLEAN) {
            return false;
        }
        if (schema.annotations().writeOnly() || schema.format().equals(Optional.of("password"))) {
            return true;
        }
        SchemaShape shape = SchemaShape.of(schema);
        if (shape instanceof SchemaShape.ArrayOf array && type instanceof JavaType.ListOf list) {
            return array.items()
                    .filter(items -> isSecret(items, list.element()))
                    .isPresent();
        }
        return shape instanceof SchemaShape.Dictionary map
                && type instanceof JavaType.MapOf dictionary
                && isSecret(map.values(), dictionary.value());
    }
}
