package io.github.arazzo4j.codegen.diagnostic;

/**
 * Makes text from documents safe to print. Escape sequences, line breaks and characters that reverse or hide text could
 * otherwise make a terminal show something else than what is there.
 */
final class DisplayText {

    private static final int REPLACEMENT = 0xFFFD;
    /** A name in a message may be megabytes long. */
    private static final int MAX_LENGTH = 2000;

    private DisplayText() {}

    /** The text on one line: white space becomes a space, what is not visible U+FFFD; cut off if it is very long. */
    static String oneLine(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .limit(MAX_LENGTH)
                .map(codePoint -> Character.isWhitespace(codePoint) ? ' ' : visible(codePoint))
                .forEach(out::appendCodePoint);
        boolean cut = text.length() > MAX_LENGTH && text.codePointCount(0, text.length()) > MAX_LENGTH;
        return cut ? out.append('…').toString() : out.toString();
    }

    /** The code point itself if a terminal shows it as one character, in its place; else the replacement character. */
    static int visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> codePoint;
        };
    }

    /** How many columns of a terminal a visible code point takes: none for combining marks, two for East Asian ones. */
    static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        if (codePoint < 0x1100) {
            return false;
        }
        return codePoint <= 0x115F
                || between(codePoint, 0x2E80, 0xA4CF)
                || between(codePoint, 0xAC00, 0xD7A3)
                || between(codePoint, 0xF900, 0xFAFF)
                || between(codePoint, 0xFE30, 0xFE6F)
                || between(codePoint, 0xFF00, 0xFF60)
                || between(codePoint, 0xFFE0, 0xFFE6)
                || between(codePoint, 0x1F300, 0x1F64F)
                || between(codePoint, 0x1F680, 0x1F6FF)
                || between(codePoint, 0x1F900, 0x1F9FF)
                || between(codePoint, 0x20000, 0x3FFFD);
    }

    private static boolean between(int codePoint, int first, int last) {
        return first <= codePoint && codePoint <= last;
    }
}
