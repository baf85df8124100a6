package io.github.arazzo4j.runtime.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Foreign text, made fit for a message. */
final class ErrorText {

    private static final int LIMIT = 300;

    private ErrorText() {}

    /** The beginning of a text in one line; control and format characters become blanks. */
    static String shorten(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (out.length() >= LIMIT) {
                return out.append('…').toString();
            }
            i += Character.charCount(c);
            if (isPlain(c)) {
                out.appendCodePoint(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** A duration as people set it: {@code 5 s}, {@code 150 ms}. */
    static String duration(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
