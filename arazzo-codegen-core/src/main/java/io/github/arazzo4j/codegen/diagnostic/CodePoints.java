package io.github.arazzo4j.codegen.diagnostic;

import java.util.Arrays;

/**
 * The code points of a text: columns are counted in them. Counting them anew for each of many places takes long, if the text
 * is the only line of a minified file.
 */
public final class CodePoints {

    private static final int DISTANCE = 1024;

    private final String text;
    /** How many code points there are before every so many characters. */
    private final int[] marks;

    /**
     * Counts the code points of a text.
     *
     * @param text the text
     */
    public CodePoints(String text) {
        this.text = text;
        this.marks = new int[1 + text.length() / DISTANCE];
        for (int i = 1; i < marks.length; i++) {
            marks[i] = marks[i - 1] + text.codePointCount(place(i - 1), place(i));
        }
    }

    String text() {
        return text;
    }

    /** How many there are. */
    int count() {
        return before(text.length());
    }

    /**
     * How many code points there are before a character.
     *
     * @param offset the offset of the character
     * @return their number
     */
    public int before(int offset) {
        int mark = offset / DISTANCE;
        mark -= place(mark) > offset ? 1 : 0;
        return marks[mark] + text.codePointCount(place(mark), offset);
    }

    /**
     * Where a code point begins.
     *
     * @param index how many there are before it
     * @return the offset of its first character
     */
    public int offset(int index) {
        int found = Arrays.binarySearch(marks, index);
        int mark = found >= 0 ? found : -found - 2;
        return text.offsetByCodePoints(place(mark), index - marks[mark]);
    }

    /** The offset of a mark, which does not lie inside a pair of surrogates. */
    private int place(int mark) {
        int offset = mark * DISTANCE;
        boolean inside = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return inside ? offset + 1 : offset;
    }
}
