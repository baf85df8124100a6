package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

/** S22 to S24 and S26: what is sent, where to, and with which credentials. */
class RequestsTest extends BehaviourTest {

    private static final String ONE_STEP = """
            - workflowId: w
              steps:
              - {stepId: a, operationId: getA}
            """;

    @Nested
    class S22Servers {

        @Test
        void s22_theCallersEndpointComesFirst() {
            api.on("GET /else/a", ok("{}"));
            CompiledDocument document = documents()
                    .file("api.yaml", Apis.describe("https://api.example.com/v1", "GET /a getA"))
                    .workflows(ONE_STEP)
                    .compile();

            succeeded(document.run(
                    "w",
                    "{}",
                    RunOptions.defaults(),
                    client -> client.source("api", source -> source.endpoint(URI.create(api.url() + "/else")))));
        }

        @Test
        void s22_theMostSpecificServersEntryAndVariablesWithDefaults() {
            api.on("GET /v2/a", ok("{}"), ok("{}"));
            api.on("GET /v3/a", ok("{}"));
            CompiledDocument document =
                    documents().file("api.yaml", """
                            openapi: 3.0.3
                            info: {title: Api, version: '1'}
                            servers: [{url: 'https://wrong.example.com'}]
                            paths:
                              /a:
                                servers: [{url: 'https://alsowrong.example.com'}]
                                get:
                                  operationId: getA
                                  servers: [{url: 'API_URL/{version}', variables: {version: {default: v2}}}]
                                  responses: {'200': {description: ok}}
                            """).workflows(ONE_STEP).compile();

            outputs(document, "w");
            succeeded(document.run(
                    "w",
                    "{}",
                    RunOptions.defaults(),
                    client -> client.source("api", source -> source.variable("version", "v3"))));

            assertThat(api.lines()).containsExactly("GET /v2/a", "GET /v3/a");
        }

        @Test
        void s22_withoutAUsableServerTheConstructorFailsAndSaysWhichSettingIsMissing() {
            CompiledDocument document = documents()
                    .file("api.yaml", Apis.describe("/", "GET /a getA"))
                    .workflows(ONE_STEP)
                    .compile();

            try (ArazzoClient client = ArazzoClient.builder().build()) {
                assertThatThrownBy(() -> document.workflow("w", client))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("api")
                        .hasMessageContaining("endpoint");
            }
        }
    }

    @Nested
    class S23Aws {

        private static final String AWS = """
                openapi: 3.0.3
                info: {title: Api, version: '1', x-serviceName: imagebuilder}
                servers: [{url: 'API_URL'}]
                security: [{hmac: []}]
                paths:
                  /#X-Amz-Target=Registry.PutImage:
                    post:
                      operationId: PutImage
                      parameters:
                      - {name: X-Amz-Target, in: header, required: true, schema: {type: string, enum: [Registry.PutImage]}}
                      - {name: X-Amz-Date, in: header, schema: {type: string}}
                      requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
                      responses: {'200': {description: ok}}
                  /GetImage#arn:
                    get:
                      operationId: GetImage
                      parameters:
                      - {name: arn, in: query, required: true, schema: {type: string}}
                      responses: {'200': {description: ok}}
                  /?Action=List&Version=2:
                    get:
                      operationId: List
                      responses: {'200': {description: ok}}
                components:
                  securitySchemes:
                    hmac: {type: apiKey, name: Authorization, in: header, description: Amazon Signature authorization v4, x-amazon-apigateway-authtype: awsSigv4}
                """;

        @Test
        void s23_requestsAreSignedFragmentsNotSentAndConstantsFilledIn() {
            api.always("POST /", ok("{}"));
            api.always("GET /GetImage", ok("{}"));
            api.always("GET /", ok("{}"));
            CompiledDocument document =
                    documents().file("api.yaml", AWS).workflows("""
                            - workflowId: w
                              steps:
                              - {stepId: put, operationId: PutImage, requestBody: {payload: {a: 1}}}
                              - {stepId: get, operationId: GetImage, parameters: [{name: arn, in: query, value: 'arn:aws:x'}]}
                              - {stepId: list, operationId: List}
                            """).compile();

            assertThat(document.warnings()).isEmpty();
            succeeded(document.run(
                    "w",
                    "{}",
                    RunOptions.defaults(),
                    client -> client.region(Region.EU_WEST_1)
                            .credentialsProvider(Aws.CREDENTIALS)
                            .clock(clock)));

            assertThat(api.lines())
                    .containsExactly("POST /", "GET /GetImage?arn=arn%3Aaws%3Ax", "GET /?Action=List&Version=2");
            assertThat(api.received().get(0).header("X-Amz-Target")).isEqualTo("Registry.PutImage");
            assertThat(api.received())
                    .allSatisfy(request -> assertThat(request.header("Authorization"))
                            .startsWith("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20300101/eu-west-1/"));
        }
    }

    @Nested
    class S24Parameters {

