package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.source.JsonPointers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows {@code $ref}s: JSON Pointers and plain names ({@code $anchor}, {@code $dynamicAnchor}) in the same document and
 * in others. For use by one thread.
 */
public final class References {

    private final Documents documents;
    private final Map<String, Document> known = new HashMap<>();
    private final Map<Document, Map<String, ElementLocation>> anchors = new HashMap<>();

    /**
     * References within documents and between them.
     *
     * @param documents finds the other documents
     */
    public References(Documents documents) {
        this.documents = documents;
    }

    /** Where a reference leads. */
    public sealed interface Target {

        /**
         * It leads somewhere.
         *
         * @param location where
         * @param node what is there; no further reference if {@link References#resolve} was asked
         */
        record Found(ElementLocation location, JsonNode node) implements Target {}

        /**
         * It leads nowhere.
         *
         * @param location where the reference stands
         * @param reason why, in a sentence for the user, without a full stop
         * @param missingFile whether it is because {@link Documents} did not find the file
         */
        record Broken(ElementLocation location, String reason, boolean missingFile) implements Target {}
    }

    /**
     * The reference in a node.
     *
     * @param node any node
     * @return the text of its {@code $ref}, empty if it has none
     */
    public static Optional<String> referenceIn(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? Optional.of(reference.textValue()) : Optional.empty();
    }

    /**
     * Follows a node's {@code $ref}, that of the node that it leads to, and so on.
     *
     * @param location where the node stands
     * @param node the node, with or without a {@code $ref}
     * @return the first node without one, or the reason why there is none
     */
    public Target resolve(ElementLocation location, JsonNode node) {
        Set<ElementLocation> seen = new HashSet<>();
        Target.Found here = new Target.Found(location, node);
        Optional<String> reference = referenceIn(node);
        while (reference.isPresent()) {
            if (!seen.add(here.location())) {
                return new Target.Broken(
                        location, "the reference '" + reference.get() + "' leads back to itself", false);
            }
            Target next = follow(here.location(), reference.get());
            if (!(next instanceof Target.Found found)) {
                return next;
            }
            here = found;
            reference = referenceIn(here.node());
        }
        return here;
    }

    /**
     * Follows one reference.
     *
     * @param from where the reference stands
     * @param reference the reference as written
     * @return what it leads to, which may have a {@code $ref} itself
     */
    public Target follow(ElementLocation from, String reference) {
        known.putIfAbsent(from.document().key(), from.document());
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        Document document = from.document();
        if (!file.isEmpty()) {
            Optional<Document> other = documents.resolve(document, file);
            if (other.isEmpty()) {
                return new Target.Broken(from, nowhere(reference, "there is no such document"), true);
            }
            // A document that refers to itself by its name must not become a second one.
            document = known.computeIfAbsent(other.get().key(), key -> other.get());
        }
        Optional<ElementLocation> location = fragment.isEmpty() || fragment.startsWith("/")
                ? byPointer(document, fragment)
                : Optional.ofNullable(anchorsOf(document).get(decoded(fragment)));
        if (location.isEmpty()) {
            return new Target.Broken(from, nowhere(reference, "there is nothing at that place"), false);
        }
        return new Target.Found(location.get(), location.get().node());
    }

    private static String nowhere(String reference, String reason) {
        return "the reference '" + reference + "' leads nowhere: " + reason;
    }

    private static Optional<ElementLocation> byPointer(Document document, String fragment) {
        String decoded = decoded(fragment);
        if (!document.root().at(JsonPointer.compile(decoded)).isMissingNode()) {
            return Optional.of(new ElementLocation(document, canonical(decoded)));
        }
        // A name that has a percent sign itself, written as it is.
        return document.root().at(JsonPointer.compile(fragment)).isMissingNode()
                ? Optional.empty()
                : Optional.of(new ElementLocation(document, canonical(fragment)));
    }

    /** One spelling for every place: a tilde that escapes nothing is escaped. */
    private static String canonical(String pointer) {
        if (pointer.indexOf('~') < 0) {
            return pointer;
        }
        StringBuilder canonical = new StringBuilder();
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            canonical.append(JsonPointers.of(rest.getMatchingProperty()));
        }
        return canonical.toString();
    }

    private static String decoded(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment; // a stray percent sign, so it stands for itself
        }
    }

    private Map<String, ElementLocation> anchorsOf(Document document) {
        return anchors.computeIfAbsent(document, References::findAnchors);
    }

    private static Map<String, ElementLocation> findAnchors(Document document) {
        Map<String, ElementLocation> found = new HashMap<>();
        Deque<Target.Found> open = new ArrayDeque<>();
        open.push(new Target.Found(ElementLocation.root(document), document.root()));
        while (!open.isEmpty()) {
            Target.Found here = open.pop();
            JsonNode node = here.node();
            for (String keyword : new String[] {"$anchor", "$dynamicAnchor"}) {
                if (node.path(keyword).isTextual()) {
                    found.putIfAbsent(node.path(keyword).textValue(), here.location());
                }
            }
            node.properties().forEach(member -> {
                if (member.getValue().isContainerNode()) {
                    open.push(new Target.Found(here.location().child(member.getKey()), member.getValue()));
                }
            });
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    open.push(new Target.Found(here.location().child(i), node.get(i)));
                }
            }
        }
        return found;
    }
}
