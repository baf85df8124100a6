package io.github.arazzo4j.codegen.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known word that a misspelt one probably is. */
final class Proposals {

    private static final int MAX_DISTANCE = 2;
    private static final int MAX_LENGTH = 40;

    private Proposals() {}

    /** The nearest candidate, at most two edits away, letter case aside; {@code null} if there is none. */
    static @Nullable String nearest(String word, Collection<String> candidates) {
        if (word.isEmpty() || word.length() > MAX_LENGTH) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(c -> distance(lower, c.toLowerCase(Locale.ROOT)) <= Math.min(MAX_DISTANCE, c.length() / 2))
                .min(Comparator.<String>comparingInt(c -> distance(lower, c.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
