package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.schema.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Java's names of properties that become members of one class; what the author chose goes first (S27). */
final class MemberNames {

    private MemberNames() {}

    /**
     * Names properties.
     *
     * @param properties the properties by their names in the document
     * @param scope the names that are left
     * @return Java's names by those of the document
     */
    static Map<String, String> of(Map<String, Schema> properties, NameScope scope) {
        Map<String, String> chosen = new HashMap<>();
        properties.forEach((name, schema) ->
                choice(schema).filter(Names::isMemberName).ifPresent(choice -> chosen.put(name, choice)));
        Map<String, String> members = new HashMap<>(scope.allocate(chosen, choice -> choice));
        Set<String> others = new HashSet<>(properties.keySet());
        others.removeAll(chosen.keySet());
        members.putAll(scope.allocate(others, Names::memberName));
        return members;
    }

    /** What the author calls a property; the name of a class is its class's, and that of a shared schema belongs to no use. */
    static Optional<String> choice(Schema schema) {
        return schema.javaName()
                .filter(choice ->
                        !SchemaShape.of(schema).isClass() && schema.location().equals(schema.writtenAt()));
    }

    /**
     * What is wrong with the name that the author gives a schema, or a use of it.
     *
     * @return empty if there is no such name, or it is one that Java and generated code allow
     */
    static Optional<String> mistake(Schema schema) {
        if (schema.javaName().isEmpty()) {
            // So are nearly all, and a shape takes some work.
            return Optional.empty();
        }
        boolean ofClass = SchemaShape.of(schema).isClass();
        return (ofClass ? schema.javaName() : choice(schema))
                .filter(name -> !(ofClass ? Names.isTypeName(name) : Names.isMemberName(name)))
                .map(name -> "\"" + name + "\" is not a name for " + (ofClass ? "a class" : "an accessor"));
    }
}
