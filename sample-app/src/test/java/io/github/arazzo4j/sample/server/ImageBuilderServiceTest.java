package io.github.arazzo4j.sample.server;

import static io.github.arazzo4j.sample.server.AwsCaller.json;
import static io.github.arazzo4j.sample.server.AwsCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.sample.server.AwsCaller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageBuilderServiceTest {

    private static final String PREFIX = "arn:aws:imagebuilder:us-east-1:123456789012:";
    private static final String RECIPE = PREFIX + "image-recipe/web/1.0.0";
    private static final String CONTAINER_RECIPE = PREFIX + "container-recipe/web/1.0.0";
    private static final String INFRASTRUCTURE = PREFIX + "infrastructure-configuration/small";
    private static final String DISTRIBUTIONS =
            "[{\"region\":\"eu-west-1\",\"amiDistributionConfiguration\":{\"name\":\"web {{ imagebuilder:buildDate }}\"}},"
                    + "{\"region\":\"us-east-1\"}]";

    private EmbeddedAws aws;
    private AwsCaller caller;

    @BeforeEach
    void start() {
        aws = start(1);
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private EmbeddedAws start(int pollsPerState) {
        aws = EmbeddedAws.start(EmbeddedAwsConfig.defaults()
                .withPollsPerState(pollsPerState)
                .withClock(Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC)));
        caller = AwsCaller.of(aws);
        return aws;
    }

    @Test
    void anImagePassesThroughItsStates() {
        String arn = build(RECIPE);
        assertThat(arn).isEqualTo(PREFIX + "image/web/1.0.0/1");

        assertThat(states(arn, 7))
                .containsExactly(
                        "PENDING", "CREATING", "BUILDING", "TESTING", "DISTRIBUTING", "AVAILABLE", "AVAILABLE");
    }

    @Test
    void thePaceIsConfigured() {
        aws.close();
        start(2);
        assertThat(states(build(RECIPE), 5)).containsExactly("PENDING", "PENDING", "CREATING", "CREATING", "BUILDING");

        aws.close();
        start(0);
        assertThat(states(build(RECIPE), 2)).containsExactly("AVAILABLE", "AVAILABLE");
    }

    @Test
    void testsCanBeLeftOut() {
        Answer created = caller.put(
                "/CreateImage",
                "{\"imageRecipeArn\":\"" + RECIPE + "\",\"infrastructureConfigurationArn\":\"" + INFRASTRUCTURE
                        + "\",\"clientToken\":\"t\",\"imageTestsConfiguration\":{\"imageTestsEnabled\":false}}");

        assertThat(states(created.body().path("imageBuildVersionArn").asText(), 5))
                .containsExactly("PENDING", "CREATING", "BUILDING", "DISTRIBUTING", "AVAILABLE");
    }

    @Test
    void aBrokenRecipeFailsWithAReason() {
        String arn = build(PREFIX + "image-recipe/broken-web/1.0.0");

        assertThat(states(arn, 5)).containsExactly("PENDING", "CREATING", "BUILDING", "FAILED", "FAILED");
        JsonNode image = image(arn);
        assertThat(image.at("/state/reason").asText())
                .contains("SSM execution failed")
                .contains(arn);
        assertThat(image.has("outputResources")).isFalse();
    }

    @Test
    void aBuildCanBeCancelled() {
        assertThat(states(build(PREFIX + "image-recipe/cancelled/1.0.0"), 4))
                .containsExactly("PENDING", "CREATING", "BUILDING", "CANCELLED");
    }

    @Test
    void anImageTellsWhatItIs() {
        aws.close();
        start(0);
        String arn = build(RECIPE);

        Answer answer = get("GetImage", "imageBuildVersionArn", arn);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body().path("requestId").asText()).isNotEmpty();
        JsonNode image = answer.body().path("image");
        assertThat(image.path("arn").asText()).isEqualTo(arn);
        assertThat(image.path("type").asText()).isEqualTo("AMI");
        assertThat(image.path("name").asText()).isEqualTo("web");
        assertThat(image.path("version").asText()).isEqualTo("1.0.0/1");
        assertThat(image.path("dateCreated").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(image.at("/imageRecipe/arn").asText()).isEqualTo(RECIPE);
        assertThat(image.at("/infrastructureConfiguration/arn").asText()).isEqualTo(INFRASTRUCTURE);
        assertThat(texts(image.at("/outputResources/amis"), "/region")).containsExactly("us-east-1");
        assertThat(image.at("/outputResources/amis/0/image").asText()).matches("ami-[0-9a-f]{17}");
        assertThat(image.at("/state").has("reason")).isFalse();
    }

    @Test
    void aContainerImageHasUris() {
        aws.close();
        start(0);
        Answer created = caller.put(
                "/CreateImage",
                json(
                        "containerRecipeArn",
                        CONTAINER_RECIPE,
                        "infrastructureConfigurationArn",
                        INFRASTRUCTURE,
                        "clientToken",
                        "t"));

        JsonNode image = image(created.body().path("imageBuildVersionArn").asText());
        assertThat(image.path("type").asText()).isEqualTo("DOCKER");
        assertThat(image.at("/outputResources/containers/0/imageUris/0").asText())
                .isEqualTo("123456789012.dkr.ecr.us-east-1.amazonaws.com/web");
    }

    @Test
    void eachBuildOfARecipeHasItsNumber() {
        assertThat(build(RECIPE)).endsWith("/1");
        assertThat(build(RECIPE)).endsWith("/2");
    }

    @Test
    void aClientTokenCreatesOnce() {
        String request = json(
                "imageRecipeArn", RECIPE, "infrastructureConfigurationArn", INFRASTRUCTURE, "clientToken", "token-1");

        JsonNode first = caller.put("/CreateImage", request).body();
        JsonNode second = caller.put("/CreateImage", request).body();

        assertThat(first.path("clientToken").asText()).isEqualTo("token-1");
        assertThat(second.path("imageBuildVersionArn")).isEqualTo(first.path("imageBuildVersionArn"));
        assertThat(second.path("requestId")).isNotEqualTo(first.path("requestId"));
        refused(
                caller.put("/CreateImage", request.replace("/web/", "/other/")),
                400,
                "IdempotentParameterMismatchException");
        assertThat(createDistribution("same token", "token-1").status()).isEqualTo(200);
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsToken() {
        String bad = json("infrastructureConfigurationArn", INFRASTRUCTURE, "clientToken", "t");
        refused(caller.put("/CreateImage", bad), 400, "InvalidParameterCombinationException");

        assertThat(caller.put(
                                "/CreateImage",
                                json(
                                        "imageRecipeArn",
                                        RECIPE,
                                        "infrastructureConfigurationArn",
                                        INFRASTRUCTURE,
                                        "clientToken",
                                        "t"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void exactlyOneRecipeIsNeeded() {
        refused(
                caller.put(
                        "/CreateImage",
                        json(
                                "imageRecipeArn",
                                RECIPE,
                                "containerRecipeArn",
                                CONTAINER_RECIPE,
                                "infrastructureConfigurationArn",
                                INFRASTRUCTURE,
                                "clientToken",
                                "t")),
                400,
                "InvalidParameterCombinationException");
    }

    @Test
    void aDistributionConfigurationIsCreatedAndUsed() {
        aws.close();
        start(0);
        Answer created = createDistribution("Web Images", "t1");
        assertThat(created.status()).isEqualTo(200);
        String arn = created.body().path("distributionConfigurationArn").asText();
        assertThat(arn).isEqualTo(PREFIX + "distribution-configuration/web-images");

        JsonNode configuration = get("GetDistributionConfiguration", "distributionConfigurationArn", arn)
                .body()
                .path("distributionConfiguration");
        assertThat(configuration.path("name").asText()).isEqualTo("Web Images");
        assertThat(configuration.path("distributions")).hasToString(DISTRIBUTIONS);

        Answer image = caller.put(
                "/CreateImage",
                json(
                        "imageRecipeArn",
                        RECIPE,
                        "infrastructureConfigurationArn",
                        INFRASTRUCTURE,
                        "distributionConfigurationArn",
                        arn,
                        "clientToken",
                        "t2"));
        JsonNode built = image(image.body().path("imageBuildVersionArn").asText());
        assertThat(texts(built.at("/outputResources/amis"), "/region")).containsExactly("eu-west-1", "us-east-1");
        assertThat(built.at("/distributionConfiguration/arn").asText()).isEqualTo(arn);
    }

    @Test
    void aDistributionConfigurationsNameIsTakenOnce() {
        createDistribution("web", "t1");

        refused(createDistribution("web", "t2"), 400, "ResourceAlreadyExistsException");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Answer image = get("GetImage", "imageBuildVersionArn", PREFIX + "image/web/1.0.0/9");
        refused(image, 404, "ResourceNotFoundException");
        assertThat(image.message())
                .isEqualTo("The resource with ARN '" + PREFIX + "image/web/1.0.0/9' does not exist.");
        refused(
                get(
                        "GetDistributionConfiguration",
                        "distributionConfigurationArn",
                        PREFIX + "distribution-configuration/none"),
                404,
                "ResourceNotFoundException");
        refused(
                caller.put(
                        "/CreateImage",
                        json(
                                "imageRecipeArn",
                                RECIPE,
                                "infrastructureConfigurationArn",
                                INFRASTRUCTURE,
                                "distributionConfigurationArn",
                                PREFIX + "distribution-configuration/none",
                                "clientToken",
                                "t")),
                400,
                "InvalidParameterValueException");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /CreateImage | {} | InvalidRequestException
            /CreateImage | {"clientToken":""} | InvalidParameterValueException
            /CreateImage | {"clientToken":"0123456789012345678901234567890123456"} | InvalidParameterValueException
            /CreateImage | {"clientToken":"t","imageRecipeArn":"web"} | InvalidParameterValueException
            /CreateImage | {"clientToken":1} | SerializationException
            /CreateImage | [] | SerializationException
            /CreateDistributionConfiguration | {"clientToken":"t"} | InvalidRequestException
            /CreateDistributionConfiguration | {"clientToken":"t","name":"a*b"} | InvalidParameterValueException
            /CreateDistributionConfiguration | {"clientToken":"t","name":"abc"} | InvalidRequestException
            /CreateDistributionConfiguration | {"clientToken":"t","name":"abc","distributions":[]} | InvalidParameterValueException
            /CreateDistributionConfiguration | {"clientToken":"t","name":"abc","distributions":[{}]} | InvalidRequestException
            """)
    void badRequestsAreRefused(String path, String json, String type) {
        refused(caller.put(path, json), 400, type);
    }

    @Test
    void aBuildNeedsItsInfrastructure() {
        Answer answer = caller.put("/CreateImage", json("imageRecipeArn", RECIPE, "clientToken", "t"));

        refused(answer, 400, "InvalidRequestException");
        assertThat(answer.message()).isEqualTo("Parameter 'infrastructureConfigurationArn' is required.");
    }

    @Test
    void aBadOrMissingArnIsRefused() {
        refused(caller.get("/GetImage"), 400, "InvalidRequestException");
        refused(caller.get("/GetImage?imageBuildVersionArn=x"), 400, "InvalidParameterValueException");
        refused(caller.get("/GetDistributionConfiguration"), 400, "InvalidRequestException");
    }

    @Test
    void anUnknownPathOrMethodIsRefused() {
        refused(caller.get("/ListImages"), 404, "UnknownOperationException");
        refused(caller.get("/CreateImage"), 404, "UnknownOperationException");
        refused(caller.put("/GetImage", "{}"), 404, "UnknownOperationException");
    }

    private String build(String recipe) {
        Answer created = caller.put(
                "/CreateImage",
                json(
                        "imageRecipeArn",
                        recipe,
                        "infrastructureConfigurationArn",
                        INFRASTRUCTURE,
                        "clientToken",
                        "token-" + aws.requests().size()));
        assertThat(created.status()).isEqualTo(200);
        return created.body().path("imageBuildVersionArn").asText();
    }

    private Answer createDistribution(String name, String token) {
        return caller.put(
                "/CreateDistributionConfiguration",
                "{\"name\":\"" + name + "\",\"distributions\":" + DISTRIBUTIONS + ",\"clientToken\":\"" + token
                        + "\"}");
    }

    private List<String> states(String arn, int polls) {
        List<String> states = new ArrayList<>();
        for (int i = 0; i < polls; i++) {
            states.add(image(arn).at("/state/status").asText());
        }
        return states;
    }

    private JsonNode image(String arn) {
        return get("GetImage", "imageBuildVersionArn", arn).body().path("image");
    }

    private Answer get(String operation, String parameter, String value) {
        return caller.get("/" + operation + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static void refused(Answer answer, int status, String type) {
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue(type);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.message()).isNotEmpty();
        assertThat(answer.body().fieldNames()).toIterable().containsExactly("message");
    }
}
