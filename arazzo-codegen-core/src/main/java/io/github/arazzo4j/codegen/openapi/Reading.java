package io.github.arazzo4j.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.References;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What all readers of a description's elements need, and where they tell what is wrong. */
final class Reading {

    private final References references;
    private final SchemaReader schemas;
    private final List<ApiProblem> problems = new ArrayList<>();

    Reading(References references, SchemaReader schemas) {
        this.references = references;
        this.schemas = schemas;
    }

    /** A reading of the same description that collects problems of its own. */
    Reading separately() {
        return new Reading(references, schemas);
    }

    SchemaReader schemas() {
        return schemas;
    }

    List<ApiProblem> problems() {
        return List.copyOf(problems);
    }

    void problem(ElementLocation location, String message) {
        problems.add(new ApiProblem(location, message));
    }

    /** Tells of something that is wrong and clear nevertheless. */
    void remark(ElementLocation location, String message) {
        problems.add(new ApiProblem(location, message, ApiProblem.Kind.CLEAR));
    }

    /**
     * An element that is an object, references followed.
     *
     * @param what what it is called if it is not there
     */
    Optional<References.Target.Found> element(ElementLocation location, JsonNode node, String what) {
        References.Target target = references.resolve(location, node);
        if (target instanceof References.Target.Broken broken) {
            ApiProblem.Kind kind = broken.missingFile() ? ApiProblem.Kind.MISSING_FILE : ApiProblem.Kind.BROKEN;
            problems.add(new ApiProblem(location, broken.reason(), kind));
            return Optional.empty();
        }
        References.Target.Found found = (References.Target.Found) target;
        if (!found.node().isObject()) {
            problem(location, "this should be " + what + ", which is an object");
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** The members of a map of elements, in order; those that are broken are left out. */
    <T> Map<String, T> map(
            References.Target.Found parent,
            String key,
            String what,
            BiFunction<String, References.Target.Found, T> reader) {
        Map<String, T> elements = new LinkedHashMap<>();
        ElementLocation location = parent.location().child(key);
        parent.node().path(key).properties().forEach(member -> {
            if (!(key.equals("responses") && member.getKey().startsWith("x-"))) {
                element(location.child(member.getKey()), member.getValue(), what)
                        .ifPresent(found -> elements.put(member.getKey(), reader.apply(member.getKey(), found)));
            }
        });
        return Collections.unmodifiableMap(elements);
    }

    Optional<Schema> schema(References.Target.Found parent, String key) {
        return parent.node().has(key)
                ? Optional.of(schemas.read(parent.location().child(key)))
                : Optional.empty();
    }

    static Optional<String> text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asText()));
        return List.copyOf(texts);
    }
}
