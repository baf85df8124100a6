package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.SourceOptions;
import io.github.arazzo4j.runtime.support.Api;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/** Finds the server of an API (S22), and the scope of its signatures (S23). */
final class EndpointResolver {

    private final Api api;
    private final SourceOptions options;
    private final Supplier<Region> clientRegion;
    private final Supplier<Optional<Region>> region = Lazy.of(this::findRegion);

    /**
     * Creates the resolver of one source.
     *
     * @param api the API
     * @param options what the client knows about it
     * @param clientRegion finds the client's region; asked only if an AWS host needs it
     */
    EndpointResolver(Api api, SourceOptions options, Supplier<Region> clientRegion) {
        this.api = api;
        this.options = options;
        this.clientRegion = clientRegion;
    }

    /**
     * The endpoint below one of these servers, or that of the caller's choice.
     *
     * @param servers the servers in the order of the description, the most specific that there are
     * @throws ConfigurationException if none is usable, or a signature's region is not known
     */
    Endpoint resolve(List<Api.Server> servers) {
        URI given = options.endpoint().orElse(null);
        if (given != null && !maySign()) {
            // No region is asked for.
            return Endpoint.of(base(given, given.getHost()), null);
        }
        List<String> problems = new ArrayList<>();
        Optional<Candidate> chosen = choose(candidates(servers, problems));
        if (given == null && chosen.isEmpty()) {
            throw noServer(problems);
        }
        URI url = given != null ? given : chosen.get().url;
        Optional<AwsHost> host = awsHost(url);
        boolean regionIsVariable = chosen.isPresent() && chosen.get().regionIsVariable;
        if (given != null && host.isPresent()) {
            regionIsVariable = false;
        } else if (given != null) {
            host = chosen.flatMap(server -> awsHost(server.url));
        }
        if (host.isEmpty()) {
            // Not all operations need be signed, so the region is looked for when one is.
            return new Endpoint(
                    base(url, url.getHost()),
                    api.awsSigned() || signs() ? Lazy.of(() -> scope(Optional.empty())) : null);
        }
        return aws(url, given == null, host.get(), regionIsVariable);
    }

    /**
     * An endpoint of AWS.
     *
     * @param url the URL
     * @param described whether it comes from the description, so that its host may want a region
     * @param host the host that tells service and region, which is another one if the caller has an endpoint of its own
     * @param regionIsVariable whether the region of that host is one that we filled in
     */
    private Endpoint aws(URI url, boolean described, AwsHost host, boolean regionIsVariable) {
        Optional<Region> global = host.region() != null && !regionIsVariable
                ? Optional.empty()
                : AwsPartitions.globalRegion(host.endpointPrefix(), host.host(), host.suffix(), regionOf(host));
        if (global.isPresent()) {
            String name = described ? host.globalHost(global.get()) : url.getHost();
            return Endpoint.of(
                    base(url, name),
                    new Endpoint.Scope(signingName(Optional.of(host)), host.signingRegion(global.get())));
        }
        Endpoint.Scope scope = scope(Optional.of(host));
        AwsHost open = regionIsVariable ? host.withoutRegion() : host;
        return Endpoint.of(base(url, described ? open.in(scope.region()) : url.getHost()), scope);
    }

    /** Whether requests may be signed: the client's credentials take the place of a signature, but an API key goes with it. */
    private boolean maySign() {
        Auth auth = options.auth().orElse(null);
        return auth == null || signs() || (auth instanceof Auth.ApiKey && api.awsSigned());
    }

    /** Whether the client says that requests are signed. */
    private boolean signs() {
        return Stream.concat(options.auth().stream(), options.schemeAuths().values().stream())
                .anyMatch(Auth.SigV4.class::isInstance);
    }

    private Endpoint.Scope scope(Optional<AwsHost> host) {
        return new Endpoint.Scope(signingName(host), signingRegion(host));
    }

    private String signingName(Optional<AwsHost> host) {
        if (api.signingName() != null) {
            return api.signingName();
        }
        // Without a host of AWS, what asks for SigV4 is API Gateway behind a domain of one's own.
        return host.map(AwsHost::signingName).orElse("execute-api");
    }

    private Region signingRegion(Optional<AwsHost> host) {
        if (options.region().isPresent()) {
            return options.region().get();
        }
        Optional<Region> fixed = host.flatMap(aws -> Optional.ofNullable(aws.region()));
        return fixed.or(this::anyRegion)
                .orElseThrow(() -> new ConfigurationException(
                        "source \"" + api.name() + "\" is an API of AWS, but there is no region; set "
                                + "ArazzoClient.builder().region(region), or AWS_REGION in the environment",
                        null));
    }

    private Optional<Region> regionOf(AwsHost aws) {
        return aws.region() != null ? Optional.of(aws.region()) : anyRegion();
    }

    private Optional<Region> anyRegion() {
        return region.get();
    }

    private Optional<Region> findRegion() {
        if (options.region().isPresent()) {
            return options.region();
        }
        try {
            return Optional.of(clientRegion.get());
        } catch (SdkClientException e) {
            return Optional.empty();
        }
    }

    /** A server with its variables filled in. */
    private static final class Candidate {

        final URI url;

        /** Whether the URL had a variable for the region. */
        final boolean regionIsVariable;

