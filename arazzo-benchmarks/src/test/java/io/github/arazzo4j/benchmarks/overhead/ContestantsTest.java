package io.github.arazzo4j.benchmarks.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.sample.server.EmbeddedAws;
import io.github.arazzo4j.sample.server.EmbeddedAwsConfig;
import io.github.arazzo4j.sample.server.ReceivedRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** All contestants make the same calls, and have the same from them. */
class ContestantsTest {

    @ParameterizedTest
    @EnumSource
    void publishes(Contestant.Kind kind) throws Exception {
        EmbeddedAwsConfig config = EmbeddedAwsConfig.defaults().withRegion(Example.REGION.id());
        try (EmbeddedAws aws = EmbeddedAws.start(config);
                SdkHttpClient http = UrlConnectionHttpClient.create()) {
            aws.withRepository(Example.REPOSITORY);
            Contestant contestant = kind.create(http, aws.endpoint());

            String first = contestant.publish(Example.manifest(0));
            String second = contestant.publish(Example.manifest(1));
            String again = contestant.publish(Example.manifest(0));

            assertThat(first).startsWith("sha256:").isEqualTo(again).isNotEqualTo(second);
            assertThat(aws.requests().stream().limit(3))
                    .extracting(ReceivedRequest::operation)
                    .containsExactly("DescribeRepositories", "PutImage", "BatchGetImage");
            assertThat(aws.requests()).hasSize(9).allSatisfy(request -> {
                assertThat(request.status()).isEqualTo(200);
                assertThat(request.header("Content-Length")).isPresent();
            });
        }
    }
}
