package io.github.arazzo4j.codegen.emit;

/**
 * Knows where in an XPath a quoted literal is: in single or double quotes, which are escaped by doubling. Quotes in comments
 * ({@code (: don't :)}, nested) and in braced URIs ({@code Q{http://example.com/it's}name}) open no literal.
 */
final class XPathQuotes {

    private static final char NONE = 0;

    private char quote = NONE;
    private int comments;
    private boolean inUri;
    private char previous = ' ';

    /** Goes on over a part of the XPath. */
    void read(String text) {
        // A value stands between two texts, so that no delimiter reaches over their boundary.
        previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            previous = step(text.charAt(i));
        }
    }

    /** Takes one char in and gives what counts as the char before the next: a delimiter's end starts no other. */
    private char step(char c) {
        if (quote != NONE) {
            quote = c == quote ? NONE : quote;
        } else if (inUri) {
            inUri = c != '}';
        } else if (previous == '(' && c == ':') {
            comments++;
            return ' ';
        } else if (comments > 0) {
            if (previous == ':' && c == ')') {
                comments--;
                return ' ';
            }
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (previous == 'Q' && c == '{') {
            inUri = true;
        }
        return c;
    }

    /** Whether what follows is within a quoted literal. */
    boolean isInside() {
        return quote != NONE;
    }

    /** The quotation mark of the literal. */
    char quote() {
        return quote;
    }
}
