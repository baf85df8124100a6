package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.WorkflowResult.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the language have in common: an API, a clock, a directory for documents. */
abstract class BehaviourTest {

    @RegisterExtension
    final ScriptedApi api = new ScriptedApi();

    final VirtualClock clock = new VirtualClock();

    @TempDir
    Path directory;

    /** Documents of the API under test. */
    CompiledDocument.Builder documents() {
        return CompiledDocument.in(directory).at(api);
    }

    /** Workflows over {@code GET} and {@code POST} of {@code /a} to {@code /e}: {@code getA}, {@code postA} and so on. */
    CompiledDocument.Builder letters(String workflows) {
        return documents().api(letterOperations()).workflows(workflows);
    }

    static String[] letterOperations() {
        return List.of("A", "B", "C", "D", "E").stream()
                .flatMap(letter -> List.of(
                        "GET /" + letter.toLowerCase(Locale.ROOT) + "?q&r get" + letter,
                        "POST /" + letter.toLowerCase(Locale.ROOT) + "?q&r post" + letter)
                        .stream())
                .toArray(String[]::new);
    }

    WorkflowResult<?> run(CompiledDocument document, String workflowId, String inputs) {
        return document.run(workflowId, inputs, io.github.arazzo4j.runtime.RunOptions.defaults(), clock);
    }

    /** The outputs of a run without inputs that must succeed. */
    JsonNode outputs(CompiledDocument document, String workflowId) {
        return succeeded(run(document, workflowId, "{}"));
    }

    static JsonNode succeeded(WorkflowResult<?> result) {
        assertThat(result.status()).as(() -> String.valueOf(result.failure())).isEqualTo(Status.SUCCEEDED);
        return result.rawOutputs();
    }

    static String failed(WorkflowResult<?> result) {
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.failure()).isNotNull();
        return String.valueOf(result.failure().getMessage());
    }
}
