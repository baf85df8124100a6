package io.github.arazzo4j.codegen.arazzo;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.SourceFile;
import io.github.arazzo4j.codegen.source.Workspace;
import io.github.arazzo4j.codegen.source.WorkspaceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that are not part of the project; tests that need them are skipped where they are missing. */
final class SharedFiles {

    private static final Path ROOT = Path.of("../../shared");

    private SharedFiles() {}

    static Path find(String name) {
        Path path = ROOT.resolve(name);
        assumeThat(Files.exists(path)).as(path + " is not here").isTrue();
        return path;
    }

    static List<Path> list(String directory) throws IOException {
        try (Stream<Path> files = Files.list(find(directory))) {
            return files.sorted().toList();
        }
    }

    static Diagnostics read(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        open(file, diagnostics).ifPresent(found -> ArazzoReader.read(found, diagnostics));
        return diagnostics;
    }

    static Node root(Path file) {
        return open(file, new Diagnostics()).orElseThrow().root();
    }

    private static Optional<SourceFile> open(Path file, Diagnostics diagnostics) {
        Path base = file.toAbsolutePath().getParent();
        return new Workspace(WorkspaceSettings.of(base), diagnostics).open(file.toAbsolutePath());
    }
}
