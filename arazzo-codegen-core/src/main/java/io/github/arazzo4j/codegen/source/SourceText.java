package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.CodePoints;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The decoded text of a file, by lines. Lines end with LF, CR LF or CR, as in YAML. */
final class SourceText {

    private final String displayName;
    private final String content;
    private final int[] lineStarts;
    private final @Nullable String[] lines;
    private @Nullable CodePoints codePoints;

    SourceText(String displayName, String content) {
        this.displayName = displayName;
        this.content = content;
        this.lineStarts = lineStarts(content);
        this.lines = new String[lineStarts.length];
    }

    private static int[] lineStarts(String content) {
        int[] starts = new int[1 + content.length() / 32];
        int count = 1;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean crLf = c == '\r' && i + 1 < content.length() && content.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crLf)) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    String displayName() {
        return displayName;
    }

    String content() {
        return content;
    }

    int lineCount() {
        return lineStarts.length;
    }

    /** The offset of the first character of a line, the line counted from 1. */
    int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** A line without its line break, counted from 1. Kept, since the one line of a minified file may have megabytes. */
    String line(int line) {
        String known = lines[line - 1];
        if (known != null) {
            return known;
        }
        int end = line < lineStarts.length ? lineStarts[line] : content.length();
        int start = lineStart(line);
        while (end > start && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
            end--;
        }
        String text = content.substring(start, end);
        lines[line - 1] = text;
        return text;
    }

    /** The offset of a character, its line and its column in code points counted from 1. */
    int offset(int line, int column) {
        return codePoints().offset(codePoints().before(lineStart(line)) + column - 1);
    }

    private CodePoints codePoints() {
        CodePoints known = codePoints;
        if (known == null) {
            known = new CodePoints(content);
            codePoints = known;
        }
        return known;
    }

    /** The place of an offset in the text, one character wide. */
    Location locationOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found + 1 : -found - 1;
        int column = 1 + codePoints().before(offset) - codePoints().before(lineStart(line));
        return new Location(displayName, "", line, column, column + 1, line(line));
    }
}
