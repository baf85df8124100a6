package io.github.arazzo4j.runtime.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathNodes;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** XPath 1.0 by the JDK. */
final class JdkXPath extends XPath {

    private final String xpath;
    private final XPathExpression expression;

    private JdkXPath(String xpath, XPathExpression expression) {
        this.xpath = xpath;
        this.expression = expression;
    }

    static JdkXPath of(String xpath) throws XPathSyntaxException {
        // The JDK's own: another on the class path need not know how to be safe.
        XPathFactory factory = XPathFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (XPathFactoryConfigurationException e) {
            throw new IllegalStateException(e);
        }
        try {
            return new JdkXPath(xpath, factory.newXPath().compile(xpath));
        } catch (XPathExpressionException e) {
            throw new XPathSyntaxException(reason(e));
        }
    }

    @Override
    boolean effectiveBooleanValue(Document document) {
        return (Boolean) evaluate(document, XPathConstants.BOOLEAN);
    }

    @Override
    JsonNode value(Document document) {
        // Expressions are not for several threads at a time.
        synchronized (expression) {
            try {
                var result = expression.evaluateExpression(document);
                if (result.value() instanceof Boolean value) {
                    return BooleanNode.valueOf(value);
                } else if (result.value() instanceof Double value) {
                    return Results.number(value);
                } else if (result.value() instanceof XPathNodes found) {
                    List<JsonNode> nodes = new ArrayList<>();
                    for (Node node : found) {
                        nodes.add(TextNode.valueOf(String.valueOf(node.getTextContent())));
                    }
                    return Results.of(nodes);
                }
                return TextNode.valueOf((String) result.value());
            } catch (XPathExpressionException e) {
                throw failed();
            }
        }
    }

    @Override
    public List<Node> nodes(Document document) {
        synchronized (expression) {
            try {
                var result = expression.evaluateExpression(document);
                if (!(result.value() instanceof XPathNodes found)) {
                    throw noNode();
                }
                List<Node> nodes = new ArrayList<>();
                found.forEach(nodes::add);
                return nodes;
            } catch (XPathExpressionException e) {
                throw failed();
            }
        }
    }

    @Override
    public String toString() {
        return xpath;
    }

    private Object evaluate(Document document, QName type) {
        synchronized (expression) {
            try {
                return expression.evaluate(document, type);
            } catch (XPathExpressionException e) {
                throw failed();
            }
        }
    }

    private static EvaluationException failed() {
        // The message might quote values, which may be secrets (S26).
        return new EvaluationException("the XPath can't be evaluated");
    }

    private static String reason(XPathExpressionException e) {
        String message = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
        return message == null ? "no reason is given" : message.replaceFirst("^[a-zA-Z.]*Exception: ", "");
    }
}
