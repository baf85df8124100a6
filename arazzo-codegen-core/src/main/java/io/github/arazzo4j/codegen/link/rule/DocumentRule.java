package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import java.util.List;

/** A check of a document as a whole; it reports, and changes nothing. */
interface DocumentRule {

    /**
     * Checks a document.
     *
     * @param document the document
     * @param all all documents of the compilation
     * @param diagnostics where to report
     */
    void check(LinkedDocument document, List<LinkedDocument> all, Diagnostics diagnostics);
}
