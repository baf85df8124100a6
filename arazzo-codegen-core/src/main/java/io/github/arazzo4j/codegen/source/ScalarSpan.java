package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.Objects;

/**
 * Finds where a part of a scalar's text is written. What folding, indentation and line breaks do to a scalar only ever
 * touches its white space, so all other characters appear in the file in the same order: we follow them one by one, and
 * take quotes' escapes as the characters that they stand for.
 */
final class ScalarSpan {

    private static final int NOWHERE = -1;
    /** Escapes of double-quoted scalars that stand for white space, or for nothing. */
    private static final String BLANK_ESCAPES = "ntrvfLP \t\n\r";

    /** The remaining escapes of one letter, and what they stand for. */
    private static final String SIMPLE_ESCAPES = "\"\\/0abe_N";

    private static final String SIMPLE_MEANINGS = "\"\\/\0\u0007\b\u001B\u00A0\u0085";

    private final Position position;
    private final String value;
    private final String source;
    private int offset;
    private char quote;

    ScalarSpan(Position position, String value) {
        this.position = position;
        this.value = value;
        this.source = position.text().content();
    }

    /** The place of the characters from {@code start} to {@code end}; the whole scalar if they cannot be followed. */
    Location locate(int start, int end) {
        Objects.checkFromToIndex(start, end, value.length());
        Location whole = position.location();
        findContent();
        int from = NOWHERE;
        int index = 0;
        while (index < end) {
            boolean blank = Character.isWhitespace(value.charAt(index));
            if (!blank) {
                skipBlanks();
            }
            if (index >= start && from == NOWHERE) {
                from = offset;
            }
            int consumed = blank ? passBlank(value.charAt(index)) : passCharacter(index);
            if (consumed == 0) {
                return whole;
            }
            index += consumed;
        }
        return location(whole.pointer(), from == NOWHERE ? offset : from, offset);
    }

    private Location location(String pointer, int from, int to) {
        Location start = position.text().locationOf(from);
        String line = position.text().line(start.line());
        int lineEnd = position.text().lineStart(start.line()) + line.length();
        int width = source.codePointCount(from, Math.max(from, Math.min(to, lineEnd)));
        return new Location(
                start.file(), pointer, start.line(), start.column(), start.column() + width, start.lineText());
    }

    /** Moves behind anchor and tag, the opening quote, or the header of a block scalar. */
    private void findContent() {
        offset = position.text().offset(position.line(), position.column());
        while (peek() == '&' || peek() == '!') {
            while (offset < source.length() && !Character.isWhitespace(peek())) {
                offset++;
            }
            skipBlanks();
        }
        if (peek() == '"' || peek() == '\'') {
            quote = peek();
            offset++;
        } else if (peek() == '|' || peek() == '>') {
            while (offset < source.length() && peek() != '\n' && peek() != '\r') {
                offset++;
            }
        }
    }

    private char peek() {
        return offset < source.length() ? source.charAt(offset) : '\0';
    }

    private void skipBlanks() {
        while (offset < source.length()) {
            boolean blankEscape = quote == '"'
                    && peek() == '\\'
                    && offset + 1 < source.length()
                    && BLANK_ESCAPES.indexOf(source.charAt(offset + 1)) >= 0;
            if (!blankEscape && !Character.isWhitespace(peek())) {
                return;
            }
            offset += blankEscape ? 2 : 1;
        }
    }

    /** Passes white space of the value; in the file it may be there as it is, or as a line break or an escape. */
    private int passBlank(char blank) {
        if (peek() == blank && blank != '\n') {
            offset++;
        }
        return 1;
    }

    /** Passes another character of the value; returns how many UTF-16 units of it were passed, 0 if it is not there. */
    private int passCharacter(int index) {
        if (quote == '"' && peek() == '\\') {
            return passEscape(index);
        }
        if (peek() != value.charAt(index) || offset >= source.length()) {
            return 0;
        }
        offset += quote == '\'' && peek() == '\'' ? 2 : 1;
        return 1;
    }

    private int passEscape(int index) {
        if (offset + 1 >= source.length()) {
            return 0;
        }
        char letter = source.charAt(offset + 1);
        int simple = SIMPLE_ESCAPES.indexOf(letter);
        int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        int first = offset + 2;
        offset = Math.min(source.length(), first + digits);
        String meant = digits == 0
                ? (simple < 0 ? "" : SIMPLE_MEANINGS.substring(simple, simple + 1))
                : Character.toString(Integer.parseInt(source, first, offset, 16));
        return value.startsWith(meant, index) ? meant.length() : 0;
    }
}
