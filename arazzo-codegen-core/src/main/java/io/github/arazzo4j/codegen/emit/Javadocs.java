package io.github.arazzo4j.codegen.emit;

import java.util.stream.Collectors;

/** Texts of documents, which nobody vouches for, as javadoc. */
public final class Javadocs {

    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int NEXT_LINE = 0x85;

    private Javadocs() {}

    /**
     * A text that can stand in a javadoc comment, shown there as it is: it ends no comment, is no tag, no HTML and no
     * escape. Markdown is not rendered; paragraphs are kept.
     *
     * @param text any text
     * @return the text, without blanks around it; to be passed as an argument, never as a format
     */
    public static String escape(String text) {
        String lines = withPlainCharacters(text.replace("\r\n", "\n").replace('\r', '\n'));
        boolean balanced = hasBalancedBraces(lines);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            char next = i + 1 < lines.length() ? lines.charAt(i + 1) : '\0';
            char previous = i > 0 ? lines.charAt(i - 1) : '\n';
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@' -> escaped.append("&#64;");
                case '{' -> escaped.append(balanced ? "{" : "&#123;");
                case '}' -> escaped.append(balanced ? "}" : "&#125;");
                // Whatever stands before or after this text in the comment must not make an end of it, or an escape.
                case '/' -> escaped.append(previous == '*' || previous == '\n' ? "&#47;" : "/");
                case '*' -> escaped.append(next == '\0' ? "&#42;" : "*");
                case '\\' -> escaped.append(next == 'u' || next == '\0' ? "&#92;" : "\\");
                default -> escaped.append(c);
            }
        }
        return escaped.toString().replace("\n\n", "\n\n<p>");
    }

    /**
     * A name as code.
     *
     * @param name any text
     * @return the name in a code tag, or in HTML if a tag can't hold it; to be passed as an argument, never as a format
     */
    public static String code(String name) {
        String line = withPlainCharacters(name).replace("\n", " ");
        if (line.isEmpty()) {
            return "{@code \"\"}";
        }
        boolean fitsTag = line.chars().noneMatch(c -> c == '{' || c == '}' || c == '*' || c == '\\');
        return fitsTag ? "{@code " + line + "}" : "<code>" + escape(line) + "</code>";
    }

    private static String withPlainCharacters(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n'
                    || codePoint == NEXT_LINE
                    || codePoint == LINE_SEPARATOR
                    || codePoint == PARAGRAPH_SEPARATOR) {
                plain.append('\n');
            } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                plain.append(' ');
            } else if (Character.getType(codePoint) == Character.SURROGATE) {
                plain.append('\ufffd');
            } else if (Characters.isPlain(codePoint)) {
                plain.appendCodePoint(codePoint);
            }
        });
        return plain.toString()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static boolean hasBalancedBraces(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0;
    }
}
