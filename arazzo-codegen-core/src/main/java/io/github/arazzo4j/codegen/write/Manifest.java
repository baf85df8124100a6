package io.github.arazzo4j.codegen.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What we wrote into an output folder: paths with the hashes of their content. A path has two hashes while it is being
 * replaced, so that after an interruption both its old and its new content are known as ours.
 */
final class Manifest {

    /** The file in the output folder. */
    static final String FILE_NAME = ".arazzo4j";

    private static final String HEADER = "# The files in this folder that arazzo4j generated; do not edit.\n";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final SortedMap<String, SortedSet<String>> hashesByPath = new TreeMap<>();

    /** Reads a manifest; empty if it is not as we write it. */
    static Optional<Manifest> parse(String text) {
        if (!text.startsWith(HEADER) || !text.endsWith("\n")) {
            return Optional.empty();
        }
        Manifest manifest = new Manifest();
        for (String line : text.substring(HEADER.length()).lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || !RelativePaths.isSafe(matcher.group(2))) {
                return Optional.empty();
            }
            manifest.add(matcher.group(2), matcher.group(1));
        }
        return Optional.of(manifest);
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(String path, String hash) {
        hashesByPath.computeIfAbsent(path, key -> new TreeSet<>()).add(hash);
    }

    void addAll(Manifest other) {
        other.hashesByPath.forEach((path, hashes) -> hashes.forEach(hash -> add(path, hash)));
    }

    /** Takes over what another manifest says of a path. */
    void addFrom(Manifest other, String path) {
        other.hashesByPath.getOrDefault(path, new TreeSet<>()).forEach(hash -> add(path, hash));
    }

    Set<String> paths() {
        return hashesByPath.keySet();
    }

    boolean has(String path) {
        return hashesByPath.containsKey(path);
    }

    /** Whether the file is as we wrote it. */
    boolean has(String path, byte[] content) {
        SortedSet<String> hashes = hashesByPath.get(path);
        return hashes != null && hashes.contains(hash(content));
    }

    boolean isEmpty() {
        return hashesByPath.isEmpty();
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER);
        hashesByPath.forEach((path, hashes) -> hashes.forEach(
                hash -> text.append(hash).append("  ").append(path).append('\n')));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
