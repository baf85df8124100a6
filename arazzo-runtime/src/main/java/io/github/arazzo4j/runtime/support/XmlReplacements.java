package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.internal.SafeXml;
import io.github.arazzo4j.runtime.internal.XmlWriter;
import io.github.arazzo4j.runtime.xpath.XPath;
import java.util.List;
import java.util.function.Supplier;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Replaces parts of a payload of XML (Arazzo 1.1.0, Payload Replacement Object; S25). A target that does not exist fails
 * the step; a value that is absent takes its target away (S1).
 *
 * <p>Of an element the content is replaced, of an attribute or a text the value. In an element, a string that is an XML
 * document is put in as it is, as in a template (S10), and an object becomes elements of its members' names.
 */
public final class XmlReplacements {

    private final Document document;

    private XmlReplacements(Document document) {
        this.document = document;
    }

    /**
     * Starts with a text.
     *
     * @param xml a string of XML
     * @return replacements of which none is made yet
     * @throws EvaluationException if it is not well-formed
     */
    public static XmlReplacements in(JsonNode xml) {
        if (!xml.isTextual()) {
            throw new EvaluationException("the payload is no XML in which an XPath could find what is to be replaced");
        }
        return new XmlReplacements(SafeXml.parse(xml.textValue()));
    }

    /**
     * Starts with a payload.
     *
     * @param payload a string of XML, or a tree that is written by its schema's names
     * @param shape what the schema says
     * @return replacements of which none is made yet
     * @throws EvaluationException if a text is not well-formed, or a tree can't be written
     */
    public static XmlReplacements in(JsonNode payload, XmlShape shape) {
        return payload.isTextual() || payload.isMissingNode()
                ? in(payload)
                : new XmlReplacements(XmlWriter.document(payload, shape));
    }

    /**
     * Replaces all nodes that an XPath selects.
     *
     * @param target the XPath
     * @param value the value
     * @return this
     * @throws EvaluationException if it selects nothing, or what is no node of the payload
     */
    public XmlReplacements at(Supplier<XPath> target, JsonNode value) {
        List<Node> nodes = target.get().nodes(document);
        if (nodes.isEmpty()) {
            throw new EvaluationException("the payload has nothing at " + target.get() + ", which is to be replaced");
        }
        for (Node node : nodes) {
            if (value.isMissingNode()) {
                remove(node);
            } else {
                replace(node, value);
            }
        }
        return this;
    }

    private static void replace(Node node, JsonNode value) {
        if (node instanceof Document whole) {
            XmlWriter.replaceContent(whole.getDocumentElement(), value);
        } else if (node instanceof Element element) {
            XmlWriter.replaceContent(element, value);
        } else if (node instanceof Attr && value.isNull()) {
            remove(node);
        } else {
            XmlWriter.replaceText(node, value);
        }
    }

    private static void remove(Node node) {
        if (node instanceof Attr attribute) {
            attribute.getOwnerElement().removeAttributeNode(attribute);
        } else if (node.getParentNode() == null || node.getParentNode() instanceof Document) {
            throw new EvaluationException("the payload can't be without its root element");
        } else {
            node.getParentNode().removeChild(node);
        }
    }

    /**
     * The payload with its replacements.
     *
     * @return a string
     */
    public JsonNode payload() {
        return TextNode.valueOf(XmlWriter.text(document));
    }
}
