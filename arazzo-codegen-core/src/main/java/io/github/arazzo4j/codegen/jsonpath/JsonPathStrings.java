package io.github.arazzo4j.codegen.jsonpath;

/** String literals as RFC 9535 writes them (§2.3.1.1 and, for normalized paths, §2.7). */
public final class JsonPathStrings {

    private JsonPathStrings() {}

    /**
     * Writes a text as a literal in single quotes, in the form of normalized paths.
     *
     * @param text any text
     * @return the literal with its quotes
     */
    public static String quote(String text) {
        return "'" + escape(text, '\'') + "'";
    }

    /**
     * Escapes a text so that it can stand between quotes of the given kind and can't end the literal.
     *
     * @param text any text; a surrogate without its partner, which no selector can express, is left as it is
     * @param quote the quotation mark around the literal, {@code '} or {@code "}
     * @return the escaped text, without quotes
     */
    public static String escape(String text, char quote) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        escape(text, quote, out);
        return out.toString();
    }

    static void escape(String text, char quote, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(c);
                    } else if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }
}
