package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.SourceOptions;
import io.github.arazzo4j.runtime.internal.SecurityRequirement.Alternative;
import io.github.arazzo4j.runtime.internal.SecurityRequirement.Unusable;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.Api.SecurityScheme;
import io.github.arazzo4j.runtime.support.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/** Decides which credentials the requests of a source carry: what the description asks for, of what the client has. */
final class SourceCredentials {

    private static final String AUTHORIZATION = "Authorization";

    private final Api api;
    private final SourceOptions options;
    private final ClientSettings settings;
    private final ServiceClock clock;

    SourceCredentials(Api api, SourceOptions options, ClientSettings settings) {
        this.api = api;
        this.options = options;
        this.settings = settings;
        this.clock = new ServiceClock(settings.clock());
    }

    /** The time of signatures. */
    ServiceClock clock() {
        return clock;
    }

    /**
     * What the requests to an endpoint carry.
     *
     * @param endpoint where they go
     * @param security the alternatives; none if the description does not say
     * @throws ConfigurationException if what the client has can't be used
     */
    Authorizer authorizer(Endpoint endpoint, List<List<String>> security) {
        if (options.auth().orElse(null) instanceof Auth.None) {
            return Authorizer.NONE;
        }
        if (security.isEmpty()) {
            return undeclared(endpoint);
        }
        List<Alternative> alternatives =
                security.stream().map(schemes -> alternative(endpoint, schemes)).toList();
        Alternative chosen = choose(alternatives);
        if (alternatives.size() == 1 && chosen != null && chosen.parts().size() <= 1) {
            return chosen.parts().isEmpty() ? Authorizer.NONE : chosen.parts().get(0);
        }
        return new SecurityRequirement(alternatives, chosen);
    }

    /**
     * Checks that there are credentials for an operation.
     *
     * @throws ConfigurationException if there are none; it says what is missing and how to set it
     */
    void check(Operation operation, Authorizer authorizer) {
        if (authorizer instanceof SigV4Authorizer aws) {
            aws.check();
        } else if (authorizer instanceof Unusable unusable) {
            unusable.check();
        } else if (authorizer instanceof SecurityRequirement requirement) {
            if (requirement.chosen() == null) {
                throw missing(operation, requirement.alternatives());
            }
            requirement.chosen().parts().forEach(part -> check(operation, part));
        }
    }

    /** Whether requests are signed for a service of AWS itself, which may be asked again as AWS's SDK does. */
    static boolean isForAws(Authorizer authorizer) {
        if (authorizer instanceof SecurityRequirement requirement && requirement.chosen() != null) {
            return requirement.chosen().parts().stream().anyMatch(SourceCredentials::isForAws);
        }
        // Behind API Gateway are services of anybody.
        return authorizer instanceof SigV4Authorizer aws && !aws.service().equals("execute-api");
    }

    /** The first that the client has all of; those that ask AWS's default chain, and those that ask nothing, come last. */
    private @Nullable Alternative choose(List<Alternative> alternatives) {
        List<Alternative> possible = alternatives.stream()
                .filter(alternative -> alternative.missing().isEmpty())
                .toList();
        return possible.stream()
                .min(Comparator.comparingInt(alternative -> {
                    boolean assumed = alternative.parts().stream()
                            .anyMatch(part -> part instanceof SigV4Authorizer aws && aws.isAssumed());
                    boolean nothing = alternative.parts().stream().allMatch(part -> part == Authorizer.NONE);
                    return assumed ? 2 : nothing ? 1 : 0;
                }))
                .orElse(null);
    }

