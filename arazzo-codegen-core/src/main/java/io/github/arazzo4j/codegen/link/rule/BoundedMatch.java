package io.github.arazzo4j.codegen.link.rule;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Looks for patterns of strangers in text without being held up by one that explodes. */
final class BoundedMatch {

    private static final int MAX_READS = 200_000;

    private BoundedMatch() {}

    /** Whether a pattern is found; also if that can't be told, since it is no pattern or takes too long. */
    static boolean find(String regex, String text) {
        try {
            return Pattern.compile(regex).matcher(new CountedText(text)).find();
        } catch (PatternSyntaxException | TooManyReads | StackOverflowError e) {
            return true;
        }
    }

    private static final class TooManyReads extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyReads() {
            super("the pattern takes too long", null, false, false);
        }
    }

    /** A text that may be read so many times. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private int reads;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (reads++ > MAX_READS) {
                throw new TooManyReads();
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
