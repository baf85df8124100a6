package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import java.util.List;

/** A check of documents as a whole; it reports, and changes nothing. */
interface DocumentRule {

    /**
     * Checks documents.
     *
     * @param documents all documents of the compilation
     * @param diagnostics where to report
     */
    void check(List<LinkedDocument> documents, Diagnostics diagnostics);
}
