package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.secrets.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;
import software.amazon.awssdk.regions.Region;

@DisplayName("S23 SigV4")
class SigV4AuthorizerTest {

    private static Outgoing sign(
            Outgoing request,
            Auth.SigV4 auth,
            IdentityProvider<? extends AwsCredentialsIdentity> credentials,
            Transfer transfer)
            throws IOException {
        new SigV4Authorizer(
                        "s3",
                        new Endpoint.Scope("s3", Region.US_EAST_1),
                        auth,
                        credentials,
                        false,
                        new ServiceClock(Clients.clock(Instant.parse("2013-05-24T00:00:00Z"))))
                .authorize(request, transfer);
        return request;
    }

    private static Outgoing sign(String url, List<Request.Header> headers, Auth.SigV4 auth) throws IOException {
        return sign(
                new Outgoing("GET", URI.create(url), headers, new byte[0]), auth, Clients.CREDENTIALS, new Transfer());
    }

    /** AWS, "Signature Calculations for the Authorization Header", first example: GET Object. */
    @Test
    @DisplayName("S23 AWS's documented signature of GET Object")
    void getObject() throws Exception {
        Outgoing request = sign(
                "https://examplebucket.s3.amazonaws.com/test.txt",
                List.of(new Request.Header("Range", "bytes=0-9")),
                Auth.sigV4());

        assertThat(request.header("Authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    /** The same page, third and fourth example. */
    @Test
    @DisplayName("S23 AWS's documented signatures of queries: without a value, and sorted")
    void queries() throws Exception {
        assertThat(sign("https://examplebucket.s3.amazonaws.com/?lifecycle", List.of(), Auth.sigV4())
                        .header("Authorization"))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
        assertThat(sign("https://examplebucket.s3.amazonaws.com/?prefix=J&max-keys=2", List.of(), Auth.sigV4())
                        .header("Authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    private static Outgoing sign(Auth.SigV4 auth, IdentityProvider<? extends AwsCredentialsIdentity> credentials)
            throws IOException {
        return sign(auth, credentials, new Transfer());
    }

    private static Outgoing sign(
            Auth.SigV4 auth, IdentityProvider<? extends AwsCredentialsIdentity> credentials, Transfer transfer)
            throws IOException {
        Outgoing request = new Outgoing(
                "PUT",
                URI.create("https://examplebucket.s3.amazonaws.com/a//b/../c%20d?x=1"),
                List.of(),
                "body".getBytes(StandardCharsets.UTF_8));
        return sign(request, auth, credentials, transfer);
    }

    @Test
    @DisplayName("S23 the payload is covered unless that is turned off")
    void payload() throws Exception {
        assertThat(sign(Auth.sigV4(), Clients.CREDENTIALS).header("x-amz-content-sha256"))
                .isEqualTo("230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5");
        assertThat(sign(Auth.sigV4().unsignedPayload(), Clients.CREDENTIALS).header("x-amz-content-sha256"))
                .isEqualTo("UNSIGNED-PAYLOAD");
    }

    @Test
    @DisplayName("S23 a presigned request has its signature in the query, and its own query as it was")
    void presigned() throws Exception {
        Outgoing request = sign(Auth.sigV4().presigned(Duration.ofMinutes(5)), Clients.CREDENTIALS);

        assertThat(request.header("Authorization")).isNull();
        assertThat(request.url().toString())
                .startsWith("https://examplebucket.s3.amazonaws.com/a//b/../c%20d?x=1&X-Amz-")
                .contains("&X-Amz-Expires=300", "&X-Amz-Signature=")
                .containsOnlyOnce("X-Amz-Signature=");
        assertThat(request.secrets())
                .anyMatch(secret -> request.url().toString().endsWith(secret)
                        || request.url().toString().contains("X-Amz-Signature=" + secret));
    }

    /** AWS, "Authenticating Requests: Using Query Parameters", the example. */
    @Test
    @DisplayName("S23 AWS's documented presigned GET Object, whose body S3 does not look at")
    void presignedGetObject() throws Exception {
        Outgoing request = sign(
                "https://examplebucket.s3.amazonaws.com/test.txt",
                List.of(),
                Auth.sigV4().presigned(Duration.ofDays(1)));

        assertThat(request.url().getRawQuery())
                .contains("X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }

    @Test
    @DisplayName("S23 sessions, as assumed roles have them, send their token and keep it secret")
    void session() throws Exception {
        String token = Secrets.next();

        Outgoing request = sign(
                Auth.sigV4(),
                StaticCredentialsProvider.create(
                        AwsSessionCredentials.create("AKIAIOSFODNN7EXAMPLE", Secrets.next(), token)));

        assertThat(request.header("X-Amz-Security-Token")).isEqualTo(token);
        assertThat(request.secrets()).contains(token);
    }

    /** A provider that fetches, and never gets an answer. */
    private static final class Fetching implements IdentityProvider<AwsCredentialsIdentity> {
        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public Class<AwsCredentialsIdentity> identityType() {
            return AwsCredentialsIdentity.class;
        }

        @Override
        public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
            asked.countDown();
            return new CompletableFuture<>();
        }
    }

    @Test
    @Timeout(30)
    @DisplayName("a run that waits for a provider's credentials can be ended")
    void slowProvider() throws Exception {
        for (boolean interrupt : new boolean[] {true, false}) {
            Fetching provider = new Fetching();
            Transfer transfer = new Transfer();
            FutureTask<Outgoing> signed = new FutureTask<>(() -> sign(Auth.sigV4(), provider, transfer));
            Thread run = new Thread(signed);
            run.start();
            provider.asked.await();
            if (interrupt) {
                run.interrupt();
            } else {
                transfer.end("no answer within 5 s");
            }

            assertThatThrownBy(() -> signed.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    @DisplayName("S23 credentials and signing name of a source come before those of the client")
    void ofTheSource() throws Exception {
        assertThat(sign(Auth.sigV4().service("s3-outposts"), Clients.CREDENTIALS)
                        .header("Authorization"))
                .contains("/us-east-1/s3-outposts/aws4_request");
        assertThat(Auth.sigV4().credentials(Clients.CREDENTIALS)).hasToString("Auth.sigV4(***)");
    }
}
