package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.support.Request;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

@DisplayName("S23 SigV4")
class SigV4AuthorizerTest {

    private static Outgoing sign(String url, List<Request.Header> headers) {
        Outgoing request = new Outgoing("GET", URI.create(url), headers, new byte[0]);
        new SigV4Authorizer(
                        "s3",
                        new Endpoint.Scope("s3", Region.US_EAST_1),
                        Auth.sigV4(),
                        Clients.CREDENTIALS,
                        false,
                        Clients.clock(Instant.parse("2013-05-24T00:00:00Z")))
                .authorize(request, new Transfer());
        return request;
    }

    /** AWS, "Signature Calculations for the Authorization Header", first example: GET Object. */
    @Test
    @DisplayName("S23 AWS's documented signature of GET Object")
    void getObject() {
        Outgoing request = sign(
                "https://examplebucket.s3.amazonaws.com/test.txt", List.of(new Request.Header("Range", "bytes=0-9")));

        assertThat(request.header("Authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    /** The same page, third and fourth example. */
    @Test
    @DisplayName("S23 AWS's documented signatures of queries: without a value, and sorted")
    void queries() {
        assertThat(sign("https://examplebucket.s3.amazonaws.com/?lifecycle", List.of())
                        .header("Authorization"))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
        assertThat(sign("https://examplebucket.s3.amazonaws.com/?prefix=J&max-keys=2", List.of())
                        .header("Authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }
}
