package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.EvaluationException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Puts values into XML (S10). */
public final class XmlText {

    private XmlText() {}

    /**
     * The text of a value, as it may stand in XML.
     *
     * @param text the value
     * @return the text, escaped; a well-formed document as it is, without its XML declaration
     * @throws EvaluationException if it has a character that XML can't hold
     */
    public static String embed(String text) {
        String stripped = text.strip();
        return isDocument(stripped) ? withoutDeclaration(stripped) : escape(text);
    }

    /** Whether a text is a well-formed document. */
    static boolean isDocument(String text) {
        if (!text.startsWith("<")) {
            return false;
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static String withoutDeclaration(String document) {
        return document.startsWith("<?xml ")
                ? document.substring(document.indexOf("?>") + 2).strip()
                : document;
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&apos;");
                default -> {
                    check(c);
                    escaped.appendCodePoint(c);
                }
            }
        });
        return escaped.toString();
    }

    /** A text that is escaped later, if XML can hold it. */
    static String checked(String text) {
        text.codePoints().forEach(XmlText::check);
        return text;
    }

    private static void check(int c) {
        if (!isXml(c)) {
            throw new EvaluationException(
                    "a value has the character U+" + Integer.toHexString(c) + ", which XML can't hold");
        }
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0x10FFFF && (c & 0xFFFE) != 0xFFFE);
    }
}
