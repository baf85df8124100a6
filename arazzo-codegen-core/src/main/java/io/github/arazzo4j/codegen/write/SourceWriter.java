package io.github.arazzo4j.codegen.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes an output folder hold exactly the generated sources, besides what others keep there.
 *
 * <ul>
 *   <li>A file that is already as it should be is not touched, so that its time of modification stays.
 *   <li>A file that we wrote earlier and that is no longer generated is deleted, and directories that become empty by that
 *       too. What we wrote is listed, with hashes, in the file {@code .arazzo4j} of the folder.
 *   <li>A file of ours that somebody has edited is generated anew if it still is generated, and kept if it is not; the
 *       {@linkplain WriteReport#warnings() report} says so in both cases.
 *   <li>A file that is not ours is never overwritten or deleted. If one is in the way, nothing is written at all.
 *   <li>Nothing outside the folder is written or deleted, whatever the sources or the list of our files say, and whatever
 *       symbolic links there are in the folder. The folder itself may be one.
 *   <li>All new content is on the disk before the first file is replaced, and each file is replaced in one step. After an
 *       interruption, the next call finishes the work.
 * </ul>
 *
 * <p>One folder must not be written to by two callers at a time.
 */
public final class SourceWriter {

    /**
     * Writes the sources.
     *
     * @param outputDirectory the folder; made if there is something to write
     * @param sources all sources that are to be there, in any order, written as UTF-8 with line feeds
     * @return what was done
     * @throws OutputFolderException if something that is not ours is in the way; nothing was written then
     * @throws IOException if reading or writing fails
     * @throws IllegalArgumentException if the path of a source is absolute, leads out of the folder or is there twice (also
     *     if only case differs, since many file systems take such names for the same), or its text is not valid Unicode
     */
    public WriteReport write(Path outputDirectory, List<GeneratedSource> sources)
            throws IOException, OutputFolderException {
        SortedMap<String, byte[]> wanted = encode(sources);
        Path folder = absolute(outputDirectory);
        Manifest before = readManifest(folder);
        Changes changes = Changes.between(folder, before, wanted);
        if (!changes.obstacles.isEmpty()) {
            throw new OutputFolderException(changes.obstacles);
        }
        Manifest after = new Manifest();
        wanted.forEach((path, content) -> after.add(path, Manifest.hash(content)));
        changes.kept.forEach(path -> after.addFrom(before, path));
        apply(folder, changes, wanted, before, after);
        return new WriteReport(
                resolve(folder, changes.toWrite),
                resolve(folder, changes.unchanged),
                resolve(folder, changes.toDelete),
                resolve(folder, changes.overwritten),
                resolve(folder, changes.kept));
    }

    private static SortedMap<String, byte[]> encode(List<GeneratedSource> sources) {
        SortedMap<String, byte[]> wanted = new TreeMap<>();
        SortedMap<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (GeneratedSource source : sources) {
            if (!RelativePaths.isSafe(source.path())) {
                throw new IllegalArgumentException("not a path below the output folder: " + source.path());
            }
            String other = names.put(source.path(), source.path());
            if (other != null) {
                throw new IllegalArgumentException("two sources in one file: " + other + ", " + source.path());
            }
            wanted.put(source.path(), encode(source));
        }
        return wanted;
    }

    private static byte[] encode(GeneratedSource source) {
        CharBuffer text = CharBuffer.wrap(source.content().replace("\r\n", "\n"));
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(text);
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            return content;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a lone surrogate in " + source.path(), e);
        }
    }

    private static Path absolute(Path directory) throws IOException, OutputFolderException {
        Path folder = directory.toAbsolutePath().normalize();
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return folder;
        }
        if (!Files.isDirectory(folder)) {
            throw new OutputFolderException(List.of(Changes.foreign(folder, "the output folder is not a directory")));
        }
        return folder.toRealPath();
    }

    private static Manifest readManifest(Path folder) throws IOException, OutputFolderException {
        Path file = folder.resolve(Manifest.FILE_NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Manifest();
        }
        String text = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                : "";
        return Manifest.parse(text)
                .orElseThrow(() -> new OutputFolderException(List.of(
                        Changes.foreign(file, "this list of the files that arazzo4j wrote is not as arazzo4j writes it")
                                .withHint("delete it together with the generated files"))));
    }

    private static void apply(
            Path folder, Changes changes, SortedMap<String, byte[]> wanted, Manifest before, Manifest after)
            throws IOException {
        boolean filesChange = !changes.toWrite.isEmpty() || !changes.toDelete.isEmpty();
        if (!filesChange && Arrays.equals(before.bytes(), after.bytes())) {
            return;
        }
        Files.createDirectories(folder);
        Path staging = Files.createTempDirectory(folder, Manifest.FILE_NAME + "-");
        try {
            stage(staging, changes.toWrite, wanted);
            Manifest meanwhile = new Manifest();
            meanwhile.addAll(before);
            meanwhile.addAll(after);
            writeManifest(folder, staging, meanwhile);
            for (String path : changes.toDelete) {
                Files.deleteIfExists(folder.resolve(path));
            }
            for (int i = 0; i < changes.toWrite.size(); i++) {
                Path target = folder.resolve(changes.toWrite.get(i));
                Files.createDirectories(target.getParent());
                Files.move(staged(staging, i), target, StandardCopyOption.ATOMIC_MOVE);
            }
            for (String path : changes.toDelete) {
                deleteEmptyDirectories(folder, folder.resolve(path).getParent());
            }
            writeManifest(folder, staging, after);
        } finally {
            deleteRecursively(staging);
        }
    }

    private static void stage(Path staging, List<String> paths, SortedMap<String, byte[]> wanted) throws IOException {
        for (int i = 0; i < paths.size(); i++) {
            Files.write(staged(staging, i), wanted.get(paths.get(i)));
        }
    }

    private static Path staged(Path staging, int number) {
        return staging.resolve("source" + number);
    }

    private static void writeManifest(Path folder, Path staging, Manifest manifest) throws IOException {
        Path file = folder.resolve(Manifest.FILE_NAME);
        if (manifest.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Path staged = staging.resolve("manifest");
        Files.write(staged, manifest.bytes());
        Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void deleteEmptyDirectories(Path folder, Path directory) throws IOException {
        for (Path place = directory; !place.equals(folder); place = place.getParent()) {
            if (!Files.exists(place)) {
                continue;
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
                if (entries.iterator().hasNext()) {
                    return;
                }
            }
            Files.delete(place);
        }
    }

    private static void deleteRecursively(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Path> resolve(Path folder, List<String> paths) {
        return paths.stream().map(folder::resolve).toList();
    }
}
