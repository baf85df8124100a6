package io.github.arazzo4j.runtime;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/** What a client knows about one source: where it is, and with which credentials. Immutable. */
public final class SourceOptions {

    private final @Nullable URI endpoint;
    private final @Nullable Auth auth;
    private final Map<String, Auth> schemeAuths;
    private final @Nullable Region region;
    private final Map<String, String> variables;

    private SourceOptions(Builder builder) {
        this.endpoint = builder.endpoint;
        this.auth = builder.auth;
        this.schemeAuths = Map.copyOf(builder.schemeAuths);
        this.region = builder.region;
        this.variables = Map.copyOf(builder.variables);
    }

    /**
     * Starts new options.
     *
     * @return a builder on which nothing is set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The server, in place of those that the API description lists (S22).
     *
     * @return the base URL, or empty
     */
    public Optional<URI> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /**
     * The credentials of all security schemes that have none of their own.
     *
     * @return the credentials, or empty
     */
    public Optional<Auth> auth() {
        return Optional.ofNullable(auth);
    }

    /**
     * The credentials of single security schemes.
     *
     * @return the credentials by the name of the scheme, immutable
     */
    public Map<String, Auth> schemeAuths() {
        return schemeAuths;
    }

    /**
     * The region of this source, where it differs from the client's.
     *
     * @return the region, or empty
     */
    public Optional<Region> region() {
        return Optional.ofNullable(region);
    }

    /**
     * Values of variables in the URLs of the API description's servers.
     *
     * @return the values by name, immutable
     */
    public Map<String, String> variables() {
        return variables;
    }

    @Override
    public String toString() {
        return "SourceOptions[endpoint=" + endpoint + ", auth=" + auth + ", schemeAuths=" + schemeAuths + ", region="
                + region + ", variables=" + variables.keySet() + "]";
    }

    /** Builds {@link SourceOptions}. */
    public static final class Builder {
        private @Nullable URI endpoint;
        private @Nullable Auth auth;
        private final Map<String, Auth> schemeAuths = new LinkedHashMap<>();
        private @Nullable Region region;
        private final Map<String, String> variables = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets the server, in place of those that the API description lists.
         *
         * @param endpoint an absolute http or https URL without query, fragment or user information
         * @return this builder
         * @throws IllegalArgumentException if it is anything else
         */
        public Builder endpoint(URI endpoint) {
            boolean http =
                    "http".equalsIgnoreCase(endpoint.getScheme()) || "https".equalsIgnoreCase(endpoint.getScheme());
            // First, since the other messages show the URL.
            if (endpoint.getRawUserInfo() != null) {
                throw new IllegalArgumentException("an endpoint holds no user information; use auth(Auth.basic(…))");
            }
            if (!http || endpoint.getHost() == null) {
                throw new IllegalArgumentException("an endpoint is an absolute http or https URL: " + endpoint);
            }
            if (endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
                throw new IllegalArgumentException("an endpoint has neither query nor fragment: " + endpoint);
            }
            this.endpoint = endpoint;
            return this;
        }

        /**
         * Sets the credentials of the source: for each security scheme that they fit and that has none of its own. Where the
         * API description asks for nothing in particular, they go with each request; where it says that an operation needs
         * none ({@code security: []}), they don't.
         *
         * @param auth the credentials
         * @return this builder
         */
        public Builder auth(Auth auth) {
            this.auth = auth;
            return this;
        }

        /**
         * Sets the credentials of one security scheme (OpenAPI 3.1.0, Security Scheme Object), for sources that need several.
         * Operations that ask for the scheme carry them.
         *
         * @param scheme the name of the scheme, as in {@code components.securitySchemes}
         * @param auth the credentials; that they fit the scheme is checked when a workflow is made that needs them
         * @return this builder
         */
        public Builder auth(String scheme, Auth auth) {
            schemeAuths.put(scheme, auth);
            return this;
        }

        /**
         * Sets the region of this source, where it differs from the client's.
         *
         * @param region the region
         * @return this builder
         */
        public Builder region(Region region) {
            this.region = region;
            return this;
        }

        /**
         * Sets a variable in the URLs of the API description's servers (OpenAPI 3.1.0, Server Variable Object).
         *
         * @param name the variable's name
         * @param value its value
         * @return this builder
         */
        public Builder variable(String name, String value) {
            variables.put(name, value);
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         */
        public SourceOptions build() {
            return new SourceOptions(this);
        }
    }
}
