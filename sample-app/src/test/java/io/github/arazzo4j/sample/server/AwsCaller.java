package io.github.arazzo4j.sample.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Calls the embedded server with the JDK's HTTP client, signed by the AWS SDK. */
record AwsCaller(URI endpoint, AwsCredential credential, String region, Clock clock) {

    /** A request that is ready to be sent, or to be tampered with. */
    record Signed(String method, URI uri, Map<String, List<String>> headers, String body) {

        Signed withBody(String value) {
            return new Signed(method, uri, headers, value);
        }

        Signed withUri(URI value) {
            return new Signed(method, value, headers, body);
        }

        Signed withHeader(String name, String... values) {
            Map<String, List<String>> changed = new LinkedHashMap<>(headers);
            changed.keySet().removeIf(name::equalsIgnoreCase);
            changed.put(name, List.of(values));
            return new Signed(method, uri, changed, body);
        }

        Signed withoutHeader(String name) {
            Map<String, List<String>> changed = new LinkedHashMap<>(headers);
            changed.keySet().removeIf(name::equalsIgnoreCase);
            return new Signed(method, uri, changed, body);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .get(0);
        }
    }

    record Answer(int status, HttpHeaders headers, JsonNode body) {

        /** The error's name, wherever the protocol puts it. */
        String errorType() {
            return headers.firstValue("x-amzn-ErrorType")
                    .orElseGet(() -> body.path("__type").asText());
        }

        String message() {
            return body.path("message").asText();
        }
    }

    /** HttpClient sets these itself. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static AwsCaller of(EmbeddedAws aws) {
        EmbeddedAwsConfig config = aws.config();
        return new AwsCaller(aws.endpoint(), config.credentials().get(0), config.region(), config.clock());
    }

    AwsCaller as(AwsCredential other) {
        return new AwsCaller(endpoint, other, region, clock);
    }

    AwsCaller at(Clock other) {
        return new AwsCaller(endpoint, credential, region, other);
    }

    AwsCaller in(String other) {
        return new AwsCaller(endpoint, credential, other, clock);
    }

    Answer ecr(String operation, String json) {
        return send(signedEcr(operation, json));
    }

    Signed signedEcr(String operation, String json) {
        return sign(
                "ecr",
                "POST",
                "/",
                Map.of(
                        "Content-Type",
                        "application/x-amz-json-1.1",
                        "X-Amz-Target",
                        "AmazonEC2ContainerRegistry_V20150921." + operation),
                json);
    }

    Answer put(String path, String json) {
        return send(sign("imagebuilder", "PUT", path, Map.of("Content-Type", "application/json"), json));
    }

    Answer get(String pathAndQuery) {
        return send(sign("imagebuilder", "GET", pathAndQuery, Map.of(), ""));
    }

    Signed sign(String service, String method, String pathAndQuery, Map<String, String> headers, String body) {
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(endpoint.resolve(pathAndQuery));
        headers.forEach(request::putHeader);
        String token = credential.sessionToken();
        AwsCredentialsIdentity identity = token == null
                ? AwsCredentialsIdentity.create(credential.accessKeyId(), credential.secretAccessKey())
                : AwsSessionCredentialsIdentity.create(credential.accessKeyId(), credential.secretAccessKey(), token);
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(identity)
                        .request(request.build())
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
                .request();
        return new Signed(method, endpoint.resolve(pathAndQuery), signed.headers(), body);
    }

    static Answer send(Signed signed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(signed.uri())
                .method(
                        signed.method(),
                        signed.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(signed.body()));
        signed.headers().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), RequestBody.MAPPER.readTree(response.body()));
        } catch (IOException e) {
            throw new AssertionError("No answer from " + signed.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** A small manifest, different for each name. */
    static String manifest(String name) {
        return "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"layers\":[],"
                + "\"annotations\":{\"name\":\"" + name + "\"}}";
    }

    /** A request object with texts as values: name, value, name, value … */
    static String json(String... namesAndValues) {
        var object = RequestBody.MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object.toString();
    }

    static List<String> texts(JsonNode array, String pointer) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.at(pointer).asText()));
        return texts;
    }
}
