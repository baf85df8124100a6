package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a document as a whole: components, credentials, sources. */
class DocumentChecksTest extends ThingsTest {

    private static final String LOOK = """
            - workflowId: w
              steps:
              - stepId: look
                operationId: getThing
                parameters: [{name: id, in: path, value: t-1}, {reference: $components.parameters.used}]
            """;

    @Test
    void componentsThatNothingRefersToAreNotedAsTheyMayBeKeptForOthers() {
        assertThat(DiagnosticCode.UNUSED_COMPONENT.severity()).isEqualTo(Severity.NOTE);
        assertThat(told(LOOK + """
                components:
                  inputs:
                    unused: {type: object}
                  parameters:
                    used: {name: limit, in: query, value: 5}
                    unused: {name: limit, in: query, value: 5}
                  failureActions:
                    unused: {name: x, type: end}
                """))
                .containsExactly(
                        "14:5 UNUSED_COMPONENT nothing refers to $components.inputs.unused",
                        "17:5 UNUSED_COMPONENT nothing refers to $components.parameters.unused",
                        "19:5 UNUSED_COMPONENT nothing refers to $components.failureActions.unused");
    }

    @Test
    void componentsOfAnotherDocument() {
        assertThat(told(things("""
                - workflowId: w
                  inputs: {$ref: 'shared.arazzo.yaml#/components/inputs/shared'}
                  steps:
                  - {stepId: look, operationId: getThing, parameters: [{name: id, in: path, value: t-1}]}
                """).document("shared.arazzo.yaml", """
                                arazzo: 1.1.0
                                info: {title: Shared, version: '1'}
                                sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
                                workflows:
                                - workflowId: v
                                  steps:
                                  - {stepId: look, operationId: getThing, parameters: [{name: id, in: path, value: t-1}]}
                                components:
                                  inputs: {shared: {type: object, properties: {id: {type: string}}}}
                                """)))
                .noneMatch(line -> line.contains("UNUSED_COMPONENT"));
    }

    /** In two pieces, so that no scanner takes this file for a leak. */
    private static String joined(String text) {
        return text.replace("+", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIA+QWERTYUIOPASDFGH",
                "ghp_+0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r",
                "Bearer +q8Zr2mN5vX7cT9bL4kJ1hG6f",
                "eyJhbGciOiJIUzI1NiJ9+.eyJzdWIiOiI5OCJ9+.c2lnbmF0dXJlLW9mLXRoZQ"
            })
    void aCredentialIsToldAndNotShown(String text) {
        String secret = joined(text);
        List<Diagnostic> found = secrets("limit", secret);

        assertThat(found).hasSize(1);
        assertThat(new TextRenderer().render(found)).contains("ARZ0901").doesNotContain(secret.substring(7));
    }

