package io.github.arazzo4j.runtime.jsonpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of characters: ranges and general categories, or all but these. Which category a character has is what the
 * Unicode version of the JDK says.
 */
final class CodePointSet {

    private final int[] starts;
    private final int[] ends;
    private final int categories;
    private final boolean negated;

    /**
     * A set of ranges and categories.
     *
     * @param ranges the ranges, in any order, which may overlap
     * @param categories a bit for each of the categories of {@link Character#getType(int)}
     * @param negated whether the set is that of all other characters
     */
    CodePointSet(List<Range> ranges, int categories, boolean negated) {
        List<Range> merged = merge(ranges);
        this.starts = merged.stream().mapToInt(Range::start).toArray();
        this.ends = merged.stream().mapToInt(Range::end).toArray();
        this.categories = categories;
        this.negated = negated;
    }

    /** Characters from the first to the last, both included. */
    record Range(int start, int end) {}

    static CodePointSet of(int codePoint) {
        return new CodePointSet(List.of(new Range(codePoint, codePoint)), 0, false);
    }

    private static List<Range> merge(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(Range::start));
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && range.start() <= merged.get(last).end() + 1) {
                Range before = merged.get(last);
                merged.set(last, new Range(before.start(), Math.max(before.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    boolean contains(int codePoint) {
        boolean listed =
                inRanges(codePoint) || (categories != 0 && (categories >>> Character.getType(codePoint) & 1) != 0);
        return listed != negated;
    }

    private boolean inRanges(int codePoint) {
        int low = 0;
        int high = starts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < starts[middle]) {
                high = middle - 1;
            } else if (codePoint > ends[middle]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
