package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;

/**
 * Reads YAML 1.2 with the core schema, and JSON, into nodes that know their place (rule S0).
 *
 * <ul>
 *   <li>{@code yes}, {@code on} and dates are strings; {@code 0o17} and {@code 0x1F} are integers; {@code .inf} and
 *       {@code .nan} are errors, since JSON has no such numbers.
 *   <li>Keys are text, whatever they look like. A duplicate key is an error; the first one is kept.
 *   <li>Anchors, aliases and merge keys work. Explicit keys win over merged ones, earlier merged ones over later ones.
 *   <li>Tags other than those of the JSON schema are errors.
 *   <li>A file is UTF-8, or what its byte order mark says.
 * </ul>
 *
 * <p>No input, however hostile, makes it throw, overflow the stack, or take much longer than its size suggests.
 */
public final class YamlReader {

    private final Diagnostics diagnostics;
    private final ReaderLimits limits;

    /**
     * A reader with the {@linkplain ReaderLimits#defaults() default limits}.
     *
     * @param diagnostics where to report what is wrong with the files
     */
    public YamlReader(Diagnostics diagnostics) {
        this(diagnostics, ReaderLimits.defaults());
    }

    /**
     * A reader with limits of its own.
     *
     * @param diagnostics where to report what is wrong with the files
     * @param limits how much a file may ask for
     */
    public YamlReader(Diagnostics diagnostics, ReaderLimits limits) {
        this.diagnostics = diagnostics;
        this.limits = limits;
    }

    /**
     * Reads one file. A file is returned as long as there is a tree that is worth looking at, even if errors were
     * reported (a duplicate key, a foreign tag); so after the last check it is {@link Diagnostics#hasErrors()} that counts.
     *
     * @param displayName the file as shown to the user
     * @param path the file itself; it is not opened here
     * @param bytes what is in it
     * @return the file, or empty if it could not be read; then at least one error was reported
     */
    public Optional<SourceFile> read(String displayName, Path path, byte[] bytes) {
        return read(displayName, path, path.toUri(), bytes);
    }

    /** Reads a file that is from elsewhere than where it lies. */
    Optional<SourceFile> read(String displayName, Path path, URI uri, byte[] bytes) {
        try {
            refuseIfTooLarge(displayName, bytes.length);
            SourceText text = SourceDecoder.decode(displayName, bytes);
            return Optional.of(new SourceFile(path, uri, text, parse(text)));
        } catch (Refusal refusal) {
            diagnostics.report(refusal.diagnostic());
            return Optional.empty();
        }
    }

    /** Refuses a file of more bytes than the limits allow. */
    void refuseIfTooLarge(String displayName, long bytes) throws Refusal {
        if (bytes > limits.maxBytes()) {
            throw new Refusal(Diagnostic.of(
                    DiagnosticCode.FILE_TOO_LARGE,
                    Location.of(displayName),
                    "the file is larger than the limit of " + limits.maxBytes() + " bytes"));
        }
    }

    private Node parse(SourceText text) throws Refusal {
        YamlEvents events = new YamlEvents(text);
        events.next(); // the start of the stream
        if (events.nextIs(Event.ID.StreamEnd)) {
            throw new Refusal(Diagnostic.of(
                    DiagnosticCode.EMPTY_FILE, Location.of(text.displayName()), "there is nothing in this file"));
        }
        events.next(); // the start of the document
        Node root = new Composer(events, text, limits, diagnostics).compose();
        events.next(); // the end of the document
        if (!events.nextIs(Event.ID.StreamEnd)) {
            int line = YamlEvents.startLine(events.peek()) + 1;
            Location place = new Location(
                    text.displayName(), "", line, 1, 1 + text.line(line).length(), text.line(line));
            throw new Refusal(Diagnostic.of(
                    DiagnosticCode.SEVERAL_DOCUMENTS, place, "a second document begins here; only one is allowed"));
        }
        return root;
    }
}
