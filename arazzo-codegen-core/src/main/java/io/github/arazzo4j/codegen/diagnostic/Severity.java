package io.github.arazzo4j.codegen.diagnostic;

import java.util.Locale;

/** How grave a {@link Diagnostic} is, gravest first. */
public enum Severity {
    /** The document is refused; nothing is generated. */
    ERROR,
    /** The document is accepted, but its author should look at this. */
    WARNING,
    /** Something worth knowing that needs no action. */
    NOTE;

    /**
     * The word for this severity in every rendering.
     *
     * @return {@code error}, {@code warning} or {@code note}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
