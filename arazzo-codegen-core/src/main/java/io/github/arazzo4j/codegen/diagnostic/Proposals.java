package io.github.arazzo4j.codegen.diagnostic;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that an author may have meant. */
public final class Proposals {

    /** Names longer than this are not compared letter by letter: nobody mistypes them, and it would take long. */
    private static final int MAX_LENGTH = 200;

    private Proposals() {}

    private record Candidate(String name, int distance) {}

    /**
     * The known name that is closest to a wrong one: one that differs only in case, else the one with the fewest
     * mistakes (a letter too many, missing, wrong, or swapped with its neighbour), if these are no more than about a
     * third of its letters. Of several equally close names, the alphabetically first.
     *
     * @param wrong the name that is not known
     * @param known the names that are, in any order
     * @return the closest name, or empty if none is close
     */
    public static Optional<String> closest(String wrong, Iterable<String> known) {
        Candidate best = null;
        String wanted = wrong.toLowerCase(Locale.ROOT);
        Comparator<Candidate> order =
                Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name);
        for (String name : known) {
            int distance = name.equalsIgnoreCase(wrong) ? 0 : distance(wanted, name.toLowerCase(Locale.ROOT));
            Candidate candidate = new Candidate(name, distance);
            if (distance <= tolerance(wrong, name) && (best == null || order.compare(candidate, best) < 0)) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best).map(Candidate::name);
    }

    private static int tolerance(String wrong, String name) {
        int length = Math.max(wrong.length(), name.length());
        return length < 3 ? 0 : Math.max(1, length / 3);
    }

    /** The Damerau-Levenshtein distance in its common restricted form: no letter is touched twice. */
    private static int distance(String left, String right) {
        if (left.length() > MAX_LENGTH || right.length() > MAX_LENGTH) {
            return left.equals(right) ? 0 : Integer.MAX_VALUE;
        }
        int[] beforePrevious = new int[right.length() + 1];
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substitution = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(previous[j] + 1, current[j - 1] + 1);
                cost = Math.min(cost, previous[j - 1] + substitution);
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                current[j] = swapped ? Math.min(cost, beforePrevious[j - 2] + 1) : cost;
            }
            int[] free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
        }
        return previous[right.length()];
    }
}
