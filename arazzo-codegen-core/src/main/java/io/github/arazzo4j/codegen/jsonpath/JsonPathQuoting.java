package io.github.arazzo4j.codegen.jsonpath;

/**
 * Follows the text of a JSONPath and knows whether its end is within a quoted literal (RFC 9535 §2.3.1.1): single or double
 * quotes, a backslash escapes.
 */
final class JsonPathQuoting {

    private static final char NONE = 0;

    private char quote = NONE;
    private boolean behindBackslash;

    /** Goes on over a part of the text. */
    void advance(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == NONE) {
                quote = c == '\'' || c == '"' ? c : NONE;
            } else if (behindBackslash) {
                behindBackslash = false;
            } else if (c == '\\') {
                behindBackslash = true;
            } else if (c == quote) {
                quote = NONE;
            }
        }
    }

    /** Whether what follows is within a quoted literal. */
    boolean inQuotes() {
        return quote != NONE;
    }

    /** Whether what follows is escaped. */
    boolean isBehindBackslash() {
        return behindBackslash;
    }
}
