package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.SourceOptions;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.Api.SecurityScheme;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.RequestBuilder;
import io.github.arazzo4j.runtime.support.Source;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An API as one client reaches it. Thread-safe. */
final class ApiSource implements Source {

    /**
     * What all requests of an operation have in common.
     *
     * @param endpoint where they go
     * @param authorizer adds the credentials
     * @param isForAws whether they go to a service of AWS itself
     * @param accept the {@code Accept} header, unless the document sets one
     */
    record Binding(Endpoint endpoint, Authorizer authorizer, boolean isForAws, String accept) {}

    private final Api api;
    private final EndpointResolver resolver;
    private final SourceCredentials credentials;
    private final Endpoint endpoint;
    private final Set<String> secretHeaders;
    private final Set<String> secretQueries = new TreeSet<>();

    // Operations are constants of generated classes: few, compared by identity, and looked up for every request.
    private volatile IdentityHashMap<Operation, Binding> bindings = new IdentityHashMap<>();

    private ApiSource(Api api, ClientSettings settings) {
        this.api = api;
        SourceOptions options = settings.source(api.name());
        this.resolver = new EndpointResolver(api, options, settings.region());
        this.credentials = new SourceCredentials(api, options, settings);
        this.endpoint = resolver.resolve(api.servers());
        this.secretHeaders = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        secretHeaders.addAll(List.of("Authorization", "Proxy-Authorization", "Cookie"));
        for (SecurityScheme scheme : api.securitySchemes().values()) {
            if (scheme.type() == SecurityScheme.Type.API_KEY && scheme.in().equals("header")) {
                secretHeaders.add(scheme.name());
            } else if (scheme.type() == SecurityScheme.Type.API_KEY
                    && scheme.in().equals("query")) {
                secretQueries.add(PercentEncoder.VALUE.encode(scheme.name()));
            }
        }
        options.auth().ifPresent(this::noteSecret);
        options.schemeAuths().values().forEach(this::noteSecret);
    }

    private void noteSecret(Auth auth) {
        if (auth instanceof Auth.Header header) {
            secretHeaders.add(header.name());
        }
    }

    /**
     * Binds an API to a client.
     *
     * @param api the API
     * @param settings the client's settings
     * @param operations the operations that will be called and for which the client may lack something
     * @return the API as this client reaches it
     * @throws ConfigurationException if there is no usable server, no region, or no credentials for one of the operations
     */
    static ApiSource bind(Api api, ClientSettings settings, Operation... operations) {
        ApiSource source = new ApiSource(api, settings);
        for (Operation operation : operations) {
            source.credentials.check(operation, source.bound(operation).authorizer());
        }
        return source;
    }

    @Override
    public RequestBuilder request(Operation operation) {
        return new HttpRequestBuilder(
                this, operation, binding(operation).endpoint().baseUrl());
    }

    @Override
    public String name() {
        return api.name();
    }

    /** The time of signatures. */
    ServiceClock clock() {
        return credentials.clock();
    }

    /** Whether a header is a credential, whoever sets it (S26). */
    boolean isSecretHeader(String name) {
        return secretHeaders.contains(name);
    }

    /** The encoded names of the query parameters that are credentials. */
    Set<String> secretQueries() {
        return secretQueries;
    }

    /** Whether a request carries a credential that the document set (S26). */
    boolean carriesSecret(Outgoing request) {
        return request.headers().stream().anyMatch(header -> isSecretHeader(header.name()))
                || secretQueries.stream().anyMatch(request::hasQuery);
    }

    /**
     * What all requests of an operation have in common.
     *
     * @throws EvaluationException if an own server of the operation can't be used
     */
    Binding binding(Operation operation) {
        try {
            return bound(operation);
        } catch (ConfigurationException e) {
            throw new EvaluationException("operation " + operation.id() + ": " + e.getMessage());
        }
    }

    private Binding bound(Operation operation) {
        Binding binding = bindings.get(operation);
        return binding != null ? binding : bind(operation);
    }

    private synchronized Binding bind(Operation operation) {
        Endpoint own = operation.servers().isEmpty() ? endpoint : resolver.resolve(operation.servers());
        Authorizer authorizer = credentials.authorizer(own, operation.security());
        Binding binding = new Binding(own, authorizer, SourceCredentials.isForAws(authorizer), accept(operation));
        IdentityHashMap<Operation, Binding> more = new IdentityHashMap<>(bindings);
        more.put(operation, binding);
        bindings = more;
        return binding;
    }

    private static String accept(Operation operation) {
        Set<String> types = new LinkedHashSet<>();
        // Sorted, so that the header is the same in every run; digits come before "default".
        new TreeMap<>(operation.responseTypes()).forEach((status, declared) -> {
            if (status.startsWith("2") || status.equals("default")) {
                types.addAll(declared);
            }
        });
        return types.isEmpty() ? "*/*" : String.join(", ", types);
    }
}
