package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.Embedding;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object as a multipart body (S25; RFC 7578; OpenAPI 3.1.0, "Special Considerations for multipart Content"): a
 * part for each property, and for each element of an array; {@code null} is left out. What the description leaves open is
 * decided so:
 *
 * <ul>
 *   <li>A file's name is that of its property.
 *   <li>Parts of {@code multipart/form-data} are {@code form-data}; those of other types are {@code inline}, files
 *       {@code attachment}. The elements of a payload that is an array have no names.
 *   <li>Names are written in UTF-8, with line breaks and quotes as browsers escape them (WHATWG HTML, "multipart form
 *       data").
 *   <li>The boundary follows from the content, so that the same content is the same request (S21).
 * </ul>
 */
final class MultipartBody {

    private static final String FORM_DATA = "multipart/form-data";
    private static final String DISPOSITION = "Content-Disposition";

    private final boolean formData;
    private final List<byte[]> parts = new ArrayList<>();

    private MultipartBody(boolean formData) {
        this.formData = formData;
    }

    /** What is sent. */
    static final class Written {

        private final String contentType;
        private final byte[] bytes;

        private Written(String contentType, byte[] bytes) {
            this.contentType = contentType;
            this.bytes = bytes;
        }

        /** The media type with its boundary. */
        String contentType() {
            return contentType;
        }

        /** The body, not a copy. */
        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Writes a body.
     *
     * @param payload an object; for other types than {@code multipart/form-data} an array as well; if the media type has a
     *     boundary, a string or bytes that are the body already
     * @param parts how single properties are written, by name
     * @param contentType the media type; if it has a boundary, that is the one
     * @return the body
     * @throws EvaluationException if the payload can't be written so
     */
    static Written write(JsonNode payload, Map<String, Part> parts, String contentType) {
        String given = MediaType.parameter(contentType, "boundary");
        if (given != null && !payload.isContainerNode()) {
            return new Written(contentType, octets(payload));
        }
        MultipartBody body =
                new MultipartBody(MediaType.parse(contentType).essence().equals(FORM_DATA));
        if (payload.isObject()) {
            for (Map.Entry<String, JsonNode> property : payload.properties()) {
                Part part = parts.getOrDefault(property.getKey(), Part.BY_VALUE);
                body.property(property.getKey(), property.getValue(), part);
            }
        } else if (payload.isArray() && !body.formData) {
            payload.forEach(element -> body.part(null, element, Part.BY_VALUE));
        } else {
            throw new EvaluationException("a body of type " + contentType
                    + " is made of an object, or is a text that has the type's boundary");
        }
        String boundary = given == null ? body.boundary() : given;
        if (given != null && body.occurs(given)) {
            throw new EvaluationException("the boundary of the multipart body occurs in one of its parts");
        }
        return new Written(given == null ? contentType + "; boundary=" + boundary : contentType, body.joined(boundary));
    }

    private void property(String name, JsonNode value, Part part) {
        if (part.kind() == Part.Kind.STYLED) {
            FormBody.fields(
                    name,
                    value,
                    Objects.requireNonNull(part.style()),
                    (field, text) -> add(disposition(field, false), textType(text), utf8(text), part));
        } else if (value.isArray()) {
            value.forEach(element -> part(name, element, part));
        } else {
            part(name, value, part);
        }
    }

    private void part(@Nullable String name, JsonNode value, Part part) {
        if (value.isNull() || value.isMissingNode()) {
            return;
        }
        Part.Kind kind = part.contentType() == null ? kind(value, part.kind()) : part.kind();
        if (value.isContainerNode() && kind != Part.Kind.JSON && kind != Part.Kind.XML) {
            throw new EvaluationException("a part of type " + part.contentType() + " can't be made of an object");
        }
        String type = part.contentType() == null ? defaultType(kind, value) : part.contentType();
        boolean file = kind == Part.Kind.FILE || kind == Part.Kind.BASE64;
        add(disposition(name, file), type, content(kind, value, type, part), part);
    }

    /** How a value is written if the description does not tell its media type. */
    private static Part.Kind kind(JsonNode value, Part.Kind described) {
        if (value.isContainerNode()) {
            return Part.Kind.JSON;
        }
        boolean file = value.isBinary() || (value.isTextual() && described == Part.Kind.FILE);
        return file ? Part.Kind.FILE : Part.Kind.TEXT;
    }

    /** OpenAPI's default for a value (OpenAPI 3.1.0, Encoding Object, {@code contentType}). */
    private static String defaultType(Part.Kind kind, JsonNode value) {
        if (kind == Part.Kind.JSON) {
            return "application/json";
        }
        return kind == Part.Kind.FILE ? "application/octet-stream" : textType(Embedding.text(value));
    }

    /** Without a charset, servers read a text as US-ASCII, or as what they like. */
    private static String textType(String text) {
        return text.chars().allMatch(c -> c < 128) ? "text/plain" : "text/plain; charset=UTF-8";
    }

    private static byte[] content(Part.Kind kind, JsonNode value, String type, Part part) {
        if (kind == Part.Kind.FILE) {
            return octets(value);
        } else if (kind == Part.Kind.BASE64) {
            return utf8(Embedding.text(value));
        } else if (kind == Part.Kind.XML && !value.isTextual()) {
            return MediaType.encode(xml(value, part), type);
        }
        return MediaType.encode(kind == Part.Kind.JSON ? value.toString() : Embedding.text(value), type);
    }

    private static String xml(JsonNode value, Part part) {
        return XmlWriter.text(XmlWriter.document(value, Objects.requireNonNull(part.shape())));
    }

    private static byte[] octets(JsonNode value) {
        try {
            return value.isBinary() ? value.binaryValue() : utf8(Embedding.text(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String disposition(@Nullable String name, boolean file) {
        if (name == null) {
            return null;
        }
        String quoted = "\"" + name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22") + "\"";
        String kind = formData ? "form-data" : file ? "attachment" : "inline";
        return kind + "; name=" + quoted + (file ? "; filename=" + quoted : "");
    }

    private void add(@Nullable String disposition, String contentType, byte[] content, Part part) {
        StringBuilder head = new StringBuilder();
        boolean described =
                part.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase(DISPOSITION));
        if (disposition != null && !described) {
            head.append(DISPOSITION + ": ").append(disposition).append("\r\n");
        }
        header(head, "Content-Type", contentType);
        if (part.kind() == Part.Kind.BASE64) {
            header(head, "Content-Transfer-Encoding", "base64");
        }
        part.headers().forEach(header -> header(head, header.name(), header.value()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + content.length + 2);
        bytes.writeBytes(utf8(head.append("\r\n").toString()));
        bytes.writeBytes(content);
        parts.add(bytes.toByteArray());
    }

    private static void header(StringBuilder head, String name, String value) {
        HeaderRules.check(name, value);
        head.append(name).append(": ").append(value).append("\r\n");
    }

    /** A boundary that is the same for the same parts, and occurs in none of them. */
    private String boundary() {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(sha256().digest(part));
        }
        byte[] hash = digest.digest();
        String boundary = hex(hash);
        while (occurs(boundary)) {
            hash = sha256().digest(hash);
            boundary = hex(hash);
        }
        return boundary;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    private boolean occurs(String boundary) {
        byte[] wanted = utf8("--" + boundary);
        return parts.stream().anyMatch(part -> contains(part, wanted));
    }

    private static boolean contains(byte[] part, byte[] wanted) {
        for (int start = 0; start <= part.length - wanted.length; start++) {
            if (Arrays.equals(part, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private byte[] joined(String boundary) {
        byte[] delimiter = utf8("--" + boundary + "\r\n");
        byte[] lineBreak = utf8("\r\n");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(delimiter);
            body.writeBytes(part);
            body.writeBytes(lineBreak);
        }
        body.writeBytes(utf8("--" + boundary + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
