package io.github.arazzo4j.codegen.diagnostic;

/**
 * The line of a location as shown under a diagnostic, and where the carets go.
 *
 * @param text the line: tabs expanded, harmful characters replaced, clipped around the place if it is very long
 * @param caretStart how many terminal columns precede the first caret
 * @param caretCount how many carets there are, at least one
 */
record Excerpt(String text, int caretStart, int caretCount) {

    private static final int MAX_CODE_POINTS = 120;
    private static final int CONTEXT_BEFORE = 40;
    private static final int TAB_WIDTH = 4;
    private static final String ELLIPSIS = "…";

    /** Cuts the excerpt for columns {@code column} to {@code endColumn} (code points from 1, the end exclusive). */
    static Excerpt of(CodePoints line, int column, int endColumn) {
        int length = line.count();
        int first = Math.min(column - 1, length);
        int last = Math.max(Math.min(endColumn - 1, length), first + 1);
        int from =
                length <= MAX_CODE_POINTS ? 0 : Math.max(0, Math.min(first - CONTEXT_BEFORE, length - MAX_CODE_POINTS));
        int to = Math.min(length, from + MAX_CODE_POINTS);
        return cut(line, from, to, first, last).clipped(from > 0, to < length);
    }

    private static Excerpt cut(CodePoints line, int from, int to, int first, int last) {
        StringBuilder out = new StringBuilder();
        int width = 0;
        int caretStart = -1;
        int caretEnd = -1;
        int offset = line.offset(from);
        for (int index = from; index < to; index++) {
            caretStart = index == first ? width : caretStart;
            caretEnd = index == last ? width : caretEnd;
            int codePoint = line.text().codePointAt(offset);
            offset += Character.charCount(codePoint);
            if (codePoint == '\t') {
                int spaces = TAB_WIDTH - width % TAB_WIDTH;
                out.append(" ".repeat(spaces));
                width += spaces;
            } else {
                int shown = DisplayText.visible(codePoint);
                out.appendCodePoint(shown);
                width += DisplayText.width(shown);
            }
        }
        int start = caretStart < 0 ? width : caretStart;
        int end = caretEnd < 0 ? width : caretEnd;
        return new Excerpt(out.toString().stripTrailing(), start, Math.max(1, end - start));
    }

    private Excerpt clipped(boolean before, boolean after) {
        String head = before ? ELLIPSIS : "";
        String tail = after ? ELLIPSIS : "";
        return new Excerpt(head + text + tail, caretStart + head.length(), caretCount);
    }
}
