package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Bytes to text: UTF-8, or UTF-16 or UTF-32 if a byte order mark says so (YAML 1.2.2, section 5.2). */
final class SourceDecoder {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** UTF-32 first: its little-endian mark begins with that of UTF-16. */
    private static final List<Charset> MARKED = List.of(
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_8);

    private SourceDecoder() {}

    /** The text of a file, without byte order mark; refused if the bytes are not text that YAML allows. */
    static SourceText decode(String displayName, byte[] bytes) throws Refusal {
        Charset charset = StandardCharsets.UTF_8;
        int start = 0;
        for (Charset candidate : MARKED) {
            byte[] mark = Character.toString(BYTE_ORDER_MARK).getBytes(candidate);
            if (startsWith(bytes, mark)) {
                charset = candidate;
                start = mark.length;
                break;
            }
        }
        SourceText text = new SourceText(displayName, decode(displayName, bytes, start, charset));
        refuseControlCharacters(text);
        return text;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static String decode(String displayName, byte[] bytes, int start, Charset charset) throws Refusal {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        String decoded = out.flip().toString();
        if (!result.isError()) {
            return decoded;
        }
        // What could be decoded ends just before the bad bytes, so it tells their line and column.
        SourceText before = new SourceText(displayName, decoded);
        Location end = before.locationOf(decoded.length());
        Location place = new Location(displayName, "", end.line(), end.column(), end.column(), null);
        String message = String.format(
                Locale.ROOT,
                "byte 0x%02X at offset %d is not valid %s",
                bytes[in.position()],
                in.position(),
                charset.name());
        throw new Refusal(
                Diagnostic.of(DiagnosticCode.BAD_ENCODING, place, message).withHint("save the file as UTF-8"));
    }

    /** YAML forbids most control characters even in quotes (YAML 1.2.2, section 5.1); JSON does too. */
    private static void refuseControlCharacters(SourceText text) throws Refusal {
        String content = text.content();
        for (int offset = 0; offset < content.length(); ) {
            int codePoint = content.codePointAt(offset);
            if (!StreamReader.isPrintable(codePoint) && codePoint != 0x7F) {
                String message = String.format(Locale.ROOT, "character U+%04X is not allowed here", codePoint);
                throw new Refusal(Diagnostic.of(DiagnosticCode.YAML_SYNTAX, text.locationOf(offset), message));
            }
            offset += Character.charCount(codePoint);
        }
    }
}
