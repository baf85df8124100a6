package io.github.arazzo4j.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Reads texts for tests. */
final class Sources {

    private Sources() {}

    static Optional<SourceFile> read(String text, Diagnostics diagnostics) {
        return read(text.getBytes(StandardCharsets.UTF_8), diagnostics);
    }

    static Optional<SourceFile> read(byte[] bytes, Diagnostics diagnostics) {
        return new YamlReader(diagnostics).read("x.yaml", Path.of("/x.yaml"), bytes);
    }

    /** The root of a text that has no faults. */
    static Node root(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceFile> file = read(text, diagnostics);
        assertThat(rendered(diagnostics)).isEmpty();
        return file.orElseThrow().root();
    }

    /** A text as compact JSON. */
    static String json(String text) {
        return root(text).toJson().toString();
    }

    /** What is wrong with a text, as users see it. */
    static String faults(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceFile> file = read(text, diagnostics);
        assertThat(file.isPresent() || diagnostics.hasErrors()).isTrue();
        return rendered(diagnostics);
    }

    static String rendered(Diagnostics diagnostics) {
        return new TextRenderer().render(diagnostics.all());
    }
}
