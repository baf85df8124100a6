package io.github.arazzo4j.runtime;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * The credentials of one source (S26). A {@code null} in their place, such as that of an environment variable which is not
 * set, is refused at once with a {@code NullPointerException}. They are sent to that source only, and {@code toString}
 * does not show them.
 *
 * <p>Which of them a request carries is up to the API description (OpenAPI 3.1.0, Security Requirement Object). An
 * {@code Authorization} or a key that the document itself sets for a step wins for that step.
 */
public sealed interface Auth {

    /**
     * A bearer token that never changes.
     *
     * @param token the token
     * @return the credentials
     */
    static Auth bearer(String token) {
        requireNonNull(token, "token");
        return new Bearer(() -> token);
    }

    /**
     * A bearer token that is asked for before each request.
     *
     * @param token gives the current token; called on the thread of the run
     * @return the credentials
     */
    static Auth bearer(Supplier<String> token) {
        return new Bearer(token);
    }

    /**
     * User name and password (RFC 7617).
     *
     * @param user the user name; it has no colon
     * @param password the password
     * @return the credentials
     * @throws IllegalArgumentException if the user name has a colon
     */
    static Auth basic(String user, String password) {
        requireNonNull(password, "password");
        return new Basic(user, () -> password);
    }

    /**
     * An API key, put where the API description's security scheme says.
     *
     * @param key the key
     * @return the credentials
     */
    static Auth apiKey(String key) {
        requireNonNull(key, "key");
        return new ApiKey(() -> key);
    }

    /**
     * A header of one's own, for schemes that no description knows.
     *
     * @param name the header's name
     * @param value gives the current value; called on the thread of the run
     * @return the credentials
     */
    static Auth header(String name, Supplier<String> value) {
        return new Header(name, value);
    }

    /**
     * An access token that is had with a client's own credentials (RFC 6749, 4.4). It is fetched when first needed, kept for
     * all workflows of the client, and renewed ahead of its expiry; runs that need one at the same time share one request.
     *
     * @param clientId the client's id
     * @param clientSecret the client's secret
     * @return the credentials; the token URL is that of the API description unless one is set
     */
    static ClientCredentials clientCredentials(String clientId, String clientSecret) {
        requireNonNull(clientSecret, "clientSecret");
        return clientCredentials(clientId, () -> clientSecret);
    }

    /**
     * An access token that is had with a client's own credentials (RFC 6749, 4.4), whose secret may change.
     *
     * @param clientId the client's id
     * @param clientSecret gives the client's secret; called before each request for a token
     * @return the credentials; the token URL is that of the API description unless one is set
     */
    static ClientCredentials clientCredentials(String clientId, Supplier<String> clientSecret) {
        return new ClientCredentials(clientId, clientSecret, null, Map.of(), false);
    }

    /**
     * AWS's Signature Version 4 (S23), with the credentials of the client unless others are set. Sources of AWS need this
     * only for what differs from the usual.
     *
     * @return the credentials
     */
    static SigV4 sigV4() {
        return new SigV4(null, null, true, null, List.of());
    }

    /**
     * No credentials, also where the API description asks for some: the request is sent as the document describes it,
     * and unsigned.
     *
     * @return the absence of credentials
     */
    static Auth none() {
        return None.INSTANCE;
    }

    /**
     * A bearer token.
     *
     * @param token gives the token
     */
    record Bearer(Supplier<String> token) implements Auth {
        @Override
        public String toString() {
            return "Auth.bearer(***)";
        }
    }

    /**
     * User name and password.
     *
     * @param user the user name
     * @param password gives the password
     */
    record Basic(String user, Supplier<String> password) implements Auth {
        /** Refuses a user name with a colon, which would end it (RFC 7617, 2). */
        public Basic {
            if (user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("a user name of basic authentication has no colon");
            }
        }

        @Override
        public String toString() {
            return "Auth.basic(***)";
        }
    }

    /**
     * An API key.
     *
     * @param key gives the key
     */
    record ApiKey(Supplier<String> key) implements Auth {
        @Override
        public String toString() {
            return "Auth.apiKey(***)";
        }
    }

    /**
     * A header.
     *
     * @param name its name
     * @param value gives its value
     */
    record Header(String name, Supplier<String> value) implements Auth {
        @Override
        public String toString() {
            return "Auth.header(" + name + ", ***)";
        }
    }

