package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * Shows an object as JSON without its secrets (S26); what the {@code toString} of generated records is made of. Where the
 * object is not what its schema says, more is hidden rather than less.
 */
public final class Mask {

    /** What is shown in place of a secret. */
    public static final String HIDDEN = "***";

    private static final String QUOTED = '"' + HIDDEN + '"';

    private final Map<String, Function<JsonNode, String>> members = new HashMap<>();

    private Mask() {}

    /**
     * Hides members.
     *
     * @param names the names of the members
     * @return a mask
     */
    public static Mask secrets(String... names) {
        Mask mask = new Mask();
        for (String name : names) {
            mask.members.put(name, value -> QUOTED);
        }
        return mask;
    }

    /**
     * Lets a member show itself.
     *
     * @param name the name of the member
     * @param shown shows it
     * @return this mask
     */
    public Mask inside(String name, Function<JsonNode, String> shown) {
        members.put(name, shown);
        return this;
    }

    /**
     * Shows an object as the record that hides its secrets.
     *
     * @param type the record's constructor
     * @return shows an object
     */
    public static Function<JsonNode, String> object(Function<JsonNode, ?> type) {
        return value -> value.isObject() ? type.apply(value).toString() : QUOTED;
    }

    /**
     * Shows a value as the type that hides its secrets.
     *
     * @param type makes the type of the value
     * @return shows a value
     */
    public static Function<JsonNode, String> value(Function<JsonNode, ?> type) {
        return value -> {
            String text = type.apply(value).toString();
            return text.equals(HIDDEN) ? QUOTED : text;
        };
    }

    /**
     * Shows a list.
     *
     * @param element shows an element
     * @return shows a list
     */
    public static Function<JsonNode, String> list(Function<JsonNode, String> element) {
        return value -> {
            if (!value.isArray()) {
                return QUOTED;
            }
            StringJoiner text = new StringJoiner(",", "[", "]");
            value.forEach(item -> text.add(show(item, element)));
            return text.toString();
        };
    }

    /**
     * Shows an object whose members are alike.
     *
     * @param member shows the value of a member
     * @return shows an object
     */
    public static Function<JsonNode, String> map(Function<JsonNode, String> member) {
        return value -> {
            if (!value.isObject()) {
                return QUOTED;
            }
            StringJoiner text = new StringJoiner(",", "{", "}");
            value.properties().forEach(entry -> text.add(quote(entry.getKey()) + ":" + show(entry.getValue(), member)));
            return text.toString();
        };
    }

    /**
     * Shows an object.
     *
     * @param object the object
     * @return its JSON, with {@link #HIDDEN} in place of secrets; nothing but that if it is no object
     */
    public String show(JsonNode object) {
        if (!object.isObject()) {
            return QUOTED;
        }
        StringJoiner text = new StringJoiner(",", "{", "}");
        object.properties()
                .forEach(entry -> text.add(quote(entry.getKey()) + ":"
                        + show(entry.getValue(), members.getOrDefault(entry.getKey(), JsonNode::toString))));
        return text.toString();
    }

    private static String show(JsonNode value, Function<JsonNode, String> shown) {
        return value.isNull() ? "null" : shown.apply(value);
    }

    private static String quote(String name) {
        return TextNode.valueOf(name).toString();
    }
}
