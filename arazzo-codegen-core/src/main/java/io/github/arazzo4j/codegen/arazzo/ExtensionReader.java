package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.ScalarNode;
import io.github.arazzo4j.codegen.source.SequenceNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads our own extensions (S27). That they stand on the right kind of object has been checked before. */
final class ExtensionReader {

    private ExtensionReader() {}

    /** {@code x-java-name}: a Java identifier. */
    static Optional<Text> javaName(ObjectReader object) {
        return object.any(JavaName.FIELD).flatMap(node -> JavaName.read(node, object.diagnostics()));
    }

    /** {@code x-poll-interval}: seconds between polls. */
    static Optional<BigDecimal> pollInterval(ObjectReader object) {
        Optional<Node> value = object.any(ObjectKind.POLL_INTERVAL);
        Optional<BigDecimal> seconds =
                value.flatMap(Node::asScalar).flatMap(ScalarNode::asDecimal).filter(number -> number.signum() > 0);
        if (value.isPresent() && seconds.isEmpty()) {
            report(
                    object,
                    value.get().location(),
                    ObjectKind.POLL_INTERVAL + " must be a number of seconds greater than 0");
        }
        return seconds;
    }

    /** {@code x-collect}: names of outputs of the step. */
    static List<Text> collect(ObjectReader step) {
        Optional<Node> value = step.any(ObjectKind.COLLECT);
        List<Node> elements =
                value.flatMap(Node::asSequence).map(SequenceNode::elements).orElseGet(List::of);
        if (value.isPresent() && elements.isEmpty()) {
            report(step, value.get().location(), ObjectKind.COLLECT + " must be a list of the step's outputs");
        }
        Map<String, Text> names = new LinkedHashMap<>();
        for (Node element : elements) {
            text(element)
                    .ifPresentOrElse(
                            name -> collectOutput(step, name, names),
                            () -> report(
                                    step, element.location(), ObjectKind.COLLECT + " must contain names of outputs"));
        }
        return List.copyOf(names.values());
    }

    private static void collectOutput(ObjectReader step, Text name, Map<String, Text> names) {
        Optional<Node> outputs = step.any("outputs");
        Set<String> known =
                outputs.flatMap(Node::asMapping).map(MappingNode::keys).orElseGet(Set::of);
        boolean outputsUnusable =
                step.isGiven("outputs") && outputs.flatMap(Node::asMapping).isEmpty();
        if (!known.contains(name.value()) && !outputsUnusable) {
            step.diagnostics()
                    .report(Diagnostic.of(
                                    DiagnosticCode.BAD_EXTENSION, name.location(), "this step has no output " + name)
                            .withProposal(name.value(), known));
            return;
        }
        Text first = names.putIfAbsent(name.value(), name);
        if (first != null) {
            step.diagnostics()
                    .report(Diagnostic.of(
                                    DiagnosticCode.BAD_EXTENSION,
                                    name.location(),
                                    "the output " + name + " is there already")
                            .withRelated(first.location(), "the first one"));
        }
    }

    /** The value of an extension, if it is a string. */
    static Optional<Text> text(Node node) {
        return node.asScalar().filter(ScalarNode::isString).map(scalar -> new Text(scalar.text(), scalar));
    }

    private static void report(ObjectReader object, Location location, String message) {
        object.diagnostics().error(DiagnosticCode.BAD_EXTENSION, location, message);
    }
}
