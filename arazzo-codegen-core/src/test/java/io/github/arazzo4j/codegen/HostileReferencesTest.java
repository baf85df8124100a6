package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References that lead back, out, or to what nobody should read, and files that are none. */
class HostileReferencesTest {

    private static final String SECRET = "operationId: getA\nsecret: hunter2\n";

    @TempDir
    private Path parent;

    private Path directory;

    @BeforeEach
    void secret() throws IOException {
        directory = Files.createDirectory(parent.resolve("project"));
        Files.writeString(parent.resolve("secret.yaml"), SECRET);
    }

    private Attack attack() {
        return Attack.in(directory);
    }

    private Attack source(String url) {
        return attack().document("""
                arazzo: 1.1.0
                info: {title: Test, version: '1'}
                sourceDescriptions: [{name: api, url: %s, type: openapi}]
                workflows: [{workflowId: w, steps: [{stepId: s, operationId: getA}]}]
                """.formatted(url));
    }

    /** An API whose answer has a schema. */
    private static String api(String schema, String schemas) {
        return Apis.answering(schema) + "components: {schemas: {" + schemas + "}}\n";
    }

    private Attack answer(String schema, String schemas) {
        return attack().file("api.yaml", api(schema, schemas)).workflows("""
                - workflowId: w
                  steps: [{stepId: s, operationId: getA, outputs: {all: $response.body, deep: $response.body#/a/b/c}}]
                  outputs: {all: $steps.s.outputs.all, deep: $steps.s.outputs.deep}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'../secret.yaml'",
                "'../project/../secret.yaml'",
                "'./a/../../secret.yaml'",
                "'%2e%2e/secret.yaml'",
                "'..%2fsecret.yaml'",
                "'..\\secret.yaml'",
                "/etc/passwd",
                "'file:///etc/passwd'",
                "'file:../secret.yaml'",
                "'file://host/share'",
                "/dev/zero",
                "/proc/self/environ",
                "'https://169.254.169.254/latest/meta-data'",
                "'http://127.0.0.1:9/'",
                "'//127.0.0.1:9/x'",
                "'jar:file:///x.jar!/y'",
                "'classpath:../secret.yaml'",
                "'classpath:/etc/passwd'",
                "\"a\\0b\"",
                "'%zz'",
                "'link.yaml'",
                "'linked/secret.yaml'"
            })
    void urlsThatLeadOut(String url) throws IOException {
        Files.createSymbolicLink(directory.resolve("link.yaml"), parent.resolve("secret.yaml"));
        Files.createSymbolicLink(directory.resolve("linked"), parent);

        Attack.Outcome outcome = source(url).compile();

        assertThat(outcome.result().hasErrors()).isTrue();
        assertThat(outcome.result().diagnostics().toString()).doesNotContain("hunter2", "root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "../secret.yaml#/secret",
                "/etc/passwd",
                "file:///etc/passwd",
                "https://127.0.0.1:9/x",
                "link.yaml#/secret",
                "#/",
                "#",
                "api.yaml",
                "#/%zz",
                "#/components/schemas/~2",
                "classpath:x"
            })
    void referencesThatLeadOut(String reference) throws IOException {
        Files.createSymbolicLink(directory.resolve("link.yaml"), parent.resolve("secret.yaml"));

        Attack.Outcome outcome = answer("{$ref: '" + reference + "'}", "").compile();

        outcome.refusedOrCompiles();
        assertThat(outcome.result().diagnostics().toString()).doesNotContain("hunter2", "root:");
        assertThat(outcome.result().sources())
                .extracting(GeneratedSource::content)
                .noneMatch(source -> source.contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Self: {$ref: '#/components/schemas/Self'}",
                "Self: {allOf: [{$ref: '#/components/schemas/Self'}]}",
                "Self: {anyOf: [{$ref: '#/components/schemas/Self'}, {type: string}]}",
                "Self: {oneOf: [{$ref: '#/components/schemas/Self'}, {type: 'null'}]}",
                "Self: {type: array, items: {$ref: '#/components/schemas/Self'}}",
                "Self: {additionalProperties: {$ref: '#/components/schemas/Self'}}",
                "Self: {not: {$ref: '#/components/schemas/Self'}}",
                "Self: {type: object, properties: {a: {$ref: '#/components/schemas/Self'}}}",
                "Self: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/Self'}",
                "Self: {$ref: '#/components/schemas/Self/properties/a', properties: {a: {$ref: '#/components/schemas/Self'}}}",
                "Self: {$dynamicRef: '#/components/schemas/Self'}",
                "Self: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}",
                "Self: {anyOf: {x: {$ref: '#/components/schemas/Self'}}, allOf: {a: 1}, oneOf: x, properties: [1], items: 3}"
            })
    void referencesThatLeadBack(String schemas) {
        answer("{$ref: '#/components/schemas/Self'}", schemas).compile().refusedOrCompiles();
    }

    @Test
    void inputsThatLeadBack() {
        attack().workflows("""
                - workflowId: w
                  inputs: {$ref: '#/components/inputs/a'}
                  steps: [{stepId: s, operationId: getA, parameters: [{name: q, in: query, value: $inputs.x.y.z}]}]
                components: {inputs: {a: {$ref: '#/components/inputs/b'}, b: {$ref: '#/components/inputs/a'}}}
                """).compile().refusedOrCompiles();
    }

    @Test
    void documentsThatLeadBack() {
        attack().document("""
                arazzo: 1.1.0
                info: {title: Test, version: '1'}
                sourceDescriptions:
                - {name: me, url: main.yaml, type: arazzo}
                - {name: api, url: api.yaml, type: openapi}
                workflows:
                - {workflowId: w, dependsOn: [$sourceDescriptions.me.w], steps: [{stepId: s, workflowId: $sourceDescriptions.me.w}]}
                """).compile().refusedOrCompiles();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"__proto__", "constructor", "hasOwnProperty", "toString", "class", "<<", "$ref", "", " ", "\\0"})
    void oddKeys(String key) {
        String quoted = "\"" + key + "\"";
        answer("{type: object, properties: {" + quoted + ": {type: string}}}", quoted + ": {type: object}")
                .compile()
                .refusedOrCompiles();
        attack().workflows("""
                - workflowId: w
                  inputs: {type: object, properties: {KEY: {type: string, default: KEY}}}
                  steps:
                  - stepId: s
                    operationId: postA
                    requestBody: {payload: {KEY: {KEY: $inputs.a}}}
                    outputs: {KEY: $response.body#/a}
                """.replace("KEY", quoted)).compile().refusedOrCompiles();
    }

    @Test
    void aliasBombs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 lol\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d,".formatted(i - 1).repeat(10))
                    .append("]\n");
        }
        attack().document(bomb.toString()).compile().refused("ARZ0103");
        attack().file("api.yaml", bomb.toString())
                .workflows("- {workflowId: w, steps: [{stepId: s, operationId: getA}]}\n")
                .compile()
                .refused("ARZ0103");
        attack().document("{a: ".repeat(100_000)).compile().refused("ARZ0104");
        attack().document("{\"a\":".repeat(100_000)).compile().refused("ARZ0104");
    }

    @Test
    void filesThatAreNoText() {
        byte[] latin = "arazzo: 1.1.0\ninfo: {title: \u00e9}\n".getBytes(StandardCharsets.ISO_8859_1);
        attack().file("main.yaml", latin).compile().refused("ARZ0003");
        attack().file("main.yaml", new byte[] {0, 1, 2, 3}).compile().refusedOrCompiles();
        attack().file("main.yaml", new byte[0]).compile().refused("ARZ0009");
        attack().file("main.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8})
                .compile()
                .refusedOrCompiles();
        attack().file("api.yaml", latin)
                .workflows("- {workflowId: w, steps: [{stepId: s, operationId: getA}]}\n")
                .compile()
                .refused("ARZ0003");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "/etc", "com..example", "com.example.", "com.con", "com.int", "a b", "com/example", ""})
    void packagesThatLeadOut(String name) {
        attack().workflows("- {workflowId: w, steps: [{stepId: s, operationId: getA}]}\n")
                .into(name)
                .compile()
                .refused("ARZ0703");
    }

    @Test
    void xPathsAreNotEvaluated() {
        for (String endless : new String[] {
            "count(for $i in 1 to 1000000000 return $i * 2) > 5",
            "string-length(string-join(for $i in 1 to 1000000000 return \"x\")) > 5",
            "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")",
            "doc(\"file:///etc/passwd\") = 1",
            "unparsed-text(\"file:///etc/passwd\") = \"\"",
            "environment-variable(\"HOME\") = \"\""
        }) {
            attack().step("successCriteria: [{context: $response.body, type: xpath, condition: '" + endless + "'}]\n")
                    .compile()
                    .refusedOrCompiles();
        }
    }
}
