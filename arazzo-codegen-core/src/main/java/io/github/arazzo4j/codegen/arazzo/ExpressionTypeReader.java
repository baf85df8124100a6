package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads fields that are a word or an Expression Type Object (Arazzo 1.1.0, Expression Type Object). */
final class ExpressionTypeReader {

    /** What selects a place, and where it says so an object may replace the word. */
    static final List<String> SELECTORS = List.of("jsonpath", "xpath", "jsonpointer");

    /** A condition cannot be a JSON Pointer: the specification does not say when one would hold. */
    static final List<String> CONDITIONS = List.of("simple", "regex", "jsonpath", "xpath");

    private static final Map<String, List<String>> VERSIONS = Map.of(
            "jsonpath", List.of("rfc9535", "draft-goessner-dispatch-jsonpath-00"),
            "xpath", List.of("xpath-31", "xpath-30", "xpath-20", "xpath-10"),
            "jsonpointer", List.of("rfc6901"));

    private ExpressionTypeReader() {}

    /**
     * Reads a field.
     *
     * @param words what the field may be as a word; of these, what has versions may be an object as well
     */
    static Optional<ExpressionTypeObject> read(ObjectReader owner, String field, List<String> words) {
        Optional<Node> value = owner.any(field);
        if (value.flatMap(Node::asMapping).isEmpty()) {
            return owner.word(field, words).map(word -> new ExpressionTypeObject(word, Optional.empty()));
        }
        List<String> versioned = words.stream().filter(VERSIONS::containsKey).toList();
        return ObjectReader.open(value.get(), ObjectKind.EXPRESSION_TYPE, owner.diagnostics())
                .flatMap(object -> object.word("type", versioned).map(type -> typeWithVersion(object, type)));
    }

    private static ExpressionTypeObject typeWithVersion(ObjectReader object, Text type) {
        List<String> versions = VERSIONS.getOrDefault(type.value(), List.of());
        return new ExpressionTypeObject(type, object.word("version", versions));
    }
}
