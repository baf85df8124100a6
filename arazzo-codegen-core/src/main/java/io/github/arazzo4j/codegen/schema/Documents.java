package io.github.arazzo4j.codegen.schema;

import java.util.Optional;

/** The files that references may lead to. It alone decides what is read, and from where. */
@FunctionalInterface
public interface Documents {

    /**
     * Finds the document that a reference means.
     *
     * @param from the document in which the reference stands
     * @param reference the reference without its fragment, as written: a relative or absolute URI reference, never empty,
     *     and not to be trusted
     * @return the document, or empty if there is none, or none that may be read
     */
    Optional<Document> resolve(Document from, String reference);

    /**
     * No other files: every document stands for itself.
     *
     * @return documents that resolve nothing
     */
    static Documents none() {
        return (from, reference) -> Optional.empty();
    }
}
