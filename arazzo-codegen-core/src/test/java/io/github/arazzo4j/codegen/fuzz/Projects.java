package io.github.arazzo4j.codegen.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.corpus.Corpus;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Documents with their API descriptions, to start from. */
public final class Projects {

    /** Larger ones take so long that few could be tried. */
    private static final int MAX_BYTES = 40_000;

    private Projects() {}

    /**
     * A document with its API descriptions.
     *
     * @param files the contents of the files by their names, the document first
     * @param urls the names by the URLs that the document has
     */
    public record Project(Map<String, byte[]> files, Map<String, String> urls) {}

    /** Ours, several times over, and those of the corpus that are small. */
    public static List<Project> all() throws IOException {
        List<Project> all = new ArrayList<>();
        Corpus corpus = Corpus.locate();
        if (corpus.isThere()) {
            Map<String, Path> mapped = corpus.sourceMap();
            for (Corpus.Entry entry : corpus.entries()) {
                addSmall(all, corpus.root().resolve(entry.path()), mapped);
            }
        }
        Project ours = ours();
        int weight = 1 + all.size() / 3;
        for (int i = 0; i < weight; i++) {
            all.add(ours);
        }
        return all;
    }

    private static Project ours() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("orders.arazzo.yaml", "orders.openapi.yaml", "legacy.swagger.json")) {
            try (InputStream in = Objects.requireNonNull(Projects.class.getResourceAsStream("/fuzz/" + name))) {
                files.put(name, in.readAllBytes());
            }
        }
        return new Project(files, Map.of());
    }

    private static void addSmall(List<Project> all, Path document, Map<String, Path> mapped) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, String> urls = new LinkedHashMap<>();
        byte[] text = Files.readAllBytes(document);
        files.put("main.arazzo.yaml", text);
        long size = text.length;
        for (JsonNode source : tree(text).path("sourceDescriptions")) {
            String url = source.path("url").asText();
            Path file = mapped.getOrDefault(url, document.resolveSibling(url.replace('?', '_')));
            if (!Files.isRegularFile(file)) {
                return;
            }
            size += Files.size(file);
            if (size > MAX_BYTES) {
                return;
            }
            String name = "source" + urls.size() + ".yaml";
            files.put(name, Files.readAllBytes(file));
            urls.put(url, name);
        }
        all.add(new Project(files, urls));
    }

    /** What a file says; nothing, if it can't be read. */
    static JsonNode tree(byte[] text) {
        return new YamlReader(new Diagnostics())
                .read("fuzz.yaml", Path.of("fuzz.yaml"), text)
                .map(file -> file.root().toJson())
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
    }
}
