package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/** A step from a value to one inside it. */
public sealed interface Access {

    /**
     * A step to an object's property.
     *
     * @param name the property's name
     */
    record Property(String name) implements Access {}

    /**
     * A step to an array's item.
     *
     * @param index the index, from 0, or from -1 backwards from the end
     */
    record Index(long index) implements Access {}

    /**
     * A token of a JSON Pointer: an index in an array, a name in an object.
     *
     * @param text the token, not escaped
     */
    record Token(String text) implements Access {}

    /**
     * The steps of a JSON Pointer.
     *
     * @param pointer the pointer (RFC 6901)
     * @return a step for each of its tokens
     * @throws IllegalArgumentException if it is neither empty nor starts with a slash
     */
    static List<Access> ofPointer(String pointer) {
        List<Access> steps = new ArrayList<>();
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            steps.add(new Token(rest.getMatchingProperty()));
        }
        return List.copyOf(steps);
    }

    /**
     * What the step is called in a message.
     *
     * @return the name or the index
     */
    default String label() {
        if (this instanceof Property property) {
            return property.name();
        }
        return this instanceof Index index ? Long.toString(index.index()) : ((Token) this).text();
    }
}
