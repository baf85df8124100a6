package io.github.arazzo4j.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SampleAppTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void runsAllFiveWorkflowsOnTheEmbeddedServer() {
        int status = SampleApp.run(new String[0], out);

        assertThat(printed())
                .contains("published: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.4.2")
                .contains("repository: created, 123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app-base")
                .contains("images: 2")
                .contains("getImage (6)")
                .containsSubsequence(
                        "publish-image",
                        "ensure-repository-and-seed-image",
                        "image-inventory",
                        "create-image-and-poll",
                        "status: AVAILABLE",
                        "distribute-image",
                        "status: AVAILABLE");
        assertThat(status).isZero();
    }

    @Test
    void explainsItsOptions() {
        assertThat(SampleApp.run(new String[] {"--regoin", "eu-west-1"}, out)).isEqualTo(2);
        assertThat(printed()).startsWith("unknown option --regoin").contains("Usage:");
    }

    @Test
    void asksForWhatBuildingOnAwsNeeds() {
        assertThat(SampleApp.run(new String[] {"--region", "eu-west-1"}, out)).isEqualTo(2);
        assertThat(printed()).contains("--recipe and --infrastructure are needed");
    }
}
