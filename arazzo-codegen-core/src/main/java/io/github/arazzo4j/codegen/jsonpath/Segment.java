package io.github.arazzo4j.codegen.jsonpath;

import io.github.arazzo4j.runtime.support.Nodes;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a query: what it does with each node that the query has come to (RFC 9535 §2.5). The nodelist after it
 * is what it gives for the first of these nodes, then for the second, and so on.
 */
public sealed interface Segment {

    /** Tells whether the segment selects at most one node for one node. */
    boolean isSingular();

    /**
     * Calls the visitor's method for this kind of segment.
     *
     * @param visitor what to call
     * @param <R> what it gives
     * @return what the visitor gave
     */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * Something to do for each kind of segment.
     *
     * @param <R> what it gives
     */
    interface Visitor<R extends @Nullable Object> {
        /** Called for a {@link Child}. */
        R child(Child segment);

        /** Called for a {@link Descendant}. */
        R descendant(Descendant segment);

        /** Called for a {@link Length}. */
        R length(Length segment);
    }

    /**
     * Applies its selectors to the node, {@code [...]} or {@code .name} (RFC 9535 §2.5.1).
     *
     * @param selectors one or more selectors, whose results follow each other
     */
    record Child(List<Selector> selectors) implements Segment {

        /** Copies the selectors. */
        public Child {
            selectors = requireSome(selectors);
        }

        @Override
        public boolean isSingular() {
            return selectors.size() == 1 && selectors.get(0).isSingular();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.child(this);
        }

        /** Returns the segment in canonical form. */
        @Override
        public String toString() {
            return bracketed(selectors);
        }
    }

    /**
     * Applies its selectors to the node and to all that is in it, {@code ..[...]} (RFC 9535 §2.5.2); a node
     * before what is in it, and what is in a child before the next child.
     *
     * @param selectors one or more selectors, whose results follow each other for each of these nodes
     */
    record Descendant(List<Selector> selectors) implements Segment {

        /** Copies the selectors. */
        public Descendant {
            selectors = requireSome(selectors);
        }

        @Override
        public boolean isSingular() {
            return false;
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.descendant(this);
        }

        /** Returns the segment in canonical form. */
        @Override
        public String toString() {
            return ".." + bracketed(selectors);
        }
    }

    /**
     * The length of the node, {@code .length} at the end of a query in the {@link JsonPath.Dialect#GOESSNER older
     * dialect}; see {@link Nodes#lengthOrMember}. Never in a query of RFC 9535.
     */
    record Length() implements Segment {

        @Override
        public boolean isSingular() {
            return true;
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.length(this);
        }

        /** Returns the segment as the dialect writes it. */
        @Override
        public String toString() {
            return ".length";
        }
    }

    private static List<Selector> requireSome(List<Selector> selectors) {
        if (selectors.isEmpty()) {
            throw new IllegalArgumentException("a segment without a selector");
        }
        return List.copyOf(selectors);
    }

    private static String bracketed(List<Selector> selectors) {
        return selectors.stream().map(Selector::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
