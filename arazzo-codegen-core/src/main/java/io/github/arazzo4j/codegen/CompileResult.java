package io.github.arazzo4j.codegen;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.util.List;

/**
 * What came of a compilation. Nothing is written to disk yet.
 *
 * @param diagnostics what there is to say about the documents, ordered by place
 * @param sources the generated classes, ordered by name; empty if there are errors, or no package was given
 * @param workflows the workflows of the documents that were asked for, in order, without those that a diagnostic says are not
 *     generated; empty if there are errors
 */
public record CompileResult(
        List<Diagnostic> diagnostics, List<GeneratedSource> sources, List<CompiledWorkflow> workflows) {

    /** Copies the lists. */
    public CompileResult {
        diagnostics = List.copyOf(diagnostics);
        sources = List.copyOf(sources);
        workflows = List.copyOf(workflows);
    }

    /**
     * Whether the documents have to be mended before anything is generated.
     *
     * @return whether a diagnostic is an error
     */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /**
     * A workflow and its class.
     *
     * @param document the document, as shown to the user
     * @param workflowId the workflow
     * @param className the qualified name of its class; empty if no package was given
     * @param sources the names of the sources that it uses, its called workflows' not included, ordered
     * @param inputs the names of its inputs
     */
    public record CompiledWorkflow(
            String document, String workflowId, String className, List<String> sources, List<String> inputs) {}
}
