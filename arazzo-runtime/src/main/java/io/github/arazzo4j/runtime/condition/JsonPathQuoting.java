package io.github.arazzo4j.runtime.condition;

import io.github.arazzo4j.runtime.support.EmbeddingException;
import java.util.Locale;

/** The quoted literals of JSONPath (RFC 9535, chapter 2.3.1.1): single or double quotes, a backslash escapes. */
final class JsonPathQuoting implements Quoting {

    private static final char NONE = 0;

    private char quote = NONE;
    private boolean behindBackslash;

    @Override
    public void advance(String text) {
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

    @Override
    public boolean inQuotes() {
        return quote != NONE;
    }

    @Override
    public String escape(String text) {
        if (behindBackslash) {
            throw new EmbeddingException("a value can't be embedded behind a backslash");
        }
        var escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
