package io.github.arazzo4j.runtime.support;

import java.util.List;
import java.util.Map;

/**
 * An operation of an API.
 *
 * @param id its {@code operationId}, or method and path if it has none; for messages and listeners
 * @param method the HTTP method, upper case
 * @param servers servers that the path or operation names for itself; empty if the API's apply
 * @param security the alternatives, each a set of scheme names that must all be satisfied, and an empty one where nothing
 *     is needed; no alternative at all if the description does not say
 * @param answersRedirects whether the description describes a 3xx answer, so that redirects are not followed (S24)
 * @param responseTypes the media types that the description declares, by status ({@code 200}, {@code 2XX},
 *     {@code default}); for responses which do not say what they are (S3)
 */
public record Operation(
        String id,
        String method,
        List<Api.Server> servers,
        List<List<String>> security,
        boolean answersRedirects,
        Map<String, List<String>> responseTypes) {

    /** Copies the collections. */
    public Operation {
        servers = List.copyOf(servers);
        security = List.copyOf(security);
        responseTypes = Map.copyOf(responseTypes);
    }

    /**
     * An operation on the servers of its API.
     *
     * @param id its {@code operationId}
     * @param method the HTTP method, upper case
     * @return the operation
     */
    public static Operation of(String id, String method) {
        return new Operation(id, method, List.of(), List.of(), false, Map.of());
    }

    /**
     * This operation as a step calls it that sets some credentials itself, which the client then need not have.
     *
     * @param schemes the names of the security schemes that the document takes care of
     * @return a copy that does not ask for them
     */
    public Operation without(String... schemes) {
        List<String> given = List.of(schemes);
        List<List<String>> rest = security.stream()
                .map(names ->
                        names.stream().filter(name -> !given.contains(name)).toList())
                .toList();
        return new Operation(id, method, servers, rest, answersRedirects, responseTypes);
    }
}
