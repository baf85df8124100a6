package io.github.arazzo4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.Failure;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.Workflow;
import io.github.arazzo4j.runtime.WorkflowFailedException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StubWorkflowTest {

    @Test
    void succeedsAndRemembersItsInputs() {
        StubWorkflow<String, Map<String, Integer>> stub = StubWorkflow.succeeding(Map.of("n", 1));
        Workflow<String, Map<String, Integer>> workflow = stub;

        assertThat(workflow.run("a")).containsEntry("n", 1);
        assertThat(workflow.start("b", RunOptions.defaults())
                        .toCompletableFuture()
                        .join()
                        .rawOutputs()
                        .path("n")
                        .intValue())
                .isEqualTo(1);
        assertThat(stub.calls()).containsExactly("a", "b");
    }

    @Test
    void failsAsTold() {
        WorkflowFailedException failure =
                new WorkflowFailedException(new Failure("w", "s", 1, 500, null, null, null, "no luck"), null);
        Workflow<String, Map<String, Integer>> workflow = StubWorkflow.failing(failure, Map.of());

        assertThat(workflow.execute("a", RunOptions.defaults()).succeeded()).isFalse();
        assertThatThrownBy(() -> workflow.run("a")).isSameAs(failure);
    }
}