        /** The higher, the less it suits the client's region. */
        final int misfit;

        Candidate(URI url, boolean regionIsVariable, int misfit) {
            this.url = url;
            this.regionIsVariable = regionIsVariable;
            this.misfit = misfit;
        }
    }

    private List<Candidate> candidates(List<Api.Server> servers, List<String> problems) {
        List<Candidate> candidates = new ArrayList<>();
        for (Api.Server server : servers) {
            StringBuilder url = new StringBuilder();
            boolean regionAllowed = true;
            @Nullable String problem = null;
            String rest = server.url();
            for (int open = rest.indexOf('{'); open >= 0 && problem == null; open = rest.indexOf('{')) {
                int close = rest.indexOf('}', open);
                if (close < 0) {
                    break;
                }
                String name = rest.substring(open + 1, close);
                Api.Variable variable = server.variables().get(name);
                String value = value(name, variable, isAws(server));
                boolean allowed = variable == null
                        || variable.allowed().isEmpty()
                        || variable.allowed().contains(value);
                if (value == null || (!allowed && !name.equals("region"))) {
                    problem = "\"" + server.url() + "\" needs "
                            + (value == null ? "" : "one of " + variable.allowed() + " as ") + "its variable " + name;
                }
                regionAllowed &= allowed;
                url.append(rest, 0, open).append(value);
                rest = rest.substring(close + 1);
            }
            url.append(rest);
            if (problem == null) {
                problem = add(candidates, server, url.toString(), regionAllowed, servers.size() > 1);
            }
            if (problem != null) {
                problems.add(problem);
            }
        }
        return candidates;
    }

    private @Nullable String add(
            List<Candidate> candidates, Api.Server server, String text, boolean regionAllowed, boolean hasRivals) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            return unusable(server, text);
        }
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!url.isAbsolute()) {
            return "\"" + server.url() + "\" is relative";
        }
        if (!http || url.getHost() == null || url.getRawUserInfo() != null || url.getRawQuery() != null) {
            return unusable(server, text);
        }
        boolean partitionFits = !hasRivals
                || awsHost(url)
                        .flatMap(aws -> anyRegion().map(mine -> AwsPartitions.hasSuffix(mine, aws.suffix())))
                        .orElse(true);
        int misfit = (partitionFits ? 0 : 2) + (regionAllowed ? 0 : 1);
        candidates.add(new Candidate(url, server.url().contains("{region}"), misfit));
        return null;
    }

    private static String unusable(Api.Server server, String text) {
        return text.equals(server.url())
                ? "\"" + text + "\" is not a usable URL"
                : "\"" + server.url() + "\" is not a usable URL with the variables that it has";
    }

    private @Nullable String value(String name, Api.@Nullable Variable variable, boolean aws) {
        String own = options.variables().get(name);
        if (own != null) {
            return own;
        }
        if (name.equals("region")) {
            Optional<Region> mine = aws ? anyRegion() : options.region();
            if (mine.isPresent()) {
                return mine.get().id();
            }
        }
        return variable == null ? null : variable.defaultValue();
    }

    private boolean isAws(Api.Server server) {
        if (api.awsSigned()) {
            return true;
        }
        String url = server.url();
        int start = url.indexOf("//") + 2;
        int end = url.indexOf('/', start);
        return AwsPartitions.suffix(end < 0 ? url.substring(start) : url.substring(start, end))
                .isPresent();
    }

    /** The first of those that suit best; by https, if the same host is offered both ways. */
    private static Optional<Candidate> choose(List<Candidate> candidates) {
        Candidate best = null;
        for (Candidate candidate : candidates) {
            if (best == null || candidate.misfit < best.misfit) {
                best = candidate;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        for (Candidate candidate : candidates) {
            if (isSecureTwin(candidate.url, best.url)) {
                return Optional.of(candidate);
            }
        }
        return Optional.of(best);
    }

    private static boolean isSecureTwin(URI url, URI chosen) {
        return "https".equalsIgnoreCase(url.getScheme())
                && url.getHost().equalsIgnoreCase(chosen.getHost())
                && url.getRawPath().equals(chosen.getRawPath())
                && (url.getPort() == chosen.getPort() || chosen.getPort() == 80);
    }

    private ConfigurationException noServer(List<String> problems) {
        String why = problems.isEmpty() ? "its description lists none" : String.join("; ", problems);
        boolean variable = problems.stream().anyMatch(problem -> problem.contains("variable"));
        return new ConfigurationException(
                "source \"" + api.name() + "\" has no usable server (" + why + "); set ArazzoClient.builder().source(\""
                        + api.name() + "\", s -> s.endpoint(uri))"
                        + (variable ? ", or the variables with s.variable(name, value)" : ""),
                null);
    }

    private static Optional<AwsHost> awsHost(URI url) {
        return AwsHost.parse(url.getHost().toLowerCase(Locale.ROOT));
    }

    private static String base(URI url, String host) {
        StringBuilder base = new StringBuilder()
                .append(url.getScheme().toLowerCase(Locale.ROOT))
                .append("://")
                .append(host);
        if (url.getPort() >= 0) {
            base.append(':').append(url.getPort());
        }
        String path = url.getRawPath();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return base.append(path, 0, end).toString();
    }
}
