package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.EvaluationException;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML from strangers (S9): without document types, and so without entities, and without reaching for anything. */
public final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String MAX_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private static final DocumentBuilderFactory FACTORY = factory();

    private SafeXml() {}

    private static DocumentBuilderFactory factory() {
        // The JDK's own: another on the class path need not know how to be safe.
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute(MAX_DEPTH, Integer.toString(JsonCodec.MAX_DEPTH));
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setCoalescing(true);
        factory.setIgnoringComments(false);
        return factory;
    }

    /**
     * Starts a document.
     *
     * @return a document without a root element, for one thread
     */
    static Document empty() {
        try {
            return builder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        synchronized (FACTORY) {
            return FACTORY.newDocumentBuilder();
        }
    }

    /**
     * Reads a document.
     *
     * @param xml the text; what its XML declaration says of the encoding is of no account
     * @return the document, for one thread
     * @throws EvaluationException if it is not well-formed, has a document type, or nests too deeply
     */
    public static Document parse(String xml) {
        try {
            DocumentBuilder builder = builder();
            // Without a handler errors are printed.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXParseException e) {
            String reason = String.valueOf(e.getMessage());
            String message = reason.contains("DOCTYPE")
                    ? "the XML has a document type, which is not read for safety"
                    : "it is not well-formed XML";
            throw new EvaluationException(
                    message + " (line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ")");
        } catch (SAXException | IOException | RuntimeException e) {
            // The parser also throws what it does not declare: it lacks the text of some of its messages.
            throw new EvaluationException("it is not well-formed XML");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
