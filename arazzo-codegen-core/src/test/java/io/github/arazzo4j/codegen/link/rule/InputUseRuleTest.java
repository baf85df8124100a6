package io.github.arazzo4j.codegen.link.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operations say of inputs: what it adds to the document, and where it contradicts it. */
class InputUseRuleTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeApi() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.1.0
                info: {title: Orders, version: "1"}
                servers: [{url: "https://orders.example.com"}]
                paths:
                  /orders/{n}:
                    post:
                      operationId: order
                      parameters:
                        - {name: n, in: path, required: true, schema: {type: integer}}
                        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
                      requestBody:
                        content:
                          application/json:
                            schema:
                              type: object
                              properties:
                                count: {type: integer}
                                tags: {type: array, items: {type: string}}
                                labels: {type: array, items: {type: string}}
                                numbers: {type: array, items: {type: integer}}
                      responses: {"204": {description: Ordered.}}
                """);
    }

    private CompileResult compile(String inputs, String payload, String n) throws IOException {
        Path document = Files.writeString(folder.resolve("order.arazzo.yaml"), """
                arazzo: 1.0.1
                info: {title: Test, version: "1"}
                sourceDescriptions: [{name: orders, url: api.yaml, type: openapi}]
                workflows:
                  - workflowId: order
                    inputs: {type: object, properties: %s}
                    steps:
                      - stepId: order
                        operationId: order
                        parameters: [{name: n, in: path, value: %s}]
                        requestBody: {payload: %s}
                """.formatted(inputs, n, payload));
        return new ArazzoCompiler()
                .compile(CompileRequest.of(folder, List.of(document)).withPackageName("com.example"));
    }

    private static List<String> notes(CompileResult result) {
        return result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == DiagnosticCode.INPUT_USE)
                .map(Diagnostic::message)
                .toList();
    }

    private static String workflow(CompileResult result) {
        return result.sources().stream()
                .filter(source -> source.path().endsWith("OrderWorkflow.java"))
                .findFirst()
                .orElseThrow()
                .content();
    }

    @Test
    void aUseThatContradictsIsNotedOnce() throws IOException {
        CompileResult result = compile("{c: {type: string}}", "{count: $inputs.c}", "1");

        assertThat(notes(result))
                .containsExactly("input c of workflow order flows into a place of another type, as the operation says");
        assertThat(workflow(result)).contains("@Nullable String c");
    }

    @Test
    void inAPathEverythingIsText() throws IOException {
        assertThat(notes(compile("{c: {type: string}}", "{}", "$inputs.c"))).isEmpty();
        assertThat(notes(compile("{c: {type: array}}", "{}", "$inputs.c"))).hasSize(1);
    }

    @Test
    void placesThatSayTheSameAgree() throws IOException {
        CompileResult result = compile("{t: {type: array}}", "{tags: $inputs.t, labels: $inputs.t}", "1");

        assertThat(notes(result)).isEmpty();
        assertThat(workflow(result)).contains("@Nullable List<String> t");
    }

    @Test
    void wherePlacesDisagreeTheDeclaredTypeStays() throws IOException {
        CompileResult result = compile("{t: {type: array}}", "{tags: $inputs.t, numbers: $inputs.t}", "1");

        assertThat(notes(result))
                .containsExactly("input t of workflow order flows into places of different types, so its own is kept");
        assertThat(workflow(result)).contains("@Nullable List<JsonNode> t");
    }

    @Test
    @DisplayName("S26 an input that is sent as credentials is not shown")
    void credentialsAreSecrets() throws IOException {
        Path document = Files.writeString(folder.resolve("secret.arazzo.yaml"), """
                arazzo: 1.0.1
                info: {title: Test, version: "1"}
                sourceDescriptions: [{name: orders, url: api.yaml, type: openapi}]
                workflows:
                  - workflowId: order
                    inputs: {type: object, properties: {key: {type: string}, n: {type: integer}}}
                    steps:
                      - stepId: order
                        operationId: order
                        parameters:
                          - {name: n, in: path, value: $inputs.n}
                          - {name: Authorization, in: header, value: "Bearer {$inputs.key}"}
                """);
        String source = workflow(new ArazzoCompiler()
                .compile(CompileRequest.of(folder, List.of(document)).withPackageName("com.example")));

        assertThat(source).contains("return \"Inputs[\" + \"key=\" + \"***\" + \", n=\" + n + \"]\"");
    }
}
