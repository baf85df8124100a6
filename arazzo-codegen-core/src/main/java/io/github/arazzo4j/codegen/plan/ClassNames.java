package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The names of classes in their homes: packages, records with anonymous schemas inside, workflows. A home knows the names of
 * all schemas that could become its classes before it gives one away.
 */
final class ClassNames {

    private static final int MAX_DEPTH = 10;

    private final SchemaReader reader;
    private final Function<Schema, Optional<String>> chosen;
    private final Map<ClassRef, Home> homes = new HashMap<>();
    private final Set<ElementLocation> documents = new HashSet<>();

    ClassNames(SchemaReader reader, Function<Schema, Optional<String>> chosen) {
        this.reader = reader;
        this.chosen = schema -> chosen.apply(schema).filter(Names::isTypeName);
    }

    /**
     * Two schemas that would become one class.
     *
     * @param name the name that both would have
     * @param first the schema that has it
     * @param second the other one
     * @param given the name that that one has instead
     */
    record Collision(ClassRef name, ElementLocation first, ElementLocation second, ClassRef given) {}

    private static final class Home {
        private final NameScope scope = NameScope.ofTypes();
        private final Map<ElementLocation, String> names = new HashMap<>();
        private final Map<List<ElementLocation>, String> joint = new HashMap<>();
        private final Map<ElementLocation, String> wanted = new HashMap<>();
    }

    /** Schemas that could become classes of one home, and what they are called in the document. */
    private static final class Candidates {
        private final Function<Schema, Optional<String>> choice;
        private final Map<String, ElementLocation> places = new HashMap<>();
        private final Map<String, String> chosen = new HashMap<>();
        private final Map<String, String> named = new HashMap<>();
        private final Map<String, String> others = new HashMap<>();

        Candidates(Function<Schema, Optional<String>> choice) {
            this.choice = choice;
        }

        void add(Schema schema, String name) {
            add(schema, name, others);
        }

        void addNamed(Schema schema, String name) {
            add(schema, name, named);
        }

