package io.github.arazzo4j.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.InvalidInputException;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.StepFailedException;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowFailedException;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.sample.ecr.ImageIdentifier;
import io.github.arazzo4j.sample.imagebuilder.Distribution;
import io.github.arazzo4j.sample.imagebuilder.ImageStatus;
import io.github.arazzo4j.sample.server.AwsCredential;
import io.github.arazzo4j.sample.server.EmbeddedAws;
import io.github.arazzo4j.sample.server.EmbeddedAwsConfig;
import io.github.arazzo4j.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The compiled workflows against the embedded server, over real HTTP with real signatures, in a time of their own. */
class WorkflowsTest {

    private static final String ARN = "arn:aws:imagebuilder:eu-west-1:123456789012:";
    private static final AwsBasicCredentials EXAMPLE = AwsBasicCredentials.create(
            EmbeddedAwsConfig.EXAMPLE_CREDENTIAL.accessKeyId(), EmbeddedAwsConfig.EXAMPLE_CREDENTIAL.secretAccessKey());

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-01T10:00:00Z"));
    private EmbeddedAws aws =
            start(EmbeddedAwsConfig.defaults().withRegion("eu-west-1").withClock(clock));

    @AfterEach
    void stop() {
        aws.close();
    }

    private static EmbeddedAws start(EmbeddedAwsConfig config) {
        return EmbeddedAws.start(config);
    }

    private void restart(EmbeddedAwsConfig config) {
        aws.close();
        aws = start(config.withRegion("eu-west-1").withClock(clock));
    }

    private ArazzoClient client(AwsCredentials credentials) {
        return ArazzoClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .source("ecr", source -> source.endpoint(aws.endpoint()))
                .source("imagebuilder", source -> source.endpoint(aws.endpoint()))
                .clock(clock)
                .build();
    }

    private static String manifest(int number) {
        return "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"annotations\":{\"n\":\""
                + number + "\"}}";
    }

    private static PublishImageWorkflow.Inputs image(String tag, int number) {
        return PublishImageWorkflow.Inputs.builder()
                .repositoryName("team/app")
                .imageManifest(manifest(number))
                .imageTag(tag)
                .build();
    }

