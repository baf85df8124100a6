package io.github.arazzo4j.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verifier alone, with the examples that AWS has published. */
class SigV4VerifierTest {

    private static final AwsCredential EXAMPLE =
            new AwsCredential("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    private static final Instant SIGNED_AT = Instant.parse("2015-08-30T12:36:00Z");

    private static final String LIST_USERS_SIGNATURE =
            "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7";

    @Test
    @DisplayName("The documentation's example: IAM ListUsers")
    void documentedExample() {
        assertThatCode(() -> verifier(SIGNED_AT).verify(listUsers(LIST_USERS_SIGNATURE), "iam"))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("The documentation's canonical request has the hash that the documentation says")
    void documentedCanonicalRequest() {
        String canonical = CanonicalRequest.of(
                listUsers(LIST_USERS_SIGNATURE), new TreeSet<>(List.of("content-type", "host", "x-amz-date")));

        assertThat(CanonicalRequest.sha256(canonical.getBytes(UTF_8)))
                .isEqualTo("f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59");
    }

    @Test
    void anotherSignatureIsRefused() {
        assertThatThrownBy(() -> verifier(SIGNED_AT).verify(listUsers("0" + LIST_USERS_SIGNATURE.substring(1)), "iam"))
                .isInstanceOf(AwsException.class)
                .hasMessageStartingWith(
                        "InvalidSignatureException: The request signature we calculated does not match");
    }

    @ParameterizedTest(name = "{0} {1}?{2}")
    @CsvSource({
        "GET, /, '', 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "POST, /, '', 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "GET, /, Param2=value2&Param1=value1, b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        "GET, //example//.., '', 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    })
    @DisplayName("Cases of AWS's test suite for signers")
    void testSuite(String method, String path, String query, String signature) {
        AwsRequest request = request(
                method,
                path,
                query,
                Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830T123600Z"),
                authorization("us-east-1/service/aws4_request", "host;x-amz-date", signature));

        assertThatCode(() -> verifier(SIGNED_AT).verify(request, "service")).doesNotThrowAnyException();
    }

    @Test
    void fiveMinutesAreTolerated() {
        AwsRequest request = listUsers(LIST_USERS_SIGNATURE);
        Duration tolerance = Duration.ofMinutes(5);

        assertThatCode(() -> {
                    verifier(SIGNED_AT.plus(tolerance)).verify(request, "iam");
                    verifier(SIGNED_AT.minus(tolerance)).verify(request, "iam");
                })
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> verifier(SIGNED_AT.plus(tolerance).plusSeconds(1)).verify(request, "iam"))
                .hasMessage("InvalidSignatureException: Signature expired: 20150830T123600Z is now earlier than"
                        + " 20150830T123601Z (20150830T124101Z - 5 min.)");
        assertThatThrownBy(() ->
                        verifier(SIGNED_AT.minus(tolerance).minusSeconds(1)).verify(request, "iam"))
                .hasMessage("InvalidSignatureException: Signature not yet current: 20150830T123600Z is still later than"
                        + " 20150830T123559Z (20150830T123059Z + 5 min.)");
    }

    @ParameterizedTest
    @CsvSource({
        "20150829/us-east-1/iam/aws4_request, Date in Credential scope does not match",
        "2015/us-east-1/iam/aws4_request, Date in Credential scope does not match",
        "20150830/eu-west-1/iam/aws4_request, Credential should be scoped to a valid region.",
        "20150830/us-east-1/ecr/aws4_request, Credential should be scoped to correct service: 'iam'.",
        "20150830/us-east-1/iam/aws5_request, Credential should be scoped with a valid terminator: 'aws4_request'.",
    })
    void theScopeMustBeRight(String scope, String message) {
        AwsRequest request = listUsersWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + scope
                + ", SignedHeaders=content-type;host;x-amz-date, Signature=" + LIST_USERS_SIGNATURE);

        assertThatThrownBy(() -> verifier(SIGNED_AT).verify(request, "iam"))
                .hasMessageStartingWith("InvalidSignatureException: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bearer abc | the algorithm AWS4-HMAC-SHA256
            AWS4-HMAC-SHA256 Credential=A/20150830/us-east-1/iam/aws4_request, SignedHeaders=host | 'Signature'
            AWS4-HMAC-SHA256 Credential=A/20150830/us-east-1/iam/aws4_request, Signature=00 | 'SignedHeaders'
            AWS4-HMAC-SHA256 SignedHeaders=host, Signature=00 | 'Credential'
            AWS4-HMAC-SHA256 Credential=A/iam/aws4_request, SignedHeaders=host, Signature=00 | 5 slash-delimited elements
            AWS4-HMAC-SHA256 Credential | of the form name=value
            AWS4-HMAC-SHA256 Signature=00, Signature=00 | distinct parameters
            """)
    void aHeaderThatLacksSomethingIsIncomplete(String authorization, String message) {
        assertThatThrownBy(() -> verifier(SIGNED_AT).verify(listUsersWith(authorization), "iam"))
                .hasMessageStartingWith("IncompleteSignatureException: ")
                .hasMessageContaining(message);
    }

    @Test
    void theDateMustBeThereAndReadable() {
        assertThatThrownBy(() -> verifier(SIGNED_AT)
                        .verify(
                                request(
                                        "GET",
                                        "/",
                                        "",
                                        Map.of("host", "example.amazonaws.com"),
                                        authorization("us-east-1/iam/aws4_request", "host", "00")),
                                "iam"))
                .hasMessageStartingWith("IncompleteSignatureException: ")
                .hasMessageContaining("'X-Amz-Date'");
        assertThatThrownBy(() -> verifier(SIGNED_AT)
                        .verify(
                                request(
                                        "GET",
                                        "/",
                                        "",
                                        Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830 12:36"),
                                        authorization("us-east-1/iam/aws4_request", "host;x-amz-date", "00")),
                                "iam"))
                .hasMessageStartingWith("IncompleteSignatureException: Date must be in ISO-8601 'basic format'.");
    }

    @Test
    @DisplayName("The path is encoded once more, the query once anew and sorted")
    void canonicalEncoding() {
        AwsRequest request =
                request("GET", "/a%20b/./c/../~d/", "b=2&b=1&a=x+y%2Fz&empty", Map.of("host", "  h   x "), "unused");

        assertThat(CanonicalRequest.of(request, new TreeSet<>(List.of("host"))).lines())
                .startsWith("GET", "/a%2520b/~d/", "a=x%20y%2Fz&b=1&b=2&empty=", "host:h x", "", "host");
    }

    private static SigV4Verifier verifier(Instant now) {
        return new SigV4Verifier(List.of(EXAMPLE), "us-east-1", Clock.fixed(now, ZoneOffset.UTC));
    }

    private static AwsRequest listUsers(String signature) {
        return listUsersWith(authorization("us-east-1/iam/aws4_request", "content-type;host;x-amz-date", signature));
    }

    private static AwsRequest listUsersWith(String authorization) {
        return request(
                "GET",
                "/",
                "Action=ListUsers&Version=2010-05-08",
                Map.of(
                        "host",
                        "iam.amazonaws.com",
                        "content-type",
                        "application/x-www-form-urlencoded; charset=utf-8",
                        "x-amz-date",
                        "20150830T123600Z"),
                authorization);
    }

    private static String authorization(String scope, String signedHeaders, String signature) {
        return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/" + scope + ", SignedHeaders=" + signedHeaders
                + ", Signature=" + signature;
    }

    private static AwsRequest request(
            String method, String path, String query, Map<String, String> headers, String authorization) {
        Map<String, List<String>> all = new HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        all.put("authorization", List.of(authorization));
        return new AwsRequest(method, path, query, all, new byte[0]);
    }
}
