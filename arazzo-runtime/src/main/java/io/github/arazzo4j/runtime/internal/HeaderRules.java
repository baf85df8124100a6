package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.EvaluationException;
import java.util.Locale;

/** What may stand in a header, and what some headers mean. */
final class HeaderRules {

    private static final boolean[] TOKEN = new boolean[128];

    static {
        for (char c : "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray()) {
            TOKEN[c] = true;
        }
    }

    private HeaderRules() {}

    /**
     * Checks a header (RFC 9110, 5.1 and 5.5).
     *
     * @throws EvaluationException if its name is none, or its value has a line break or what is not ASCII; the message
     *     does not show the value (S26)
     */
    static void check(String name, String value) {
        if (!isName(name)) {
            throw new EvaluationException("not a header name: " + printable(name));
        }
        int bad = firstIllegal(value);
        if (bad >= 0) {
            throw new EvaluationException(
                    "header " + name + " has a character that can't be sent: " + codePoint(value.charAt(bad)));
        }
    }

    /** Whether a header value may be sent. */
    static boolean isSendable(String value) {
        return firstIllegal(value) < 0;
    }

    /** Whether a header says how a message is transferred, which is up to the transport. */
    static boolean isFraming(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "host",
                    "content-length",
                    "transfer-encoding",
                    "connection",
                    "keep-alive",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "upgrade",
                    "expect",
                    "http2-settings" -> true;
            default -> false;
        };
    }

    /** Whether a text may be the name of a header. */
    static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 128 || !TOKEN[c]) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static int firstIllegal(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c > '~') {
                return i;
            }
        }
        return -1;
    }

    private static String printable(String name) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(c >= ' ' && c <= '~' ? c : '?');
        }
        return out.append('"').toString();
    }

    private static String codePoint(char c) {
        StringBuilder hex = new StringBuilder(Integer.toHexString(c).toUpperCase(Locale.ROOT));
        while (hex.length() < 4) {
            hex.insert(0, '0');
        }
        return "U+" + hex;
    }
}
