package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.SourceOptions;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.Api.Server;
import io.github.arazzo4j.runtime.support.Api.Variable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

class EndpointResolverTest {

    private static final Variable REGION = new Variable("us-east-1", List.of());

    private static Endpoint resolve(
            boolean awsSigned, @Nullable String region, Consumer<SourceOptions.Builder> options, Server... servers) {
        SourceOptions.Builder builder = SourceOptions.builder();
        options.accept(builder);
        Api api = new Api("api", List.of(servers), awsSigned, null, Map.of());
        return new EndpointResolver(api, builder.build(), () -> {
                    if (region == null) {
                        throw SdkClientException.create("Unable to load region");
                    }
                    return Region.of(region);
                })
                .resolve(api.servers());
    }

    private static Consumer<Endpoint> at(String baseUrl, Endpoint.@Nullable Scope scope) {
        return endpoint -> {
            assertThat(endpoint.baseUrl()).isEqualTo(baseUrl);
            assertThat(endpoint.scope()).isEqualTo(scope);
        };
    }

    /** Hosts of AWS as descriptions list them, for a client in a region: URL, signing name and region. */
    @ParameterizedTest(name = "S23 {0} in {1}")
    @CsvSource({
        "https://api.ecr.amazonaws.com,eu-west-1,https://api.ecr.eu-west-1.amazonaws.com,ecr,eu-west-1",
        "https://elasticfilesystem.amazonaws.com,eu-west-1,https://elasticfilesystem.eu-west-1.amazonaws.com,"
                + "elasticfilesystem,eu-west-1",
        "https://elasticbeanstalk.amazonaws.com,eu-west-1,https://elasticbeanstalk.eu-west-1.amazonaws.com,"
                + "elasticbeanstalk,eu-west-1",
        "https://rekognition.amazonaws.com,us-west-2,https://rekognition.us-west-2.amazonaws.com,rekognition,us-west-2",
        "https://geo.us-east-1.amazonaws.com,eu-west-1,https://geo.us-east-1.amazonaws.com,geo,us-east-1",
        "https://imagebuilder.us-east-1.amazonaws.com,eu-west-1,https://imagebuilder.us-east-1.amazonaws.com,"
                + "imagebuilder,us-east-1",
        "https://ec2.{region}.amazonaws.com,eu-west-1,https://ec2.eu-west-1.amazonaws.com,ec2,eu-west-1",
        "https://ec2.{region}.amazonaws.com,cn-north-1,https://ec2.cn-north-1.amazonaws.com.cn,ec2,cn-north-1",
        "https://ec2.{region}.amazonaws.com,us-gov-west-1,https://ec2.us-gov-west-1.amazonaws.com,ec2,us-gov-west-1",
        "https://elasticloadbalancing.{region}.amazonaws.com,eu-west-1,"
                + "https://elasticloadbalancing.eu-west-1.amazonaws.com,elasticloadbalancing,eu-west-1",
        "https://neptune-graph.{region}.amazonaws.com,eu-west-1,https://neptune-graph.eu-west-1.amazonaws.com,"
                + "neptune-graph,eu-west-1",
        "https://neptune-db.{region}.amazonaws.com,eu-west-1,https://neptune-db.eu-west-1.amazonaws.com,"
                + "neptune-db,eu-west-1",
        "https://sqs.amazonaws.com,eu-west-1,https://sqs.eu-west-1.amazonaws.com,sqs,eu-west-1",
        "https://sqs.amazonaws.com,cn-north-1,https://sqs.cn-north-1.amazonaws.com.cn,sqs,cn-north-1",
        "https://iam.amazonaws.com,eu-west-1,https://iam.amazonaws.com,iam,us-east-1",
        "https://iam.amazonaws.com,cn-northwest-1,https://iam.cn-north-1.amazonaws.com.cn,iam,cn-north-1",
        "https://iam.{region}.amazonaws.com,eu-west-1,https://iam.amazonaws.com,iam,us-east-1",
        "https://sts.amazonaws.com,eu-west-1,https://sts.amazonaws.com,sts,us-east-1",
        "https://sts.{region}.amazonaws.com,eu-west-1,https://sts.eu-west-1.amazonaws.com,sts,eu-west-1",
        "https://route53.amazonaws.com,eu-west-1,https://route53.amazonaws.com,route53,us-east-1",
        "https://cloudfront.amazonaws.com,eu-west-1,https://cloudfront.amazonaws.com,cloudfront,us-east-1",
        "https://organizations.amazonaws.com,eu-west-1,https://organizations.us-east-1.amazonaws.com,"
                + "organizations,us-east-1",
        "https://support.amazonaws.com,eu-west-1,https://support.us-east-1.amazonaws.com,support,us-east-1",
        "https://s3.amazonaws.com,eu-west-1,https://s3.eu-west-1.amazonaws.com,s3,eu-west-1",
        "https://bucket.s3.amazonaws.com,eu-west-1,https://bucket.s3.eu-west-1.amazonaws.com,s3,eu-west-1",
        "https://s3-us-west-2.amazonaws.com,eu-west-1,https://s3-us-west-2.amazonaws.com,s3,us-west-2",
        "https://s3.dualstack.us-west-2.amazonaws.com,eu-west-1,https://s3.dualstack.us-west-2.amazonaws.com,s3,"
                + "us-west-2",
        "https://runtime.sagemaker.{region}.amazonaws.com,eu-west-1,https://runtime.sagemaker.eu-west-1.amazonaws.com,"
                + "sagemaker,eu-west-1",
        "https://email.{region}.amazonaws.com,eu-west-1,https://email.eu-west-1.amazonaws.com,ses,eu-west-1",
        "https://ecr.{region}.api.aws,eu-west-1,https://ecr.eu-west-1.api.aws,ecr,eu-west-1",
        "https://ecr-fips.us-east-1.api.aws,eu-west-1,https://ecr-fips.us-east-1.api.aws,ecr,us-east-1",
        "https://abc123.execute-api.us-east-1.amazonaws.com/prod,eu-west-1,"
                + "https://abc123.execute-api.us-east-1.amazonaws.com/prod,execute-api,us-east-1",
        "https://vpce-1.ec2.us-east-1.vpce.amazonaws.com,eu-west-1,https://vpce-1.ec2.us-east-1.vpce.amazonaws.com,"
                + "ec2,us-east-1",
        "https://search-d.us-east-1.es.amazonaws.com,eu-west-1,https://search-d.us-east-1.es.amazonaws.com,es,"
                + "us-east-1",
        "https://db.cluster-1.us-east-1.neptune.amazonaws.com:8182,eu-west-1,"
                + "https://db.cluster-1.us-east-1.neptune.amazonaws.com:8182,neptune-db,us-east-1",
        "https://f.lambda-url.us-east-1.on.aws/,eu-west-1,https://f.lambda-url.us-east-1.on.aws,lambda,us-east-1",
    })
    void awsHosts(String server, String region, String url, String service, String signingRegion) {
        Map<String, Variable> variables = server.contains("{region}") ? Map.of("region", REGION) : Map.of();

        Endpoint endpoint = resolve(false, region, options -> {}, new Server(server, variables));

        assertThat(endpoint).satisfies(at(url, new Endpoint.Scope(service, Region.of(signingRegion))));
    }

