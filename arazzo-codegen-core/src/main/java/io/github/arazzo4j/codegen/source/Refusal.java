package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;

/** Reading a file cannot go on; the diagnostic says why. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    Refusal(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
