package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;

/** Texts of documents as comments in a method. */
final class Comments {

    private static final int MAX_LENGTH = 100;

    private Comments() {}

    /**
     * A comment of one line, cut off where it would be too long; nothing in it ends it or is an escape.
     *
     * @param text any text
     * @return the comment with its slashes
     */
    static CodeBlock line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
                line.append(' ');
            } else if (codePoint == '\\') {
                // Two of them are never the beginning of an escape.
                line.append("\\\\");
            } else if (Characters.isPlain(codePoint)) {
                line.appendCodePoint(codePoint);
            } else {
                line.append('?');
            }
        });
        String plain = line.toString().strip();
        return CodeBlock.of(
                "// $L",
                plain.length() <= MAX_LENGTH
                        ? plain
                        : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, MAX_LENGTH) - 1))
                                + " ...");
    }
}
