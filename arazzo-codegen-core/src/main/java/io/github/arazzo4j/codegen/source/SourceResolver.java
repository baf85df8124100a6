package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the local file that a URL reference means; the order of places is that of {@link Workspace#resolve}. */
final class SourceResolver {

    /** Two letters at least, so that {@code C:/openapi.yaml} is a path. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private final WorkspaceSettings settings;
    private final Workspace workspace;
    private final RemoteFiles remote;
    private final Diagnostics diagnostics;

    SourceResolver(WorkspaceSettings settings, Workspace workspace, RemoteFiles remote, Diagnostics diagnostics) {
        this.settings = settings;
        this.workspace = workspace;
        this.remote = remote;
        this.diagnostics = diagnostics;
    }

    Optional<Resolution> resolve(String url, SourceFile document, Location at) {
        int hash = url.indexOf('#');
        String target = hash < 0 ? url : url.substring(0, hash);
        String fragment = hash < 0 ? null : url.substring(hash + 1);
        return file(target, document, at).map(file -> new Resolution(file, fragment));
    }

    private Optional<SourceFile> file(String target, SourceFile document, Location at) {
        if (target.isEmpty()) {
            return Optional.of(document);
        }
        Set<String> names = new LinkedHashSet<>();
        names.add(target);
        absolute(target, document).ifPresent(uri -> names.add(uri.toString()));
        for (String name : names) {
            Path mapped = settings.sourceMap().get(name);
            if (mapped != null) {
                return workspace.open(mapped, at);
            }
            Optional<SourceFile> registered = workspace.bySelf(name);
            if (registered.isPresent()) {
                return registered;
            }
        }
        if (target.startsWith("//") || (SCHEME.matcher(target).matches() && !isFileUrl(target))) {
            return remote(target, document, at);
        }
        if (RemoteFiles.isRemote(document.uri())) {
            return remote(target, document, at);
        }
        return local(target, document, at);
    }

    /** What is no local file, or is asked for by what is none: that must not reach for local files. */
    private Optional<SourceFile> remote(String target, SourceFile document, Location at) {
        Optional<URI> uri = uri(target, document);
        if (uri.isEmpty() && SCHEME.matcher(target).matches()) {
            remote.refuse(target, false, at);
            return Optional.empty();
        }
        if (uri.isEmpty() || !RemoteFiles.isRemote(uri.get())) {
            diagnostics.error(
                    DiagnosticCode.BAD_URL, at, "\"" + target + "\" is not a URL that " + document + " can refer to");
            return Optional.empty();
        }
        return remote.open(uri.get(), at);
    }

    private static Optional<URI> uri(String target, SourceFile document) {
        try {
            URI written = new URI(target.startsWith("//") ? "https:" + target : target);
            return Optional.of(
                    written.isAbsolute() || !RemoteFiles.isRemote(document.uri())
                            ? written
                            : document.uri().resolve(written));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<SourceFile> local(String target, SourceFile document, Location at) {
        List<Path> candidates;
        try {
            candidates =
                    isFileUrl(target) ? List.of(Path.of(new URI(target)).normalize()) : candidates(target, document);
        } catch (URISyntaxException | IllegalArgumentException e) {
            // InvalidPathException, for NUL and the like, is an IllegalArgumentException
            diagnostics.error(DiagnosticCode.BAD_URL, at, "\"" + target + "\" is not a URL of a file");
            return Optional.empty();
        }
        for (Path candidate : candidates) {
            if (Files.exists(candidate) && isAllowed(candidate)) {
                return workspace.open(candidate, at);
            }
        }
        reportMissing(target, candidates.get(0), at);
        return Optional.empty();
    }

    private void reportMissing(String target, Path looked, Location at) {
        String name = workspace.displayName(looked);
        if (isAllowed(looked)) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.FILE_NOT_FOUND, at, "there is no file " + name)
                    .withHint("if it lies elsewhere, map it with --source-map " + target
                            + "=FILE, or sourceMap in the plugin"));
        } else {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.OUTSIDE_ROOTS, at, name + " lies outside the directories that may be read")
                    .withHint("add its directory to the roots"));
        }
    }

    /** Whether a file lies inside a root: by its name, so that nothing outside is probed, and by where it really is. */
    private boolean isAllowed(Path file) {
        return settings.roots().stream().anyMatch(root -> isInside(file, root));
    }

    private static boolean isInside(Path file, Path root) {
        try {
            Path realRoot = Files.exists(root) ? root.toRealPath() : root;
            if (!file.startsWith(root) && !file.startsWith(realRoot)) {
                return false;
            }
            return !Files.exists(file) || file.toRealPath().startsWith(realRoot);
        } catch (IOException e) {
            return false;
        }
    }

    /** The files that a relative reference may mean, the likeliest first. */
    private List<Path> candidates(String target, SourceFile document) {
        List<Path> directories = new ArrayList<>();
        URI base = workspace.baseUri(document);
        if ("file".equals(base.getScheme())) {
            directories.add(parent(Path.of(base)));
        }
        directories.add(parent(document.path()));
        int query = target.indexOf('?');
        String name = query < 0 ? target : target.substring(0, query);
        Set<Path> candidates = new LinkedHashSet<>();
        for (Path directory : directories) {
            for (String spelling : List.of(decoded(name), name, target)) {
                addIfPath(candidates, directory, spelling);
            }
        }
        if (candidates.isEmpty()) {
            throw new InvalidPathException(target, "no spelling of it is a path");
        }
        return List.copyOf(candidates);
    }

    private static void addIfPath(Set<Path> candidates, Path directory, String spelling) {
        try {
            candidates.add(directory.resolve(spelling).normalize());
        } catch (InvalidPathException e) {
            // Some file systems forbid '?' or '%'; another spelling may do.
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name; // a percent sign that is just a percent sign
        }
    }

    private static boolean isFileUrl(String target) {
        return target.regionMatches(true, 0, "file:", 0, 5);
    }

    private Optional<URI> absolute(String target, SourceFile document) {
        try {
            return Optional.of(
                    workspace.baseUri(document).resolve(new URI(target)).normalize());
        } catch (URISyntaxException e) {
            return Optional.empty(); // a name with spaces, say, which may still be a file
        }
    }

    static URI withoutFragment(URI uri) throws URISyntaxException {
        String text = uri.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? uri : new URI(text.substring(0, hash));
    }
}
