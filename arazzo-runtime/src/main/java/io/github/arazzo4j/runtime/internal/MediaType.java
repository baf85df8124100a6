package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.EvaluationException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A media type, as far as it says how to read a body (S3).
 *
 * @param essence type and subtype in lower case, without parameters
 * @param charset the declared charset, or {@code null} if there is none or it is not known here
 */
record MediaType(String essence, @Nullable Charset charset) {

    /** How a body is read. */
    enum Kind {
        /** As a tree. */
        JSON,
        /** As a string, in the charset that the document itself may name. */
        XML,
        /** As a string. */
        TEXT,
        /** As bytes. */
        BINARY,
        /** Nothing that we know. */
        UNKNOWN
    }

    /** Parses what a {@code Content-Type} header says; anything that makes no sense has the kind {@code UNKNOWN}. */
    static MediaType parse(String text) {
        int semicolon = text.indexOf(';');
        String essence = (semicolon < 0 ? text : text.substring(0, semicolon)).trim();
        return new MediaType(essence.toLowerCase(Locale.ROOT), semicolon < 0 ? null : charset(text, semicolon));
    }

    Kind kind() {
        if (isJson()) {
            return Kind.JSON;
        }
        if (essence.equals("application/xml") || essence.equals("text/xml") || essence.endsWith("+xml")) {
            return Kind.XML;
        }
        if (essence.startsWith("text/") || charset != null || isTextApplication()) {
            return Kind.TEXT;
        }
        return isBinary() ? Kind.BINARY : Kind.UNKNOWN;
    }

    private boolean isJson() {
        return essence.equals("application/json")
                || essence.endsWith("+json")
                || essence.startsWith("application/x-amz-json-")
                || essence.equals("text/json");
    }

    private boolean isTextApplication() {
        return switch (essence) {
            case "application/x-www-form-urlencoded",
                    "application/javascript",
                    "application/ecmascript",
                    "application/yaml",
                    "application/x-yaml",
                    "application/graphql",
                    "application/jwt",
                    "application/sql",
                    "application/toml",
                    "application/x-ndjson",
                    "application/ndjson",
                    "application/jsonl",
                    "application/json-seq" -> true;
            default -> essence.endsWith("+yaml") || essence.endsWith("+jwt");
        };
    }

    private boolean isBinary() {
        return switch (essence) {
            case "application/octet-stream",
                    "binary/octet-stream",
                    "application/zip",
                    "application/gzip",
                    "application/x-gzip",
                    "application/x-tar",
                    "application/pdf",
                    "application/cbor",
                    "application/protobuf",
                    "application/x-protobuf",
                    "application/wasm" -> true;
            default ->
                essence.startsWith("image/")
                        || essence.startsWith("audio/")
                        || essence.startsWith("video/")
                        || essence.startsWith("font/")
                        || essence.endsWith("+zip")
                        || essence.endsWith("+cbor");
        };
    }

    private static @Nullable Charset charset(String text, int semicolon) {
        String name = parameter(text, semicolon, "charset");
        return name == null ? null : forName(name);
    }

    /** A parameter of a media type, or {@code null} if it has none of that name. */
    static @Nullable String parameter(String text, String name) {
        int semicolon = text.indexOf(';');
        return semicolon < 0 ? null : parameter(text, semicolon, name);
    }

    private static @Nullable String parameter(String text, int semicolon, String name) {
        int at = semicolon;
        while (at >= 0 && at < text.length()) {
            int end = endOfParameter(text, at + 1);
            String parameter = text.substring(at + 1, end).trim();
            if (parameter.regionMatches(true, 0, name + "=", 0, name.length() + 1)) {
                return unquoted(parameter.substring(name.length() + 1).trim());
            }
            at = end;
        }
        return null;
    }

    /** A text in the charset that its media type declares, else in UTF-8. */
    static byte[] encode(String text, String contentType) {
        Charset charset = charsetOf(contentType);
        if (!charset.canEncode()) {
            throw new EvaluationException("a body can't be written in " + charset.name());
        }
        return text.getBytes(charset);
    }

    /** The charset that a media type declares, else UTF-8. */
    static Charset charsetOf(String contentType) {
        // Nearly all media types have no parameter, so nothing is parsed.
        if (contentType.indexOf(';') < 0) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = parse(contentType).charset();
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    private static int endOfParameter(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The charset of a name, or {@code null} if this platform doesn't have it. */
    static @Nullable Charset forName(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
