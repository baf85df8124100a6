package io.github.arazzo4j.codegen.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server (OpenAPI 3.1.0, Server Object).
 *
 * @param url its URL as written: with {@code {variables}}, and maybe relative
 * @param description what it is
 * @param variables the declared variables in the document's order
 */
public record ApiServer(String url, Optional<String> description, Map<String, Variable> variables) {

    /**
     * A variable in a server's URL (OpenAPI 3.1.0, Server Variable Object).
     *
     * @param defaultValue its default
     * @param allowed the values that it may have, empty if they are not enumerated
     */
    public record Variable(Optional<String> defaultValue, List<String> allowed) {}
}
