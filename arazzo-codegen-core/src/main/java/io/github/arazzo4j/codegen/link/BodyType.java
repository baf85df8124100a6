package io.github.arazzo4j.codegen.link;

import java.util.Locale;

/** How a request body is written, by its media type (S25). */
public enum BodyType {
    /** A tree as JSON. */
    JSON,
    /** A tree by the schema's names, or a text. */
    XML,
    /** An object as {@code application/x-www-form-urlencoded}, or a text. */
    FORM,
    /** An object as parts, or a text. */
    MULTIPART,
    /** A text. */
    TEXT,
    /** Bytes. */
    BINARY;

    /**
     * The type of a body.
     *
     * @param mediaType its media type, with or without parameters
     * @return how it is written
     */
    public static BodyType of(String mediaType) {
        String essence = essence(mediaType);
        if (essence.equals("application/json")
                || essence.startsWith("application/x-amz-json-")
                || essence.endsWith("+json")) {
            return JSON;
        }
        if (essence.equals("application/xml") || essence.equals("text/xml") || essence.endsWith("+xml")) {
            return XML;
        }
        if (essence.equals("application/x-www-form-urlencoded")) {
            return FORM;
        }
        if (essence.startsWith("multipart/")) {
            return MULTIPART;
        }
        return essence.startsWith("text/") ? TEXT : BINARY;
    }

    /** Whether an XPath may find something in a body of this type. */
    boolean mayBeXml() {
        return this == XML || this == TEXT || this == BINARY;
    }

    /** A media type without its parameters, in lower case. */
    static String essence(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
