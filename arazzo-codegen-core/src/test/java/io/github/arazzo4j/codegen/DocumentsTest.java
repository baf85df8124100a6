package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S0 and what a document has besides its workflows: versions, sources, components, extensions. */
class DocumentsTest extends BehaviourTest {

    @Test
    void s0_yamlHasTheCoreSchemaWithAnchorsAndMergeKeysAndExtensionsAreKeptOutOfTheWay() {
        api.on("POST /a", ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  x-defaults: &defaults {name: yes, on: no}
                  steps:
                  - stepId: a
                    x-owner: {team: [a, b]}
                    operationId: postA
                    requestBody: {payload: {<<: *defaults, octal: 0o17, plain: 010, hex: 0xFF, none: ~}}
                """).compile();

        outputs(document, "w");

        assertThat(document.warnings()).isEmpty();
        assertThat(api.only("POST /a").json()).isEqualTo(json("""
                {"name": "yes", "on": "no", "octal": 15, "plain": 10, "hex": 255, "none": null}"""));
    }

    @Test
    void s0_aDuplicateKeyIsAnErrorAndAnUnknownFieldHasAProposal() {
        assertThat(letters("""
                - workflowId: w
                  steps:
                  - {stepId: a, stepId: b, operationId: getA, onSucess: []}
                """)
                        .expectDiagnostics(
                                "main.arazzo.yaml:9:17 DUPLICATE_KEY", "main.arazzo.yaml:9:47 UNKNOWN_FIELD"))
                .last()
                .satisfies(unknown -> assertThat(unknown.hint()).isEqualTo("did you mean onSuccess?"));
    }

    @ParameterizedTest(name = "S0 Arazzo {0}")
    @CsvSource({"1.0.0,0", "1.0.1,0", "1.1.0,0", "1.9.0,1"})
    void s0_documentsOfAllVersionsAreReadAlsoAsJson(String version, int warnings) {
        api.on("GET /a", ok("{\"x\": 1}"));
        CompiledDocument document = documents()
                .api(letterOperations())
                .document(CompiledDocument.MAIN, """
                        {"arazzo": "VERSION",
                         "info": {"title": "Test", "summary": "s", "description": "d", "version": "1"},
                         "sourceDescriptions": [{"name": "api", "url": "api.yaml", "type": "openapi"}],
                         "workflows": [{"workflowId": "w", "summary": "Summed up.", "description": "Described.",
                           "steps": [{"stepId": "a", "description": "The step.", "operationId": "getA",
                                      "outputs": {"x": "$response.body#/x"}}],
                           "outputs": {"x": "$steps.a.outputs.x"}}]}
                        """.replace("VERSION", version))
                .compile();

        assertThat(outputs(document, "w")).isEqualTo(json("{\"x\": 1}"));
        assertThat(document.warnings()).hasSize(warnings);
        assertThat(document.source("WWorkflow")).contains("Summed up.", "Described.", "The step.");
    }

    @Test
    void severalSourcesByOperationIdAndByPathWithRelativeUrls() {
        api.on("GET /a", ok("1"));
        api.on("GET /b", ok("2"));
        api.on("GET /c", ok("3"));
        CompiledDocument document = documents()
                .file("apis/first.yaml", Apis.describe("API_URL", "GET /a getA", "GET /c getC"))
                .file("second.yaml", Apis.describe("API_URL", "GET /b getB"))
                .document("flows/main.arazzo.yaml", """
                        arazzo: 1.1.0
                        info: {title: Test, version: '1'}
                        sourceDescriptions:
                        - {name: first, url: ../apis/first.yaml, type: openapi}
                        - {name: second, url: ./../second.yaml}
                        workflows:
                        - workflowId: w
                          steps:
                          - {stepId: a, operationId: $sourceDescriptions.first.getA, outputs: {v: $response.body}}
                          - {stepId: b, operationId: $sourceDescriptions.second.getB, outputs: {v: $response.body}}
                          - {stepId: c, operationPath: '{$sourceDescriptions.first.url}#/paths/~1c/get', outputs: {v: $response.body}}
                          outputs:
                            a: $steps.a.outputs.v
                            b: $steps.b.outputs.v
                            c: $steps.c.outputs.v
                            url: $sourceDescriptions.second.url
                            type: $sourceDescriptions.first.type
                        """)
                .compile();

        assertThat(document.warnings()).isEmpty();
        assertThat(outputs(document, "w")).isEqualTo(json("""
                        {"a": 1, "b": 2, "c": 3, "url": "./../second.yaml", "type": "openapi"}"""));
    }

    @Test
    void selfIsTheBaseOfUrlsAndAValue() {
        api.on("GET /a", ok("1"));
        CompiledDocument document = documents()
                .document("other.arazzo.yaml", """
                        arazzo: 1.1.0
                        $self: https://example.com/flows/other
                        info: {title: Other, version: '1'}
                        sourceDescriptions: [{name: api, url: API_FILE, type: openapi}]
                        workflows:
                        - workflowId: called
                          steps:
                          - {stepId: a, operationId: getA, outputs: {v: $response.body}}
                          outputs: {v: $steps.a.outputs.v, self: $self}
                        """.replace(
                        "API_FILE", directory.resolve("api.yaml").toUri().toString()))
                .api(letterOperations())
                .document(CompiledDocument.MAIN, """
                        arazzo: 1.1.0
                        info: {title: Test, version: '1'}
                        sourceDescriptions: [{name: other, url: 'https://example.com/flows/other', type: arazzo}]
                        workflows:
                        - workflowId: w
                          steps: [{stepId: s, workflowId: $sourceDescriptions.other.called}]
                          outputs: {v: $steps.s.outputs.v, self: $steps.s.outputs.self}
                        """)
                .compile();

        assertThat(outputs(document, "w")).isEqualTo(json("{\"v\": 1, \"self\": \"https://example.com/flows/other\"}"));
    }

    @Test
    void inputsAmongTheComponentsAreUsedByReference() {
        api.always("GET /a", ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  inputs: {$ref: '#/components/inputs/search'}
                  steps:
                  - {stepId: a, operationId: getA, parameters: [{name: q, in: query, value: $inputs.term}]}
                components:
                  inputs:
                    search: {type: object, properties: {term: {type: string, default: by default, minLength: 2}}}
                """).compile();

        outputs(document, "w");

        assertThat(api.lines()).containsExactly("GET /a?q=by%20default");
    }

