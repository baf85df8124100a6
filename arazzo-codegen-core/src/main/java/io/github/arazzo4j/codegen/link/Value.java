package io.github.arazzo4j.codegen.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A value that the document describes: a constant, or something worked out during a run. */
public sealed interface Value {

    /**
     * Where it is written.
     *
     * @return the place
     */
    Location location();

    /**
     * A constant.
     *
     * @param json the constant
     * @param location where it is written
     */
    record Constant(JsonNode json, Location location) implements Value {}

    /**
     * A whole-value expression, which keeps its type (S2).
     *
     * @param reference the expression
     */
    record Expression(Reference reference) implements Value {
        @Override
        public Location location() {
            return reference.location();
        }
    }

    /**
     * A text with embedded expressions, which is always a string.
     *
     * @param parts the parts in order
     * @param location where it is written
     */
    record Template(List<Part> parts, Location location) implements Value {

        /** Copies the list. */
        public Template {
            parts = List.copyOf(parts);
        }

        /** The texts around the embedded expressions: one more than there are expressions, some may be empty. */
        public List<String> literals() {
            List<String> literals = new ArrayList<>();
            var literal = new StringBuilder();
            for (Part part : parts) {
                if (part instanceof Literal written) {
                    literal.append(written.text());
                } else {
                    literals.add(literal.toString());
                    literal.setLength(0);
                }
            }
            literals.add(literal.toString());
            return literals;
        }

        /** The embedded expressions, in order. */
        public List<Embedded> values() {
            return parts.stream()
                    .filter(Embedded.class::isInstance)
                    .map(Embedded.class::cast)
                    .toList();
        }

        /** A part of a text. */
        public sealed interface Part {}

        /**
         * Text as it is.
         *
         * @param text the text
         */
        public record Literal(String text) implements Part {}

        /**
         * An embedded expression.
         *
         * @param reference the expression
         */
        public record Embedded(Reference reference) implements Part {}
    }

    /**
     * An object with at least one member that is no constant.
     *
     * @param members the members in order
     * @param location where it is written
     */
    record Members(Map<String, Value> members, Location location) implements Value {

        /** Copies the map, in order. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /**
     * An array with at least one element that is no constant.
     *
     * @param elements the elements in order
     * @param location where it is written
     */
    record Elements(List<Value> elements, Location location) implements Value {

        /** Copies the list. */
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A Selector Object with a JSONPath (Arazzo 1.1.0); one with a JSON Pointer is an {@link Expression}.
     *
     * @param context what the JSONPath is applied to
     * @param path the JSONPath
     * @param location where it is written
     */
    record Selection(Reference context, JsonPath path, Location location) implements Value {}

    /**
     * A Selector Object with an XPath (Arazzo 1.1.0).
     *
     * @param context a string of XML
     * @param xpath the XPath
     * @param version its version
     * @param location where it is written
     */
    record XPathSelection(Reference context, String xpath, XPathVersion version, Location location) implements Value {}

    /**
     * Whether it is written as a text, rather than as a tree or as an expression.
     *
     * @return whether it is
     */
    default boolean isText() {
        return this instanceof Template
                || (this instanceof Constant constant && constant.json().isTextual());
    }

    /**
     * Visits this value and all that is in it.
     *
     * @param visitor is told of each, in order
     */
    default void forEach(Consumer<Value> visitor) {
        visitor.accept(this);
        if (this instanceof Members object) {
            object.members().values().forEach(member -> member.forEach(visitor));
        } else if (this instanceof Elements array) {
            array.elements().forEach(element -> element.forEach(visitor));
        }
    }

    /**
     * Visits all references in this value.
     *
     * @param visitor is told of each, in order
     */
    default void forEachReference(Consumer<Reference> visitor) {
        forEach(value -> value.ownReferences().forEach(visitor));
    }

    private List<Reference> ownReferences() {
        if (this instanceof Expression expression) {
            return List.of(expression.reference());
        }
        if (this instanceof Template template) {
            return template.parts().stream()
                    .filter(Template.Embedded.class::isInstance)
                    .map(part -> ((Template.Embedded) part).reference())
                    .toList();
        }
        if (this instanceof Selection selection) {
            return List.of(selection.context());
        }
        return this instanceof XPathSelection selection ? List.of(selection.context()) : List.of();
    }
}
