package io.github.arazzo4j.sample.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A request in the form of which Signature Version 4 takes the hash. */
final class CanonicalRequest {

    private CanonicalRequest() {}

    /**
     * The canonical form, for services other than Amazon S3: dot segments and empty segments of the path are resolved,
     * and the path is percent-encoded once more than it arrived.
     *
     * @param signedHeaders the lower-case names of the headers that count, in order
     */
    static String of(AwsRequest request, Collection<String> signedHeaders) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + headerValue(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                path(request.rawPath()),
                query(request),
                headers,
                String.join(";", signedHeaders),
                sha256(request.body()));
    }

    /** The SHA-256 of some bytes, in lower-case hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String path(String rawPath) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : rawPath.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String normalized =
                segments.stream().map(segment -> "/" + encode(segment)).collect(Collectors.joining());
        return normalized.isEmpty() || rawPath.endsWith("/") ? normalized + "/" : normalized;
    }

    private static String query(AwsRequest request) {
        record Encoded(String name, String value) {}

        return request.queryParameters().stream()
                .map(parameter -> new Encoded(encode(parameter.name()), encode(parameter.value())))
                .sorted(Comparator.comparing(Encoded::name).thenComparing(Encoded::value))
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
    }

    private static String headerValue(AwsRequest request, String name) {
        return request.headerValues(name).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    /** Percent-encodes all but the unreserved characters of RFC 3986. */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte b) {
        return (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }
}
