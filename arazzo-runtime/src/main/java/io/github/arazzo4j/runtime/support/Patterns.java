package io.github.arazzo4j.runtime.support;

import java.util.regex.Pattern;

/**
 * Java's regular expressions, bounded. They search by trial and error: there are patterns and values on which that takes
 * years, or more stack than there is. A value usually comes from a stranger, and often so does the pattern.
 */
final class Patterns {

    /** How often characters may be looked at in one search; reasonable patterns look at each a few times. */
    private static final int MAX_READS = 20_000_000;

    private Patterns() {}

    /**
     * Whether a pattern is found in a text.
     *
     * @param pattern the pattern
     * @param text the text
     * @return whether it is found
     * @throws EvaluationException if that can't be found out in reasonable time
     */
    static boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Bounded(text)).find();
        } catch (StackOverflowError | OutOfReads e) {
            throw new EvaluationException("searching for the regular expression takes too long");
        }
    }

    private static final class OutOfReads extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfReads() {
            super(null, null, false, false);
        }
    }

    /** A text that can be looked at so often. */
    private static final class Bounded implements CharSequence {
        private final String text;
        private int left = MAX_READS;

        Bounded(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new OutOfReads();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
