package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which class stands for a schema. It is the same one wherever the schema is used, or, for a schema of a document without a
 * package, wherever one workflow uses it.
 */
final class SchemaClasses {

    /** Schemas nested deeper in one another have no class. */
    static final int MAX_NESTING = 32;

    /** Longer names of class files, in bytes, are refused by file systems; some is left for the classes inside. */
    private static final int MAX_FILE_NAME = 200;

    /** What a sealed interface calls its record for what the description does not know. */
    private static final String UNKNOWN = "Unknown";

    private final SchemaReader reader;
    private final Function<Document, Optional<String>> packageOf;
    private final ClassNames names;
    private final Map<Place, Optional<ClassRef>> classes = new HashMap<>();
    private final Map<ClassRef, Document> documents = new HashMap<>();
    private final Deque<Named> open = new ArrayDeque<>();

    /**
     * A schema that has a class.
     *
     * @param name the class
     * @param schema the schema
     */
    record Named(ClassRef name, Schema schema) {}

    /** A schema and, if its document has no package, the class in which it is one; each workflow has its own. */
    private record Place(Optional<ClassRef> home, ElementLocation location) {}

    SchemaClasses(SchemaReader reader, Function<Document, Optional<String>> packageOf, ClassNames names) {
        this.reader = reader;
        this.packageOf = packageOf;
        this.names = names;
    }

    /** The next schema that was given a class and is not planned yet. */
    Optional<Named> next() {
        return Optional.ofNullable(open.poll());
    }

    /** The document that a class stands for a part of. */
    Optional<Document> documentOf(ClassRef name) {
        return Optional.ofNullable(documents.get(name));
    }

    /**
     * The class of a value that has one of several schemas.
     *
     * @param home where it is declared
     * @param schemas the schemas
     * @param name what it is called
     */
    ClassRef of(List<Schema> schemas, ClassRef home, String name) {
        ClassRef joint = names.nameIn(home, schemas, name);
        documents.putIfAbsent(joint, schemas.get(0).location().document());
        return joint;
    }

    /**
     * The class of a schema.
     *
     * @param schema the schema
     * @param home where the class is declared if the schema's document has no package
     * @param name what it is then called, unless the document gives it a name
     * @return the class; empty if it would be nested too deep
     */
    Optional<ClassRef> of(Schema schema, ClassRef home, String name) {
        Optional<String> ownPackage = packageOf.apply(schema.location().document());
        ClassRef outermost = home.simpleNames().isEmpty() ? home : home.topLevel();
        Place place = new Place(ownPackage.isPresent() ? Optional.empty() : Optional.of(outermost), schema.location());
        Optional<ClassRef> known = classes.get(place);
        if (known == null) {
            // What the document itself gives a name does not belong to the place that uses it first.
            ClassRef around = schema.name().isPresent() ? outermost : home;
            Optional<ClassRef> ref = ownPackage.isPresent()
                    ? inPackage(schema, ownPackage.get())
                    : Optional.of(names.nameIn(around, schema, schema.name().orElse(name)));
            known = ref.filter(SchemaClasses::fitsFileName);
            classes.put(place, known);
            known.ifPresent(fitting -> register(fitting, schema));
        }
        return known;
    }

    private void register(ClassRef ref, Schema schema) {
        documents.put(ref, schema.location().document());
        SchemaShape shape = SchemaShape.of(schema);
        if (shape instanceof SchemaShape.Tagged) {
            names.reserve(ref, List.of(UNKNOWN));
        }
        if (shape.isObject()) {
            names.addRecord(ref, schema);
        }
        open.add(new Named(ref, schema));
    }

    /** The class for a schema of a document that has a package; it is empty if the classes around it leave no room. */
    private Optional<ClassRef> inPackage(Schema schema, String packageName) {
        ElementLocation location = schema.location();
        ClassRef home = ClassRef.ofPackage(packageName);
        names.addDocument(home, ElementLocation.root(location.document()));
        SchemaPath path = SchemaPath.of(location);
        if (path.steps().size() > MAX_NESTING) {
            return Optional.empty();
        }
        List<Schema> ancestors = path.ancestors(reader);
        for (int i = ancestors.size() - 1; i >= 0; i--) {
            Schema around = ancestors.get(i);
            if (isAround(around, path) && SchemaShape.of(around).isObject()) {
                return of(around, home, "").map(outer -> names.nameIn(outer, schema, lastStep(path)));
            }
        }
        return Optional.of(names.nameIn(home, schema, SchemaRoots.fallbackName(location)));
    }

    /** Whether a schema on the way to another one is what its place says, rather than one that it refers to. */
    private static boolean isAround(Schema schema, SchemaPath path) {
        SchemaPath own = SchemaPath.of(schema.location());
        return own.root().equals(path.root())
                && own.steps().size() < path.steps().size();
    }

    private static String lastStep(SchemaPath path) {
        SchemaPath.Step last = path.steps().get(path.steps().size() - 1);
        return last.keyword().equals("properties") || last.keyword().endsWith("efs")
                ? last.key()
                : last.keyword() + last.key();
    }

    private static boolean fitsFileName(ClassRef name) {
        return String.join("$", name.simpleNames()).getBytes(StandardCharsets.UTF_8).length <= MAX_FILE_NAME;
    }
}
