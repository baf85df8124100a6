package io.github.arazzo4j.runtime.support;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An API, as its description and the Arazzo document name it: what is needed to find its server and to sign its
 * requests.
 *
 * @param name the name of the source description
 * @param servers the {@code servers} of the description, in its order (S22)
 * @param awsSigned whether a security scheme of the description asks for SigV4 (S23)
 * @param signingName {@code x-aws-signingName}, or {@code null}
 * @param securitySchemes the security schemes by name
 */
public record Api(
        String name,
        List<Server> servers,
        boolean awsSigned,
        @Nullable String signingName,
        Map<String, SecurityScheme> securitySchemes) {

    /** Copies the collections. */
    public Api {
        servers = List.copyOf(servers);
        securitySchemes = Map.copyOf(securitySchemes);
    }

    /**
     * This API under the name that another document has for it.
     *
     * @param otherName the name of the source description there
     * @return a copy
     */
    public Api named(String otherName) {
        return new Api(otherName, servers, awsSigned, signingName, securitySchemes);
    }

    /**
     * An entry of {@code servers}.
     *
     * @param url the URL, absolute, with variables in braces
     * @param variables the variables by name
     */
    public record Server(String url, Map<String, Variable> variables) {
        /** Copies the map. */
        public Server {
            variables = Map.copyOf(variables);
        }

        /**
         * A server without variables.
         *
         * @param url the URL
         * @return the server
         */
        public static Server of(String url) {
            return new Server(url, Map.of());
        }
    }

    /**
     * A variable of a server's URL.
     *
     * @param defaultValue the value unless the client sets another
     * @param allowed the values that the description lists; empty if it lists none
     */
    public record Variable(String defaultValue, List<String> allowed) {
        /** Copies the list. */
        public Variable {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * A security scheme other than SigV4.
     *
     * @param type {@code apiKey}, {@code http}, {@code oauth2}, {@code openIdConnect} or {@code mutualTLS}
     * @param in {@code header}, {@code query} or {@code cookie} for an API key, else empty
     * @param parameter the header, query parameter or cookie of an API key, else empty
     * @param scheme the HTTP authentication scheme, lower case, of type {@code http}, else empty
     */
    public record SecurityScheme(String type, String in, String parameter, String scheme) {}
}
