package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping: entries in the order in which they are written, those from merge keys last. All keys are text; {@code 200:}
 * and {@code "200":} are the same key.
 */
public final class MappingNode implements Node {

    private final Position position;
    private final Map<String, Entry> entries;

    /** One entry of a mapping. */
    public static final class Entry {
        private final Position position;
        private final String key;
        private final Node value;

        Entry(Position position, String key, Node value) {
            this.position = position;
            this.key = key;
            this.value = value;
        }

        /**
         * The key as text.
         *
         * @return the key, without quotes
         */
        public String key() {
            return key;
        }

        /**
         * Where the key is written; its pointer is that of the value. For an entry from a merge key this lies in the
         * mapping that was merged.
         *
         * @return the place of the key
         */
        public Location keyLocation() {
            return position.location();
        }

        /**
         * The value; for {@code key:} with nothing behind it a null scalar.
         *
         * @return the value
         */
        public Node value() {
            return value;
        }
    }

    MappingNode(Position position, Map<String, Entry> entries) {
        this.position = position;
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * The value of a key.
     *
     * @param key the key, case-sensitive
     * @return the value, or empty if there is no such key; a null scalar if the key is there without a value
     */
    public Optional<Node> get(String key) {
        return entry(key).map(Entry::value);
    }

    /**
     * The entry of a key.
     *
     * @param key the key, case-sensitive
     * @return the entry, or empty if there is no such key
     */
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * All entries.
     *
     * @return an immutable view in order
     */
    public Collection<Entry> entries() {
        return entries.values();
    }

    /**
     * All keys.
     *
     * @return an immutable view in order
     */
    public Set<String> keys() {
        return entries.keySet();
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
        return "a mapping";
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitMapping(this);
    }

    @Override
    public Optional<MappingNode> asMapping() {
        return Optional.of(this);
    }

    /** The place and the keys, for debugging. */
    @Override
    public String toString() {
        return location() + " " + keys();
    }
}
