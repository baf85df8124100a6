package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Java literals for any text, however hostile. */
public final class Literals {

    /** A constant of a class file has 65535 bytes at most; a UTF-16 unit takes up to three. */
    private static final int MAX_UNITS = 21_000;

    private Literals() {}

    /**
     * An expression for a string.
     *
     * @param text any text
     * @return a literal; for a text that is too long for one an expression that joins several
     */
    public static CodeBlock string(String text) {
        if (text.length() <= MAX_UNITS) {
            return CodeBlock.of("$L", quoted(text));
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += MAX_UNITS) {
            parts.add(CodeBlock.of("$L", quoted(text.substring(start, Math.min(text.length(), start + MAX_UNITS)))));
        }
        // Joined at run time: the compiler would make one constant of a sum.
        return CodeBlock.of("$T.join($L, $L)", String.class, quoted(""), CodeBlock.join(parts, ", "));
    }

    /**
     * A literal for a string, as annotations need it.
     *
     * @param text any text
     * @return a literal; one for the beginning of a text that is too long
     */
    static CodeBlock annotation(String text) {
        return string(text.substring(0, Math.min(text.length(), MAX_UNITS)));
    }

    /**
     * An expression for an integer.
     *
     * @param value the integer
     * @return a literal, of type {@code int} if it is in its range
     */
    public static CodeBlock integer(long value) {
        return value == (int) value ? CodeBlock.of("$L", value) : CodeBlock.of("$LL", value);
    }

    /**
     * An expression for a {@code Long} that may be missing.
     *
     * @param value the integer, or {@code null}
     * @return a literal
     */
    public static CodeBlock longOrNull(@Nullable Long value) {
        return value == null ? CodeBlock.of("null") : CodeBlock.of("$LL", value);
    }

    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            switch (codePoint) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> appendPlain(literal, codePoint);
            }
        }
        return literal.append('"').toString();
    }

    private static void appendPlain(StringBuilder literal, int codePoint) {
        if (Characters.isPlain(codePoint)) {
            literal.appendCodePoint(codePoint);
        } else {
            for (char unit : Character.toChars(codePoint)) {
                literal.append(String.format("\\u%04x", (int) unit));
            }
        }
    }
}
