package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** A list of values. */
public final class SequenceNode implements Node {

    private final Position position;
    private final List<Node> elements;

    SequenceNode(Position position, List<Node> elements) {
        this.position = position;
        this.elements = List.copyOf(elements);
    }

    /**
     * The elements.
     *
     * @return an immutable list
     */
    public List<Node> elements() {
        return elements;
    }

    @Override
    public Location location() {
        return position.location();
    }

    @Override
    public String pointer() {
        return position.pointer();
    }

    @Override
    public String description() {
        return "a list";
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitSequence(this);
    }

    @Override
    public Optional<SequenceNode> asSequence() {
        return Optional.of(this);
    }

    /** The place and the number of elements, for debugging. */
    @Override
    public String toString() {
        return location() + " list of " + elements.size();
    }
}