    /** Servers of other APIs, as descriptions list them, variables with their defaults. */
    @ParameterizedTest(name = "S22 {0}")
    @CsvSource({
        "https://app.asana.com/api/1.0,https://app.asana.com/api/1.0",
        "https://your-subdomain.okta.com/,https://your-subdomain.okta.com",
        "https://od-api-demo.oxforddictionaries.com:443/api/v1,https://od-api-demo.oxforddictionaries.com:443/api/v1",
        "http://gis.surrey.ca:8080/fmedatastreaming/TrafficLoopCount,"
                + "http://gis.surrey.ca:8080/fmedatastreaming/TrafficLoopCount",
        "https://server.shop.app,https://server.shop.app",
        "https://{subdomain}.{site},https://api.datadoghq.com",
        "https://{instance}.salesforce.com/services/data/v{version}/jobs,"
                + "https://yourInstance.salesforce.com/services/data/v63.0/jobs",
        "'{protocol}://{name}',https://api.datadoghq.com",
        "https://{host}:{port},https://localhost:80",
        "https://controller.{environment}.pinecone.io,https://controller.us-east1-gcp.pinecone.io",
        "https://{domain}.atlassian.net/wiki/api/v2,https://your-domain.atlassian.net/wiki/api/v2",
    })
    void otherServers(String server, String url) {
        Map<String, Variable> variables = Map.of(
                "subdomain", variable("api"),
                "site", new Variable("datadoghq.com", List.of("datadoghq.com", "datadoghq.eu")),
                "instance", variable("yourInstance"),
                "version", variable("63.0"),
                "protocol", variable("https"),
                "name", variable("api.datadoghq.com"),
                "host", variable("localhost"),
                "port", variable("80"),
                "environment", variable("us-east1-gcp"),
                "domain", variable("your-domain"));

        assertThat(resolve(false, null, options -> {}, new Server(server, variables)))
                .satisfies(at(url, null));
    }

