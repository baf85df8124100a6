package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.codegen.schema.ElementLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way to authenticate (OpenAPI 3.1.0, Security Scheme Object).
 *
 * @param name the component's name
 * @param type the type
 * @param in where an API key goes; present for {@link Type#API_KEY} only
 * @param parameterName the name of the header, query parameter or cookie of an API key
 * @param scheme the {@code Authorization} scheme of {@link Type#HTTP}, in lower case
 * @param bearerFormat what a bearer token looks like
 * @param description the description
 * @param sigV4 whether requests are signed with AWS's Signature Version 4 (S23)
 * @param flows the flows of {@link Type#OAUTH2}
 * @param openIdConnectUrl where {@link Type#OPEN_ID_CONNECT} is described
 * @param location where the scheme is declared
 */
public record ApiSecurityScheme(
        String name,
        Type type,
        Optional<ApiParameter.In> in,
        Optional<String> parameterName,
        Optional<String> scheme,
        Optional<String> bearerFormat,
        Optional<String> description,
        boolean sigV4,
        List<Flow> flows,
        Optional<String> openIdConnectUrl,
        ElementLocation location) {

    /** The types of schemes. */
    public enum Type {
        /** A key in a header, the query or a cookie. */
        API_KEY,
        /** An {@code Authorization} header. */
        HTTP,
        /** OAuth 2. */
        OAUTH2,
        /** OpenID Connect. */
        OPEN_ID_CONNECT,
        /** A client certificate. */
        MUTUAL_TLS,
        /** None of OpenAPI's; the description's problems tell it. */
        UNKNOWN
    }

    /**
     * A flow of OAuth 2 (OpenAPI 3.1.0, OAuth Flow Object).
     *
     * @param name the flow, as {@code clientCredentials}
     * @param tokenUrl where tokens are had, maybe relative
     * @param authorizationUrl where users agree, maybe relative
     * @param scopes the names of the scopes, in the document's order
     */
    public record Flow(String name, Optional<String> tokenUrl, Optional<String> authorizationUrl, Set<String> scopes) {}
}
