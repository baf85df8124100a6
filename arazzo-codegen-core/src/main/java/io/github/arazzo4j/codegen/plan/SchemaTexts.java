package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.schema.Annotations;
import io.github.arazzo4j.codegen.schema.Schema;

/** What schemas say to readers, as plain text; to be escaped wherever it goes. */
final class SchemaTexts {

    private SchemaTexts() {}

    /**
     * The description, or else the title, and that values are deprecated. That is text rather than {@code @Deprecated}:
     * a document that deprecates a field must not break builds which treat warnings as errors.
     */
    static String describe(Schema schema) {
        Annotations annotations = schema.annotations();
        String text =
                annotations.description().or(annotations::title).orElse("").strip();
        if (!annotations.deprecated()) {
            return text;
        }
        return text.isEmpty() ? "Deprecated." : text + "\n\nDeprecated.";
    }
}