    @Test
    @DisplayName("S22 https is preferred where the same host is offered both ways, and only there")
    void https() {
        assertThat(resolve(
                                false,
                                null,
                                options -> {},
                                Server.of("http://commonsvotes-api.parliament.uk/"),
                                Server.of("https://commonsvotes-api.parliament.uk/"))
                        .baseUrl())
                .isEqualTo("https://commonsvotes-api.parliament.uk");
        assertThat(resolve(
                                false,
                                null,
                                options -> {},
                                Server.of("http://localhost:8080"),
                                Server.of("https://www.versioneye.com"))
                        .baseUrl())
                .isEqualTo("http://localhost:8080");
    }

    @Test
    @DisplayName("S22 imagebuilder: four servers, of which the region's partition and its enum decide")
    void imageBuilder() {
        Variable world = new Variable("us-east-1", List.of("us-east-1", "eu-west-1"));
        Variable china = new Variable("cn-north-1", List.of("cn-north-1", "cn-northwest-1"));
        Server[] servers = {
            new Server("http://imagebuilder.{region}.amazonaws.com", Map.of("region", world)),
            new Server("https://imagebuilder.{region}.amazonaws.com", Map.of("region", world)),
            new Server("http://imagebuilder.{region}.amazonaws.com.cn", Map.of("region", china)),
            new Server("https://imagebuilder.{region}.amazonaws.com.cn", Map.of("region", china)),
        };

        assertThat(resolve(true, "eu-west-1", options -> {}, servers).baseUrl())
                .isEqualTo("https://imagebuilder.eu-west-1.amazonaws.com");
        assertThat(resolve(true, "cn-northwest-1", options -> {}, servers).baseUrl())
                .isEqualTo("https://imagebuilder.cn-northwest-1.amazonaws.com.cn");
        assertThat(resolve(true, "il-central-1", options -> {}, servers).baseUrl())
                .as("a region that is younger than the description")
                .isEqualTo("https://imagebuilder.il-central-1.amazonaws.com");
        assertThat(resolve(true, null, options -> {}, servers))
                .as("no region anywhere: the description's default")
                .satisfies(at(
                        "https://imagebuilder.us-east-1.amazonaws.com",
                        new Endpoint.Scope("imagebuilder", Region.US_EAST_1)));
    }

    @Test
    @DisplayName("S22 a relative server is passed over where there is a usable one")
    void relativeFirst() {
        Server second = new Server(
                "https://{hostname}:{port}/tsws/10.0/api/",
                Map.of("hostname", variable("localhost"), "port", variable("8043")));

        assertThat(resolve(false, null, options -> {}, Server.of("/tsws/10.0/api/"), second)
                        .baseUrl())
                .isEqualTo("https://localhost:8043/tsws/10.0/api");
    }