    /**
     * The client credentials grant of OAuth 2. Immutable.
     *
     * @param clientId the client's id
     * @param clientSecret gives the client's secret
     * @param tokenUrl where tokens are had, or {@code null} if the API description says it
     * @param parameters further parameters of the request for a token, such as {@code scope}
     * @param secretInBody whether id and secret go in the body of that request instead of its {@code Authorization}
     */
    record ClientCredentials(
            String clientId,
            Supplier<String> clientSecret,
            @Nullable URI tokenUrl,
            Map<String, String> parameters,
            boolean secretInBody)
            implements Auth {

        /** Copies the map. */
        public ClientCredentials {
            parameters = Map.copyOf(parameters);
        }

        /**
         * The same with another token URL.
         *
         * @param url an absolute https URL, or an http URL of this machine
         * @return a copy
         */
        public ClientCredentials tokenUrl(URI url) {
            return new ClientCredentials(clientId, clientSecret, url, parameters, secretInBody);
        }

        /**
         * The same with other scopes.
         *
         * @param scopes the scopes; without any, the server's default for this client applies
         * @return a copy
         */
        public ClientCredentials scopes(String... scopes) {
            return parameter("scope", String.join(" ", scopes));
        }

        /**
         * The same with a further parameter of the request for a token, such as {@code audience} or {@code resource}.
         *
         * @param name its name
         * @param value its value; not a secret
         * @return a copy
         */
        public ClientCredentials parameter(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(parameters);
            more.put(name, value);
            return new ClientCredentials(clientId, clientSecret, tokenUrl, more, secretInBody);
        }

        /**
         * The same with id and secret in the body, for servers that do not know {@code Authorization: Basic} (RFC 6749, 2.3.1).
         *
         * @return a copy
         */
        public ClientCredentials inBody() {
            return new ClientCredentials(clientId, clientSecret, tokenUrl, parameters, true);
        }

        @Override
        public String toString() {
            return "Auth.clientCredentials(" + clientId + ", ***)";
        }
    }

    /**
     * AWS's Signature Version 4. Immutable.
     *
     * @param provider gives the credentials, or {@code null} for the client's
     * @param service the signing name, or {@code null} if endpoint or description tell it
     * @param signsPayload whether the signature covers the body
     * @param presignedFor how long the signature holds that goes in the query, or {@code null} if it goes in headers
     * @param regionSet the regions of a SigV4a signature; none for SigV4 with the region of the source
     */
    record SigV4(
            @Nullable IdentityProvider<? extends AwsCredentialsIdentity> provider,
            @Nullable String service,
            boolean signsPayload,
            @Nullable Duration presignedFor,
            List<String> regionSet)
            implements Auth {

        /** Copies the list. */
        public SigV4 {
            regionSet = List.copyOf(regionSet);
        }

        /**
         * The same with credentials of this source.
         *
         * @param identities any of the SDK's providers: static ones, sessions, assumed roles and so on; asked before each
         *     request, on the thread of the run, so it should cache what it has to fetch
         * @return a copy
         */
        public SigV4 credentials(IdentityProvider<? extends AwsCredentialsIdentity> identities) {
            return new SigV4(identities, service, signsPayload, presignedFor, regionSet);
        }

        /**
         * The same with another signing name.
         *
         * @param signingName such as {@code execute-api}
         * @return a copy
         */
        public SigV4 service(String signingName) {
            return new SigV4(provider, signingName, signsPayload, presignedFor, regionSet);
        }

        /**
         * The same with a signature that leaves the body out, for services that allow it, such as S3. Without TLS, the body is
         * covered all the same.
         *
         * @return a copy
         */
        public SigV4 unsignedPayload() {
            return new SigV4(provider, service, false, presignedFor, regionSet);
        }

        /**
         * The same with a signature in the query instead of headers.
         *
         * @param expiry how long it holds, at least a second
         * @return a copy
         */
        public SigV4 presigned(Duration expiry) {
            return new SigV4(provider, service, signsPayload, expiry, regionSet);
        }

        /**
         * SigV4a, whose signature holds in several regions. It needs {@code software.amazon.awssdk:http-auth-aws-crt} on the
         * class path; without it, a workflow on this source can't be made.
         *
         * @param regions regions, or {@code *} for all
         * @return a copy
         */
        public SigV4 multiRegion(String... regions) {
            return new SigV4(provider, service, signsPayload, presignedFor, List.of(regions));
        }

        @Override
        public String toString() {
            return "Auth.sigV4(***)";
        }
    }

    /** No credentials. */
    enum None implements Auth {
        /** The only one. */
        INSTANCE;

        @Override
        public String toString() {
            return "Auth.none()";
        }
    }
}