    @Test
    void aCredentialIsToldByItsName() {
        assertThat(secrets("api_key", joined("q8Zr2mN5+vX7cT9bL4kJ1"))).hasSize(1);
        assertThat(secrets("limit", joined("q8Zr2mN5+vX7cT9bL4kJ1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "Bearer YOUR_ACCESS_TOKEN_GOES_HERE_0",
                "Bearer <token-of-the-user-0123>",
                "Bearer {$inputs.id}",
                "$inputs.id",
                "your-api-key-0123456789",
                "not a secret at all 0123"
            })
    void placeholdersAndExpressionsAreNone(String value) {
        assertThat(secrets("api_key", value)).isEmpty();
    }

    private List<Diagnostic> secrets(String name, String value) {
        return things("""
                - workflowId: w
                  inputs: {type: object, properties: {id: {type: string}}}
                  steps:
                  - stepId: look
                    operationId: getThing
                    parameters:
                    - {name: id, in: path, value: $inputs.id}
                    - {name: %s, in: header, value: '%s'}
                """.formatted(name, value)).compileOnly().diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().id().equals("ARZ0901"))
                .toList();
    }

    @Test
    void whatTheClientIsToldOfASource() {
        assertThat(sources("http://things.example.com", "security: [{key: []}]"))
                .containsExactly(
                        "4:20 PLAIN_HTTP source api asks for credentials, but has servers with http only, where they are"
                                + " not sent",
                        "4:20 CREDENTIALS_NEEDED the operations of source api need credentials that the client is given:"
                                + " key");
        assertThat(sources("http://127.0.0.1:8080", "security: [{key: []}]")).hasSize(1);
        assertThat(sources("https://things.example.com", "security: [{}, {key: []}]"))
                .isEmpty();
        assertThat(sources("/v1", ""))
                .containsExactly(
                        "4:20 NO_SERVER the API description of source api has no server with an absolute URL, so"
                                + " that the client is given its endpoint");
    }

    private List<String> sources(String server, String security) {
        return told(CompiledDocument.in(directory)
                .file("api.yaml", """
                        openapi: 3.1.0
                        info: {title: Things, version: '1'}
                        servers: [{url: '%s'}]
                        %s
                        paths: {/a: {get: {operationId: getA, responses: {'200': {description: ok}}}}}
                        components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
                        """.formatted(server, security))
                .workflows("- {workflowId: w, steps: [{stepId: a, operationId: getA}]}\n"));
    }

    @Test
    void aBrokenSchemaIsTakenAsAnyJson() {
        assertThat(told(CompiledDocument.in(directory)
                        .file("api.yaml", Apis.answering("{$ref: '#/components/schemas/None'}"))
                        .workflows("- {workflowId: w, steps: [{stepId: a, operationId: getA}]}\n")))
                .containsExactly("4:20 SCHEMA_NOT_UNDERSTOOD in the API description of source api, the reference"
                        + " '#/components/schemas/None' leads nowhere: there is nothing at that place; it is taken as"
                        + " any JSON");
    }

    @Test
    void whatIsWrongWithAnOperationThatIsUsed() {
        assertThat(told(CompiledDocument.in(directory).file("api.yaml", """
                                openapi: 3.1.0
                                info: {title: Things, version: '1'}
                                servers: [{url: 'https://things.example.com'}, {description: none}]
                                paths:
                                  /a/{id}:
                                    get:
                                      operationId: getA
                                      security: [{odd: []}]
                                      parameters:
                                      - {$ref: '#/components/parameters/None'}
                                      - {$ref: 'none.yaml#/Filter'}
                                      - {name: q, in: query, style: simple, schema: {type: string}}
                                      responses: {'200': {description: ok}}
                                  /b:
                                    get:
                                      operationId: getB
                                      parameters: [{$ref: '#/components/parameters/None'}]
                                      responses: {'200': {description: ok}}
                                  /c: {get: {operationId: getA, responses: {'200': {description: ok}}}}
                                components:
                                  securitySchemes: {odd: {type: riddle}, other: {type: riddle}}
                                """).workflows("""
                                - workflowId: w
                                  steps:
                                  - {stepId: a, operationId: getA, parameters: [{name: id, in: path, value: x}]}
                                """)))
                .filteredOn(line -> line.contains("API_DESCRIPTION_PROBLEM") || line.contains("UNKNOWN_SCHEMA"))
                .containsExactlyInAnyOrder(
                        "0:0 UNKNOWN_SCHEMA $ref to none.yaml leads nowhere; what it stands for is taken as any JSON",
                        "4:20 API_DESCRIPTION_PROBLEM in the API description of source api, the path parameter 'id' is not"
                                + " declared (at /paths/~1a~1{id}/get)",
                        "4:20 API_DESCRIPTION_PROBLEM in the API description of source api, the reference"
                                + " '#/components/parameters/None' leads nowhere: there is nothing at that place (at"
                                + " /paths/~1a~1{id}/get/parameters/0)",
                        "4:20 API_DESCRIPTION_PROBLEM in the API description of source api, the style 'simple' is none for"
                                + " 'query' and is ignored (at /paths/~1a~1{id}/get/parameters/2)",
                        "4:20 API_DESCRIPTION_PROBLEM in the API description of source api, this server has no URL and is"
                                + " ignored (at /servers/1)",
                        "4:20 API_DESCRIPTION_PROBLEM in the API description of source api, 'riddle' is no type of security"
                                + " scheme (at /components/securitySchemes/odd)",
                        "4:20 API_DESCRIPTION_PROBLEM in the API description of source api, there are several operations"
                                + " with the id getA, and the first is meant");
    }

    @Test
    void aQuoteThatIsNotClosed() {
        assertThat(told("""
                - workflowId: w
                  steps:
                  - stepId: 'look
                    operationId: getThing
                    parameters:
                    - {name: id, in: path, value: 't-1'}
                """))
                .containsExactly("9:13 YAML_SYNTAX the quote that is opened here is not closed on its line");
    }
}
