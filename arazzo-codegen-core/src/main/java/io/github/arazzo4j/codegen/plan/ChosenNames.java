package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of classes that the user chose in the settings, for documents that are somebody else's: by {@code workflowId} or
 * {@code document#workflowId}, by {@code source#/components/schemas/Pet} or {@code file#…}, and, for the class of an API
 * itself, by {@code source#}.
 */
final class ChosenNames {

    private static final Location SETTING = Location.of("names");

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> unused;
    private final Diagnostics diagnostics;

    ChosenNames(Map<String, String> names, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        names.forEach((key, name) -> {
            if (Names.isTypeName(name)) {
                this.names.put(key, name);
            } else {
                diagnostics.error(
                        DiagnosticCode.BAD_JAVA_NAME,
                        SETTING,
                        "\"" + name + "\", chosen for " + key + ", is not a name for a class");
            }
        });
        this.unused = new TreeSet<>(this.names.keySet());
    }

    Optional<String> ofWorkflow(WorkflowKey key) {
        return chosen(key.document() + "#" + key.workflowId()).or(() -> chosen(key.workflowId()));
    }

    /**
     * The name of the class of an API.
     *
     * @param documents what its description is called: a source, a file
     */
    Optional<String> ofApi(Collection<String> documents) {
        return ofSchema(documents, "");
    }

    /**
     * The name of a schema.
     *
     * @param documents what the document is called: a source, a file
     * @param pointer where the schema is declared
     */
    Optional<String> ofSchema(Collection<String> documents, String pointer) {
        return names.isEmpty()
                ? Optional.empty()
                : documents.stream()
                        .flatMap(document -> chosen(document + "#" + pointer).stream())
                        .findFirst();
    }

    private Optional<String> chosen(String key) {
        unused.remove(key);
        return Optional.ofNullable(names.get(key));
    }

    /** To be called last: a name for something that is not there is a mistake. */
    void reportUnused() {
        for (String key : unused) {
            diagnostics.warning(
                    DiagnosticCode.BAD_JAVA_NAME,
                    SETTING,
                    "there is no workflow, source or schema " + key + " to be named " + names.get(key)
                            + ", or no workflow leads to it");
        }
    }
}
