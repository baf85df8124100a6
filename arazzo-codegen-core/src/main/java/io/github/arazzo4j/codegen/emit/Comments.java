package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;

/** Texts of documents as comments in a method. */
final class Comments {

    private static final int MAX_WIDTH = 100;
    private static final int MAX_LINES = 5;

    private Comments() {}

    /**
     * A comment, wrapped at blanks and cut off where it would be too long; nothing in the text ends it or is an escape.
     *
     * @param text any text
     * @return lines, each with its slashes
     */
    static CodeBlock of(String text) {
        CodeBlock.Builder comment = CodeBlock.builder();
        StringBuilder line = new StringBuilder();
        int lines = 1;
        for (String word : plain(text).split(" +", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= MAX_WIDTH) {
                comment.add("// $L\n", line.toString());
                line.setLength(0);
                lines++;
            }
            if (lines > MAX_LINES || word.length() > MAX_WIDTH * 2) {
                line.append(line.isEmpty() ? "..." : " ...");
                break;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return comment.add("// $L\n", line.toString()).build();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (Character.isWhitespace(codePoint)) {
                plain.append(' ');
            } else if (codePoint == '\\') {
                // Two of them are never the beginning of an escape.
                plain.append("\\\\");
            } else if (Characters.isPlain(codePoint)) {
                plain.appendCodePoint(codePoint);
            } else {
                plain.append('?');
            }
        });
        return plain.toString().strip();
    }
}
