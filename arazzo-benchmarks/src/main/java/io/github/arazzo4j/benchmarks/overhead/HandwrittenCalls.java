package io.github.arazzo4j.benchmarks.overhead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** The calls as one would write them who wants as little as possible between the HTTP client and the program. */
final class HandwrittenCalls implements Contestant {

    private final SdkHttpClient http;
    private final URI endpoint;
    private final AwsBasicCredentials credentials = Example.credentials();
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final JsonMapper mapper = new JsonMapper();

    HandwrittenCalls(SdkHttpClient http, URI endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    @Override
    public String publish(String manifest) throws IOException {
        ObjectNode repository = mapper.createObjectNode();
        repository.putArray("repositoryNames").add(Example.REPOSITORY);
        JsonNode repositories = call("DescribeRepositories", repository).path("repositories");

        JsonNode image = call(
                        "PutImage",
                        mapper.createObjectNode()
                                .put("repositoryName", Example.REPOSITORY)
                                .put("imageManifest", manifest)
                                .put("imageManifestMediaType", Example.MEDIA_TYPE)
                                .put("imageTag", Example.TAG))
                .path("image");
        String digest = image.path("imageId").path("imageDigest").asText();

        ObjectNode query = mapper.createObjectNode().put("repositoryName", Example.REPOSITORY);
        query.putArray("imageIds").addObject().put("imageTag", Example.TAG);
        JsonNode images = call("BatchGetImage", query).path("images");

        if (repositories.isEmpty()
                || !images.path(0).path("imageId").path("imageDigest").asText().equals(digest)) {
            throw new IOException("the tag does not lead to " + digest);
        }
        return digest;
    }

    private JsonNode call(String action, ObjectNode payload) throws IOException {
        byte[] bytes = mapper.writeValueAsBytes(payload);
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "AmazonEC2ContainerRegistry_V20150921." + action)
                // As every request of the SDK has it: without, some of its HTTP clients send chunks, which AWS refuses,
                // and HttpURLConnection may send a POST twice.
                .putHeader("Content-Length", Integer.toString(bytes.length))
                .build();
        ContentStreamProvider body = ContentStreamProvider.fromByteArrayUnsafe(bytes);
        SignedRequest signed = signer.sign(signing -> signing.identity(credentials)
                .request(request)
                .payload(body)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ecr")
                .putProperty(AwsV4HttpSigner.REGION_NAME, Example.REGION.id()));
        HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(body)
                        .build())
                .call();
        int status = response.httpResponse().statusCode();
        try (InputStream answer = response.responseBody().orElseThrow()) {
            if (status != 200) {
                throw new IOException(action + ": status " + status);
            }
            return mapper.readTree(answer);
        }
    }
}
