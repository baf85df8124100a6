package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.diagnostic.Proposals;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.ScalarNode;
import io.github.arazzo4j.codegen.source.SequenceNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of one object. Opening it reports which fields are missing and which are not known; each method reports
 * what is wrong with the value of its field, and answers with nothing if the value is of no use.
 */
final class ObjectReader {

    private final MappingNode node;
    private final ObjectKind kind;
    private final Diagnostics diagnostics;
    /** Fields that are misspelt, by the name that was probably meant. */
    private final Map<String, MappingNode.Entry> misspelt = new HashMap<>();

    private ObjectReader(MappingNode node, ObjectKind kind, Diagnostics diagnostics) {
        this.node = node;
        this.kind = kind;
        this.diagnostics = diagnostics;
    }

    /** Opens an object; empty, with an error, if the node is no mapping. */
    static Optional<ObjectReader> open(Node node, ObjectKind kind, Diagnostics diagnostics) {
        Optional<MappingNode> mapping = node.asMapping();
        if (mapping.isEmpty()) {
            diagnostics.error(
                    DiagnosticCode.NOT_A_MAPPING,
                    node.location(),
                    kind.title() + " must be a mapping, but this is " + node.description());
            return Optional.empty();
        }
        ObjectReader reader = new ObjectReader(mapping.get(), kind, diagnostics);
        if (!kind.ignoresOtherFields()) {
            reader.reportOtherFields();
        }
        List<String> missing =
                kind.required().stream().filter(field -> !reader.isGiven(field)).toList();
        if (!missing.isEmpty()) {
            reader.reportMissing(missing);
        }
        return Optional.of(reader);
    }

    private void reportOtherFields() {
        for (MappingNode.Entry entry : node.entries()) {
            String field = entry.key();
            if (kind.misplaces(field)) {
                diagnostics.error(
                        DiagnosticCode.BAD_EXTENSION,
                        entry.keyLocation(),
                        field + " has no meaning on " + kind.title());
            } else if (!field.startsWith("x-") && !kind.fields().contains(field)) {
                reportUnknown(entry);
            }
        }
    }

