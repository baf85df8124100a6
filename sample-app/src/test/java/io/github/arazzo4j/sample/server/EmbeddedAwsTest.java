package io.github.arazzo4j.sample.server;

import static io.github.arazzo4j.sample.server.AwsCaller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.sample.server.AwsCaller.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EmbeddedAwsTest {

    @Test
    void theEndpointIsOnTheLoopback() {
        try (EmbeddedAws aws = EmbeddedAws.start()) {
            URI endpoint = aws.endpoint();

            assertThat(endpoint.getScheme()).isEqualTo("http");
            assertThat(endpoint.getHost()).isEqualTo("127.0.0.1");
            assertThat(endpoint.getPort()).isPositive();
            assertThat(endpoint.getPath()).isEmpty();
        }
    }

    @Test
    void twoServersShareNothing() {
        try (EmbeddedAws one = EmbeddedAws.start();
                EmbeddedAws other = EmbeddedAws.start()) {
            AwsCaller.of(one).ecr("CreateRepository", json("repositoryName", "r1"));

            assertThat(AwsCaller.of(other)
                            .ecr("DescribeRepositories", "{}")
                            .body()
                            .path("repositories"))
                    .isEmpty();
            assertThat(other.requests()).hasSize(1);
        }
    }

    @Test
    void requestsAreRemembered() {
        try (EmbeddedAws aws = EmbeddedAws.start()) {
            AwsCaller caller = AwsCaller.of(aws);
            caller.ecr("CreateRepository", json("repositoryName", "r1"));
            caller.get("/GetImage?imageBuildVersionArn=a%3Ab");
            AwsCaller.send(caller.signedEcr("ListImages", "{}").withoutHeader("Authorization"));

            List<ReceivedRequest> requests = aws.requests();
            assertThat(requests)
                    .extracting(ReceivedRequest::operation)
                    .containsExactly("CreateRepository", "GetImage", "ListImages");
            assertThat(requests).extracting(ReceivedRequest::status).containsExactly(200, 400, 403);
            ReceivedRequest create = requests.get(0);
            assertThat(create.method()).isEqualTo("POST");
            assertThat(create.path()).isEqualTo("/");
            assertThat(create.query()).isEmpty();
            assertThat(create.body()).isEqualTo("{\"repositoryName\":\"r1\"}");
            assertThat(create.header("CONTENT-TYPE")).hasValue("application/x-amz-json-1.1");
            assertThat(create.header("x-none")).isEmpty();
            assertThat(requests.get(1).path()).isEqualTo("/GetImage");
            assertThat(requests.get(1).query()).isEqualTo("imageBuildVersionArn=a%3Ab");
            assertThat(requests.get(1).body()).isEmpty();
            assertThat(requests.get(2).header("authorization")).isEmpty();
        }
    }

    @Test
    void nothingSecretIsPrinted() {
        AwsCredential credential = new AwsCredential("ASIAIOSFODNN7EXAMPLE", "theSecret", "theToken");
        try (EmbeddedAws aws = EmbeddedAws.start(EmbeddedAwsConfig.defaults().withCredentials(credential))) {
            AwsCaller.of(aws).ecr("DescribeRepositories", "{}");

            assertThat(aws.config().toString() + aws.requests())
                    .contains("ASIAIOSFODNN7EXAMPLE", "DescribeRepositories -> 200")
                    .doesNotContain("theSecret", "theToken", "Signature");
        }
    }

    @Test
    void everyAnswerHasItsRequestId() {
        try (EmbeddedAws aws = EmbeddedAws.start()) {
            AwsCaller caller = AwsCaller.of(aws);
            List<Answer> answers = List.of(
                    caller.ecr("DescribeRepositories", "{}"),
                    caller.ecr("None", "{}"),
                    caller.get("/GetImage"),
                    AwsCaller.send(caller.signedEcr("ListImages", "{}").withoutHeader("Authorization")));

            assertThat(answers)
                    .extracting(answer ->
                            answer.headers().firstValue("x-amzn-RequestId").orElseThrow())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aFaultOfTheServerIsAnInternalFailure() {
        Clock broken = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("The clock has stopped");
            }
        };
        try (EmbeddedAws aws = EmbeddedAws.start(EmbeddedAwsConfig.defaults().withClock(broken))) {
            AwsCaller caller = AwsCaller.of(aws).at(Clock.systemUTC());

            Answer ecr = caller.ecr("DescribeRepositories", "{}");
            assertThat(ecr.status()).isEqualTo(500);
            assertThat(ecr.errorType()).isEqualTo("InternalFailure");
            assertThat(ecr.message()).doesNotContain("clock");
            Answer imageBuilder = caller.get("/GetImage");
            assertThat(imageBuilder.status()).isEqualTo(500);
            assertThat(imageBuilder.errorType()).isEqualTo("InternalFailure");
        }
    }

    @Test
    void aBodyMayGetSoLongAndNoLonger() {
        try (EmbeddedAws aws = EmbeddedAws.start(EmbeddedAwsConfig.defaults().withMaxBodyBytes(100))) {
            AwsCaller caller = AwsCaller.of(aws);

            assertThat(caller.ecr("DescribeRepositories", "{" + " ".repeat(98) + "}")
                            .status())
                    .isEqualTo(200);
            Answer answer = caller.ecr("DescribeRepositories", "{" + " ".repeat(99) + "}");
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.errorType()).isEqualTo("RequestEntityTooLargeException");
            assertThat(aws.requests().get(1).body()).isEmpty();
            assertThat(caller.ecr("DescribeRepositories", "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void manyCallersAreServedAtOnce() {
        try (EmbeddedAws aws = EmbeddedAws.start()) {
            AwsCaller caller = AwsCaller.of(aws);
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String name = "repository-" + i % 25;
                answers.add(CompletableFuture.supplyAsync(
                        () -> caller.ecr("CreateRepository", json("repositoryName", name))));
            }

            assertThat(answers.stream().map(CompletableFuture::join).filter(answer -> answer.status() == 200))
                    .hasSize(25);
            assertThat(aws.requests()).hasSize(50);
        }
    }

    @Test
    void nobodyListensAfterClosing() throws IOException {
        EmbeddedAws aws = EmbeddedAws.start();
        InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        int port = aws.endpoint().getPort();
        new Socket(address, port).close();

        aws.close();

        assertThatCode(aws::close).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
    }

    @Test
    void aBadConfigurationIsRefused() {
        EmbeddedAwsConfig defaults = EmbeddedAwsConfig.defaults();
        AwsCredential credential = EmbeddedAwsConfig.EXAMPLE_CREDENTIAL;

        assertThatThrownBy(() -> defaults.withPageSize(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> defaults.withPageSize(1001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> defaults.withPollsPerState(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> defaults.withMaxBodyBytes(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> defaults.withCredentials(credential, credential))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
