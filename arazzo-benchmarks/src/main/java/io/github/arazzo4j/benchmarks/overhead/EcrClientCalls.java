package io.github.arazzo4j.benchmarks.overhead;

import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;

/** The calls on the client that AWS generates. */
final class EcrClientCalls implements Contestant {

    private final EcrClient ecr;

    EcrClientCalls(SdkHttpClient http, URI endpoint) {
        this.ecr = EcrClient.builder()
                .httpClient(http)
                .region(Example.REGION)
                .credentialsProvider(StaticCredentialsProvider.create(Example.credentials()))
                .endpointOverride(endpoint)
                .build();
    }

    @Override
    public String publish(String manifest) throws IOException {
        boolean found = ecr.describeRepositories(request -> request.repositoryNames(Example.REPOSITORY))
                .hasRepositories();
        String digest = ecr.putImage(request -> request.repositoryName(Example.REPOSITORY)
                        .imageManifest(manifest)
                        .imageManifestMediaType(Example.MEDIA_TYPE)
                        .imageTag(Example.TAG))
                .image()
                .imageId()
                .imageDigest();
        String published = ecr.batchGetImage(request -> request.repositoryName(Example.REPOSITORY)
                        .imageIds(
                                ImageIdentifier.builder().imageTag(Example.TAG).build()))
                .images()
                .get(0)
                .imageId()
                .imageDigest();
        if (!found || !published.equals(digest)) {
            throw new IOException("the tag does not lead to " + digest);
        }
        return digest;
    }
}