        private void add(Schema schema, String documented, Map<String, String> kind) {
            String place = schema.location().pointer();
            places.put(place, schema.location());
            Optional<String> name = choice.apply(schema);
            if (name.isPresent()) {
                chosen.put(place, name.get());
            } else {
                kind.merge(place, documented, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
    }

    void reserve(ClassRef home, List<String> names) {
        home(home).scope.reserve(names);
    }

    private Home home(ClassRef ref) {
        return homes.computeIfAbsent(ref, key -> {
            Home home = new Home();
            home.scope.reserve(key.simpleNames()); // no class may have the name of one around it
            return home;
        });
    }

    /** Lays a record open as a home: for the anonymous schemas of its properties. */
    void addRecord(ClassRef ref, Schema schema) {
        Candidates candidates = new Candidates(chosen);
        ElementLocation root = SchemaPath.of(schema.location()).root();
        BiConsumer<Schema, String> found = (inside, name) -> {
            // What comes from another schema by an allOf is that one's.
            if (SchemaPath.of(inside.location()).root().equals(root)) {
                candidates.add(inside, name);
            }
        };
        schema.properties().forEach((name, property) -> collect(property, name, MAX_DEPTH, found));
        collectAlternatives(schema, "", MAX_DEPTH, found);
        allocate(home(ref), candidates);
    }

    /** Lays a package open as a home: for all schemas of a document. */
    void addDocument(ClassRef ref, ElementLocation document) {
        if (!documents.add(document)) {
            return;
        }
        SchemaRoots roots = SchemaRoots.of(document.document());
        Candidates candidates = new Candidates(chosen);
        roots.components().forEach((place, name) -> {
            Schema schema = reader.read(place);
            // What the document itself gives a name goes before what we make up.
            if (SchemaShape.of(schema).isClass()) {
                collect(schema, name, MAX_DEPTH, candidates::addNamed);
            } else {
                collect(schema, name, MAX_DEPTH, candidates::add);
            }
        });
        roots.others().forEach((place, name) -> collect(reader.read(place), name, MAX_DEPTH, candidates::add));
        allocate(home(ref), candidates);
    }

    private static void allocate(Home home, Candidates candidates) {
        List<Map<String, String>> inTurn = List.of(candidates.chosen, candidates.named, candidates.others);
        for (int i = 0; i < inTurn.size(); i++) {
            boolean chosen = i == 0;
            UnaryOperator<String> idiom = name -> chosen ? name : Names.typeName(name);
            Map<String, String> things = inTurn.get(i);
            home.scope.allocate(things, idiom).forEach((place, name) -> {
                ElementLocation location = candidates.places.get(place);
                home.names.put(location, name);
                home.wanted.put(location, idiom.apply(things.get(place)));
            });
        }
    }

    /** Finds the schemas that become classes directly below a schema, which is taken for one itself first. */
    private static void collect(Schema schema, String name, int depth, BiConsumer<Schema, String> found) {
        if (depth == 0 || !isDeclaredHere(schema)) {
            return;
        }
        SchemaShape shape = SchemaShape.of(schema);
        if (shape.isClass()) {
            found.accept(schema, name);
        } else if (shape instanceof SchemaShape.ArrayOf array) {
            array.items().ifPresent(items -> collect(items, Names.singular(name), depth - 1, found));
        } else if (shape instanceof SchemaShape.Dictionary map) {
            collect(map.values(), name + "-value", depth - 1, found);
        } else {
            collectAlternatives(schema, name, depth, found);
        }
    }

    /** Whether a schema is no reference: it stands here, or is the one in an {@code anyOf} with {@code null} here. */
    private static boolean isDeclaredHere(Schema schema) {
        ElementLocation declared = schema.location();
        ElementLocation written = schema.writtenAt();
        return declared.equals(written)
                || (declared.document().equals(written.document())
                        && declared.pointer().startsWith(written.pointer() + "/"));
    }

    private static void collectAlternatives(Schema schema, String name, int depth, BiConsumer<Schema, String> found) {
        int number = 0;
        for (Schema alternative : Alternatives.of(schema)) {
            number++;
            collect(alternative, Alternatives.nameOf(alternative).orElse(name + "-option-" + number), depth - 1, found);
        }
    }

    /**
     * The name of a class in its home.
     *
     * @param home the class or package that it is declared in
     * @param schema what it stands for
     * @param fallback what it is called if the home does not know better
     */
    ClassRef nameIn(ClassRef home, Schema schema, String fallback) {
        Home here = home(home);
        String name = here.names.computeIfAbsent(
                schema.location(),
                place -> here.scope.allocate(chosen.apply(schema).orElseGet(() -> Names.typeName(fallback))));
        return home.nested(name);
    }

    /** The collisions in all homes; what is reserved for other things than schemas is none. */
    List<Collision> collisions() {
        List<Collision> collisions = new ArrayList<>();
        homes.forEach((ref, home) -> {
            Map<String, ElementLocation> owners = new HashMap<>();
            home.names.forEach((place, name) -> owners.put(name.toLowerCase(Locale.ROOT), place));
            home.wanted.forEach((place, wanted) -> {
                String given = home.names.getOrDefault(place, wanted);
                ElementLocation owner = owners.get(wanted.toLowerCase(Locale.ROOT));
                if (!given.equals(wanted) && owner != null) {
                    collisions.add(new Collision(ref.nested(wanted), owner, place, ref.nested(given)));
                }
            });
        });
        return collisions;
    }

    /**
     * The name of a class that stands for several schemas at once.
     *
     * @param home the class or package that it is declared in
     * @param schemas what it stands for
     * @param name what it is called
     */
    ClassRef nameIn(ClassRef home, List<Schema> schemas, String name) {
        Home here = home(home);
        return home.nested(here.joint.computeIfAbsent(
                schemas.stream().map(Schema::location).toList(), places -> here.scope.allocate(Names.typeName(name))));
    }
}
