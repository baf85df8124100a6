package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.SourceOptions;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.RequestBuilder;
import io.github.arazzo4j.runtime.support.Source;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** An API as one client reaches it. Thread-safe. */
final class ApiSource implements Source {

    /**
     * What all requests of an operation have in common.
     *
     * @param endpoint where they go
     * @param authorizer adds the credentials
     * @param accept the {@code Accept} header, unless the document sets one
     */
    record Binding(Endpoint endpoint, Authorizer authorizer, String accept) {}

    private final Api api;
    private final SourceOptions options;
    private final ClientSettings settings;
    private final EndpointResolver resolver;
    private final Endpoint endpoint;
    private final Set<String> secretHeaders;
    private final Set<String> secretQueries = new TreeSet<>();

    // Operations are constants of generated classes: few, compared by identity, and looked up for every request.
    private volatile IdentityHashMap<Operation, Binding> bindings = new IdentityHashMap<>();

    private ApiSource(Api api, ClientSettings settings) {
        this.api = api;
        this.settings = settings;
        this.options = settings.source(api.name());
        this.resolver = new EndpointResolver(api, options, settings.region());
        this.endpoint = resolver.resolve(api.servers());
        this.secretHeaders = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        secretHeaders.addAll(List.of("Authorization", "Proxy-Authorization", "Cookie"));
        for (Api.SecurityScheme scheme : api.securitySchemes().values()) {
            if (scheme.type().equals("apiKey") && scheme.in().equals("header")) {
                secretHeaders.add(scheme.parameter());
            } else if (scheme.type().equals("apiKey") && scheme.in().equals("query")) {
                secretQueries.add(PercentEncoder.VALUE.encode(scheme.parameter()));
            }
        }
        if (options.auth().orElse(Auth.none()) instanceof Auth.Header header) {
            secretHeaders.add(header.name());
        }
    }

    /**
     * Binds an API to a client.
     *
     * @param api the API
     * @param settings the client's settings
     * @return the API as this client reaches it
     * @throws ConfigurationException if there is no usable server, no region or no credentials provider, or an API key
     *     but no place for it
     */
    static ApiSource bind(Api api, ClientSettings settings) {
        ApiSource source = new ApiSource(api, settings);
        source.authorizer(source.endpoint, List.of());
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

    /** Whether a header is a credential, whoever sets it (S26). */
    boolean isSecretHeader(String name) {
        return secretHeaders.contains(name);
    }

    /** Whether a query parameter is a credential, by its encoded name. */
    boolean isSecretQuery(String encodedName) {
        return secretQueries.contains(encodedName);
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
        Binding binding = bindings.get(operation);
        return binding != null ? binding : bind(operation);
    }

    private synchronized Binding bind(Operation operation) {
        Binding binding;
        try {
            Endpoint own = operation.servers().isEmpty() ? endpoint : resolver.resolve(operation.servers());
            binding = new Binding(own, authorizer(own, operation.security()), accept(operation));
        } catch (ConfigurationException e) {
            throw new EvaluationException("operation " + operation.id() + ": " + e.getMessage());
        }
        IdentityHashMap<Operation, Binding> more = new IdentityHashMap<>(bindings);
        more.put(operation, binding);
        bindings = more;
        return binding;
    }

    private Authorizer authorizer(Endpoint endpoint, List<List<String>> security) {
        Optional<Auth> auth = options.auth();
        if (auth.isEmpty()) {
            return endpoint.scope() == null
                    ? Authorizer.NONE
                    : new SigV4Authorizer(api.name(), endpoint.scope(), awsCredentials(), settings.clock());
        }
        Auth given = auth.get();
        if (given instanceof Auth.Bearer bearer) {
            return Authorizer.header(api.name(), "Authorization", "Bearer ", bearer.token());
        } else if (given instanceof Auth.Basic basic) {
            return Authorizer.basic(api.name(), basic);
        } else if (given instanceof Auth.Header header) {
            return Authorizer.header(api.name(), header.name(), "", header.value());
        } else if (given instanceof Auth.ApiKey apiKey) {
            return apiKey(apiKey.key(), security);
        }
        return Authorizer.NONE;
    }

    private AwsCredentialsProvider awsCredentials() {
        try {
            return settings.credentials().get();
        } catch (SdkClientException e) {
            throw new ConfigurationException(
                    "source \"" + api.name() + "\" is an API of AWS, but there are no credentials; set "
                            + "ArazzoClient.builder().credentialsProvider(provider)",
                    e);
        }
    }

    private Authorizer apiKey(Supplier<String> key, List<List<String>> security) {
        Set<String> names = new LinkedHashSet<>();
        security.forEach(names::addAll);
        names.addAll(new TreeMap<>(api.securitySchemes()).keySet());
        for (String name : names) {
            Api.SecurityScheme scheme = api.securitySchemes().get(name);
            if (scheme != null && scheme.type().equals("apiKey")) {
                return switch (scheme.in()) {
                    case "query" -> Authorizer.query(api.name(), scheme.parameter(), key);
                    case "cookie" -> Authorizer.cookie(api.name(), scheme.parameter(), key);
                    default -> Authorizer.header(api.name(), scheme.parameter(), "", key);
                };
            }
        }
        throw new ConfigurationException(
                "source \"" + api.name() + "\" has an API key, but its description does not say where to put it; set "
                        + "ArazzoClient.builder().source(\"" + api.name()
                        + "\", s -> s.auth(Auth.header(name, value)))",
                null);
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