    private void reportUnknown(MappingNode.Entry entry) {
        List<String> absent = kind.fields().stream()
                .filter(field -> node.entry(field).isEmpty())
                .toList();
        Proposals.closest(entry.key(), absent).ifPresent(field -> misspelt.putIfAbsent(field, entry));
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.UNKNOWN_FIELD,
                        entry.keyLocation(),
                        kind.title() + " has no field " + entry.key())
                .withProposal(entry.key(), absent));
    }

    /** Reports that fields which this object needs are not there. */
    void reportMissing(List<String> fields) {
        String names = (fields.size() == 1 ? "field " : "fields ") + enumerate(fields, "and");
        diagnostics.error(DiagnosticCode.MISSING_FIELD, node.location(), kind.title() + " needs the " + names);
    }

    MappingNode node() {
        return node;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Whether a field is there, perhaps without a usable value or misspelt: then its absence is not worth a report. */
    boolean isGiven(String field) {
        return node.entry(field).isPresent() || misspelt.containsKey(field);
    }

    /**
     * The entry of a field. A required one is found even if it is misspelt: that has been reported, and without it much
     * else would look wrong as well.
     */
    private Optional<MappingNode.Entry> entry(String field) {
        Optional<MappingNode.Entry> entry = node.entry(field);
        return entry.isEmpty() && kind.required().contains(field) ? Optional.ofNullable(misspelt.get(field)) : entry;
    }

    /** The place of a field's name; of the object, if the field is not there. */
    Location keyLocation(String field) {
        return node.entry(field).map(MappingNode.Entry::keyLocation).orElseGet(node::location);
    }

    /** The value of a field that may be anything. */
    Optional<Node> any(String field) {
        return entry(field).map(MappingNode.Entry::value);
    }

    /** The value of a field that must be a string. */
    Optional<Text> text(String field) {
        return any(field).flatMap(value -> text(value, field));
    }

    /** The value of a field that names something. */
    Optional<Text> name(String field) {
        Optional<Text> text = text(field);
        if (text.isPresent() && text.get().value().isEmpty()) {
            reportBadValue(text.get().location(), field + " must not be empty");
            return Optional.empty();
        }
        return text;
    }

    /** The value of a field that must be one of a few words. */
    Optional<Text> word(String field, Collection<String> words) {
        Optional<Text> text = text(field).filter(found -> found.node().isString());
        if (text.isPresent() && !words.contains(text.get().value())) {
            reportBadWord(field, text.get(), words);
            return Optional.empty();
        }
        return text;
    }

    private void reportBadWord(String field, Text text, Collection<String> words) {
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.BAD_VALUE,
                        text.location(),
                        field + " must be " + enumerate(words, "or") + ", not \"" + text.value() + "\"")
                .withProposal(text.value(), words));
    }

    private static String enumerate(Collection<String> words, String conjunction) {
        List<String> all = List.copyOf(words);
        int last = all.size() - 1;
        return last < 1
                ? String.join("", all)
                : String.join(", ", all.subList(0, last)) + " " + conjunction + " " + all.get(last);
    }

    /**
     * A string at any place. Another scalar is an error, but is read as it is written: what refers to it is not wrong as
     * well.
     */
    Optional<Text> text(Node value, String what) {
        Optional<ScalarNode> scalar = value.asScalar().filter(found -> !found.isNull());
        if (!scalar.map(ScalarNode::isString).orElse(false)) {
            Diagnostic diagnostic = wrongType(value, what, "a string");
            diagnostics.report(scalar.isPresent() ? diagnostic.withHint("put it in quotes") : diagnostic);
        }
        return scalar.map(found -> new Text(found.text(), found));
    }

    /** The value of a field that must be a number, and not a negative one. */
    Optional<BigDecimal> decimal(String field) {
        Optional<Node> value = any(field);
        Optional<BigDecimal> number = value.flatMap(Node::asScalar).flatMap(ScalarNode::asDecimal);
        if (value.isPresent() && number.isEmpty()) {
            diagnostics.report(wrongType(value.get(), field, "a number"));
        }
        if (number.isPresent() && number.get().signum() < 0) {
            reportBadValue(value.orElseThrow().location(), field + " must not be negative");
            return Optional.empty();
        }
        return number;
    }

    /** The value of a field that must be an integer from 0 to a limit that is only technical. */
    Optional<Long> integer(String field, long limit) {
        Optional<Node> value = any(field);
        Optional<BigInteger> number = value.flatMap(Node::asScalar).flatMap(ScalarNode::asInteger);
        if (value.isPresent() && number.isEmpty()) {
            diagnostics.report(wrongType(value.get(), field, "an integer"));
        }
        if (number.isPresent() && number.get().signum() < 0) {
            reportBadValue(value.orElseThrow().location(), field + " must not be negative");
            return Optional.empty();
        }
        if (number.isPresent() && number.get().compareTo(BigInteger.valueOf(limit)) > 0) {
            reportBadValue(value.orElseThrow().location(), field + " must not be greater than " + limit);
            return Optional.empty();
        }
        return number.map(BigInteger::longValue);
    }

    /** The elements of a field that must be a list; those that cannot be read are left out. */
    <T> List<T> list(String field, Function<Node, Optional<T>> element) {
        return sequence(field).map(sequence -> elements(sequence, element)).orElseGet(List::of);
    }

    /** The elements of a field that must be a list with at least one element. */
    <T> List<T> nonEmptyList(String field, Function<Node, Optional<T>> element) {
        Optional<SequenceNode> sequence = sequence(field);
        if (sequence.isPresent() && sequence.get().elements().isEmpty()) {
            diagnostics.error(
                    DiagnosticCode.EMPTY_LIST, sequence.get().location(), field + " must have at least one entry");
        }
        return sequence.map(found -> elements(found, element)).orElseGet(List::of);
    }

    private Optional<SequenceNode> sequence(String field) {
        Optional<Node> value = any(field);
        Optional<SequenceNode> sequence = value.flatMap(Node::asSequence);
        if (value.isPresent() && sequence.isEmpty()) {
            diagnostics.report(wrongType(value.get(), field, "a list"));
        }
        return sequence;
    }

    private static <T> List<T> elements(SequenceNode sequence, Function<Node, Optional<T>> element) {
        List<T> read = new ArrayList<>();
        sequence.elements().forEach(node -> element.apply(node).ifPresent(read::add));
        return List.copyOf(read);
    }

    /** The value of a field that must be a mapping with names of the author's choice. */
    Optional<MappingNode> mapping(String field) {
        Optional<Node> value = any(field);
        Optional<MappingNode> mapping = value.flatMap(Node::asMapping);
        if (value.isPresent() && mapping.isEmpty()) {
            diagnostics.error(
                    DiagnosticCode.NOT_A_MAPPING,
                    value.get().location(),
                    field + " must be a mapping, but this is " + value.get().description());
        }
        return mapping;
    }

    /** Warns that a field has no effect, if it is there; nothing, if such an object has no such field at all. */
    void ineffective(String field, String because) {
        if (kind.fields().contains(field) && node.entry(field).isPresent()) {
            diagnostics.warning(
                    DiagnosticCode.INEFFECTIVE_FIELD, keyLocation(field), field + " has no effect " + because);
        }
    }

    /** The first, as written, of some fields that exclude each other; the others are reported. */
    Optional<String> exclusive(Collection<String> fields) {
        List<String> given = node.keys().stream().filter(fields::contains).toList();
        given.stream()
                .skip(1)
                .forEach(field ->
                        reportConflict(field, given.get(0), field + " and " + given.get(0) + " exclude each other"));
        return given.stream().findFirst();
    }

    /** Reports that a field cannot stand beside another one that is there already. */
    void reportConflict(String field, String other, String message) {
        diagnostics.report(Diagnostic.of(DiagnosticCode.CONFLICTING_FIELDS, keyLocation(field), message)
                .withRelated(keyLocation(other), other + " is here"));
    }

    void reportBadValue(Location location, String message) {
        diagnostics.error(DiagnosticCode.BAD_VALUE, location, message);
    }

    private static Diagnostic wrongType(Node value, String what, String expected) {
        return Diagnostic.of(
                DiagnosticCode.WRONG_TYPE,
                value.location(),
                what + " must be " + expected + ", but this is " + value.description());
    }
}
