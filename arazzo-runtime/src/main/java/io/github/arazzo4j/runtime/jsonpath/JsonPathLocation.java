package io.github.arazzo4j.runtime.jsonpath;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place of a node in its document: the root, or a member or an element of another place. Immutable. Places share
 * their parents, so that those of a whole nodelist are cheap; the text of a path is made when it is asked for.
 */
public final class JsonPathLocation {

    /** The document itself, {@code $}. */
    public static final JsonPathLocation ROOT = new JsonPathLocation(null, null, -1);

    private final @Nullable JsonPathLocation parent;
    private final @Nullable String name;
    private final int index;
    private final int hash;

    private JsonPathLocation(@Nullable JsonPathLocation parent, @Nullable String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.hash = 31 * (parent == null ? 0 : parent.hash) + (name == null ? index : name.hashCode());
    }

    /**
     * The place of a member.
     *
     * @param memberName the member's name
     * @return its place in the object here
     */
    public JsonPathLocation member(String memberName) {
        return new JsonPathLocation(this, Objects.requireNonNull(memberName), -1);
    }

    /**
     * The place of an element.
     *
     * @param elementIndex the element's index, counted from 0
     * @return its place in the array here
     * @throws IllegalArgumentException if the index is negative
     */
    public JsonPathLocation element(int elementIndex) {
        if (elementIndex < 0) {
            throw new IllegalArgumentException("negative index");
        }
        return new JsonPathLocation(this, null, elementIndex);
    }

    /** Returns the place of the object or array that the node is in, {@code null} at the root. */
    public @Nullable JsonPathLocation parent() {
        return parent;
    }

    /** Returns the node's name if it is a member of an object, else {@code null}. */
    public @Nullable String name() {
        return name;
    }

    /** Returns the node's index if it is an element of an array, else -1. */
    public int index() {
        return index;
    }

    /** Returns the place as a JSON Pointer (RFC 6901), {@code ""} for the root. */
    public String toJsonPointer() {
        StringBuilder out = new StringBuilder();
        for (JsonPathLocation step : steps()) {
            out.append('/');
            if (step.name == null) {
                out.append(step.index);
            } else {
                out.append(step.name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return out.toString();
    }

    /** Returns the normalized path (RFC 9535 §2.7), for instance {@code $['a'][0]}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("$");
        for (JsonPathLocation step : steps()) {
            out.append('[');
            if (step.name == null) {
                out.append(step.index);
            } else {
                out.append('\'');
                JsonPathStrings.escape(step.name, '\'', out);
                out.append('\'');
            }
            out.append(']');
        }
        return out.toString();
    }

    /** Every place from below the root to this one. */
    private Deque<JsonPathLocation> steps() {
        Deque<JsonPathLocation> steps = new ArrayDeque<>();
        JsonPathLocation step = this;
        while (step.parent != null) {
            steps.push(step);
            step = step.parent;
        }
        return steps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonPathLocation location && sameSteps(this, location);
    }

    private static boolean sameSteps(JsonPathLocation from, JsonPathLocation to) {
        JsonPathLocation left = from;
        JsonPathLocation right = to;
        while (left != null && right != null) {
            if (left.hash != right.hash || left.index != right.index || !Objects.equals(left.name, right.name)) {
                return false;
            }
            left = left.parent;
            right = right.parent;
        }
        return left == null && right == null;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
