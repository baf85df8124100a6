package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.util.Optional;

/** Tells apart what a value may be; what generated types for {@code oneOf} and {@code anyOf} are made of. */
public final class Choice {

    private Choice() {}

    /**
     * The text of the property that tells what an object is.
     *
     * @param json the object
     * @param property the property
     * @return its text; empty if it is absent, or neither a string nor a number
     */
    public static String tag(JsonNode json, String property) {
        return json.path(property).asText("");
    }

    /**
     * Reads a value if it is of a type.
     *
     * @param json the value
     * @param reader reads values of the type and no others
     * @param <T> the type
     * @return the value, empty if it is of another type
     */
    public static <T> Optional<T> of(JsonNode json, Read.Reader<T> reader) {
        try {
            return Optional.of(reader.read(json, ""));
        } catch (TypeMismatchException e) {
            return Optional.empty(); // which is what was asked
        }
    }

    /**
     * Reads only objects that have some members.
     *
     * @param reader reads the objects
     * @param names the names of the members
     * @param <T> the type
     * @return a reader
     */
    public static <T> Read.Reader<T> having(Read.Reader<T> reader, String... names) {
        return (value, pointer) -> {
            for (String name : names) {
                if (!value.has(name)) {
                    throw new TypeMismatchException(pointer + "/" + ValueRule.escape(name), "present", "absent");
                }
            }
            return reader.read(value, pointer);
        };
    }

    /**
     * Reads only objects of which a member has a certain value.
     *
     * @param name the member's name
     * @param text its value
     * @param reader reads the objects
     * @param <T> the type
     * @return a reader
     */
    public static <T> Read.Reader<T> where(String name, String text, Read.Reader<T> reader) {
        return (value, pointer) -> {
            if (!text.equals(value.path(name).textValue())) {
                throw Read.mismatch(pointer + "/" + ValueRule.escape(name), "\"" + text + "\"", value.path(name));
            }
            return reader.read(value, pointer);
        };
    }
}
