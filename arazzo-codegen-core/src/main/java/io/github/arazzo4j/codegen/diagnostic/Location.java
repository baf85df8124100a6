package io.github.arazzo4j.codegen.diagnostic;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file.
 *
 * <p>Lines and columns start at 1. Columns count Unicode code points, not UTF-16 units: an emoji is one column. A line of
 * 0 means that the place is the file as a whole; the column is then 0 as well.
 *
 * @param file the file as shown to the user: relative to the directory that the user gave where possible, with forward
 *     slashes
 * @param pointer the JSON Pointer (RFC 6901) of the node at this place; empty for the root and for a whole file
 * @param line the line, from 1, or 0 for the file as a whole
 * @param column the first column of the place, from 1, or 0 for the file as a whole
 * @param endColumn the column after the last one of the place, on the same line; never less than {@code column}
 * @param lineText the text of the line without its line break, or {@code null} if it is not known
 */
public record Location(
        String file,
        String pointer,
        int line,
        int column,
        int endColumn,
        @Nullable String lineText) implements Comparable<Location> {

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column)
            .thenComparingInt(Location::endColumn)
            .thenComparing(Location::pointer)
            .thenComparing(Location::lineText, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * Checks that the numbers make sense together.
     *
     * @throws IllegalArgumentException if line or column is negative, or {@code endColumn} lies before {@code column}
     */
    public Location {
        if (line < 0 || column < 0 || endColumn < column) {
            throw new IllegalArgumentException("not a place: " + line + ":" + column + "-" + endColumn);
        }
    }

    /**
     * The file as a whole, for what has no line: a file that is missing, or cannot be read.
     *
     * @param file the file as shown to the user
     * @return a location that is rendered without line and column
     */
    public static Location of(String file) {
        return new Location(file, "", 0, 0, 0, null);
    }

    /**
     * Whether this is a place inside the file, rather than the file as a whole.
     *
     * @return {@code true} if line and column are known
     */
    public boolean hasLine() {
        return line > 0;
    }

    /** Orders by file, line and column; the remaining components only break ties, so that it agrees with equals. */
    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** The place as compilers write it: {@code file:line:column}, or just {@code file}. */
    @Override
    public String toString() {
        return hasLine() ? file + ":" + line + ":" + column : file;
    }
}
