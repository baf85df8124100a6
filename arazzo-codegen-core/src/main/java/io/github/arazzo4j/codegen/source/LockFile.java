package io.github.arazzo4j.codegen.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checksums of what was fetched: a line for each URL, as {@code sha256sum} writes them. */
final class LockFile {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

    private final Path file;
    private final Map<String, String> checksums = new TreeMap<>();

    private LockFile(Path file) {
        this.file = file;
    }

    /** Reads the file; lines that are not ours are an error, since a checksum may be among them. */
    static LockFile read(Path file) throws IOException {
        LockFile lock = new LockFile(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    lock.checksums.put(matcher.group(2), matcher.group(1));
                } else if (!line.isBlank()) {
                    throw new IOException("it has a line that is no checksum and URL");
                }
            }
        }
        return lock;
    }

    Optional<String> checksum(String url) {
        return Optional.ofNullable(checksums.get(url));
    }

    void add(String url, String checksum) throws IOException {
        checksums.put(url, checksum);
        StringBuilder text = new StringBuilder();
        checksums.forEach(
                (key, value) -> text.append(value).append("  ").append(key).append('\n'));
        Files.writeString(file, text);
    }
}
