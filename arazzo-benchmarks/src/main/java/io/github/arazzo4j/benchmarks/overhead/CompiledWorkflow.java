package io.github.arazzo4j.benchmarks.overhead;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.sample.PublishImageWorkflow;
import java.net.URI;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/** The workflow of the sample application, compiled by the plugin. */
final class CompiledWorkflow implements Contestant {

    private final PublishImageWorkflow workflow;

    CompiledWorkflow(SdkHttpClient http, URI endpoint) {
        this.workflow = new PublishImageWorkflow(ArazzoClient.builder()
                .httpClient(http)
                .region(Example.REGION)
                .credentialsProvider(StaticCredentialsProvider.create(Example.credentials()))
                .source("ecr", ecr -> ecr.endpoint(endpoint))
                .build());
    }

    @Override
    public String publish(String manifest) {
        return Objects.requireNonNull(workflow.run(PublishImageWorkflow.Inputs.builder()
                        .repositoryName(Example.REPOSITORY)
                        .imageManifest(manifest)
                        .imageManifestMediaType(Example.MEDIA_TYPE)
                        .imageTag(Example.TAG)
                        .build())
                .imageDigest());
    }
}
