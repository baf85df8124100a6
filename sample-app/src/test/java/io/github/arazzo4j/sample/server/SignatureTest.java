package io.github.arazzo4j.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.sample.server.AwsCaller.Answer;
import io.github.arazzo4j.sample.server.AwsCaller.Signed;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures over the wire: made by the AWS SDK, judged by the server. */
class SignatureTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    private static final AwsCredential SESSION =
            new AwsCredential("ASIAIOSFODNN7EXAMPLE", "sessionSecretEXAMPLEKEY", "session/token+EXAMPLE==");
    private static final String MISMATCH =
            "The request signature we calculated does not match the signature you provided."
                    + " Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

    private EmbeddedAws aws;
    private AwsCaller caller;

    @BeforeEach
    void start() {
        aws = EmbeddedAws.start(EmbeddedAwsConfig.defaults()
                .withClock(CLOCK)
                .withRegion("eu-west-1")
                .withCredentials(EmbeddedAwsConfig.EXAMPLE_CREDENTIAL, SESSION));
        caller = AwsCaller.of(aws);
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void whatTheSdkSignsPasses() {
        assertThat(caller.ecr("DescribeRepositories", "{}").status()).isEqualTo(200);
        assertThat(caller.ecr("DescribeRepositories", "{ \"registryId\" : \"123456789012\" }")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/GetImage?b=2&a=1&b=1",
                "/GetImage?arn=arn%3Aaws%3Aimage%2Fx%20y&z",
                "/GetImage?%C3%BC=%E2%82%AC",
                "/some%20where/%C3%BC/x:y"
            })
    @DisplayName("A signature over any path and query passes: it is the service that then refuses")
    void pathsAndQueries(String pathAndQuery) {
        assertThat(caller.get(pathAndQuery).errorType()).isIn("InvalidRequestException", "UnknownOperationException");
    }

    @Test
    void aWrongSecretIsRefused() {
        AwsCredential wrong = new AwsCredential("AKIAIOSFODNN7EXAMPLE", "notTheSecretEXAMPLEKEY");

        Answer ecr = caller.as(wrong).ecr("DescribeRepositories", "{}");
        assertThat(ecr.status()).isEqualTo(403);
        assertThat(ecr.body().path("__type").asText()).isEqualTo("InvalidSignatureException");
        assertThat(ecr.message()).isEqualTo(MISMATCH);

        Answer imageBuilder = caller.as(wrong).get("/GetImage");
        assertThat(imageBuilder.status()).isEqualTo(403);
        assertThat(imageBuilder.headers().firstValue("x-amzn-ErrorType")).hasValue("InvalidSignatureException");
        assertThat(imageBuilder.message()).isEqualTo(MISMATCH);
    }

    @Test
    void anUnknownAccessKeyIsRefused() {
        refused(
                caller.as(new AwsCredential("AKIAI44QH8DHBEXAMPLE", "x")).signedEcr("DescribeRepositories", "{}"),
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    @Test
    void whatIsChangedOnTheWayIsRefused() {
        Signed signed = caller.signedEcr("DescribeRepositories", "{}");

        refused(signed.withBody("{ }"), "InvalidSignatureException", MISMATCH);
        refused(
                signed.withHeader("X-Amz-Target", "AmazonEC2ContainerRegistry_V20150921.DeleteRepository"),
                "InvalidSignatureException",
                MISMATCH);
        refused(signed.withHeader("Content-Type", "application/json"), "InvalidSignatureException", MISMATCH);
        refused(signed.withHeader("X-Amz-Date", "20260301T100001Z"), "InvalidSignatureException", MISMATCH);
        refused(signed.withUri(URI.create(aws.endpoint() + "/?a=b")), "InvalidSignatureException", MISMATCH);
        refused(
                signed.withUri(URI.create("http://localhost:" + aws.endpoint().getPort() + "/")),
                "InvalidSignatureException",
                MISMATCH);
        refused(
                signed.withHeader(
                        "Authorization", signed.header("Authorization").replaceAll(".$", "x")),
                "InvalidSignatureException",
                MISMATCH);
    }

    @Test
    void withoutAuthorizationThereIsNoAnswer() {
        refused(
                caller.signedEcr("DescribeRepositories", "{}").withoutHeader("Authorization"),
                "MissingAuthenticationTokenException",
                "Missing Authentication Token");
    }

    @Test
    void moreThanOneAuthorizationIsRefused() {
        Signed signed = caller.signedEcr("DescribeRepositories", "{}");
        String authorization = signed.header("Authorization");

        Answer answer = AwsCaller.send(signed.withHeader("Authorization", authorization, authorization));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorType()).isEqualTo("IncompleteSignatureException");
        assertThat(answer.message()).doesNotContain("Signature=");
    }

    @Test
    void anOldSignatureIsRefused() {
        refused(
                caller.at(Clock.offset(CLOCK, Duration.ofMinutes(-6))).signedEcr("DescribeRepositories", "{}"),
                "InvalidSignatureException",
                "Signature expired: 20260301T095400Z is now earlier than 20260301T095500Z"
                        + " (20260301T100000Z - 5 min.)");
        refused(
                caller.at(Clock.offset(CLOCK, Duration.ofMinutes(6))).signedEcr("DescribeRepositories", "{}"),
                "InvalidSignatureException",
                "Signature not yet current: 20260301T100600Z is still later than 20260301T100500Z"
                        + " (20260301T100000Z + 5 min.)");
    }

    @Test
    void anotherRegionOrServiceIsRefused() {
        refused(
                caller.in("us-east-1").signedEcr("DescribeRepositories", "{}"),
                "InvalidSignatureException",
                "Credential should be scoped to a valid region.");
        refused(
                caller.sign("ecr", "GET", "/GetImage", Map.of(), ""),
                "InvalidSignatureException",
                "Credential should be scoped to correct service: 'imagebuilder'.");
        refused(
                caller.sign("imagebuilder", "POST", "/", Map.of(), "{}"),
                "InvalidSignatureException",
                "Credential should be scoped to correct service: 'ecr'.");
    }

    @Test
    void aHeaderThatMustBeSignedCannotBeAddedLater() {
        Signed signed = caller.sign("imagebuilder", "GET", "/GetImage", Map.of(), "");

        refused(
                signed.withHeader("X-Amz-Meta", "1"),
                "InvalidSignatureException",
                "'x-amz-meta' must be a 'SignedHeader' in the AWS Authorization.");
        refused(
                signed.withHeader("Content-Type", "application/json"),
                "InvalidSignatureException",
                "'content-type' must be a 'SignedHeader' in the AWS Authorization.");
        assertThat(AwsCaller.send(signed.withHeader("Accept", "*/*")).errorType())
                .isEqualTo("InvalidRequestException");
    }

    @Test
    void theHostMustBeSigned() {
        Signed signed = caller.signedEcr("DescribeRepositories", "{}");
        String authorization = signed.header("Authorization");
        assertThat(authorization).contains(";host;");

        refused(
                signed.withHeader("Authorization", authorization.replace(";host;", ";")),
                "InvalidSignatureException",
                "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
    }

    @Test
    void aSessionTokenMustBeThereAndSignedAndRight() {
        Signed signed = caller.as(SESSION).signedEcr("DescribeRepositories", "{}");
        assertThat(AwsCaller.send(signed).status()).isEqualTo(200);

        String invalid = "The security token included in the request is invalid.";
        refused(signed.withoutHeader("X-Amz-Security-Token"), "UnrecognizedClientException", invalid);
        refused(signed.withHeader("X-Amz-Security-Token", "another"), "UnrecognizedClientException", invalid);
        refused(
                caller.as(new AwsCredential(SESSION.accessKeyId(), SESSION.secretAccessKey()))
                        .signedEcr("DescribeRepositories", "{}")
                        .withHeader("X-Amz-Security-Token", String.valueOf(SESSION.sessionToken())),
                "InvalidSignatureException",
                "'x-amz-security-token' must be a 'SignedHeader' in the AWS Authorization.");
    }

    @Test
    void aLongTermCredentialHasNoToken() {
        AwsCredential longTerm = EmbeddedAwsConfig.EXAMPLE_CREDENTIAL;

        refused(
                caller.as(new AwsCredential(longTerm.accessKeyId(), longTerm.secretAccessKey(), "token"))
                        .signedEcr("DescribeRepositories", "{}"),
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    private static void refused(Signed signed, String type, String message) {
        Answer answer = AwsCaller.send(signed);
        assertThat(answer.errorType()).isEqualTo(type);
        assertThat(answer.message()).isEqualTo(message);
        assertThat(answer.status()).isEqualTo(403);
    }
}
