package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of the XML that it describes, of answers (D8) and of bodies (S25): which elements are lists, which are
 * numbers, which values are attributes. Generated code holds it as a constant, built of JSON:
 *
 * <pre>{@code
 * {"root": {"ref": "Pets"}, "types": {"Pets": {"members": {"pets": {"items": {"ref": "Pet"}}}}, …}}
 * }</pre>
 *
 * <p>A part is empty if nothing is known of it, or has {@code ref} (a type by its name), {@code members} (of an object),
 * {@code items} (of an array) or {@code type} ({@code string}, {@code integer}, {@code number}, {@code boolean}); besides
 * {@code name}, {@code namespace}, {@code prefix}, {@code attribute}, {@code wrapped} and {@code text} as the schema's XML
 * Object has them (OpenAPI 3.1.0, XML Object).
 */
public final class XmlShape {

    private final Part root;
    private final Map<String, Part> types = new LinkedHashMap<>();

    private XmlShape(JsonNode json) {
        json.path("types").properties().forEach(type -> types.put(type.getKey(), new Part(this, type.getValue())));
        this.root = new Part(this, json.path("root"));
    }

    /**
     * Makes a shape.
     *
     * @param json the shape, as the class says
     * @return the shape
     */
    public static XmlShape of(JsonNode json) {
        return new XmlShape(json);
    }

    /**
     * The shape of the whole.
     *
     * @return the root element's
     */
    public Part root() {
        return root;
    }

    /** The shape of one value. */
    public static final class Part {

        private final XmlShape shape;
        private final JsonNode json;
        private final Map<String, Part> members = new LinkedHashMap<>();
        private final @Nullable Part items;

        private Part(XmlShape shape, JsonNode json) {
            this.shape = shape;
            this.json = json;
            json.path("members")
                    .properties()
                    .forEach(member -> members.put(member.getKey(), new Part(shape, member.getValue())));
            this.items = json.has("items") ? new Part(shape, json.get("items")) : null;
        }

        private Part target() {
            String ref = json.path("ref").asText();
            return ref.isEmpty() ? this : shape.types.getOrDefault(ref, this);
        }

        /**
         * The members of an object.
         *
         * @return the members by their names in JSON, in order; empty if it is no object or they are not known
         */
        public Map<String, Part> members() {
            return target().members;
        }

        /**
         * The items of an array.
         *
         * @return their shape, {@code null} if it is no array
         */
        public @Nullable Part items() {
            return target().items;
        }

        /**
         * The type of a scalar.
         *
         * @return {@code string}, {@code integer}, {@code number}, {@code boolean}, or empty if it is none of them
         */
        public String type() {
            return target().json.path("type").asText();
        }

        /**
         * The name in XML.
         *
         * @return the local name of the element or attribute, empty if it is that of the member
         */
        public String xmlName() {
            return json.path("name").asText(target().json.path("name").asText());
        }

        /**
         * The name by which its schema is declared.
         *
         * @return the name, empty if it has none
         */
        public String typeName() {
            return json.path("ref").asText();
        }

        /**
         * The namespace of the name.
         *
         * @return the URI, empty if the schema names none
         */
        public String namespace() {
            return json.path("namespace").asText();
        }

        /**
         * The prefix of the name.
         *
         * @return the prefix, empty if the schema names none
         */
        public String prefix() {
            return json.path("prefix").asText();
        }

        /**
         * Whether it is an attribute rather than an element.
         *
         * @return whether it is
         */
        public boolean attribute() {
            return json.path("attribute").asBoolean();
        }

        /**
         * Whether an element stands around the items.
         *
         * @return whether one does
         */
        public boolean wrapped() {
            return target().json.path("wrapped").asBoolean();
        }

        /**
         * Whether it is the text of the element that it is a member of.
         *
         * @return whether it is
         */
        public boolean text() {
            return json.path("text").asBoolean();
        }
    }
}
