package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.NodeVisitor;
import io.github.arazzo4j.codegen.source.ScalarNode;
import io.github.arazzo4j.codegen.source.SequenceNode;
import org.jspecify.annotations.Nullable;

/** Visits the strings, numbers and so on of a document, in order. */
final class Scalars implements NodeVisitor<@Nullable Void> {

    /** Is told of a scalar. */
    interface Visitor {

        /**
         * A scalar.
         *
         * @param owner the mapping that it is a value of; {@code null} in a list
         * @param key its key there; empty in a list
         * @param scalar the scalar
         */
        void scalar(@Nullable MappingNode owner, String key, ScalarNode scalar);
    }

    private final Visitor visitor;
    private @Nullable MappingNode owner;
    private String key = "";

    private Scalars(Visitor visitor) {
        this.visitor = visitor;
    }

    static void forEach(Node root, Visitor visitor) {
        root.accept(new Scalars(visitor));
    }

    @Override
    public @Nullable Void visitMapping(MappingNode node) {
        for (MappingNode.Entry entry : node.entries()) {
            owner = node;
            key = entry.key();
            entry.value().accept(this);
        }
        return null;
    }

    @Override
    public @Nullable Void visitSequence(SequenceNode node) {
        for (Node element : node.elements()) {
            owner = null;
            key = "";
            element.accept(this);
        }
        return null;
    }

    @Override
    public @Nullable Void visitScalar(ScalarNode node) {
        visitor.scalar(owner, key, node);
        return null;
    }
}
