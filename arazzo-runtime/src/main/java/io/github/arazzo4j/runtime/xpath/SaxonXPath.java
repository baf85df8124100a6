package io.github.arazzo4j.runtime.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.transform.dom.DOMSource;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.BuiltInAtomicType;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** XPath 2.0 and later by Saxon-HE. No other class of the runtime may name a class of Saxon: it may not be there. */
final class SaxonXPath extends XPath {

    private static final Processor PROCESSOR = processor();

    private final String xpath;
    private final XPathExecutable executable;

    private SaxonXPath(String xpath, XPathExecutable executable) {
        this.xpath = xpath;
        this.executable = executable;
    }

    static SaxonXPath of(String xpath, XPathVersion version) throws XPathSyntaxException {
        XPathCompiler compiler = PROCESSOR.newXPathCompiler();
        compiler.setLanguageVersion(version.number());
        compiler.setWarningHandler(warning -> {});
        try {
            return new SaxonXPath(xpath, compiler.compile(xpath));
        } catch (SaxonApiException e) {
            throw new XPathSyntaxException(reason(e));
        } catch (UncheckedXPathException e) {
            throw new XPathSyntaxException(reason(new SaxonApiException(e)));
        }
    }

    private static Processor processor() {
        Configuration configuration = new Configuration();
        // Saxon tells System.err of errors, even of those that it throws.
        configuration.setErrorReporterFactory(unused -> error -> {});
        configuration.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        configuration.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        configuration.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoVariables());
        // For fn:parse-xml; the document that is searched comes as a tree.
        configuration.setConfigurationProperty(
                "http://saxon.sf.net/feature/parserFeature?uri=http%3A//apache.org/xml/features/disallow-doctype-decl",
                true);
        configuration.setResourceResolver(request -> {
            throw refused(request.uri);
        });
        configuration.setUnparsedTextURIResolver((uri, encoding, unused, lineEndings) -> {
            throw refused(uri.toString());
        });
        configuration.setCollectionFinder((context, uri) -> {
            throw refused(uri);
        });
        Processor processor = new Processor(configuration);
        configuration.setProcessor(processor);
        return processor;
    }

    private static XPathException refused(@Nullable String uri) {
        return new XPathException("an XPath can't read " + (uri == null ? "other documents" : uri), "FODC0002");
    }

    @Override
    boolean effectiveBooleanValue(Document document) {
        try {
            return selector(document).effectiveBooleanValue();
        } catch (SaxonApiException e) {
            throw failed(e);
        } catch (UncheckedXPathException e) {
            throw failed(new SaxonApiException(e));
        }
    }

    @Override
    JsonNode value(Document document) {
        try {
            List<JsonNode> items = new ArrayList<>();
            for (XdmItem item : selector(document).evaluate()) {
                items.add(json(item));
            }
            return Results.of(items);
        } catch (SaxonApiException e) {
            throw failed(e);
        } catch (UncheckedXPathException e) {
            throw failed(new SaxonApiException(e));
        }
    }

    @Override
    public List<Node> nodes(Document document) {
        try {
            // A view of the document, so that its own nodes come back; for reading, a copy is faster.
            XPathSelector selector = executable.load();
            selector.setContextItem(PROCESSOR.newDocumentBuilder().wrap(document));
            List<Node> nodes = new ArrayList<>();
            for (XdmItem item : selector.evaluate()) {
                if (!(item instanceof XdmNode found) || !(found.getExternalNode() instanceof Node node)) {
                    throw noNode();
                }
                nodes.add(node);
            }
            return nodes;
        } catch (SaxonApiException e) {
            throw failed(e);
        } catch (UncheckedXPathException e) {
            throw failed(new SaxonApiException(e));
        }
    }

    @Override
    public String toString() {
        return xpath;
    }

    private XPathSelector selector(Document document) throws SaxonApiException {
        XPathSelector selector = executable.load();
        selector.setContextItem(PROCESSOR.newDocumentBuilder().build(new DOMSource(document)));
        return selector;
    }

    private static JsonNode json(XdmItem item) throws SaxonApiException {
        if (item instanceof XdmNode node) {
            return TextNode.valueOf(node.getStringValue());
        }
        if (!(item instanceof XdmAtomicValue value)) {
            throw new EvaluationException("the XPath gives a function, map or array, which can't be used as a value");
        }
        BuiltInAtomicType type = value.getUnderlyingValue().getPrimitiveType();
        if (type.equals(BuiltInAtomicType.BOOLEAN)) {
            return BooleanNode.valueOf(value.getBooleanValue());
        }
        if (type.equals(BuiltInAtomicType.DOUBLE) || type.equals(BuiltInAtomicType.FLOAT)) {
            return Results.number(value.getDoubleValue());
        }
        return type.isPrimitiveNumeric()
                ? Results.number(value.getDecimalValue())
                : TextNode.valueOf(value.getStringValue());
    }

    private static EvaluationException failed(SaxonApiException e) {
        // The message would quote values, which may be secrets (S26).
        QName code = e.getErrorCode();
        return new EvaluationException(
                "the XPath can't be evaluated" + (code == null ? "" : " (" + code.getLocalName() + ")"));
    }

    private static String reason(SaxonApiException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    }

    /** Hides the environment: {@code environment-variable()} finds nothing. */
    private static final class NoVariables implements EnvironmentVariableResolver {

        @Override
        public Set<String> getAvailableEnvironmentVariables() {
            return Set.of();
        }

        @Override
        public @Nullable String getEnvironmentVariable(String name) {
            return null;
        }
    }
}
