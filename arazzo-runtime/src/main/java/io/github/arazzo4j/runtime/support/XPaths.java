package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.internal.Lazy;
import io.github.arazzo4j.runtime.internal.SafeXml;
import io.github.arazzo4j.runtime.xpath.XPath;
import io.github.arazzo4j.runtime.xpath.XPathSyntaxException;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.util.function.Supplier;
import org.w3c.dom.Document;

/** What generated code does with XPaths (S9). */
public final class XPaths {

    private XPaths() {}

    /**
     * Makes sure that the XPaths of a workflow can be evaluated. Workflows call it when they are made, so that a missing
     * library is not first noticed in the middle of a run.
     *
     * @param version the version of the XPaths
     * @throws ConfigurationException if it needs Saxon-HE, and it is not there
     */
    public static void require(XPathVersion version) {
        XPath.requireSupport(version);
    }

    /**
     * An XPath that is compiled once, when it is first used: class initializers must not fail.
     *
     * @param xpath the XPath
     * @param version its version
     * @return gives the compiled XPath; throws {@link EvaluationException} if it is none
     */
    public static Supplier<XPath> compiled(String xpath, XPathVersion version) {
        return Lazy.of(() -> compile(xpath, version));
    }

    /**
     * Whether an XPath holds: its effective boolean value, as its version has it.
     *
     * @param xpath the XPath
     * @param context a string of XML
     * @return whether it holds; never for an absent value or {@code null}
     * @throws EvaluationException if the context is not well-formed XML, or the XPath can't be evaluated on it
     */
    public static boolean test(Supplier<XPath> xpath, JsonNode context) {
        return isPresent(context) && xpath.get().test(document(context));
    }

    /**
     * Whether an XPath with embedded values holds (S10).
     *
     * @param xpath the XPath
     * @param version its version
     * @param context a string of XML
     * @return whether it holds; never for an absent value or {@code null}
     * @throws EvaluationException if the values make the XPath one that is none, if the context is not well-formed XML, or if
     *     the XPath can't be evaluated on it
     */
    public static boolean test(String xpath, XPathVersion version, JsonNode context) {
        XPath compiled = compile(xpath, version);
        return isPresent(context) && compiled.test(document(context));
    }

    /**
     * What an XPath gives (S25): a string, number or boolean; nodes as their text; several as a list.
     *
     * @param xpath the XPath
     * @param context a string of XML
     * @return the value; a missing node if it gives nothing, or for an absent context or {@code null}
     * @throws EvaluationException if the context is not well-formed XML, or the XPath can't be evaluated on it
     */
    public static JsonNode select(Supplier<XPath> xpath, JsonNode context) {
        return isPresent(context) ? xpath.get().select(document(context)) : Json.absent();
    }

    private static XPath compile(String xpath, XPathVersion version) {
        try {
            return XPath.compile(xpath, version);
        } catch (XPathSyntaxException e) {
            // The reason would quote values, which may be secrets (S26).
            throw new EvaluationException("with its embedded values it is no XPath");
        }
    }

    private static boolean isPresent(JsonNode context) {
        return !context.isMissingNode() && !context.isNull();
    }

    private static Document document(JsonNode context) {
        if (!context.isTextual()) {
            throw new EvaluationException("an XPath needs XML, and the context is JSON");
        }
        return SafeXml.parse(context.textValue());
    }
}
