package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a node is written, in as few words as possible: API descriptions have 100,000 nodes, of which a handful are ever
 * asked for their place. Text of the line and pointer are worked out then.
 *
 * @param text the file
 * @param parent the position of the collection around it, or {@code null} at the root
 * @param key the key in a mapping, or {@code null} in a list and at the root
 * @param index the index in a list
 * @param line the line, from 1
 * @param column the column in code points, from 1
 * @param endColumn the column after the last one
 */
record Position(
        SourceText text,
        @Nullable Position parent,
        @Nullable String key,
        int index,
        int line,
        int column,
        int endColumn) {

    Location location() {
        return new Location(text.displayName(), pointer(), line, column, endColumn, text.line(line));
    }

    String pointer() {
        Deque<String> tokens = new ArrayDeque<>();
        Position position = this;
        for (Position outer = parent; outer != null; outer = outer.parent) {
            String token = position.key;
            tokens.push(token == null ? Integer.toString(position.index) : JsonPointers.escape(token));
            position = outer;
        }
        return tokens.isEmpty() ? "" : "/" + String.join("/", tokens);
    }
}
