package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.runtime.xpath.XPath;
import io.github.arazzo4j.runtime.xpath.XPathSyntaxException;
import io.github.arazzo4j.runtime.xpath.XPathVersion;

/** Checks the XPaths of documents (S9, S11). They are compiled, never evaluated. */
final class XPathChecks {

    private XPathChecks() {}

    /**
     * Checks an XPath, and tells once per document that it takes a library.
     *
     * @param place where it is used
     * @param text the XPath, as written
     * @param checked the XPath with a value in place of each embedded expression
     * @param version its version
     * @return whether it is one; if not, that has been reported
     */
    static boolean check(Place place, Text text, String checked, XPathVersion version) {
        Diagnostics diagnostics = place.scope().session().diagnostics();
        try {
            XPath.compile(checked, version);
        } catch (XPathSyntaxException e) {
            diagnostics.error(DiagnosticCode.BAD_XPATH, text.location(), "not an XPath: " + e.reason());
            return false;
        }
        if (version.needsSaxon()
                && place.scope().session().isFirstXPath(place.scope().document())) {
            diagnostics.note(
                    DiagnosticCode.LIBRARY_NEEDED,
                    text.location(),
                    "XPath later than 1.0 needs net.sf.saxon:Saxon-HE among the dependencies of the application");
        }
        return true;
    }
}