    @Test
    @DisplayName("S1 an optional input that is not set is left out of the payload")
    void publishesAnImage() {
        aws.withRepository("team/app");

        var published = new PublishImageWorkflow(client(EXAMPLE)).run(image("1.0", 1));

        assertThat(published.repositories()).singleElement().satisfies(repository -> {
            assertThat(repository.repositoryName()).isEqualTo("team/app");
            assertThat(repository.createdAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        });
        assertThat(published.image().imageId().imageTag()).isEqualTo("1.0");
        assertThat(published.images()).hasSize(1);
        assertThat(aws.requests())
                .extracting(request -> request.operation())
                .containsExactly("DescribeRepositories", "PutImage", "BatchGetImage");
        assertThat(aws.requests().get(1).body()).doesNotContain("imageManifestMediaType");
    }

    @Test
    void tellsWhichErrorAwsGave() {
        WorkflowResult<PublishImageWorkflow.Outputs> result =
                new PublishImageWorkflow(client(EXAMPLE)).execute(image("1.0", 1), RunOptions.defaults());

        assertThat(result.status()).isEqualTo(WorkflowResult.Status.FAILED);
        assertThat(result.failure()).isInstanceOfSatisfying(StepFailedException.class, failure -> {
            assertThat(failure.failure().stepId()).isEqualTo("confirmRepository");
            assertThat(failure.failure().statusCode()).isEqualTo(400);
            assertThat(failure.failure().errorCode()).isEqualTo("RepositoryNotFoundException");
            assertThat(failure.failure().requestId()).isNotBlank();
            assertThat(failure)
                    .hasMessageContaining("team/app")
                    .hasMessageContaining(failure.failure().requestId());
        });
    }

    @Test
    @DisplayName("S16 a run that a goto brought back on its way has succeeded")
    void createsTheRepositoryOnlyWhenItIsMissing() {
        var workflow = new EnsureRepositoryAndSeedImageWorkflow(client(EXAMPLE));
        var inputs = EnsureRepositoryAndSeedImageWorkflow.Inputs.builder()
                .repositoryName("team/base")
                .imageManifest(manifest(1))
                .imageTag("base")
                .build();

        var first = workflow.execute(inputs, RunOptions.defaults());
        var second = workflow.execute(inputs, RunOptions.defaults());

        assertThat(first.succeeded()).isTrue();
        assertThat(first.outputs().repositories()).isNull();
        assertThat(first.outputs().createdRepository().repositoryName()).isEqualTo("team/base");
        assertThat(second.succeeded()).isTrue();
        assertThat(second.outputs().createdRepository()).isNull();
        assertThat(second.steps()).extracting(StepTrace::stepId).doesNotContain("createRepository");
    }

    @Test
    @DisplayName("S27 x-collect makes a paginated list whole; S21 the next page is asked for at once")
    void collectsAllPages() {
        aws.withRepository("team/app");
        ArazzoClient client = client(EXAMPLE);
        for (int i = 0; i < 7; i++) {
            new PublishImageWorkflow(client).run(image("v" + i, i));
        }
        Instant before = clock.now();

        var inventory = new ImageInventoryWorkflow(client)
                .execute(
                        ImageInventoryWorkflow.Inputs.builder()
                                .repositoryName("team/app")
                                .maxResults(3)
                                .build(),
                        RunOptions.defaults());

        assertThat(inventory.outputs().imageIds())
                .extracting(ImageIdentifier::imageTag)
                .containsExactlyInAnyOrder("v0", "v1", "v2", "v3", "v4", "v5", "v6");
        assertThat(inventory.outputs().images()).hasSize(7);
        assertThat(inventory.steps())
                .filteredOn(step -> step.stepId().equals("listImages"))
                .hasSize(3);
        assertThat(clock.now()).isEqualTo(before);
    }

    @Test
    @DisplayName("S5 an input outside its schema is told before the first request")
    void checksItsInputs() {
        var inputs = ImageInventoryWorkflow.Inputs.builder().maxResults(0).build();

        assertThatThrownBy(() -> new ImageInventoryWorkflow(client(EXAMPLE)).run(inputs))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations())
                                .extracting(InvalidInputException.Violation::pointer)
                                .containsExactly("/repositoryName", "/maxResults"));
        assertThat(aws.requests()).isEmpty();
    }

    private static CreateImageAndPollWorkflow.Inputs build(String recipe) {
        return CreateImageAndPollWorkflow.Inputs.builder()
                .imageRecipeArn(ARN + "image-recipe/" + recipe + "/1.0.0")
                .infrastructureConfigurationArn(ARN + "infrastructure-configuration/small")
                .clientToken("token-" + recipe)
                .build();
    }

    @Test
    @DisplayName("S21 two hours of polling are a test of milliseconds")
    void pollsForTwoHours() {
        restart(EmbeddedAwsConfig.defaults().withPollsPerState(50));
        Instant before = clock.now();

        var result = new CreateImageAndPollWorkflow(client(EXAMPLE)).execute(build("web"), RunOptions.defaults());

        assertThat(result.outputs().finalStatus()).isEqualTo(ImageStatus.AVAILABLE);
        assertThat(result.outputs().finalStatus().known()).isEqualTo(ImageStatus.Known.AVAILABLE);
        assertThat(Duration.between(before, clock.now())).isBetween(Duration.ofMinutes(100), Duration.ofMinutes(150));
    }

    @Test
    @DisplayName("S21 at the limit the error says which step, how often, and what its last answer was")
    void endsAtTheStepLimit() {
        restart(EmbeddedAwsConfig.defaults().withPollsPerState(1_000));

        var result = new CreateImageAndPollWorkflow(client(EXAMPLE))
                .execute(build("web"), RunOptions.builder().stepLimit(20).build());

        assertThat(result.failure())
                .hasMessageContaining("step getImage")
                .hasMessageContaining("executed 20 times")
                .hasMessageContaining("HTTP 200")
                .hasMessageContaining("PENDING");
    }

    @Test
    @DisplayName("S16 a failed image fails the run, with the outputs that there are")
    void failsWithTheImage() {
        var result = new CreateImageAndPollWorkflow(client(EXAMPLE)).execute(build("broken"), RunOptions.defaults());

        assertThat(result.status()).isEqualTo(WorkflowResult.Status.FAILED);
        assertThat(result.failure()).isInstanceOf(WorkflowFailedException.class);
        assertThat(result.outputs().finalStatus()).isEqualTo(ImageStatus.FAILED);
        assertThat(result.outputs().finalReason()).isNotBlank();
    }

    @Test
    void endsAtItsDeadline() {
        restart(EmbeddedAwsConfig.defaults().withPollsPerState(1_000));
        Instant before = clock.now();

        var result = new CreateImageAndPollWorkflow(client(EXAMPLE))
                .execute(
                        build("web"),
                        RunOptions.builder().timeout(Duration.ofMinutes(5)).build());

        assertThat(result.status()).isEqualTo(WorkflowResult.Status.TIMED_OUT);
        assertThat(Duration.between(before, clock.now())).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void distributesAnImage() {
        Distribution distribution =
                Distribution.builder().region("eu-central-1").build();

        var distributed = new DistributeImageWorkflow(client(EXAMPLE))
                .run(DistributeImageWorkflow.Inputs.builder()
                        .distributionName("to-frankfurt")
                        .distributions(List.of(distribution))
                        .imageRecipeArn(ARN + "image-recipe/web/1.0.0")
                        .infrastructureConfigurationArn(ARN + "infrastructure-configuration/small")
                        .clientToken("token")
                        .build());

        assertThat(distributed.distributionConfigurationArn()).contains("to-frankfurt");
        assertThat(distributed.finalStatus()).isEqualTo(ImageStatus.AVAILABLE);
    }

    @Test
    @DisplayName("S23 requests are signed, with session tokens too; S26 no message shows a credential")
    void signsItsRequests() {
        AwsCredential session = new AwsCredential("ASIAIOSFODNN7EXAMPLE", "secret/EXAMPLEKEY", "session-token-EXAMPLE");
        restart(EmbeddedAwsConfig.defaults().withCredentials(session));
        aws.withRepository("team/app");

        new PublishImageWorkflow(client(AwsSessionCredentials.create(
                        session.accessKeyId(), session.secretAccessKey(), "session-token-EXAMPLE")))
                .run(image("1.0", 1));
        var wrong = new PublishImageWorkflow(
                        client(AwsBasicCredentials.create(session.accessKeyId(), "another/EXAMPLEKEY")))
                .execute(image("1.0", 1), RunOptions.defaults());

        assertThat(wrong.failure())
                .hasMessageContaining("HTTP 403")
                .message()
                .doesNotContain("EXAMPLEKEY")
                .doesNotContain("session-token");
        assertThat(wrong.toString() + wrong.steps()).doesNotContain("EXAMPLEKEY");
    }
}
