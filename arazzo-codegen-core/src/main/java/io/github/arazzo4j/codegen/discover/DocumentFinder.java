package io.github.arazzo4j.codegen.discover;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.ReaderLimits;
import io.github.arazzo4j.codegen.source.SourceFile;
import io.github.arazzo4j.codegen.source.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the Arazzo documents in a directory, among the API descriptions that usually lie beside them.
 *
 * <p>A document is a file named {@code *.arazzo.yaml}, {@code *.arazzo.yml} or {@code *.arazzo.json}, and any other
 * {@code .yaml}, {@code .yml} or {@code .json} file whose root has the field {@code arazzo} (Arazzo 1.1.0, Arazzo
 * Description). Such a file with a syntax error counts too if it seems to have that field, so that its error is reported
 * rather than the file passed over. Hidden directories and {@code node_modules} are not looked into, and symbolic links to
 * directories are not followed.
 */
public final class DocumentFinder {

    private static final Pattern DATA_FILE = Pattern.compile(".*\\.(?:yaml|yml|json)");
    private static final Pattern DOCUMENT_NAME = Pattern.compile(".*\\.arazzo\\.(?:yaml|yml|json)");
    private static final Pattern ARAZZO_FIELD =
            Pattern.compile("^(?:arazzo|\\s*\\{?\\s*\"arazzo\")\\s*:", Pattern.MULTILINE);

    /**
     * Finds documents.
     *
     * @param directory where to look, subdirectories included
     * @param selection which files are meant
     * @return the documents below the directory, ordered by their paths with forward slashes, the same on every machine
     * @throws IOException if the directory or a file in it can't be read
     */
    public List<Path> find(Path directory, DocumentSelection selection) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return visited.equals(directory) || !isPassedOver(visited)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.isRegularFile(file) && isSelected(file, relative(directory, file), selection)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(file -> relative(directory, file)));
        return found;
    }

    private static boolean isPassedOver(Path directory) {
        String name = String.valueOf(directory.getFileName());
        return name.startsWith(".") || name.equals("node_modules");
    }

    private static String relative(Path directory, Path file) {
        String path = directory.relativize(file).toString();
        return path.replace(file.getFileSystem().getSeparator(), "/");
    }

    private static boolean isSelected(Path file, String path, DocumentSelection selection) throws IOException {
        if (DocumentSelection.matches(selection.excludes(), path)) {
            return false;
        }
        return selection.includes().isEmpty()
                ? isDocument(file)
                : DocumentSelection.matches(selection.includes(), path);
    }

    private static boolean isDocument(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (DOCUMENT_NAME.matcher(name).matches()) {
            return true;
        }
        boolean worthReading = DATA_FILE.matcher(name).matches()
                && Files.size(file) <= ReaderLimits.defaults().maxBytes();
        return worthReading && hasArazzoField(file, Files.readAllBytes(file));
    }

    private static boolean hasArazzoField(Path file, byte[] bytes) {
        // Parsing large API descriptions only to find that they are none would take long. Zero bytes are from UTF-16.
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (!text.contains("arazzo")) {
            return false;
        }
        Optional<Node> root = new YamlReader(new Diagnostics())
                .read(file.toString(), file, bytes)
                .map(SourceFile::root);
        if (root.isEmpty()) {
            return ARAZZO_FIELD.matcher(text).find();
        }
        return root.flatMap(Node::asMapping)
                .map(MappingNode::keys)
                .filter(keys -> keys.contains("arazzo"))
                .isPresent();
    }
}
