package io.github.arazzo4j.runtime.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.support.EvaluationException;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * A compiled XPath, which several threads may use at a time. It reaches nothing but the document that it is applied to: no
 * file, no network, no environment variable, no Java method (rule S9).
 */
public abstract class XPath {

    XPath() {}

    /**
     * Compiles an XPath.
     *
     * @param xpath the XPath
     * @param version its version
     * @return the compiled XPath
     * @throws XPathSyntaxException if it is none
     * @throws ConfigurationException if the version needs Saxon-HE, and it is not there
     */
    public static XPath compile(String xpath, XPathVersion version) throws XPathSyntaxException {
        requireSupport(version);
        try {
            return version.needsSaxon() ? SaxonXPath.of(xpath, version) : JdkXPath.of(xpath);
        } catch (RuntimeException | StackOverflowError e) {
            // The engines throw more than they declare: on lone surrogates, or on thousands of parentheses.
            throw new XPathSyntaxException("it can't be compiled");
        }
    }

    /**
     * Makes sure that XPaths of a version can be evaluated.
     *
     * @param version the version
     * @throws ConfigurationException if it needs Saxon-HE, and it is not there
     */
    public static void requireSupport(XPathVersion version) {
        if (version.needsSaxon()) {
            try {
                Class.forName("net.sf.saxon.s9api.Processor", false, XPath.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ConfigurationException(
                        "XPath " + version.number()
                                + " needs Saxon-HE: add net.sf.saxon:Saxon-HE to the dependencies of the application, or ask"
                                + " for xpath-10 in the Arazzo document",
                        e);
            }
        }
    }

    /**
     * The nodes of the document that are selected, in its order; for changing them.
     *
     * @param document the context node
     * @return elements, attributes and the like; empty if nothing is selected
     * @throws EvaluationException if the XPath can't be evaluated, or gives what is no node of the document
     */
    public abstract List<Node> nodes(Document document);

    /** The XPath, as written. */
    @Override
    public abstract String toString();

    /** What is said of an XPath that gives no nodes where nodes are wanted. */
    static EvaluationException noNode() {
        return new EvaluationException("the XPath gives a value, which is no part of the XML");
    }

    /**
     * The effective boolean value, as the version has it.
     *
     * @param document the context node
     * @return the value
     * @throws EvaluationException if the XPath can't be evaluated, or what it gives has no boolean value
     */
    public final boolean test(Document document) {
        try {
            return effectiveBooleanValue(document);
        } catch (EvaluationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new EvaluationException("the XPath can't be evaluated");
        }
    }

    abstract boolean effectiveBooleanValue(Document document);

    /**
     * The value: a string, number or boolean; nodes as their text; several as an array (rule S25).
     *
     * @param document the context node
     * @return the value, a missing node if nothing is selected
     * @throws EvaluationException if the XPath can't be evaluated, or what it gives has no JSON
     */
    public final JsonNode select(Document document) {
        try {
            return value(document);
        } catch (EvaluationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new EvaluationException("the XPath can't be evaluated");
        }
    }

    abstract JsonNode value(Document document);
}
