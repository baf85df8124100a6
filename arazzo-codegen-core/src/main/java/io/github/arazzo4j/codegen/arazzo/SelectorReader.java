package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.NodeVisitor;
import io.github.arazzo4j.codegen.source.ScalarNode;
import io.github.arazzo4j.codegen.source.SequenceNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Reads and checks selectors (Arazzo 1.1.0, Selector Object). */
final class SelectorReader {

    private SelectorReader() {}

    /**
     * Whether a value is meant as a selector. The specification doesn't tell a selector from an object that happens to
     * have the same fields, so this asks for the two fields that every selector has, a context that is an expression, and
     * nothing else beside the type.
     */
    static boolean looksLikeSelector(Node value) {
        return value.asMapping().filter(SelectorReader::looksLikeSelector).isPresent();
    }

    private static boolean looksLikeSelector(MappingNode mapping) {
        return mapping.keys().contains("selector")
                && mapping.get("context").flatMap(Node::asString).orElse("").startsWith("$")
                && mapping.keys().stream()
                        .allMatch(key -> key.startsWith("x-")
                                || ObjectKind.SELECTOR.fields().contains(key));
    }

    static Optional<SelectorObject> read(Node value, Diagnostics diagnostics) {
        return ObjectReader.open(value, ObjectKind.SELECTOR, diagnostics).flatMap(SelectorReader::read);
    }

    private static Optional<SelectorObject> read(ObjectReader object) {
        Optional<Text> context = object.text("context");
        Optional<Text> selector = object.text("selector");
        Optional<ExpressionTypeObject> type = ExpressionTypeReader.read(object, "type", ExpressionTypeReader.SELECTORS);
        return context.isPresent() && selector.isPresent() && type.isPresent()
                ? Optional.of(new SelectorObject(context.get(), selector.get(), type.get(), object.node()))
                : Optional.empty();
    }

    /** Checks a value that may be a constant as well: the value itself, and in a payload all that it contains. */
    static void checkInside(Node value, Diagnostics diagnostics) {
        value.<Boolean>accept(new Walk(diagnostics));
    }

    /** Looks for selectors; what aliases lead to is looked at once. */
    private static final class Walk implements NodeVisitor<Boolean> {

        private final Diagnostics diagnostics;
        private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        Walk(Diagnostics diagnostics) {
            this.diagnostics = diagnostics;
        }

        @Override
        public Boolean visitMapping(MappingNode node) {
            if (looksLikeSelector(node)) {
                return SelectorReader.read(node, diagnostics).isPresent();
            }
            if (seen.add(node)) {
                node.entries().forEach(entry -> entry.value().<Boolean>accept(this));
            }
            return false;
        }

        @Override
        public Boolean visitSequence(SequenceNode node) {
            if (seen.add(node)) {
                node.elements().forEach(element -> element.<Boolean>accept(this));
            }
            return false;
        }

        @Override
        public Boolean visitScalar(ScalarNode node) {
            return false;
        }
    }
}
