package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.XmlShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads XML as the tree that a schema describes (D8). Schemas of XML APIs are seldom exact, so names match without regard to
 * case and namespace where no exact one is there, lists may have an element around their items that the schema does not
 * tell of (AWS: {@code item}, {@code member}, {@code …Set}, {@code …Result}), and what the schema does not know is kept.
 */
final class XmlTree {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");

    private XmlTree() {}

    /**
     * Reads a document; its root element stands for the whole, unless the schema describes an object with that element.
     *
     * @param xml the text
     * @param shape what the schema says
     * @return the tree
     * @throws io.github.arazzo4j.runtime.support.EvaluationException if it is not well-formed
     */
    static JsonNode read(String xml, XmlShape shape) {
        return root(SafeXml.parse(xml).getDocumentElement(), shape.root());
    }

    private static JsonNode root(Element root, XmlShape.Part part) {
        if (part.members().isEmpty()) {
            return part.items() == null && part.type().isEmpty() ? new Members(root).read(Map.of()) : value(root, part);
        }
        if (new Members(root).matches(part.members())) {
            return value(root, part);
        }
        Members asMember = new Members(List.of(root));
        if (asMember.matches(part.members())) {
            return asMember.read(part.members());
        }
        List<Element> results = children(root).stream()
                .filter(child -> child.getLocalName().endsWith("Result"))
                .toList();
        return results.size() == 1 ? root(results.get(0), part) : value(root, part);
    }

    private static JsonNode value(Element element, XmlShape.Part part) {
        if (element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil")
                .equals("true")) {
            return NullNode.getInstance();
        }
        XmlShape.Part items = part.items();
        if (items != null) {
            return array(children(element), items);
        }
        if (!part.members().isEmpty() || !children(element).isEmpty()) {
            return new Members(element).read(part.members());
        }
        return scalar(element.getTextContent(), part.type());
    }

    private static ArrayNode array(List<Element> elements, XmlShape.Part items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Element element : elements) {
            JsonNode item = value(element, items);
            // An item that is nothing keeps its place.
            array.add(item.isMissingNode() ? NullNode.getInstance() : item);
        }
        return array;
    }

    /** A text as the type that it should have; as it is, if it does not look like that. */
    private static JsonNode scalar(String text, String type) {
        if (type.isEmpty() || type.equals("string")) {
            return TextNode.valueOf(text);
        }
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Json.absent();
        }
        if (type.equals("boolean")) {
            return switch (trimmed) {
                case "true", "1" -> BooleanNode.TRUE;
                case "false", "0" -> BooleanNode.FALSE;
                default -> TextNode.valueOf(text);
            };
        }
        try {
            // As a body of JSON would have it, so that both compare equal.
            return NUMBER.matcher(trimmed).matches() ? JsonCodec.read(trimmed) : TextNode.valueOf(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }

    private static boolean isEmpty(Element element) {
        return children(element).isEmpty()
                && element.getTextContent().isBlank()
                && attributes(element).isEmpty();
    }

    /** The attributes that say something, by local name. */
    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String namespace = attribute.getNamespaceURI();
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)
                    && !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)) {
                attributes.putIfAbsent(attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        return attributes;
    }

    /** What may be members of an object. */
    private static final class Members {

        private final Map<String, List<Element>> elements = new LinkedHashMap<>();
        private final Map<String, String> attributes;
        private final String text;

        Members(Element owner) {
            this(children(owner), attributes(owner), owner.getTextContent());
        }

        Members(List<Element> elements) {
            this(elements, Map.of(), "");
        }

        private Members(List<Element> elements, Map<String, String> attributes, String text) {
            elements.forEach(element -> this.elements
                    .computeIfAbsent(element.getLocalName(), name -> new ArrayList<>())
                    .add(element));
            this.attributes = new LinkedHashMap<>(attributes);
            this.text = text;
        }

        boolean matches(Map<String, XmlShape.Part> members) {
            return members.entrySet().stream()
                    .anyMatch(member -> find(
                                    member.getValue().attribute() ? attributes : elements,
                                    names(member.getKey(), member.getValue()))
                            .findFirst()
                            .isPresent());
        }

        ObjectNode read(Map<String, XmlShape.Part> members) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, part) -> {
                JsonNode value = take(name, part);
                if (!value.isMissingNode()) {
                    object.set(name, value);
                }
            });
            elements.forEach((name, found) -> putIfFree(object, name, several(found)));
            attributes.forEach((name, value) -> putIfFree(object, name, TextNode.valueOf(value)));
            return object;
        }

        private static void putIfFree(ObjectNode object, String name, JsonNode value) {
            if (!object.has(name)) {
                object.set(name, value);
            }
        }

        private static JsonNode several(List<Element> elements) {
            XmlShape.Part anything = XmlShape.of(Json.object().build()).root();
            return elements.size() == 1 ? value(elements.get(0), anything) : array(elements, anything);
        }

        /** Takes what belongs to a member out of what is left. */
        private JsonNode take(String name, XmlShape.Part part) {
            if (part.text()) {
                return scalar(text, part.type());
            }
            List<String> names = names(name, part);
            if (part.attribute()) {
                return find(attributes, names)
                        .findFirst()
                        .map(attributes::remove)
                        .map(value -> scalar(value, part.type()))
                        .orElse(Json.absent());
            }
            List<Element> found =
                    find(elements, names).findFirst().map(elements::remove).orElse(List.of());
            if (found.isEmpty()) {
                return Json.absent();
            }
            XmlShape.Part items = part.items();
            if (items != null) {
                return array(isWrapper(found, part, items) ? children(found.get(0)) : found, items);
            }
            return found.size() == 1 ? value(found.get(0), part) : array(found, part);
        }

        /** The names that a member may have in XML, the best first. */
        private static List<String> names(String member, XmlShape.Part part) {
            XmlShape.Part items = part.items();
            if (items == null) {
                return named(part.xmlName(), member);
            }
            return part.wrapped()
                    ? named(part.xmlName(), member)
                    : named(items.xmlName(), part.xmlName(), member, member + "Set");
        }

        private static List<String> named(String... names) {
            return Stream.of(names).filter(name -> !name.isEmpty()).toList();
        }

        /** Those of the names that are there: exactly so, then in another case. */
        private static Stream<String> find(Map<String, ?> there, List<String> names) {
            return Stream.concat(
                    names.stream().filter(there::containsKey),
                    names.stream().flatMap(name -> there.keySet().stream().filter(name::equalsIgnoreCase)));
        }

        /** Whether an element stands around the items, rather than being an item. */
        private static boolean isWrapper(List<Element> found, XmlShape.Part part, XmlShape.Part items) {
            if (found.size() > 1) {
                return false;
            }
            Element only = found.get(0);
            if (part.wrapped() || isEmpty(only)) {
                return true;
            }
            List<String> inside =
                    children(only).stream().map(Node::getLocalName).distinct().toList();
            if (inside.size() != 1) {
                return false;
            }
            if (items.members().isEmpty() && items.type().isEmpty()) {
                return inside.get(0).equals("item") || inside.get(0).equals("member");
            }
            return !new Members(only).matches(items.members());
        }
    }
}
