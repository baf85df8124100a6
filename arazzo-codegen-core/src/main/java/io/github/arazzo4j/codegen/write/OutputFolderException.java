package io.github.arazzo4j.codegen.write;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import java.io.Serial;
import java.util.List;

/** Files that are not ours are in the way of the output. Nothing was written. */
public final class OutputFolderException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    OutputFolderException(List<Diagnostic> diagnostics) {
        super(diagnostics.get(0).message());
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * What is in the way.
     *
     * @return an error for each file, with the code {@code FOREIGN_FILE}; at least one
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
