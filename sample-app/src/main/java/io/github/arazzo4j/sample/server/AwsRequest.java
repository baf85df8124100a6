package io.github.arazzo4j.sample.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived, read to its end.
 *
 * @param method the HTTP method
 * @param rawPath the path, still percent-encoded
 * @param rawQuery the query string, still percent-encoded; empty if there is none
 * @param headers the headers by their lower-case names
 * @param body the body's bytes, which nobody may change
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied nowhere
record AwsRequest(String method, String rawPath, String rawQuery, Map<String, List<String>> headers, byte[] body) {

    /** A decoded query parameter. */
    record QueryParameter(String name, String value) {}

    /** Lower case by the rules of HTTP, whatever the machine's language. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** All values of a header; none if it was not sent. */
    List<String> headerValues(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of());
    }

    /** The first value of a header; null if it was not sent. */
    @Nullable
    String header(String lowerCaseName) {
        List<String> values = headerValues(lowerCaseName);
        return values.isEmpty() ? null : values.get(0);
    }

    /** The query's parameters, decoded, in the order in which they came; a plus sign is a space. */
    List<QueryParameter> queryParameters() {
        List<QueryParameter> parameters = new ArrayList<>();
        for (String part : rawQuery.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                parameters.add(
                        equals < 0
                                ? new QueryParameter(decode(part), "")
                                : new QueryParameter(
                                        decode(part.substring(0, equals)), decode(part.substring(equals + 1))));
            }
        }
        return parameters;
    }

    /** The first query parameter of a name; null if there is none. */
    @Nullable
    String query(String name) {
        return queryParameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(QueryParameter::value)
                .findFirst()
                .orElse(null);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
