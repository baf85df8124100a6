package io.github.arazzo4j.runtime.internal;

/** Percent-encoding (RFC 3986, 2.1) in UTF-8, without allocating anything but what is appended. */
enum PercentEncoder {

    /** Only unreserved characters stay as they are. */
    VALUE("", false),

    /**
     * A path value with {@code allowReserved}: what a path segment may hold stays as it is. The slash does not (S24), nor
     * do {@code ?} and {@code #}, which would end the path.
     */
    RESERVED_IN_PATH(":@!$&'()*+,;=", true),

    /**
     * A query value with {@code allowReserved}. What RFC 3986 does not allow in a query ({@code [ ] #}) or what would
     * change its meaning ({@code &}, and {@code +}, which stands for a blank) is encoded all the same, as OpenAPI 3.1.1
     * asks of applications.
     */
    RESERVED_IN_QUERY(":/?@!$'()*,;=", true),

    /** A whole query, or whatever is encoded already: only what no URL may hold is encoded. */
    ENCODED(":/?[]@!$&'()*+,;=", true),

    /**
     * A cookie's value: the cookie-octets of RFC 6265 stay as they are, a percent sign among them, since most servers
     * take cookies as they come.
     */
    COOKIE("!#$%&'()*+/:<=>?@[]^`{|}", false);

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final int REPLACEMENT = 0xFFFD;

    /** The ASCII characters that stay as they are: a bit for each, below 64 and from there on. */
    private final long keptLow;

    private final long keptHigh;
    private final boolean keepsTriplets;

    PercentEncoder(String keptBesides, boolean keepsTriplets) {
        this.keepsTriplets = keepsTriplets;
        long low = 0;
        long high = 0;
        for (char c : (unreserved() + keptBesides).toCharArray()) {
            if (c < 64) {
                low |= 1L << c;
            } else {
                high |= 1L << (c - 64);
            }
        }
        this.keptLow = low;
        this.keptHigh = high;
    }

    // An enum's constructor can't see its static fields yet, except constants through a method.
    private static String unreserved() {
        return UNRESERVED;
    }

    /** Appends a text. Half a surrogate pair becomes U+FFFD. */
    void append(StringBuilder out, String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                if (isKept(c) || (c == '%' && keepsTriplets && isTriplet(text, i))) {
                    out.append(c);
                } else {
                    triplet(out, c);
                }
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                utf8(out, Character.toCodePoint(c, text.charAt(++i)));
            } else {
                utf8(out, Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
    }

    /** A text by itself. */
    String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(out, text);
        return out.toString();
    }

    private boolean isKept(char c) {
        return ((c < 64 ? keptLow >>> c : keptHigh >>> (c - 64)) & 1) == 1;
    }

    private static boolean isTriplet(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 128
                && text.charAt(at + 2) < 128;
    }

    private static void utf8(StringBuilder out, int codePoint) {
        if (codePoint < 0x800) {
            triplet(out, 0xC0 | (codePoint >> 6));
        } else if (codePoint < 0x10000) {
            triplet(out, 0xE0 | (codePoint >> 12));
            triplet(out, 0x80 | ((codePoint >> 6) & 0x3F));
        } else {
            triplet(out, 0xF0 | (codePoint >> 18));
            triplet(out, 0x80 | ((codePoint >> 12) & 0x3F));
            triplet(out, 0x80 | ((codePoint >> 6) & 0x3F));
        }
        triplet(out, 0x80 | (codePoint & 0x3F));
    }

    private static void triplet(StringBuilder out, int octet) {
        out.append('%').append(HEX[(octet >> 4) & 0xF]).append(HEX[octet & 0xF]);
    }
}