    @ParameterizedTest(name = "S22 {0} is no usable server")
    @ValueSource(
            strings = {"/v1", "/", "ftp://example.com", "https://{undeclared}.example.com", "https://a b/", "https://"})
    void unusable(String server) {
        assertThatThrownBy(() -> resolve(false, null, options -> {}, Server.of(server)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("source \"api\" has no usable server (")
                .hasMessageContaining("set ArazzoClient.builder().source(\"api\", s -> s.endpoint(uri))");
    }

    @Test
    @DisplayName("S22 the message names the variable that is missing")
    void missingVariable() {
        Server auth0 =
                new Server("https://{tenantDomain}/api/v2", Map.of("tenantDomain", variable("{TENANT}.auth0.com")));

        assertThatThrownBy(() -> resolve(false, null, options -> {}, auth0))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("{tenantDomain}")
                .hasMessageContaining("s.variable(name, value)");
        assertThat(resolve(false, null, options -> options.variable("tenantDomain", "a.example.com"), auth0)
                        .baseUrl())
                .isEqualTo("https://a.example.com/api/v2");
    }

    @Test
    @DisplayName("S22 a variable's value must be one of those that the description lists")
    void enumOfVariable() {
        Server server =
                new Server("https://api.{site}", Map.of("site", new Variable("example.com", List.of("example.com"))));

        assertThatThrownBy(() -> resolve(false, null, options -> options.variable("site", "example.org"), server))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("needs one of [example.com] as its variable site");
    }

    @Test
    @DisplayName("S22 no servers at all")
    void noServers() {
        assertThatThrownBy(() -> resolve(false, null, options -> {}))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("its description lists none");
    }

    @Test
    @DisplayName("S22 the caller's endpoint wins, and an API that is not of AWS stays unsigned")
    void callersEndpoint() {
        assertThat(resolve(
                        false,
                        null,
                        options -> options.endpoint(URI.create("http://localhost:8080/base/")),
                        Server.of("/v1")))
                .satisfies(at("http://localhost:8080/base", null));
    }

    @Test
    @DisplayName("S23 an endpoint of one's own is signed as the description's host would be")
    void callersEndpointIsSigned() {
        Consumer<SourceOptions.Builder> loopback = options -> options.endpoint(URI.create("http://127.0.0.1:4566"));

        assertThat(resolve(true, "eu-west-1", loopback, Server.of("https://api.ecr.amazonaws.com")))
                .satisfies(at("http://127.0.0.1:4566", new Endpoint.Scope("ecr", Region.EU_WEST_1)));
        assertThat(resolve(true, "eu-west-1", loopback, Server.of("https://iam.amazonaws.com")))
                .satisfies(at("http://127.0.0.1:4566", new Endpoint.Scope("iam", Region.US_EAST_1)));
        assertThat(resolve(true, "eu-west-1", loopback))
                .as("API Gateway behind a domain of one's own")
                .satisfies(at("http://127.0.0.1:4566", new Endpoint.Scope("execute-api", Region.EU_WEST_1)));
    }

    @Test
    @DisplayName("S23 an AWS API with other credentials and an endpoint of one's own needs no region")
    void unsigned() {
        assertThat(resolve(
                        true,
                        null,
                        options -> options.endpoint(URI.create("http://127.0.0.1:4566"))
                                .auth(Auth.none()),
                        Server.of("https://api.ecr.amazonaws.com")))
                .satisfies(at("http://127.0.0.1:4566", null));
    }

    @Test
    @DisplayName("S23 the source's region beats the client's")
    void sourceRegion() {
        assertThat(resolve(
                        true,
                        "eu-west-1",
                        options -> options.region(Region.AP_SOUTH_1),
                        Server.of("https://api.ecr.amazonaws.com")))
                .satisfies(
                        at("https://api.ecr.ap-south-1.amazonaws.com", new Endpoint.Scope("ecr", Region.AP_SOUTH_1)));
    }

    @Test
    @DisplayName("S23 no region is a problem only where one is needed")
    void noRegion() {
        assertThatThrownBy(() -> resolve(true, null, options -> {}, Server.of("https://api.ecr.amazonaws.com")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is no region; set ArazzoClient.builder().region(region)");
        assertThat(resolve(true, null, options -> {}, Server.of("https://iam.amazonaws.com")))
                .satisfies(at("https://iam.amazonaws.com", new Endpoint.Scope("iam", Region.US_EAST_1)));
    }

    @Test
    @DisplayName("S23 signing names agree with the endpoints that the AWS SDK carries")
    void signingNames() throws IOException {
        JsonNode partitions;
        try (InputStream in = ServiceMetadata.class.getResourceAsStream("internal/region/endpoints.json")) {
            assertThat(in).isNotNull();
            partitions = JsonCodec.read(in.readAllBytes()).path("partitions");
        }
        Map<String, Set<String>> expected = new TreeMap<>();
        for (JsonNode partition : partitions) {
            partition.path("services").properties().forEach(service -> {
                add(expected, service.getKey(), service.getValue().path("defaults"));
                service.getValue().path("endpoints").forEach(endpoint -> add(expected, service.getKey(), endpoint));
            });
        }

        assertThat(expected).hasSizeGreaterThan(10);
        expected.forEach((prefix, names) -> assertThat(names)
                .as(prefix)
                .contains(AwsHost.parse(prefix + ".us-east-1.amazonaws.com")
                        .orElseThrow()
                        .signingName()));
    }

    private static void add(Map<String, Set<String>> expected, String prefix, JsonNode endpoint) {
        JsonNode name = endpoint.path("credentialScope").path("service");
        if (name.isTextual()) {
            expected.computeIfAbsent(prefix, key -> new TreeSet<>()).add(name.textValue());
        }
    }

    private static Variable variable(String defaultValue) {
        return new Variable(defaultValue, List.of());
    }
}
