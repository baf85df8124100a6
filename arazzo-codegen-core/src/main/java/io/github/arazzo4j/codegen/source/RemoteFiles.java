package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files that do not lie in the project: in the jars of its dependencies, or elsewhere in the world. */
final class RemoteFiles {

    private static final String CLASSPATH = "classpath";

    private final WorkspaceSettings settings;
    private final YamlReader reader;
    private final Diagnostics diagnostics;
    private final Classpath classpath;
    private final Optional<Fetcher> fetcher;
    /** Empty for a file that could not be had, which is not tried again. */
    private final Map<URI, Optional<SourceFile>> files = new HashMap<>();

    RemoteFiles(WorkspaceSettings settings, YamlReader reader, Diagnostics diagnostics) {
        this.settings = settings;
        this.reader = reader;
        this.diagnostics = diagnostics;
        this.classpath = new Classpath(settings.classpath(), settings.limits().maxBytes());
        this.fetcher = settings.fetching()
                .map(leave -> new Fetcher(leave, settings.limits().maxBytes()));
    }

    /** Whether a URI means a file that is no local one. */
    static boolean isRemote(URI uri) {
        return uri.isAbsolute() && !"file".equalsIgnoreCase(uri.getScheme());
    }

    /** Opens what an absolute URI means, which is no file; what is wrong is reported where it is asked for. */
    Optional<SourceFile> open(URI uri, Location at) {
        URI whole = CLASSPATH.equalsIgnoreCase(uri.getScheme()) && uri.isOpaque()
                ? URI.create(CLASSPATH + ":/" + uri.getRawSchemeSpecificPart())
                : uri;
        Optional<SourceFile> known = files.get(whole);
        if (known == null) {
            known = CLASSPATH.equalsIgnoreCase(whole.getScheme()) ? resource(whole, at) : fetched(whole, at);
            if (known.isPresent() || fetcher.isPresent()) {
                files.put(whole, known);
            }
        }
        return known;
    }

    private Optional<SourceFile> resource(URI uri, Location at) {
        String name = uri.normalize().getPath().replaceFirst("^/+", "");
        try {
            Optional<byte[]> bytes = classpath.find(name);
            if (bytes.isEmpty()) {
                diagnostics.report(
                        Diagnostic.of(DiagnosticCode.FILE_NOT_FOUND, at, "no dependency has the file " + name)
                                .withHint("add the dependency that has it to the project"));
            }
            return bytes.flatMap(content -> read(CLASSPATH + ":" + name, uri, content));
        } catch (IOException e) {
            diagnostics.error(
                    DiagnosticCode.FILE_UNREADABLE, at, "the file " + name + " cannot be read from a dependency");
            return Optional.empty();
        }
    }

    private Optional<SourceFile> fetched(URI uri, Location at) {
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || fetcher.isEmpty()) {
            refuse(uri.toString(), web, at);
            return Optional.empty();
        }
        try {
            return read(uri.toString(), uri, fetcher.get().fetch(uri));
        } catch (Fetcher.FetchException e) {
            Diagnostic problem = Diagnostic.of(
                    e.isChanged() ? DiagnosticCode.CHECKSUM : DiagnosticCode.FETCH_FAILED, at, e.getMessage());
            diagnostics.report(
                    e.isChanged()
                            ? problem.withHint("if that is as it should be, delete its line from the lock file")
                            : problem);
            return Optional.empty();
        }
    }

    /** Tells that a URL is not fetched. */
    void refuse(String url, boolean fetchable, Location at) {
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.REMOTE_URL, at, url + " is not fetched: there is no local file for it")
                .withHint("map it with --source-map " + url + "=FILE, or sourceMap in the plugin"
                        + (fetchable ? ", or allow to fetch it with --fetch, or allowFetch in the plugin" : "")));
    }

    private Optional<SourceFile> read(String name, URI uri, byte[] bytes) {
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("[^\\w./-]", "_");
        String simple = path.substring(path.lastIndexOf('/') + 1);
        Path place = settings.base().resolve(simple.isEmpty() ? "fetched" : simple);
        return reader.read(name, place, uri, bytes);
    }
}