        @Test
        void s24_stylesOfAllPlaces() {
            api.always("GET /pets/a%2Fb%20%C3%A4/;m=1;m=2", ok("{}"));
            CompiledDocument document =
                    documents().file("api.yaml", """
                            openapi: 3.0.3
                            info: {title: Api, version: '1'}
                            servers: [{url: 'API_URL'}]
                            paths:
                              /pets/{id}/{m}:
                                get:
                                  operationId: getA
                                  parameters:
                                  - {name: id, in: path, required: true, schema: {type: string}}
                                  - {name: m, in: path, required: true, style: matrix, explode: true, schema: {type: array, items: {type: integer}}}
                                  - {name: form, in: query, schema: {type: array, items: {type: string}}}
                                  - {name: joined, in: query, explode: false, schema: {type: array, items: {type: string}}}
                                  - {name: piped, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
                                  - {name: deep, in: query, style: deepObject, schema: {type: object}}
                                  - {name: raw, in: query, allowReserved: true, schema: {type: string}}
                                  - {name: json, in: query, content: {application/json: {schema: {type: object}}}}
                                  - {name: X-List, in: header, schema: {type: array, items: {type: integer}}}
                                  - {name: session, in: cookie, schema: {type: string}}
                                  responses: {'200': {description: ok}}
                            """).workflows("""
                            - workflowId: w
                              steps:
                              - stepId: a
                                operationId: getA
                                parameters:
                                - {name: id, in: path, value: 'a/b ä'}
                                - {name: m, in: path, value: [1, 2]}
                                - {name: form, in: query, value: [x, 'y&z']}
                                - {name: joined, in: query, value: [x, y]}
                                - {name: piped, in: query, value: [x, y]}
                                - {name: deep, in: query, value: {a: 1, b: two}}
                                - {name: raw, in: query, value: 'a/b?c'}
                                - {name: json, in: query, value: {a: [1.10]}}
                                - {name: X-List, in: header, value: [1, 2]}
                                - {name: session, in: cookie, value: s1}
                            """).compile();

            outputs(document, "w");

            assertThat(api.received().get(0).query())
                    .isEqualTo("form=x&form=y%26z&joined=x,y&piped=x%7Cy&deep%5Ba%5D=1&deep%5Bb%5D=two&raw=a/b?c"
                            + "&json=%7B%22a%22%3A%5B1.10%5D%7D");
            assertThat(api.received().get(0).header("X-List")).isEqualTo("1,2");
            assertThat(api.received().get(0).header("Cookie")).isEqualTo("session=s1");
        }

        @Test
        void s24_aStepsParameterOverridesTheWorkflowsAndAComponentsValueIsOverridden() {
            api.always("GET /a", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      parameters:
                      - {name: q, in: query, value: workflow}
                      - {reference: $components.parameters.r}
                      steps:
                      - {stepId: a, operationId: getA}
                      - stepId: b
                        operationId: getA
                        parameters: [{name: q, in: query, value: step}, {reference: $components.parameters.r, value: mine}]
                    components:
                      parameters:
                        r: {name: r, in: query, value: component}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /a?q=workflow&r=component", "GET /a?q=step&r=mine");
        }

        @Test
        void s24_aSharedParameterWithoutPlaceIsAnErrorForAnOperation() {
            letters("""
                    - workflowId: w
                      parameters: [{name: q, value: x}]
                      steps:
                      - {stepId: a, operationId: getA}
                      - {stepId: b, operationId: getB}
                    """).expectDiagnostics("main.arazzo.yaml:8:16 MISSING_PARAMETER_PLACE");
        }

        @Test
        void s24_redirectsAreFollowedUnlessTheDescriptionDescribesThem() {
            api.on("GET /a", status(302).with("Location", "/b"), status(302).with("Location", "/b"));
            api.on("GET /b", ok("{\"x\": 1}"));
            CompiledDocument followed = letters("""
                    - workflowId: w
                      steps:
                      - {stepId: a, operationId: getA, successCriteria: [{condition: $statusCode == 200}]}
                    """).compile();
            outputs(followed, "w");

            CompiledDocument described = documents()
                    .file(
                            "api.yaml",
                            Apis.describe("API_URL", "GET /a getA")
                                    .replace("responses: {", "responses: {'302': {description: see there}, "))
                    .workflows("""
                            - workflowId: w
                              steps:
                              - stepId: a
                                operationId: getA
                                successCriteria: [{condition: $statusCode == 302}, {condition: $response.header.location == '/b'}]
                            """)
                    .compile();
            outputs(described, "w");

            assertThat(api.lines()).containsExactly("GET /a", "GET /b", "GET /a");
        }
    }

    @Nested
    class S26Credentials {

        @Test
        void s26_goToTheirSourceOnlyAndIntoNoMessage() {
            api.on("GET /one/a", status(500));
            api.on("GET /two/b", ok("{}"));
            CompiledDocument document = documents()
                    .file("one.yaml", Apis.describe("API_URL/one", "GET /a getA"))
                    .file("two.yaml", Apis.describe("API_URL/two", "GET /b getB"))
                    .document(CompiledDocument.MAIN, """
                            arazzo: 1.1.0
                            info: {title: Test, version: '1'}
                            sourceDescriptions:
                            - {name: one, url: one.yaml, type: openapi}
                            - {name: two, url: two.yaml, type: openapi}
                            workflows:
                            - workflowId: w
                              steps:
                              - {stepId: b, operationId: $sourceDescriptions.two.getB}
                              - {stepId: a, operationId: $sourceDescriptions.one.getA}
                            """)
                    .compile();

            WorkflowResult<?> result = document.run(
                    "w",
                    "{}",
                    RunOptions.defaults(),
                    client -> client.source("one", source -> source.auth(Auth.bearer(() -> "s3cret"))));

            assertThat(failed(result)).doesNotContain("s3cret");
            assertThat(List.of(
                            String.valueOf(result.failure()),
                            result.toString(),
                            result.steps().toString()))
                    .noneMatch(text -> text.contains("s3cret"));
            assertThat(api.only("GET /one/a").header("Authorization")).isEqualTo("Bearer s3cret");
            assertThat(api.only("GET /two/b").header("Authorization")).isNull();
        }
    }
}
