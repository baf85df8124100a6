package io.github.arazzo4j.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.ReaderLimits;
import io.github.arazzo4j.codegen.source.SourceFile;
import io.github.arazzo4j.codegen.source.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the inputs of a run, which are JSON or, in a file, YAML; by the same rules as documents, digits and all. */
final class InputsReader {

    private final Terminal terminal;

    InputsReader(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Reads inputs.
     *
     * @param text JSON, {@code @FILE}, {@code @-} for stdin, or {@code null} for no inputs
     * @return a new object
     * @throws Refusal if there is no such file, or it is not an object
     */
    ObjectNode read(@Nullable String text) throws Refusal {
        if (text == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!text.startsWith("@")) {
            return parse("--inputs", terminal.directory(), text.getBytes(StandardCharsets.UTF_8));
        }
        String file = text.substring(1);
        try {
            return file.equals("-")
                    ? parse("stdin", terminal.directory(), limited(terminal.in()))
                    : parse(
                            file,
                            terminal.directory().resolve(file),
                            bytes(terminal.directory().resolve(file)));
        } catch (InvalidPathException | IOException e) {
            throw new Refusal("--inputs: the file " + file + " cannot be read");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return limited(in);
        }
    }

    private static byte[] limited(InputStream in) throws IOException {
        return in.readNBytes(ReaderLimits.defaults().maxBytes() + 1);
    }

    private static ObjectNode parse(String name, Path path, byte[] bytes) throws Refusal {
        Diagnostics diagnostics = new Diagnostics();
        Optional<JsonNode> json = new YamlReader(diagnostics)
                .read(name, path, bytes)
                .map(SourceFile::root)
                .map(Node::toJson);
        if (diagnostics.hasErrors()) {
            // Without the line itself, which may hold a password.
            throw new Refusal("the inputs cannot be read\n"
                    + diagnostics.all().stream()
                            .map(new TextRenderer()::renderLine)
                            .collect(Collectors.joining("\n")));
        }
        if (json.isPresent() && json.get() instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw new Refusal(
                name.equals("--inputs")
                        ? "--inputs needs a JSON object, or @FILE with one"
                        : "the inputs in " + name + " are not an object");
    }
}
