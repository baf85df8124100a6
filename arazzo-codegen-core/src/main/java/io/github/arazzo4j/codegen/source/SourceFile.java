package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Location;
import java.net.URI;
import java.nio.file.Path;

/** A YAML or JSON file that was read: where it is, what it says, and its root node. */
public final class SourceFile {

    private final Path path;
    private final URI uri;
    private final SourceText text;
    private final Node root;

    SourceFile(Path path, URI uri, SourceText text, Node root) {
        this.path = path;
        this.uri = uri;
        this.text = text;
        this.root = root;
    }

    /**
     * The file as shown to the user; the same as in every {@link Location} of its nodes.
     *
     * @return the name, relative to the user's directory where possible, with forward slashes
     */
    public String displayName() {
        return text.displayName();
    }

    /**
     * The file itself.
     *
     * @return the path as it was opened, absolute and normalised; symbolic links are not resolved. Of a file that does not
     *     lie in a file system, only the name means something
     */
    public Path path() {
        return path;
    }

    /**
     * Where the file is from.
     *
     * @return a {@code file:} URI; for a file of a dependency one of the scheme {@code classpath}, for one that was fetched
     *     its URL
     */
    public URI uri() {
        return uri;
    }

    /**
     * The whole text, decoded, without byte order mark.
     *
     * @return the text
     */
    public String text() {
        return text.content();
    }

    /**
     * How many lines the text has.
     *
     * @return at least 1
     */
    public int lineCount() {
        return text.lineCount();
    }

    /**
     * One line of the text.
     *
     * @param line the line, from 1 to {@link #lineCount()}
     * @return the line without its line break
     */
    public String line(int line) {
        return text.line(line);
    }

    /**
     * The value of the file.
     *
     * @return the root node
     */
    public Node root() {
        return root;
    }

    /**
     * The file as a whole, for diagnostics without a better place.
     *
     * @return a location without line
     */
    public Location location() {
        return Location.of(displayName());
    }

    /** The displayed name. */
    @Override
    public String toString() {
        return displayName();
    }
}
