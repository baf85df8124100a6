package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.WorkflowResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The tools of the other tests work. */
class HarnessTest {

    @RegisterExtension
    final ScriptedApi api = new ScriptedApi();

    @TempDir
    Path directory;

    @Test
    void aWorkflowIsCompiledAndRun() {
        api.on("GET /pets/7", ScriptedApi.ok("{\"name\": \"Rex\"}"));
        CompiledDocument document = CompiledDocument.in(directory)
                .at(api)
                .api("GET /pets/{id}?fields getPet")
                .workflows("""
                        - workflowId: pet
                          inputs: {type: object, properties: {id: {type: integer}}}
                          steps:
                          - stepId: get
                            operationId: getPet
                            parameters:
                            - {name: id, in: path, value: $inputs.id}
                            - {name: fields, in: query, value: all}
                            outputs: {name: $response.body#/name}
                          outputs: {name: $steps.get.outputs.name}
                        """)
                .compile();

        WorkflowResult<?> result = document.run("pet", "{\"id\": 7}");

        assertThat(result.rawOutputs()).isEqualTo(json("{\"name\": \"Rex\"}"));
        assertThat(api.lines()).containsExactly("GET /pets/7?fields=all");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void diagnosticsAreCompared() {
        CompiledDocument.in(directory)
                .api("GET /pets listPets")
                .workflows("""
                        - workflowId: pets
                          steps:
                          - stepId: list
                            operationId: lsitPets
                        """)
                .expectDiagnostics("main.arazzo.yaml:10:18 UNKNOWN_OPERATION");
    }
}
