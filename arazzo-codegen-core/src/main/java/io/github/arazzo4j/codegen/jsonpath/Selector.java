package io.github.arazzo4j.codegen.jsonpath;

import io.github.arazzo4j.runtime.support.Nodes;
import org.jspecify.annotations.Nullable;

/** A selector of a segment: which children of a node it selects (RFC 9535 §2.3). */
public sealed interface Selector {

    /** The largest index, and with a minus sign the smallest (RFC 9535 §2.1, the range of I-JSON). */
    long MAX_INDEX = 9_007_199_254_740_991L;

    /** Tells whether the selector selects at most one child. */
    default boolean isSingular() {
        return false;
    }

    /**
     * Calls the visitor's method for this kind of selector.
     *
     * @param visitor what to call
     * @param <R> what it gives
     * @return what the visitor gave
     */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * Something to do for each kind of selector.
     *
     * @param <R> what it gives
     */
    interface Visitor<R extends @Nullable Object> {
        /** Called for a {@link Name}. */
        R name(Name selector);

        /** Called for an {@link Index}. */
        R index(Index selector);

        /** Called for a {@link Slice}. */
        R slice(Slice selector);

        /** Called for a {@link Wildcard}. */
        R wildcard(Wildcard selector);

        /** Called for a {@link Filter}. */
        R filter(Filter selector);
    }

    /**
     * The member of that name (RFC 9535 §2.3.1).
     *
     * @param name the member's name, unescaped
     */
    record Name(String name) implements Selector {

        @Override
        public boolean isSingular() {
            return true;
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }

        /** Returns the selector in canonical form. */
        @Override
        public String toString() {
            return JsonPathStrings.quote(name);
        }
    }

    /**
     * The element at that index (RFC 9535 §2.3.3), {@link Nodes#element}.
     *
     * @param index the index from 0, or from the end if negative, where -1 is the last
     */
    record Index(long index) implements Selector {

        /** Checks the range. */
        public Index {
            requireInRange(index);
        }

        @Override
        public boolean isSingular() {
            return true;
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.index(this);
        }

        /** Returns the selector in canonical form. */
        @Override
        public String toString() {
            return Long.toString(index);
        }
    }

    /**
     * A range of elements (RFC 9535 §2.3.4), {@link Nodes#slice}.
     *
     * @param start the first index, from the end if negative; {@code null} if omitted
     * @param end the index before which to stop, from the end if negative; {@code null} if omitted
     * @param step the distance between elements, backwards if negative; {@code null} if omitted
     */
    record Slice(
            @Nullable Long start,
            @Nullable Long end,
            @Nullable Long step) implements Selector {

        /** Checks the ranges. */
        public Slice {
            requireInRange(start);
            requireInRange(end);
            requireInRange(step);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.slice(this);
        }

        /** Returns the selector in canonical form. */
        @Override
        public String toString() {
            return text(start) + ":" + text(end) + (step == null ? "" : ":" + step);
        }

        private static String text(@Nullable Long bound) {
            return bound == null ? "" : bound.toString();
        }
    }

    /** All children (RFC 9535 §2.3.2). */
    record Wildcard() implements Selector {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.wildcard(this);
        }

        /** Returns the selector in canonical form. */
        @Override
        public String toString() {
            return "*";
        }
    }

    /**
     * The children for which a condition holds (RFC 9535 §2.3.5).
     *
     * @param condition the condition, in which {@code @} is the child
     */
    record Filter(FilterExpression condition) implements Selector {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.filter(this);
        }

        /** Returns the selector in canonical form. */
        @Override
        public String toString() {
            return "?" + condition;
        }
    }

    private static void requireInRange(@Nullable Long index) {
        if (index != null && (index > MAX_INDEX || index < -MAX_INDEX)) {
            throw new IllegalArgumentException("index out of the range of I-JSON: " + index);
        }
    }
}
