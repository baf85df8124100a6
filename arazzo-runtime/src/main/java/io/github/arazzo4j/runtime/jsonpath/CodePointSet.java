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
     * @param ranges the first and last character of each range, in any order; they may overlap
     * @param categories a bit for each of the categories of {@link Character#getType(int)}
     * @param negated whether the set is that of all other characters
     */
    CodePointSet(List<int[]> ranges, int categories, boolean negated) {
        List<int[]> merged = merge(ranges);
        this.starts = merged.stream().mapToInt(range -> range[0]).toArray();
        this.ends = merged.stream().mapToInt(range -> range[1]).toArray();
        this.categories = categories;
        this.negated = negated;
    }

    static CodePointSet of(int codePoint) {
        return new CodePointSet(List.of(new int[] {codePoint, codePoint}), 0, false);
    }

    private static List<int[]> merge(List<int[]> ranges) {
        List<int[]> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(range -> range[0]));
        List<int[]> merged = new ArrayList<>();
        for (int[] range : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && range[0] <= merged.get(last)[1] + 1) {
                int[] before = merged.get(last);
                merged.set(last, new int[] {before[0], Math.max(before[1], range[1])});
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
