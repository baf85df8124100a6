package io.github.arazzo4j.codegen.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files in the jars and directories of a project's dependencies. */
final class Classpath {

    private final List<Path> entries;
    private final int maxBytes;

    Classpath(List<Path> entries, int maxBytes) {
        this.entries = entries;
        this.maxBytes = maxBytes;
    }

    /**
     * The bytes of the first file of a name; one too many, if it is larger than the limit.
     *
     * @param name its name, without a slash at the start
     */
    Optional<byte[]> find(String name) throws IOException {
        for (Path entry : entries) {
            Optional<byte[]> found = Files.isDirectory(entry) ? inDirectory(entry, name) : inJar(entry, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> inDirectory(Path directory, String name) throws IOException {
        Path file = directory.resolve(name).normalize();
        boolean inside = file.startsWith(directory)
                && Files.isRegularFile(file)
                && file.toRealPath().startsWith(directory.toRealPath());
        if (!inside) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(maxBytes + 1));
        }
    }

    private Optional<byte[]> inJar(Path jar, String name) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null || entry.isDirectory()) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(in.readNBytes(maxBytes + 1));
            }
        }
    }
}
