package io.github.arazzo4j.cli;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.SourceOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.regions.Region;

/** Where and as whom a workflow is run. */
final class ClientOptions {

    private static final Pattern REGION = Pattern.compile("[a-z]+(?:-[a-z0-9]+)+");

    @Option(
            names = "--endpoint",
            paramLabel = "SOURCE=URL",
            order = 20,
            description = "The server of a source description, in place of those that its API description lists."
                    + " Repeatable.")
    private List<String> endpoints = List.of();

    @Option(
            names = "--auth",
            paramLabel = "SOURCE=CREDENTIALS",
            order = 21,
            description = {
                "The credentials of a source description: " + AuthSpec.FORMS + ". In place of TOKEN, PASSWORD, KEY,"
                        + " VALUE or SECRET, env:VARIABLE reads it from the environment, where other users of the machine can't see"
                        + " it: --auth petstore=bearer:env:TOKEN. Repeatable.",
                "Sources of AWS are signed with the credentials of AWS's default chain (environment, profile and so on)."
            })
    private List<String> auths = List.of();

    @Option(names = "--region", order = 22, description = "The AWS region; without it, AWS's default chain finds one.")
    private @Nullable String region;

    /** The options as far as they can be checked without a document. */
    record Parsed(
            List<Assignment> endpoints,
            Map<String, Auth> auths,
            @Nullable Region region) {

        /** The sources that are configured. */
        List<String> sources() {
            List<String> names = new ArrayList<>(Assignment.names(endpoints));
            names.addAll(auths.keySet());
            return names;
        }

        ArazzoClient client() throws Refusal {
            ArazzoClient.Builder builder = ArazzoClient.builder();
            if (region != null) {
                builder.region(region);
            }
            Map<String, List<Consumer<SourceOptions.Builder>>> settings = new LinkedHashMap<>();
            for (Assignment endpoint : endpoints) {
                URI uri = uri(endpoint);
                settings.computeIfAbsent(endpoint.name(), name -> new ArrayList<>())
                        .add(options -> options.endpoint(uri));
            }
            auths.forEach((source, auth) ->
                    settings.computeIfAbsent(source, name -> new ArrayList<>()).add(options -> options.auth(auth)));
            for (Map.Entry<String, List<Consumer<SourceOptions.Builder>>> entry : settings.entrySet()) {
                try {
                    builder.source(
                            entry.getKey(), options -> entry.getValue().forEach(setting -> setting.accept(options)));
                } catch (IllegalArgumentException e) {
                    throw new Refusal("--endpoint " + entry.getKey() + ": " + e.getMessage());
                }
            }
            return builder.build();
        }

        private static URI uri(Assignment endpoint) throws Refusal {
            try {
                return new URI(endpoint.value());
            } catch (URISyntaxException e) {
                throw new Refusal("--endpoint " + endpoint.name() + ": an endpoint is an absolute http or https URL");
            }
        }
    }

    Parsed parse(Function<String, @Nullable String> environment) throws Refusal {
        List<Assignment> urls = new ArrayList<>();
        for (String endpoint : endpoints) {
            urls.add(Assignment.parse("--endpoint", "SOURCE=URL", endpoint));
        }
        AuthSpec spec = new AuthSpec(environment);
        Map<String, Auth> credentials = new LinkedHashMap<>();
        for (String auth : auths) {
            Assignment assignment = Assignment.parse("--auth", "SOURCE=CREDENTIALS", auth);
            credentials.put(assignment.name(), spec.parse(assignment.name(), assignment.value()));
        }
        if (region != null && !REGION.matcher(region).matches()) {
            throw new Refusal("--region: \"" + region + "\" is not a region, such as eu-west-1");
        }
        return new Parsed(List.copyOf(urls), Map.copyOf(credentials), region == null ? null : Region.of(region));
    }
}
