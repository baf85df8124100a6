package io.github.arazzo4j.codegen.link.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about JSONPath criteria at build time. */
class JsonPathCriteriaTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: Builds, version: '1'}
            servers: [{url: 'https://builds.example.com'}]
            paths:
              /build:
                get:
                  operationId: getBuild
                  responses:
                    '200':
                      description: The build
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              state: {type: string}
                              log: {type: object, properties: {size: {type: integer}}}
                              images: {type: array, items: {type: object}}
            """;

    private static final String DOCUMENT = """
            arazzo: 1.0.1
            info: {title: Build, version: '1'}
            sourceDescriptions:
              - {name: builds, url: builds.openapi.yaml, type: openapi}
            workflows:
              - workflowId: build
                inputs: {type: object, properties: {state: {type: string}}}
                steps:
                  - stepId: look
                    operationId: getBuild
                    successCriteria:
                      - context: $response.body
                        type: jsonpath
                        condition: %s
                    outputs: {wanted: $inputs.state}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @DisplayName("S8 a filter on an object is a warning, since it looks at the members")
    @ValueSource(strings = {"$[?@.state == 'READY']", "$.log[?@.size > 1]"})
    void filterOnObject(String condition) throws IOException {
        assertThat(compile(condition)).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.FILTER_ON_OBJECT);
            assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
            assertThat(diagnostic.location().line()).isEqualTo(14);
        });
    }

    @ParameterizedTest
    @DisplayName("S8 a filter on an array, or on what no schema describes, is none")
    @ValueSource(strings = {"$.images[?@.state == 'READY']", "$.images[0].tags[?@ == 'x']", "$.state", "$..*[?@.size]"})
    void filterOnArray(String condition) throws IOException {
        assertThat(compile(condition)).isEmpty();
    }

    @Test
    @DisplayName("S8 a literal pattern that is no I-Regexp is an error at its place")
    void badPattern() throws IOException {
        String condition = "$.images[?match(@.tag, 'a(b')]";
        assertThat(compile(condition)).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.BAD_REGEX);
            assertThat(diagnostic.severity()).isEqualTo(Severity.ERROR);
            assertThat(diagnostic.location().line()).isEqualTo(14);
            assertThat(diagnostic.location().column()).isEqualTo(24 + condition.indexOf("'a(b'"));
        });
    }

    @Test
    @DisplayName("D1, S10 a counted query may have embedded values; one that is no JSONPath is an error")
    void countedQueries() throws IOException {
        assertThat(compile("\"$.images[?@.state == '{$inputs.state}'].length > 0\""))
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.DIALECT_JSONPATH_COMPARISON);
        assertThat(compile("\"$.images[?@.state === 'x'].length > 0\""))
                .extracting(Diagnostic::severity)
                .contains(Severity.ERROR);
    }

    private List<Diagnostic> compile(String condition) throws IOException {
        Files.writeString(folder.resolve("builds.openapi.yaml"), API);
        Path document = folder.resolve("build.arazzo.yaml");
        Files.writeString(document, DOCUMENT.formatted(condition));
        return new ArazzoCompiler()
                .compile(CompileRequest.of(folder, List.of(document)).withPackageName("com.example.build"))
                .diagnostics();
    }
}
