package io.github.arazzo4j.codegen.jsonpath;

/** String literals as RFC 9535 writes them (§2.3.1.1 and, for normalized paths, §2.7). */
final class JsonPathStrings {

    private JsonPathStrings() {}

    /**
     * Writes a text as a literal in single quotes, in the form of normalized paths.
     *
     * @param text any text; a surrogate without its partner, which no selector can express, is left as it is
     * @return the literal with its quotes
     */
    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                case '\'' -> out.append("\\'");
                default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('\'').toString();
    }
}
