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
 * @param securitySchemes the security schemes by name, SigV4 included
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
     * A security scheme (OpenAPI 3.1.0, Security Scheme Object).
     *
     * @param type what kind of scheme it is
     * @param in {@code header}, {@code query} or {@code cookie} for an API key, else empty
     * @param name the header, query parameter or cookie of an API key; the HTTP authentication scheme, lower case, of type
     *     {@link Type#HTTP}; else empty
     * @param tokenUrl where an OAuth 2 client has a token with its own credentials, or empty
     */
    public record SecurityScheme(Type type, String in, String name, String tokenUrl) {

        /** The kinds of schemes. */
        public enum Type {
            /** A key in a header, the query or a cookie. */
            API_KEY,
            /** An HTTP authentication scheme. */
            HTTP,
            /** OAuth 2. */
            OAUTH2,
            /** OpenID Connect. */
            OPEN_ID_CONNECT,
            /** A client certificate, which is the HTTP client's business. */
            MUTUAL_TLS,
            /** AWS's Signature Version 4 (S23). */
            SIG_V4,
            /** One that the description does not explain. */
            OTHER
        }

        /** A scheme that a requirement names and the description does not explain. */
        public static final SecurityScheme UNKNOWN = of(Type.OTHER);

        /**
         * An API key.
         *
         * @param in {@code header}, {@code query} or {@code cookie}
         * @param name the header, query parameter or cookie
         * @return the scheme
         */
        public static SecurityScheme apiKey(String in, String name) {
            return new SecurityScheme(Type.API_KEY, in, name, "");
        }

        /**
         * An HTTP authentication scheme.
         *
         * @param scheme its name, lower case
         * @return the scheme
         */
        public static SecurityScheme http(String scheme) {
            return new SecurityScheme(Type.HTTP, "", scheme, "");
        }

        /**
         * OAuth 2.
         *
         * @param tokenUrl where a client has a token with its own credentials, or empty
         * @return the scheme
         */
        public static SecurityScheme oauth2(String tokenUrl) {
            return new SecurityScheme(Type.OAUTH2, "", "", tokenUrl);
        }

        /**
         * A scheme of which nothing but its kind is to be known.
         *
         * @param type its kind
         * @return the scheme
         */
        public static SecurityScheme of(Type type) {
            return new SecurityScheme(type, "", "", "");
        }
    }
}