    @Test
    void inputsInAnotherFileAreUsedByReference() {
        api.always("GET /a", ok("{}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  inputs: {$ref: './types/search.yaml#/Search'}
                  steps:
                  - {stepId: a, operationId: getA, parameters: [{name: q, in: query, value: $inputs.term}, {name: r, in: query, value: $inputs.page#/size}]}
                """)
                .file("types/search.yaml", """
                        Search:
                          type: object
                          required: [term]
                          properties:
                            term: {type: string, minLength: 2}
                            page: {$ref: 'page.yaml'}
                        """)
                .file("types/page.yaml", "{type: object, properties: {size: {type: integer, maximum: 9}}}")
                .compile();

        succeeded(run(document, "w", "{\"term\": \"ab\", \"page\": {\"size\": 5}}"));

        assertThat(api.lines()).containsExactly("GET /a?q=ab&r=5");
        assertThatThrownBy(() -> run(document, "w", "{\"term\": \"a\", \"page\": {\"size\": 10}}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("/term", "/page/size");
        assertThat(document.source("WWorkflow")).contains("String term", "Page page", "Long size");
    }

    @Test
    void inputsThatAreCalledLikeKeywordsAreUsedByReference() {
        CompiledDocument document = letters("""
                - workflowId: w
                  inputs: {type: object, properties: {default: {$ref: 'types.yaml#/Size'}, properties: {$ref: 'types.yaml#/Page'}}}
                  steps: [{stepId: a, operationId: getA, parameters: [{name: q, in: query, value: $inputs.default}]}]
                - workflowId: shared
                  inputs: {$ref: '#/components/inputs/page'}
                  steps: [{stepId: a, operationId: getA, parameters: [{name: q, in: query, value: $inputs.example}]}]
                components:
                  inputs: {page: {type: object, properties: {example: {$ref: 'types.yaml#/Size'}}}}
                """).file("types.yaml", """
                        Size: {type: integer}
                        Page: {type: object, properties: {size: {$ref: '#/Size'}}}
                        """).compile();

        assertThat(document.source("WWorkflow")).contains("Long default_", "Properties properties");
        assertThat(document.source("SharedWorkflow")).contains("Long example");
    }

    @Test
    void inputsThatReferToNowhere() {
        letters("""
                - workflowId: none
                  inputs: {$ref: './none.yaml#/Search'}
                  steps: [{stepId: a, operationId: getA}]
                - workflowId: outside
                  inputs: {type: object, properties: {a: {$ref: '../../../../../etc/passwd'}}}
                  steps: [{stepId: a, operationId: getA, parameters: [{name: q, in: query, value: $inputs.a}]}]
                - workflowId: place
                  inputs: {$ref: 'search.yaml#/Serach'}
                  steps: [{stepId: a, operationId: getA}]
                - workflowId: local
                  inputs: {$ref: '#/components/inputs/serach'}
                  steps: [{stepId: a, operationId: getA}]
                - workflowId: called
                  inputs: {type: object, properties: {default: {$ref: './none.yaml#/Search'}}}
                  steps: [{stepId: a, operationId: getA, parameters: [{name: q, in: query, value: $inputs.default}]}]
                components:
                  inputs: {search: {type: object, default: {$ref: '#/nowhere'}}}
                """)
                .file("search.yaml", "Search: {type: object}")
                .expectDiagnostics(
                        "main.arazzo.yaml:8:18 FILE_NOT_FOUND",
                        "main.arazzo.yaml:11:49 OUTSIDE_ROOTS",
                        "main.arazzo.yaml:14:18 UNKNOWN_SCHEMA",
                        "main.arazzo.yaml:17:18 UNKNOWN_SCHEMA",
                        "main.arazzo.yaml:20:55 FILE_NOT_FOUND");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"openapi: 3.0.4", "openapi: 3.1.1", "openapi: 3.2.0"})
    void apiDescriptionsOfAllVersions(String version) {
        api.on("GET /a", ok("1"));
        CompiledDocument document = documents()
                .file("api.yaml", Apis.describe("API_URL", "GET /a getA").replaceFirst("openapi: \\S+", version))
                .workflows("""
                        - workflowId: w
                          steps:
                          - {stepId: a, operationId: getA, outputs: {v: $response.body}}
                          outputs: {v: $steps.a.outputs.v}
                        """)
                .compile();

        assertThat(outputs(document, "w")).isEqualTo(json("{\"v\": 1}"));
    }

    @Test
    void aDescriptionInSwagger() {
        api.on("POST /v2/a/x", ok("{\"v\": 1}"));
        CompiledDocument document = documents()
                .file("api.yaml", """
                        swagger: '2.0'
                        info: {title: Api, version: '1'}
                        host: HOST
                        basePath: /v2
                        schemes: [http]
                        consumes: [application/json]
                        produces: [application/json]
                        paths:
                          /a/{id}:
                            post:
                              operationId: postA
                              parameters:
                              - {name: id, in: path, required: true, type: string}
                              - {name: q, in: query, type: integer}
                              - {name: body, in: body, schema: {type: object, properties: {n: {type: integer}}}}
                              responses: {'200': {description: ok, schema: {type: object, properties: {v: {type: integer}}}}}
                        """.replace("HOST", api.url().substring("http://".length())))
                .workflows("""
                        - workflowId: w
                          steps:
                          - stepId: a
                            operationId: postA
                            parameters: [{name: id, in: path, value: x}, {name: q, in: query, value: 1}]
                            requestBody: {payload: {n: 2}}
                            outputs: {v: $response.body#/v}
                          outputs: {v: $steps.a.outputs.v}
                        """)
                .compile();

        assertThat(outputs(document, "w")).isEqualTo(json("{\"v\": 1}"));
        assertThat(api.lines()).containsExactly("POST /v2/a/x?q=1");
        assertThat(api.received().get(0).json()).isEqualTo(json("{\"n\": 2}"));
    }

    @Test
    void s24_aQuerystringIsTheWholeQuery() {
        api.on("GET /a", ok("{}"));
        CompiledDocument document =
                documents().file("api.yaml", """
                        openapi: 3.2.0
                        info: {title: Api, version: '1'}
                        servers: [{url: 'API_URL'}]
                        paths:
                          /a:
                            get:
                              operationId: getA
                              parameters:
                              - name: all
                                in: querystring
                                content: {application/x-www-form-urlencoded: {schema: {type: object}}}
                              responses: {'200': {description: ok}}
                        """).workflows("""
                        - workflowId: w
                          inputs: {type: object, properties: {a: {type: string}}}
                          steps:
                          - stepId: a
                            operationId: getA
                            parameters: [{name: all, in: querystring, value: 'a={$inputs.a}&b=2'}]
                        """).compile();

        succeeded(run(document, "w", "{\"a\": \"x\"}"));

        assertThat(api.lines()).containsExactly("GET /a?a=x&b=2");
    }
}
