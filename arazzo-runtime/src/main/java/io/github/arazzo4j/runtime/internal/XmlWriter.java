package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Values;
import io.github.arazzo4j.runtime.support.XmlShape;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes a tree as the XML that a schema describes (S25; OpenAPI 3.1.0, XML Object), the counterpart of {@link XmlTree}.
 * Members keep the order that they have in the tree. What the schema does not know is an element of its own name, an array
 * of such elements one after the other; {@code null} is {@code xsi:nil}, and as an attribute left out.
 *
 * <p>The root element has the name that the schema gives it, else the name by which the schema is declared, else that of the
 * tree's only member, which it then is; else it is called {@code root}.
 */
public final class XmlWriter {

    private static final XmlShape.Part ANYTHING =
            XmlShape.of(Json.object().build()).root();

    private static final TransformerFactory FACTORY = TransformerFactory.newDefaultInstance();

    private final Document document;

    private XmlWriter(Document document) {
        this.document = document;
    }

    /**
     * Writes a tree as a document.
     *
     * @param payload an object, an array or a scalar
     * @param shape what the schema says
     * @return the document
     * @throws EvaluationException if a name is none in XML, or a value has a character that XML can't hold
     */
    public static Document document(JsonNode payload, XmlShape shape) {
        Document document = SafeXml.empty();
        XmlShape.Part part = shape.root();
        XmlWriter writer = new XmlWriter(document);
        String name = part.xmlName().isEmpty() ? part.typeName() : part.xmlName();
        if (!name.isEmpty()) {
            writer.root(name, payload, part);
        } else if (payload.isObject()
                && payload.size() == 1
                && !payload.elements().next().isArray()) {
            Map.Entry<String, JsonNode> only = payload.properties().iterator().next();
            XmlShape.Part member = part.members().getOrDefault(only.getKey(), ANYTHING);
            writer.root(member.xmlName().isEmpty() ? only.getKey() : member.xmlName(), only.getValue(), member);
        } else {
            writer.root("root", payload, part);
        }
        return document;
    }

    /**
     * Puts a value into an element, in place of what is there.
     *
     * @param element the element
     * @param value an object, whose members become elements; an XML document, which goes in as it is (S10); or a scalar
     * @throws EvaluationException if a name is none in XML, or a value has a character that XML can't hold
     */
    public static void replaceContent(Element element, JsonNode value) {
        element.setTextContent("");
        element.removeAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
        Document document = element.getOwnerDocument();
        if (value.isTextual() && XmlText.isDocument(value.textValue().strip())) {
            Document inserted = SafeXml.parse(value.textValue().strip());
            element.appendChild(document.importNode(inserted.getDocumentElement(), true));
        } else {
            new XmlWriter(document).content(element, value, ANYTHING);
        }
    }

    /**
     * Gives an attribute or a text another value.
     *
     * @param node the attribute or text
     * @param value a scalar
     * @throws EvaluationException if it is none, or has a character that XML can't hold
     */
    public static void replaceText(Node node, JsonNode value) {
        node.setNodeValue(value.isNull() ? "" : text(node.getNodeName(), value));
    }

    /**
     * The text of a document, without an XML declaration.
     *
     * @param document the document
     * @return its text
     */
    public static String text(Document document) {
        StringWriter text = new StringWriter();
        try {
            Transformer transformer;
            synchronized (FACTORY) {
                transformer = FACTORY.newTransformer();
            }
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void root(String name, JsonNode value, XmlShape.Part part) {
        Element root = element(document, name, part);
        if (value.isArray()) {
            XmlShape.Part items = part.items() == null ? ANYTHING : part.items();
            String itemName = items.typeName().isEmpty() ? "item" : items.typeName();
            value.forEach(item -> member(root, itemName, item, items));
        } else {
            content(root, value, part);
        }
    }

    private void content(Element element, JsonNode value, XmlShape.Part part) {
        if (value.isNull()) {
            element.setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:nil", "true");
        } else if (value.isObject()) {
            value.properties()
                    .forEach(member -> member(
                            element,
                            member.getKey(),
                            member.getValue(),
                            part.members().getOrDefault(member.getKey(), ANYTHING)));
        } else {
            String text = text(element.getNodeName(), value);
            if (!text.isEmpty()) {
                element.appendChild(document.createTextNode(text));
            }
        }
    }

    private void member(Element parent, String name, JsonNode value, XmlShape.Part part) {
        String xmlName = part.xmlName().isEmpty() ? name : part.xmlName();
        if (part.attribute()) {
            attribute(parent, xmlName, value, part);
        } else if (part.text()) {
            parent.appendChild(document.createTextNode(text(xmlName, value)));
        } else if (value.isArray() || part.items() != null) {
            XmlShape.Part items = part.items() == null ? ANYTHING : part.items();
            // The name of an array is that of the element around its items, if there is one (OpenAPI 3.1.0, XML
            // Object).
            Element owner = part.wrapped() ? element(parent, xmlName, part) : parent;
            Iterable<JsonNode> list = value.isArray() ? value : List.of(value);
            list.forEach(item -> member(owner, part.wrapped() ? xmlName : name, item, items));
        } else {
            content(element(parent, xmlName, part), value, part);
        }
    }

    private static String text(String name, JsonNode value) {
        if (value.isContainerNode()) {
            throw new EvaluationException("the text of " + name + " in XML can't be an object or an array");
        }
        return XmlText.checked(Values.text(value));
    }

    private void attribute(Element owner, String name, JsonNode value, XmlShape.Part part) {
        if (value.isNull()) {
            return;
        }
        String text = text(name, value);
        try {
            if (part.namespace().isEmpty() || part.prefix().isEmpty()) {
                owner.setAttribute(name, text);
            } else {
                owner.setAttributeNS(part.namespace(), part.prefix() + ":" + name, text);
            }
        } catch (DOMException e) {
            throw noName(name);
        }
    }

    /** Appends an element; without a namespace of its own it is in its parent's default one. */
    private Element element(Node parent, String name, XmlShape.Part part) {
        String prefix = part.prefix();
        String namespace = part.namespace().isEmpty() ? inherited(parent, prefix) : part.namespace();
        if (namespace == null && !prefix.isEmpty()) {
            // A prefix that nothing declares would make it no XML.
            prefix = "";
            namespace = inherited(parent, "");
        }
        try {
            Element element = document.createElementNS(namespace, prefix.isEmpty() ? name : prefix + ":" + name);
            parent.appendChild(element);
            return element;
        } catch (DOMException e) {
            throw noName(name);
        }
    }

    private static @Nullable String inherited(Node parent, String prefix) {
        return parent.lookupNamespaceURI(prefix.isEmpty() ? null : prefix);
    }

    private static EvaluationException noName(String name) {
        return new EvaluationException(TextNode.valueOf(name) + " is no name in XML");
    }
}