    private Alternative alternative(Endpoint endpoint, List<String> schemes) {
        List<Authorizer> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : schemes) {
            Authorizer part = credential(endpoint, name, scheme(name));
            parts.add(part);
            if (part instanceof Unusable unusable && unusable.isMissing()) {
                missing.add(name);
            }
        }
        // A signature covers what the others add.
        parts.sort(Comparator.comparing(part -> part instanceof SigV4Authorizer));
        return new Alternative(List.copyOf(parts), List.copyOf(missing));
    }

    private SecurityScheme scheme(String name) {
        return api.securitySchemes().getOrDefault(name, SecurityScheme.UNKNOWN);
    }

    private Authorizer credential(Endpoint endpoint, String name, SecurityScheme scheme) {
        Auth own = options.schemeAuths().get(name);
        Auth auth = own != null ? own : options.auth().orElse(null);
        if (auth != null && fits(auth, scheme)) {
            return authorizer(endpoint, auth, scheme);
        }
        if (own != null) {
            throw new ConfigurationException(
                    "source \"" + api.name() + "\": " + own + " does not fit its security scheme \"" + name + "\" ("
                            + describe(scheme) + "); set " + call(name, scheme),
                    null);
        }
        if (scheme.type() == SecurityScheme.Type.MUTUAL_TLS) {
            return Authorizer.NONE;
        }
        // On a host of AWS a scheme that is not explained is taken for a signature.
        boolean signed = scheme.type() == SecurityScheme.Type.SIG_V4
                || (!api.awsSigned() && (scheme.type() == SecurityScheme.Type.OTHER || isAuthorizationHeader(scheme)));
        return signed && endpoint.isSigned() ? signature(endpoint, Auth.sigV4()) : new Unusable(place(scheme), null);
    }

    private static boolean isAuthorizationHeader(SecurityScheme scheme) {
        return scheme.type() == SecurityScheme.Type.API_KEY
                && scheme.in().equals("header")
                && scheme.name().equalsIgnoreCase(AUTHORIZATION);
    }

    private static boolean fits(Auth auth, SecurityScheme scheme) {
        if (auth instanceof Auth.Header || auth instanceof Auth.None) {
            return true;
        }
        if (auth instanceof Auth.ApiKey) {
            return scheme.type() == SecurityScheme.Type.API_KEY;
        }
        return switch (scheme.type()) {
            case HTTP ->
                scheme.name().equals(auth instanceof Auth.Basic ? "basic" : "bearer") && !(auth instanceof Auth.SigV4);
            case OAUTH2, OPEN_ID_CONNECT -> auth instanceof Auth.Bearer || auth instanceof Auth.ClientCredentials;
            case API_KEY -> isAuthorizationHeader(scheme);
            case SIG_V4, OTHER -> true;
            case MUTUAL_TLS -> false;
        };
    }

    private Authorizer authorizer(Endpoint endpoint, Auth auth, SecurityScheme scheme) {
        if (auth instanceof Auth.Bearer bearer) {
            return Authorizer.header(
                    api.name(), AUTHORIZATION, "Bearer ", Authorizer.Secret.of(api.name(), bearer.token()));
        } else if (auth instanceof Auth.Basic basic) {
            return Authorizer.basic(api.name(), basic);
        } else if (auth instanceof Auth.Header header) {
            return Authorizer.header(api.name(), header.name(), "", Authorizer.Secret.of(api.name(), header.value()));
        } else if (auth instanceof Auth.ApiKey apiKey) {
            return key(scheme, Authorizer.Secret.of(api.name(), apiKey.key()));
        } else if (auth instanceof Auth.ClientCredentials client) {
            return Authorizer.header(
                    api.name(),
                    AUTHORIZATION,
                    "Bearer ",
                    settings.tokens().of(api.name(), client, scheme.tokenUrl(), endpoint.baseUrl()));
        } else if (auth instanceof Auth.SigV4 aws) {
            return signature(endpoint, aws);
        }
        return Authorizer.NONE;
    }

    private Authorizer key(SecurityScheme scheme, Authorizer.Secret key) {
        return new SecretAuthorizer(api.name(), scheme.in(), scheme.name(), "", key);
    }

    /** Where a credential goes, to see whether the document has set it. */
    private Authorizer place(SecurityScheme scheme) {
        Authorizer.Secret none = transfer -> "";
        return scheme.type() == SecurityScheme.Type.API_KEY
                ? key(scheme, none)
                : Authorizer.header(api.name(), AUTHORIZATION, "", none);
    }

    /** What requests carry when the description asks for nothing in particular. */
    private Authorizer undeclared(Endpoint endpoint) {
        Auth auth = options.auth().orElse(null);
        if (auth == null) {
            return endpoint.isSigned() ? signature(endpoint, Auth.sigV4()) : Authorizer.NONE;
        }
        if (!(auth instanceof Auth.ApiKey)) {
            return authorizer(endpoint, auth, tokenScheme());
        }
        for (SecurityScheme scheme : new TreeMap<>(api.securitySchemes()).values()) {
            if (scheme.type() == SecurityScheme.Type.API_KEY) {
                return authorizer(endpoint, auth, scheme);
            }
        }
        throw new ConfigurationException(
                "source \"" + api.name() + "\" has an API key, but its description does not say where to put it; set "
                        + "ArazzoClient.builder().source(\"" + api.name()
                        + "\", s -> s.auth(Auth.header(name, value)))",
                null);
    }

    /** The scheme that knows where tokens are had. */
    private SecurityScheme tokenScheme() {
        return new TreeMap<>(api.securitySchemes())
                .values().stream()
                        .filter(scheme -> !scheme.tokenUrl().isEmpty())
                        .findFirst()
                        .orElse(SecurityScheme.UNKNOWN);
    }

    private Authorizer signature(Endpoint endpoint, Auth.SigV4 auth) {
        try {
            Endpoint.Scope scope = endpoint.scope();
            if (scope == null) {
                throw new ConfigurationException(
                        "source \"" + api.name() + "\" is to be signed, but its server is none of AWS, nor does its "
                                + "description ask for signatures",
                        null);
            }
            return new SigV4Authorizer(
                    api.name(),
                    scope,
                    auth,
                    auth.provider() == null ? awsCredentials() : auth.provider(),
                    auth.provider() == null && settings.credentialsAreAssumed(),
                    clock);
        } catch (ConfigurationException e) {
            return new Unusable(place(SecurityScheme.UNKNOWN), e);
        }
    }

    private IdentityProvider<? extends AwsCredentialsIdentity> awsCredentials() {
        try {
            return settings.credentials().get();
        } catch (SdkClientException e) {
            throw new ConfigurationException(
                    "source \"" + api.name() + "\" is an API of AWS, but there are no credentials; set "
                            + "ArazzoClient.builder().credentialsProvider(provider)",
                    e);
        }
    }

    private ConfigurationException missing(Operation operation, List<Alternative> alternatives) {
        String wanted = alternatives.stream()
                .map(alternative -> alternative.missing().stream()
                        .map(name -> "\"" + name + "\" (" + describe(scheme(name)) + ")")
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
        String calls = alternatives.get(0).missing().stream()
                .map(name -> "s.auth(\"" + name + "\", " + example(scheme(name)) + ")")
                .collect(Collectors.joining("; ", "", ""));
        boolean several = alternatives.get(0).missing().size() > 1;
        return new ConfigurationException(
                "source \"" + api.name() + "\" has no credentials for operation " + operation.id()
                        + ", which asks for its security scheme " + wanted + "; set ArazzoClient.builder().source(\""
                        + api.name() + "\", s -> " + (several ? "{ " + calls + "; }" : calls) + ")",
                null);
    }

    private String call(String name, SecurityScheme scheme) {
        return "ArazzoClient.builder().source(\"" + api.name() + "\", s -> s.auth(\"" + name + "\", " + example(scheme)
                + "))";
    }

    private static String describe(SecurityScheme scheme) {
        return switch (scheme.type()) {
            case API_KEY ->
                "an API key in " + (scheme.in().equals("query") ? "query parameter" : scheme.in()) + " "
                        + scheme.name();
            case HTTP -> "HTTP " + scheme.name();
            case OAUTH2 -> "OAuth 2";
            case OPEN_ID_CONNECT -> "OpenID Connect";
            case MUTUAL_TLS -> "mutual TLS";
            case SIG_V4 -> "AWS SigV4";
            case OTHER -> "which its description does not explain";
        };
    }

    private static String example(SecurityScheme scheme) {
        return switch (scheme.type()) {
            case API_KEY -> "Auth.apiKey(key)";
            case HTTP ->
                Map.of("basic", "Auth.basic(user, password)", "bearer", "Auth.bearer(token)")
                        .getOrDefault(scheme.name(), "Auth.header(\"Authorization\", value)");
            case OAUTH2 -> scheme.tokenUrl().isEmpty() ? "Auth.bearer(token)" : "Auth.clientCredentials(id, secret)";
            case OPEN_ID_CONNECT -> "Auth.bearer(token)";
            case SIG_V4 -> "Auth.sigV4()";
            case MUTUAL_TLS, OTHER -> "Auth.header(name, value)";
        };
    }
}
