package io.github.arazzo4j.sample;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.ArazzoException;
import io.github.arazzo4j.runtime.Polling;
import io.github.arazzo4j.sample.server.AwsCredential;
import io.github.arazzo4j.sample.server.EmbeddedAws;
import io.github.arazzo4j.sample.server.EmbeddedAwsConfig;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Publishes an image to ECR, ensures a repository, takes an inventory, builds an EC2 image and distributes one. Without
 * arguments it talks to an embedded server that behaves as AWS does; with {@code --region eu-west-1} to AWS itself.
 */
public final class SampleApp {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private SampleApp() {}

    /**
     * Runs the five workflows.
     *
     * @param args see {@link SampleOptions#USAGE}
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status = run(args, out);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Runs the five workflows.
     *
     * @param args see {@link SampleOptions#USAGE}
     * @param out where to print what happens
     * @return 0 if all succeeded, 1 if one failed, 2 if the arguments are no good
     */
    static int run(String[] args, PrintStream out) {
        try {
            SampleOptions options = SampleOptions.parse(args);
            if (options.region().isPresent()) {
                runOnAws(options, out);
            } else {
                runEmbedded(options, out);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(SampleOptions.USAGE);
            return REFUSED;
        } catch (ArazzoException e) {
            out.println();
            out.println("Failed: " + e.getMessage());
            return FAILED;
        }
    }

    private static void runOnAws(SampleOptions options, PrintStream out) {
        String region = options.region().orElseThrow();
        out.println("Five workflows, on AWS in " + region + " as whom the default credential chain says");
        try (ArazzoClient client = ArazzoClient.builder()
                .region(Region.of(region))
                .listener(new StepPrinter(out))
                .build()) {
            new FiveWorkflows(client, options, out).run();
        }
    }

    private static void runEmbedded(SampleOptions options, PrintStream out) {
        EmbeddedAwsConfig config = EmbeddedAwsConfig.defaults().withRegion("eu-west-1");
        AwsCredential credential = EmbeddedAwsConfig.EXAMPLE_CREDENTIAL;
        try (EmbeddedAws aws = EmbeddedAws.start(config).withRepository(options.repository());
                ArazzoClient client = ArazzoClient.builder()
                        .region(Region.of(config.region()))
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(credential.accessKeyId(), credential.secretAccessKey())))
                        .source("ecr", source -> source.endpoint(aws.endpoint()))
                        .source("imagebuilder", source -> source.endpoint(aws.endpoint()))
                        .polling(Polling.every(Duration.ofMillis(100)))
                        .listener(new StepPrinter(out))
                        .build()) {
            out.println("Five workflows, on an embedded server at " + aws.endpoint());
            new FiveWorkflows(client, options, out).run();
        }
    }
}
