package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one compilation. Each is read and parsed once, by whatever name it is asked for. Nothing is fetched from a
 * network unless the user {@linkplain WorkspaceSettings#fetching() gives leave} to, and local files that documents refer to
 * must lie inside the {@linkplain WorkspaceSettings#roots() roots}.
 *
 * <p>Not safe for use by several threads.
 */
public final class Workspace {

    private final WorkspaceSettings settings;
    private final Diagnostics diagnostics;
    private final YamlReader reader;
    private final SourceResolver resolver;
    /** By real path; empty for a file that could not be parsed. */
    private final Map<Path, Optional<SourceFile>> files = new HashMap<>();

    private final Map<String, SourceFile> filesBySelf = new HashMap<>();
    private final Map<SourceFile, URI> selfByFile = new HashMap<>();
    private final RemoteFiles remote;

    /**
     * A workspace without any file yet.
     *
     * @param settings where to find files, and which ones may be read
     * @param diagnostics where to report what is wrong with files and references
     */
    public Workspace(WorkspaceSettings settings, Diagnostics diagnostics) {
        this.settings = settings;
        this.diagnostics = diagnostics;
        this.reader = new YamlReader(diagnostics, settings.limits());
        this.remote = new RemoteFiles(settings, reader, diagnostics);
        this.resolver = new SourceResolver(settings, this, remote, diagnostics);
    }

    /**
     * A workspace with the same settings that reports elsewhere. It knows no {@code $self} and shares no file.
     *
     * @param elsewhere where to report
     * @return a new workspace
     */
    public Workspace reportingTo(Diagnostics elsewhere) {
        return new Workspace(settings, elsewhere);
    }

    /**
     * Opens a file that the user named. It may lie anywhere.
     *
     * @param file the file; a relative one against the {@linkplain WorkspaceSettings#base() base}
     * @return the file, or empty if it could not be read; then an error was reported
     */
    public Optional<SourceFile> open(Path file) {
        return open(file, Location.of(displayName(file)));
    }

    /** Opens a file; that it is missing or cannot be read is reported where it is asked for. */
    Optional<SourceFile> open(Path file, Location askedAt) {
        Path path = absolute(file);
        String name = displayName(path);
        if (!Files.exists(path)) {
            diagnostics.error(DiagnosticCode.FILE_NOT_FOUND, askedAt, "there is no file " + name);
            return Optional.empty();
        }
        try {
            Path real = path.toRealPath();
            Optional<SourceFile> known = files.get(real);
            if (known == null) {
                known = reader.read(name, path, bytes(real, name));
                files.put(real, known);
            }
            return known;
        } catch (IOException e) {
            diagnostics.error(DiagnosticCode.FILE_UNREADABLE, askedAt, "the file " + name + " cannot be read");
        } catch (Refusal refusal) {
            diagnostics.report(refusal.diagnostic());
        }
        return Optional.empty();
    }

    private byte[] bytes(Path real, String name) throws IOException, Refusal {
        // Devices and pipes would never end.
        if (!Files.isRegularFile(real)) {
            throw new Refusal(Diagnostic.of(
                    DiagnosticCode.FILE_UNREADABLE, Location.of(name), "this is a directory, or another special file"));
        }
        reader.refuseIfTooLarge(name, Files.size(real));
        try (InputStream in = Files.newInputStream(real)) {
            return in.readNBytes(
                    (int) Math.min(Integer.MAX_VALUE, settings.limits().maxBytes() + 1L));
        }
    }

    /**
     * Makes a document known under its {@code $self} (Arazzo 1.1, OpenAPI 3.2): other documents find it by this URI, and
     * its own relative references are resolved against it. A relative {@code $self} is itself resolved against the file.
     * Reports an error if it is no URI, or if another file has the same.
     *
     * @param self the value of {@code $self}
     * @param file the document
     * @param at where {@code $self} is written
     */
    public void register(String self, SourceFile file, Location at) {
        URI uri;
        try {
            uri = SourceResolver.withoutFragment(
                    file.uri().resolve(new URI(self)).normalize());
        } catch (URISyntaxException e) {
            diagnostics.error(DiagnosticCode.BAD_URL, at, "\"" + self + "\" is not a URI reference");
            return;
        }
        SourceFile other = filesBySelf.putIfAbsent(uri.toString(), file);
        if (other != null && other != file) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.DUPLICATE_SELF, at, "another document has the same $self: " + self)
                            .withRelated(other.location(), "the other document"));
            return;
        }
        selfByFile.put(file, uri);
    }

    /**
     * Resolves a URL reference of a document to a file, and opens it. In this order:
     *
     * <ol>
     *   <li>an entry of the {@linkplain WorkspaceSettings#sourceMap() source map} for the reference as written, or as
     *       resolved against the document's base URI;
     *   <li>a document {@linkplain #register registered} under that URI;
     *   <li>for {@code file:} URLs and relative references the file itself, if it lies inside the roots. Relative ones
     *       start from the document's file, also when it has an absolute {@code $self}: documents that are published
     *       together usually lie together. Names are tried percent-decoded, then as written;
     *   <li>for {@code classpath:} URLs a file in the {@linkplain WorkspaceSettings#classpath() classpath};
     *   <li>for {@code https:} URLs what is fetched, if the user gives leave to. What lies in the classpath or was fetched
     *       resolves its relative references against where it is from, and can't refer to local files.
     * </ol>
     *
     * @param url the reference, relative or absolute, with or without fragment
     * @param document the document that has the reference
     * @param at where the reference is written; what is wrong with it is reported there
     * @return the file and the fragment, or empty if there is no such file or it could not be read; then an error was
     *     reported
     */
    public Optional<Resolution> resolve(String url, SourceFile document, Location at) {
        return resolver.resolve(url, document, at);
    }

    /**
     * How a file is shown to the user.
     *
     * @param file the file
     * @return the path relative to the base, with forward slashes; absolute if it cannot be relative
     */
    public String displayName(Path file) {
        Path path = absolute(file);
        boolean sameFileSystem =
                path.getRoot() != null && path.getRoot().equals(settings.base().getRoot());
        Path shown = sameFileSystem ? settings.base().relativize(path) : path;
        String name = shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
        return name.isEmpty() ? "." : name;
    }

    private Path absolute(Path file) {
        return settings.base().resolve(file).normalize();
    }

    /** The base URI of a document: its {@code $self} if it is registered, else its file. */
    URI baseUri(SourceFile document) {
        return selfByFile.getOrDefault(document, document.uri());
    }

    /** The document that was registered under a URI without fragment. */
    Optional<SourceFile> bySelf(String uri) {
        return Optional.ofNullable(filesBySelf.get(uri));
    }
}
