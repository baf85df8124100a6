package io.github.arazzo4j.sample.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that the embedded server has answered, for tests to look at.
 *
 * @param method the HTTP method
 * @param path the path as it arrived, still percent-encoded
 * @param query the query string as it arrived, without the question mark; empty if there was none
 * @param headers the headers by their lower-case names, with the values in the order in which they came
 * @param body the body as UTF-8; empty if there was none, or if it was too long to be read
 * @param status the status of the answer
 */
public record ReceivedRequest(
        String method, String path, String query, Map<String, List<String>> headers, String body, int status) {

    /**
     * The first value of a header.
     *
     * @param name the header's name, in any case
     * @return its first value; empty if it was not sent
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(AwsRequest.lower(name), List.of()).stream().findFirst();
    }

    /**
     * The operation that was asked for: what follows the last dot of {@code X-Amz-Target}, or else the path without
     * its slash.
     *
     * @return for example {@code ListImages} or {@code GetImage}
     */
    public String operation() {
        String name = header("x-amz-target").orElse(path);
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    }

    /** Operation and status only: the headers hold a signature and perhaps a session token. */
    @Override
    public String toString() {
        return method + " " + path + " " + operation() + " -> " + status;
    }
}
