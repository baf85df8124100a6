package io.github.arazzo4j.cli;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Proposals;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.SequenceNode;
import io.github.arazzo4j.codegen.source.SourceFile;
import io.github.arazzo4j.codegen.source.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The source descriptions of a document, so that a misspelt {@code --endpoint} does not send the run to the real server.
 *
 * @param names their names
 * @param complete whether there can be no others; a document that refers to other Arazzo documents may use theirs
 */
record SourceNames(List<String> names, boolean complete) {

    /** Reads the names of a document that has already been compiled. */
    static SourceNames of(Path document) throws Refusal {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(document);
        } catch (IOException e) {
            throw new Refusal("the document " + document + " cannot be read: " + e);
        }
        List<Node> sources = new YamlReader(new Diagnostics())
                .read(document.toString(), document, bytes)
                .map(SourceFile::root)
                .flatMap(root -> root.at("/sourceDescriptions"))
                .flatMap(Node::asSequence)
                .map(SequenceNode::elements)
                .orElse(List.of());
        List<String> names = sources.stream()
                .map(source -> source.at("/name").flatMap(Node::asString))
                .flatMap(Optional::stream)
                .toList();
        boolean complete = sources.stream()
                .noneMatch(source -> source.at("/type")
                        .flatMap(Node::asString)
                        .filter("arazzo"::equals)
                        .isPresent());
        return new SourceNames(names, complete);
    }

    /** Refuses names that the document does not know. */
    void check(List<String> configured) throws Refusal {
        for (String name : configured) {
            if (complete && !names.contains(name)) {
                String proposal = Proposals.closest(name, names)
                        .map(other -> "did you mean " + other + "?")
                        .orElse("it has " + String.join(", ", names));
                throw new Refusal("the document has no source description " + name + "; " + proposal);
            }
        }
    }
}
