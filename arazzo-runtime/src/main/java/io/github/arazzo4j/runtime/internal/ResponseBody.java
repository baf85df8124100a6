package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads response bodies (S3): as the response says, else as the API description says, else as the first bytes look. A
 * byte order mark beats the declared charset, which beats UTF-8.
 */
final class ResponseBody {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** How far into an XML document its declaration reaches. */
    private static final int XML_DECLARATION = 200;

    private ResponseBody() {}

    /**
     * Reads a body.
     *
     * @param bytes the whole body
     * @param declared the {@code Content-Type} of the response, or {@code null}
     * @param described the media types that the API description declares for the status
     * @return a tree, a string, bytes, or a missing node for an empty body
     * @throws EvaluationException if the body is not the JSON that it is said to be
     */
    static JsonNode read(byte[] bytes, @Nullable String declared, List<String> described) {
        if (bytes.length == 0) {
            return Json.absent();
        }
        MediaType type = MediaType.parse(declared == null ? "" : declared);
        MediaType.Kind kind = type.kind();
        if (kind == MediaType.Kind.UNKNOWN) {
            kind = describedKind(described);
        }
        if (kind == MediaType.Kind.JSON) {
            return json(bytes, type.charset());
        } else if (kind == MediaType.Kind.XML) {
            return TextNode.valueOf(text(bytes, xmlCharset(bytes, type.charset())));
        } else if (kind == MediaType.Kind.TEXT) {
            return TextNode.valueOf(text(bytes, type.charset()));
        }
        return kind == MediaType.Kind.BINARY ? BinaryNode.valueOf(bytes) : guess(bytes);
    }

    /** What all described types agree on, or {@code UNKNOWN}. */
    private static MediaType.Kind describedKind(List<String> described) {
        MediaType.Kind common = null;
        for (String type : described) {
            MediaType.Kind kind = MediaType.parse(type).kind();
            if (common != null && common != kind) {
                return MediaType.Kind.UNKNOWN;
            }
            common = kind;
        }
        return common == null ? MediaType.Kind.UNKNOWN : common;
    }

    private static JsonNode guess(byte[] bytes) {
        Charset charset = markedCharset(bytes);
        if (charset == null && !isText(bytes)) {
            return BinaryNode.valueOf(bytes);
        }
        String text = text(bytes, null);
        String trimmed = text.stripLeading();
        if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
            try {
                return JsonCodec.read(text);
            } catch (JsonProcessingException e) {
                return TextNode.valueOf(text);
            }
        }
        return TextNode.valueOf(trimmed.startsWith("<") ? text(bytes, xmlCharset(bytes, null)) : text);
    }

    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static JsonNode json(byte[] bytes, @Nullable Charset declared) {
        try {
            boolean utf8 = declared == null || declared.equals(StandardCharsets.UTF_8);
            // From bytes, the parser itself tells the Unicode encodings apart.
            return utf8 ? JsonCodec.read(bytes) : JsonCodec.read(text(bytes, declared));
        } catch (StreamConstraintsException e) {
            throw new EvaluationException("the response body is JSON that nests deeper than " + JsonCodec.MAX_DEPTH
                    + " levels, or has a number too long to read");
        } catch (JsonProcessingException e) {
            throw new EvaluationException("the response body is not valid JSON" + at(e.getLocation()));
        } catch (IOException e) {
            throw new EvaluationException("the response body is not valid JSON: it is not in a Unicode encoding");
        }
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String text(byte[] bytes, @Nullable Charset declared) {
        Charset marked = markedCharset(bytes);
        Charset charset = marked != null ? marked : declared != null ? declared : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The charset of a byte order mark, or {@code null}. */
    private static @Nullable Charset markedCharset(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return UTF_32BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return UTF_32LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** The charset that the XML declaration names, unless the response names one (RFC 7303). */
    private static @Nullable Charset xmlCharset(byte[] bytes, @Nullable Charset declared) {
        if (declared != null) {
            return declared;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, XML_DECLARATION), StandardCharsets.ISO_8859_1)
                .stripLeading();
        int end = head.indexOf("?>");
        int at = head.startsWith("<?xml") && end > 0 ? head.substring(0, end).indexOf("encoding") : -1;
        if (at < 0) {
            return null;
        }
        int open = at;
        while (open < end && head.charAt(open) != '"' && head.charAt(open) != '\'') {
            open++;
        }
        int close = head.indexOf(head.charAt(open), open + 1);
        return close < 0 || close > end ? null : MediaType.forName(head.substring(open + 1, close));
    }
}
