package io.github.arazzo4j.codegen.write;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What has to be done to an output folder, worked out before anything is touched. */
final class Changes {

    final List<String> toWrite = new ArrayList<>();
    final List<String> unchanged = new ArrayList<>();
    final List<String> toDelete = new ArrayList<>();
    final List<String> overwritten = new ArrayList<>();
    final List<String> kept = new ArrayList<>();
    final List<Diagnostic> obstacles = new ArrayList<>();

    private final Path folder;
    private final Manifest manifest;

    private Changes(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Compares a folder with what it should contain.
     *
     * @param folder the output folder, which need not exist
     * @param manifest what we wrote there before
     * @param wanted what is to be there, by path
     */
    static Changes between(Path folder, Manifest manifest, SortedMap<String, byte[]> wanted) throws IOException {
        Changes changes = new Changes(folder, manifest);
        for (Map.Entry<String, byte[]> entry : wanted.entrySet()) {
            changes.compare(entry.getKey(), entry.getValue());
        }
        for (String path : manifest.paths()) {
            if (!wanted.containsKey(path)) {
                changes.giveUp(path);
            }
        }
        return changes;
    }

    private void compare(String path, byte[] content) throws IOException {
        Optional<String> obstacle = obstacle(path);
        if (obstacle.isPresent()) {
            report(path, obstacle.get());
            return;
        }
        Path file = folder.resolve(path);
        if (!Files.exists(file)) {
            toWrite.add(path);
            return;
        }
        byte[] present = Files.readAllBytes(file);
        if (Arrays.equals(present, content)) {
            unchanged.add(path);
        } else if (manifest.has(path)) {
            toWrite.add(path);
            if (!manifest.has(path, present)) {
                overwritten.add(path);
            }
        } else {
            report(path, "a file that arazzo4j did not write is in the way of one that it generates");
        }
    }

    private void giveUp(String path) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean ours = obstacle(path).isEmpty() && manifest.has(path, Files.readAllBytes(file));
        (ours ? toDelete : kept).add(path);
    }

    /** What makes it impossible to put a file there, or dangerous: we never write or delete through a symbolic link. */
    private Optional<String> obstacle(String path) {
        Path target = folder.resolve(path);
        Path place = folder;
        for (Path name : folder.relativize(target)) {
            place = place.resolve(name);
            if (Files.isSymbolicLink(place)) {
                return Optional.of("a symbolic link is in the way of a generated file");
            }
            boolean fits = place.equals(target) ? Files.isRegularFile(place) : Files.isDirectory(place);
            if (!fits && Files.exists(place)) {
                return Optional.of(
                        place.equals(target)
                                ? "a directory is in the way of a generated file"
                                : "a file is in the way of the directory of a generated file");
            }
        }
        return Optional.empty();
    }

    private void report(String path, String message) {
        obstacles.add(foreign(folder.resolve(path), message));
    }

    /** The error for something in the output folder that is not ours. */
    static Diagnostic foreign(Path file, String message) {
        String shown = file.toString().replace(file.getFileSystem().getSeparator(), "/");
        return Diagnostic.of(DiagnosticCode.FOREIGN_FILE, Location.of(shown), message)
                .withHint("move it away, or choose another output folder");
    }
}
