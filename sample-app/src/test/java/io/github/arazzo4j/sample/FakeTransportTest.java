package io.github.arazzo4j.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.FailedCriterion;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.Workflow;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.sample.imagebuilder.ImageStatus;
import io.github.arazzo4j.testing.FakeAnswer;
import io.github.arazzo4j.testing.FakeApi;
import io.github.arazzo4j.testing.RecordedRequest;
import io.github.arazzo4j.testing.StubWorkflow;
import io.github.arazzo4j.testing.VirtualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How to test without a network: a workflow on a fake transport, and code that uses a workflow with a stub of it. */
class FakeTransportTest {

    private static final String ARN = "arn:aws:imagebuilder:us-east-1:123456789012:";

    private final VirtualClock clock = new VirtualClock();
    private final FakeApi api = FakeApi.create();

    private static FakeAnswer image(String status) {
        return FakeAnswer.json("{\"image\": {\"arn\": \"" + ARN + "image/web/1.0.0/1\", \"state\": {\"status\": \""
                + status + "\"}}}");
    }

    private static CreateImageAndPollWorkflow.Inputs inputs() {
        return CreateImageAndPollWorkflow.Inputs.builder()
                .imageRecipeArn(ARN + "image-recipe/web/1.0.0")
                .infrastructureConfigurationArn(ARN + "infrastructure-configuration/small")
                .clientToken("token")
                .build();
    }

    private WorkflowResult<CreateImageAndPollWorkflow.Outputs> build() {
        api.operation("CreateImage", FakeAnswer.json("{\"imageBuildVersionArn\": \"" + ARN + "image/web/1.0.0/1\"}"));
        return new CreateImageAndPollWorkflow(api.client(clock)).execute(inputs(), RunOptions.defaults());
    }

    @Test
    void pollsUntilTheImageIsThere() {
        api.step("getImage", image("BUILDING"), FakeAnswer.status(429).with("Retry-After", "60"), image("AVAILABLE"));

        var result = build();

        assertThat(result.outputs().finalStatus()).isEqualTo(ImageStatus.AVAILABLE);
        assertThat(api.requests())
                .extracting(RecordedRequest::stepId)
                .containsExactly("createImage", "getImage", "getImage", "getImage");
        assertThat(api.requests().get(0).json().path("clientToken").textValue()).isEqualTo("token");
        assertThat(api.requests().get(0).header("Authorization").orElse("")).startsWith("AWS4-HMAC-SHA256 ");
        assertThat(clock.elapsed()).isGreaterThan(Duration.ofSeconds(60));
    }

    @Test
    void tellsWhatAFailedCriterionSaw() {
        api.step("getImage", image("FAILED"));

        var result = build();

        assertThat(result.succeeded()).isFalse();
        StepTrace last = result.steps().get(result.steps().size() - 1);
        assertThat(last.failedCriteria())
                .containsExactly(new FailedCriterion(
                        "$response.body#/image/state/status != 'FAILED'",
                        List.of(new FailedCriterion.Seen("$response.body#/image/state/status", "\"FAILED\"")),
                        null));
        assertThat(last.decision()).hasToString("end by imageFailed");
    }

    /** Code of the application, which knows nothing of HTTP. */
    private static String nightly(
            Workflow<CreateImageAndPollWorkflow.Inputs, CreateImageAndPollWorkflow.Outputs> workflow) {
        return "built " + workflow.run(inputs()).imageBuildVersionArn();
    }

    @Test
    void codeThatUsesAWorkflowIsTestedWithAStub() {
        var stub = StubWorkflow.<CreateImageAndPollWorkflow.Inputs, CreateImageAndPollWorkflow.Outputs>succeeding(
                CreateImageAndPollWorkflow.Outputs.builder()
                        .imageBuildVersionArn("arn:example")
                        .build());

        assertThat(nightly(stub)).isEqualTo("built arn:example");
        assertThat(stub.calls()).containsExactly(inputs());
    }
}
