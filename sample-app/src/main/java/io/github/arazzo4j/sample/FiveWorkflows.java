package io.github.arazzo4j.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.sample.ecr.Image;
import io.github.arazzo4j.sample.ecr.ImageIdentifier;
import io.github.arazzo4j.sample.ecr.Repository;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workflows one after another, with what they give in a few words. */
final class FiveWorkflows {

    private static final String MEDIA_TYPE = "application/vnd.oci.image.manifest.v1+json";

    private final ArazzoClient client;
    private final SampleOptions options;
    private final PrintStream out;

    FiveWorkflows(ArazzoClient client, SampleOptions options, PrintStream out) {
        this.client = client;
        this.options = options;
        this.out = out;
    }

    void run() {
        publishImage("1.4.1");
        publishImage("1.4.2");
        ensureRepository();
        takeInventory();
        buildImage();
        distributeImage();
    }

    private void publishImage(String version) {
        var published = new PublishImageWorkflow(client)
                .run(PublishImageWorkflow.Inputs.builder()
                        .repositoryName(options.repository())
                        .imageManifest(manifest(version))
                        .imageManifestMediaType(MEDIA_TYPE)
                        .imageTag(version)
                        .build());
        Repository repository = published.repositories().get(0);
        result("published", repository.repositoryUri() + ":" + version);
        result("digest", published.imageDigest());
        result("repository since", repository.createdAt());
    }

    private void ensureRepository() {
        var ensured = new EnsureRepositoryAndSeedImageWorkflow(client)
                .run(EnsureRepositoryAndSeedImageWorkflow.Inputs.builder()
                        .repositoryName(options.repository() + "-base")
                        .imageManifest(manifest("base"))
                        .imageManifestMediaType(MEDIA_TYPE)
                        .imageTag("base")
                        .build());
        Repository created = ensured.createdRepository();
        result("repository", created == null ? "was there" : "created, " + created.repositoryUri());
        result("seeded with", ensured.images().stream().map(Image::imageId).toList());
    }

    private void takeInventory() {
        var inventory = new ImageInventoryWorkflow(client)
                .run(ImageInventoryWorkflow.Inputs.builder()
                        .repositoryName(options.repository())
                        .tagStatus(ImageInventoryWorkflow.TagStatus.TAGGED)
                        .maxResults(1)
                        .build());
        List<ImageIdentifier> images = inventory.imageIds();
        result("images", images.size());
        images.forEach(image -> result("image", image.imageTag() + " " + image.imageDigest()));
    }

    private void buildImage() {
        var built = new CreateImageAndPollWorkflow(client)
                .run(CreateImageAndPollWorkflow.Inputs.builder()
                        .imageRecipeArn(options.recipeArn())
                        .infrastructureConfigurationArn(options.infrastructureArn())
                        .clientToken(UUID.randomUUID().toString())
                        .build());
        result("image", built.imageBuildVersionArn());
        result("status", built.finalStatus());
    }

    private void distributeImage() {
        var distributed = new DistributeImageWorkflow(client)
                .run(DistributeImageWorkflow.Inputs.builder()
                        .distributionName("to-two-regions-" + UUID.randomUUID())
                        .distributions(List.of(distribution("eu-west-1"), distribution("eu-central-1")))
                        .imageRecipeArn(options.recipeArn())
                        .infrastructureConfigurationArn(options.infrastructureArn())
                        .clientToken(UUID.randomUUID().toString())
                        .build());
        result("configuration", distributed.distributionConfigurationArn());
        result("image", distributed.imageBuildVersionArn());
        result("status", distributed.finalStatus());
    }

    private static JsonNode distribution(String region) {
        var distribution = JsonNodeFactory.instance.objectNode().put("region", region);
        distribution.putObject("amiDistributionConfiguration").put("name", "web-server {{ imagebuilder:buildDate }}");
        return distribution;
    }

    /** The manifest of an image without layers; a new one each time, as ECR takes each once. */
    private static String manifest(String version) {
        return """
               {"schemaVersion":2,"mediaType":"%s","config":{"mediaType":"application/vnd.oci.image.config.v1+json",\
               "digest":"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","size":2},\
               "layers":[],"annotations":{"version":"%s","build":"%s"}}""".formatted(MEDIA_TYPE, version, UUID.randomUUID());
    }

    private void result(String name, @Nullable Object value) {
        out.println("  " + name + ": " + value);
    }
}
