package io.github.arazzo4j.runtime.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a property becomes a part of a multipart body, where the API description says more than its value does (OpenAPI
 * 3.1.0, Encoding Object; S25). An array becomes a part for each of its elements.
 *
 * @param kind how its content is written
 * @param contentType its media type; {@code null} if it follows from the value
 * @param style the style of {@link Kind#STYLED}
 * @param shape what the schema says of {@link Kind#XML}
 * @param headers further headers
 */
public record Part(
        Kind kind,
        @Nullable String contentType,
        @Nullable ParameterStyle style,
        @Nullable XmlShape shape,
        List<Request.Header> headers) {

    /** How the content of a part is written. */
    public enum Kind {
        /** Objects and arrays as JSON, scalars as text, bytes as a file. */
        BY_VALUE,
        /** A scalar as text. */
        TEXT,
        /** Any value as JSON. */
        JSON,
        /** A tree by its schema's names; a string is XML already. */
        XML,
        /** Bytes, or the UTF-8 of a string, with a file name. */
        FILE,
        /** Bytes in Base64, with a file name. */
        BASE64,
        /** As a form writes it: a part for each of its fields. */
        STYLED
    }

    /** A part of which the description says nothing. */
    public static final Part BY_VALUE = of(Kind.BY_VALUE, null);

    /** Copies the list. */
    public Part {
        headers = List.copyOf(headers);
    }

    private static Part of(Kind kind, @Nullable String contentType) {
        return new Part(kind, contentType, null, null, List.of());
    }

    /**
     * A text.
     *
     * @param contentType its media type
     * @return the part
     */
    public static Part text(String contentType) {
        return of(Kind.TEXT, contentType);
    }

    /**
     * JSON.
     *
     * @param contentType its media type
     * @return the part
     */
    public static Part json(String contentType) {
        return of(Kind.JSON, contentType);
    }

    /**
     * XML.
     *
     * @param contentType its media type
     * @param shape what the schema says
     * @return the part
     */
    public static Part xml(String contentType, XmlShape shape) {
        return new Part(Kind.XML, contentType, null, shape, List.of());
    }

    /**
     * A file of an unknown type; a value that is neither bytes nor a string is written as if nothing were said.
     *
     * @return the part
     */
    public static Part file() {
        return of(Kind.FILE, null);
    }

    /**
     * A file.
     *
     * @param contentType its media type
     * @return the part
     */
    public static Part file(String contentType) {
        return of(Kind.FILE, contentType);
    }

    /**
     * A file that is sent in Base64 (OpenAPI 3.1.0, {@code contentEncoding}).
     *
     * @param contentType its media type
     * @return the part
     */
    public static Part base64(String contentType) {
        return of(Kind.BASE64, contentType);
    }

    /**
     * Fields as in a form.
     *
     * @param style how the value is written
     * @return the part
     */
    public static Part styled(ParameterStyle style) {
        return new Part(Kind.STYLED, null, style, null, List.of());
    }

    /**
     * This part with one more header.
     *
     * @param name the header's name
     * @param value its value
     * @return the part
     */
    public Part with(String name, String value) {
        List<Request.Header> more = new ArrayList<>(headers);
        more.add(new Request.Header(name, value));
        return new Part(kind, contentType, style, shape, more);
    }
}
