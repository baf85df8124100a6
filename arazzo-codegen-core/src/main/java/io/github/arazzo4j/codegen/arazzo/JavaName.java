package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** {@code x-java-name} (S27): what the author wants something to be called in Java. */
public final class JavaName {

    /** The field. */
    public static final String FIELD = "x-java-name";

    private JavaName() {}

    /**
     * Reads the value of the field.
     *
     * @param value the value
     * @param diagnostics where to report what is no Java identifier
     * @return the name; empty if that was reported
     */
    public static Optional<Text> read(Node value, Diagnostics diagnostics) {
        Optional<Text> name = ExtensionReader.text(value)
                .filter(text -> SourceVersion.isIdentifier(text.value())
                        && !SourceVersion.isKeyword(text.value(), SourceVersion.RELEASE_17));
        if (name.isEmpty()) {
            diagnostics.error(DiagnosticCode.BAD_EXTENSION, value.location(), FIELD + " must be a Java identifier");
        }
        return name;
    }
}
