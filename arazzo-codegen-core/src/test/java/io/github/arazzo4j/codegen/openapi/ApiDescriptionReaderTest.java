package io.github.arazzo4j.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.openapi.ApiParameter.In;
import io.github.arazzo4j.codegen.schema.Documents;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import io.github.arazzo4j.codegen.schema.TestDocuments;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.ParameterStyle.Style;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDescriptionReaderTest {

    private static final String SHOP = """
            openapi: 3.1.0
            info: {title: Shop, version: 2024-01-02, x-aws-signingName: shop}
            servers:
              - url: https://{region}.example.com:{port}/v1
                description: production
                variables: {region: {default: eu, enum: [eu, us]}, port: {default: 443}}
              - description: without a URL
            security: [{key: []}, {oauth: [read]}]
            paths:
              /orders/{orderId}:
                summary: an order
                servers: [{url: https://orders.example.com}]
                parameters:
                  - {name: orderId, in: path, required: true, schema: {type: string}}
                  - {name: trace, in: header, schema: {type: string}}
                get:
                  operationId: getOrder
                  deprecated: true
                  parameters:
                    - {name: Trace, in: header, required: true, schema: {const: on}}
                    - $ref: '#/components/parameters/Fields'
                    - {name: Accept, in: header, required: true, schema: {type: string}}
                  responses:
                    200:
                      description: the order
                      headers: {X-Rate: {$ref: '#/components/headers/Rate'}}
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Order'}}
                        text/plain: {}
                    4xx: {description: yours}
                    default: {$ref: '#/components/responses/Error'}
                delete:
                  security: []
                  responses: {204: {description: gone}}
              /orders:
                post:
                  operationId: createOrder
                  security: [{}, {key: []}]
                  servers: [{url: https://create.example.com}]
                  requestBody: {$ref: '#/components/requestBodies/NewOrder'}
                  responses: {201: {description: created}}
              x-internal: {get: {operationId: none}}
            components:
              parameters:
                Fields:
                  name: fields
                  in: query
                  description: which fields
                  content: {application/json: {schema: {type: array}}}
              headers:
                Rate: {required: true, schema: {type: integer}, description: calls left}
              responses:
                Error: {description: an error, content: {application/problem+json: {schema: {type: object}}}}
              requestBodies:
                NewOrder:
                  required: true
                  description: the new order
                  content:
                    multipart/form-data:
                      schema: {properties: {file: {}, tags: {}}}
                      encoding:
                        file: {contentType: 'image/png, image/jpeg', headers: {X-Part: {schema: {type: string}}}}
                        tags: {style: pipeDelimited}
              schemas:
                Order: {type: object, properties: {id: {type: string}}}
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key, description: a key}
                bearer: {type: http, scheme: Bearer, bearerFormat: JWT}
                oauth:
                  type: oauth2
                  flows: {clientCredentials: {tokenUrl: https://id.example.com/token, scopes: {read: r, write: w}}}
                oidc: {type: openIdConnect, openIdConnectUrl: https://id.example.com}
                cert: {type: mutualTLS}
                odd: {type: magic}
            """;

    private final ApiDescription shop = read(SHOP);

    private static ApiDescription read(String text) {
        return read(text, Documents.none());
    }

    private static ApiDescription read(String text, Documents documents) {
        return ApiDescriptionReader.read(TestDocuments.document(text), documents)
                .description()
                .orElseThrow();
    }

    @Test
    void readsTheHead() {
        assertThat(shop.title()).isEqualTo("Shop");
        assertThat(shop.version()).isEqualTo("2024-01-02");
        assertThat(shop.specVersion()).isEqualTo("3.1.0");
        assertThat(shop.signingName()).contains("shop");
        assertThat(shop.location()).hasToString("api.yaml#");
        ApiServer server = shop.servers().get(0);
        assertThat(shop.servers()).hasSize(1);
        assertThat(server.url()).isEqualTo("https://{region}.example.com:{port}/v1");
        assertThat(server.variables()).containsOnlyKeys("region", "port");
        assertThat(server.variables().get("region").allowed()).containsExactly("eu", "us");
        assertThat(server.variables().get("port").defaultValue()).contains("443");
        assertThat(shop.problems())
                .extracting(problem -> problem.location().pointer())
                .containsExactly("/servers/1", "/components/securitySchemes/odd");
    }

    @Test
    void readsSecuritySchemesInOrder() {
        assertThat(shop.securitySchemes())
                .extracting(ApiSecurityScheme::name)
                .containsExactly("key", "bearer", "oauth", "oidc", "cert", "odd");
        assertThat(shop.securitySchemes())
                .extracting(ApiSecurityScheme::type)
                .containsExactly(
                        ApiSecurityScheme.Type.API_KEY,
                        ApiSecurityScheme.Type.HTTP,
                        ApiSecurityScheme.Type.OAUTH2,
                        ApiSecurityScheme.Type.OPEN_ID_CONNECT,
                        ApiSecurityScheme.Type.MUTUAL_TLS,
                        ApiSecurityScheme.Type.UNKNOWN);
        ApiSecurityScheme key = shop.securityScheme("key").orElseThrow();
        assertThat(key.in()).contains(In.HEADER);
        assertThat(key.parameterName()).contains("X-Key");
        assertThat(key.sigV4()).isFalse();
        ApiSecurityScheme bearer = shop.securityScheme("bearer").orElseThrow();
        assertThat(bearer.scheme()).contains("bearer");
        assertThat(bearer.bearerFormat()).contains("JWT");
        ApiSecurityScheme.Flow flow =
                shop.securityScheme("oauth").orElseThrow().flows().get(0);
        assertThat(flow.name()).isEqualTo("clientCredentials");
        assertThat(flow.tokenUrl()).contains("https://id.example.com/token");
        assertThat(flow.scopes()).containsExactly("read", "write");
        assertThat(shop.securityScheme("oidc").orElseThrow().openIdConnectUrl()).contains("https://id.example.com");
    }

    @Test
    void findsOperations() {
        ApiOperation get = shop.operation("getOrder").orElseThrow();

        assertThat(shop.operations())
                .extracting(ApiOperation::pointer)
                .containsExactly(
                        "/paths/~1orders~1{orderId}/get", "/paths/~1orders~1{orderId}/delete", "/paths/~1orders/post")
                .isEqualTo(shop.operationPointers());
        assertThat(shop.operationIds()).containsExactly("getOrder", "createOrder");
        assertThat(shop.operationAt("/paths/~1orders~1{orderId}/get")).containsSame(get);
        assertThat(shop.operation("/orders/{orderId}", "get")).containsSame(get);
        assertThat(shop.operation("getorder")).isEmpty();
        assertThat(shop.operation("none")).isEmpty();
        assertThat(shop.operationAt("paths")).isEmpty();
        assertThat(shop.operationAt("/paths/~1orders")).isEmpty();
        assertThat(get.method()).isEqualTo("GET");
        assertThat(get.path()).isEqualTo(get.pathTemplate()).isEqualTo("/orders/{orderId}");
        assertThat(get.summary()).contains("an order");
        assertThat(get.deprecated()).isTrue();
        assertThat(get.problems()).isEmpty();
    }

    @Test
    @DisplayName("S24 parameters of operation and path item are merged, with the defaults of their places")
    void mergesParameters() {
        ApiOperation get = shop.operation("getOrder").orElseThrow();

        assertThat(get.parameters())
                .extracting(ApiParameter::name)
                .containsExactly("Trace", "fields", "Accept", "orderId");
        ApiParameter trace = get.parameter(In.HEADER, "TRACE").orElseThrow();
        assertThat(trace.required()).isTrue();
        assertThat(trace.style()).isEqualTo(ParameterStyle.SIMPLE);
        assertThat(trace.location().pointer()).isEqualTo("/paths/~1orders~1{orderId}/get/parameters/0");
        ApiParameter fields = get.parameter(In.QUERY, "fields").orElseThrow();
        assertThat(fields.style().style()).isEqualTo(Style.JSON);
        assertThat(fields.content()).containsOnlyKeys("application/json");
        assertThat(fields.schema().orElseThrow().types()).containsExactly(SchemaType.ARRAY);
        assertThat(fields.description()).contains("which fields");
        assertThat(fields.location().pointer()).isEqualTo("/components/parameters/Fields");
        assertThat(get.parameter(In.HEADER, "accept").orElseThrow().governedElsewhere())
                .isTrue();
        assertThat(fields.governedElsewhere()).isFalse();
        assertThat(get.parameter(In.QUERY, "Fields")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {in: path}                              | SIMPLE          | false | false
            {in: path, style: label}                | LABEL           | false | false
            {in: path, style: matrix, explode: true} | MATRIX         | true  | false
            {in: query}                             | FORM            | true  | false
            {in: query, explode: false}             | FORM            | false | false
            {in: query, style: spaceDelimited}      | SPACE_DELIMITED | false | false
            {in: query, style: pipeDelimited}       | PIPE_DELIMITED  | false | false
            {in: query, style: deepObject, explode: true} | DEEP_OBJECT | true | false
            {in: query, allowReserved: true}        | FORM            | true  | true
            {in: header, explode: true}             | SIMPLE          | true  | false
            {in: cookie}                            | FORM            | true  | false
            {in: cookie, style: cookie}             | FORM            | true  | true
            {in: querystring, content: {application/x-www-form-urlencoded: {}}} | FORM | true | false
            {in: querystring, content: {application/vnd.x+json: {}}} | JSON | false | false
            {in: header, style: form}               | SIMPLE          | false | false
            """)
    @DisplayName("S24 styles and their defaults")
    void knowsStyles(String parameter, Style style, boolean explode, boolean reserved) {
        String named = parameter.replaceFirst("\\{", "{name: p, ");
        ApiOperation operation = read("{openapi: 3.2.0, paths: {'/{p}': {get: {parameters: [" + named + "]}}}}")
                .operations()
                .get(0);

        assertThat(operation.parameters().get(0).style()).isEqualTo(new ParameterStyle(style, explode, reserved));
        boolean odd = parameter.contains("header, style: form");
        assertThat(operation.problems().stream().filter(p -> p.message().contains("style")))
                .hasSize(odd ? 1 : 0);
    }

    @Test
    @DisplayName("S23 a required parameter with a single allowed value is known")
    void knowsOnlyValues() {
        ApiOperation operation = read("""
                openapi: 3.0.0
                paths:
                  /:
                    get:
                      parameters:
                        - {name: a, in: header, required: true, schema: {type: string, enum: [one]}}
                        - {name: b, in: header, required: true, schema: {const: 2}}
                        - {name: c, in: header, schema: {type: string, enum: [one]}}
                        - {name: d, in: header, required: true, schema: {type: string, enum: [one, two]}}
                        - {name: e, in: header, required: true, schema: {enum: [null]}}
                        - {name: f, in: header, required: true, schema: {$ref: '#/gone'}}
                """).operations().get(0);

        assertThat(operation.parameters())
                .extracting(parameter -> parameter.onlyValue().orElse("-"))
                .containsExactly("one", "2", "-", "-", "-", "-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                                      | /         | ''
            /#PutImage                             | /         | ''
            /GetImage#imageBuildVersionArn         | /GetImage | ''
            /#X-Amz-Target=Service_1.PutItem       | /         | HEADER X-Amz-Target=Service_1.PutItem
            /?Action=DescribeImages&Version=1%2F2  | /         | QUERY Action=DescribeImages,QUERY Version=1/2
            /a?flag#frag                           | /a        | QUERY flag=
            /a/{b}?c={d}                           | /a/{b}    | ''
            /a{?page,size}                         | /a        | ''
            """)
    @DisplayName("S23 what follows # and ? in a path")
    void takesPathsApart(String path, String template, String constants) {
        ApiOperation operation = read("{openapi: 3.0.0, paths: {'" + path + "': {get: {}}}}")
                .operations()
                .get(0);

        assertThat(operation.path()).isEqualTo(path);
        assertThat(operation.pathTemplate()).isEqualTo(template);
        assertThat(operation.constants())
                .extracting(constant -> constant.in() + " " + constant.name() + "=" + constant.value())
                .isEqualTo(constants.isEmpty() ? List.of() : List.of(constants.split(",")));
        assertThat(operation.problems()).hasSize(path.contains("{d}") ? 2 : 0);
        assertThat(operation.parameters()).hasSize(path.contains("{b}") ? 1 : 0).allMatch(ApiParameter::implied);
    }

    @Test
    @DisplayName("S23 a constant of the path that is declared as well is sent once")
    void joinsConstantsWithParameters() {
        ApiOperation operation = read("""
                openapi: 3.0.0
                paths:
                  /?Action=Run#X:
                    get:
                      parameters:
                        - {name: Action, in: query, required: true, schema: {type: string}}
                        - {name: X-Amz-Date, in: header, schema: {type: string}}
                        - {name: x-amz-security-token, in: query, schema: {type: string}}
                        - {name: X-Amz-SignedHeaders, in: header, schema: {type: string}}
                        - {name: X-Amz-Client, in: header, schema: {type: string}}
                """).operations().get(0);

        assertThat(operation.constants()).isEmpty();
        assertThat(operation.parameters().get(0).onlyValue()).contains("Run");
        assertThat(operation.parameters())
                .extracting(ApiParameter::signing)
                .containsExactly(false, true, true, true, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hmac  | {type: apiKey, name: Authorization, in: header}                                       | true
            aws   | {type: apiKey, name: authorization, in: header, description: AWS Signature Version 4} | true
            aws   | {type: apiKey, name: Authorization, in: header, description: Amazon Signature authorization v4} | true
            sigv4Auth | {type: apiKey, name: Authorization, in: header}                                   | true
            any   | {type: apiKey, name: X, in: header, x-amazon-apigateway-authtype: awsSigv4}           | true
            any   | {type: http, scheme: AWS4-HMAC-SHA256}                                                | true
            hmac  | {type: apiKey, name: X-Signature, in: header}                                         | false
            token | {type: apiKey, name: Authorization, in: header, description: signed with care}        | false
            """)
    @DisplayName("S23 security schemes that mean SigV4")
    void knowsSigV4(String name, String scheme, boolean sigV4) {
        ApiDescription api = read("{openapi: 3.0.0, components: {securitySchemes: {" + name + ": " + scheme + "}}}");

        assertThat(api.securitySchemes().get(0).sigV4()).isEqualTo(sigV4);
    }

    @Test
    void readsBodiesAndResponses() {
        ApiOperation get = shop.operation("getOrder").orElseThrow();
        ApiRequestBody body =
                shop.operation("createOrder").orElseThrow().requestBody().orElseThrow();

        assertThat(get.requestBody()).isEmpty();
        ApiResponse ok = get.response(200).orElseThrow();
        assertThat(ok.content().keySet()).containsExactly("application/json", "text/plain");
        assertThat(ok.content().get("application/json").schema().flatMap(Schema::name))
                .contains("Order");
        assertThat(ok.content().get("text/plain").schema()).isEmpty();
        ApiHeader rate = ok.header("x-rate").orElseThrow();
        assertThat(rate.required()).isTrue();
        assertThat(rate.name()).isEqualTo("X-Rate");
        assertThat(rate.schema().orElseThrow().types()).containsExactly(SchemaType.INTEGER);
        assertThat(ok.header("X-None")).isEmpty();
        assertThat(get.response(404).orElseThrow().description()).contains("yours");
        assertThat(get.response(503).orElseThrow().location().pointer()).isEqualTo("/components/responses/Error");
        assertThat(body.required()).isTrue();
        assertThat(body.description()).contains("the new order");
        Map<String, ApiEncoding> encodings =
                body.content().get("multipart/form-data").encodings();
        assertThat(encodings.get("file").contentType()).contains("image/png, image/jpeg");
        assertThat(encodings.get("file").headers()).containsOnlyKeys("X-Part");
        assertThat(encodings.get("file").style()).isEmpty();
        assertThat(encodings.get("tags").style()).contains(new ParameterStyle(Style.PIPE_DELIMITED, false, false));
        assertThat(shop.operation("/orders/{orderId}", "DELETE").orElseThrow().response(200))
                .isEmpty();
    }

    @Test
    @DisplayName("S22 the most specific servers, and the security that holds")
    void appliesServersAndSecurity() {
        ApiOperation get = shop.operation("getOrder").orElseThrow();
        ApiOperation create = shop.operation("createOrder").orElseThrow();
        ApiOperation delete = shop.operation("/orders/{orderId}", "delete").orElseThrow();

        assertThat(get.servers()).extracting(ApiServer::url).containsExactly("https://orders.example.com");
        assertThat(create.servers()).extracting(ApiServer::url).containsExactly("https://create.example.com");
        assertThat(get.security())
                .containsExactly(
                        new SecurityRequirement(Map.of("key", List.of())),
                        new SecurityRequirement(Map.of("oauth", List.of("read"))));
        assertThat(create.security())
                .containsExactly(new SecurityRequirement(Map.of()), new SecurityRequirement(Map.of("key", List.of())));
        assertThat(delete.security()).containsExactly(new SecurityRequirement(Map.of()));
    }

    @Test
    void readsOpenApi32() {
        ApiDescription api = read("""
                openapi: 3.2.0
                paths:
                  /find:
                    query:
                      operationId: find
                      parameters: [{name: all, in: querystring, content: {application/json: {schema: {type: object}}}}]
                      requestBody: {content: {application/json: {schema: {type: string}}}}
                      responses:
                        200: {content: {application/jsonl: {itemSchema: {type: integer}, itemEncoding: {}}}}
                        201: {content: {application/json: {$ref: '#/components/mediaTypes/Shared'}}}
                    additionalOperations:
                      COPY: {operationId: copy}
                components: {mediaTypes: {Shared: {schema: {type: boolean}}}}
                """);

        assertThat(api.problems()).isEmpty();
        ApiOperation find = api.operation("find").orElseThrow();
        assertThat(find.method()).isEqualTo("QUERY");
        assertThat(find.requestBody()).isPresent();
        assertThat(find.parameters().get(0).in()).isEqualTo(In.QUERYSTRING);
        assertThat(find.response(200)
                        .orElseThrow()
                        .content()
                        .get("application/jsonl")
                        .itemSchema())
                .isPresent();
        assertThat(find.response(201)
                        .orElseThrow()
                        .content()
                        .get("application/json")
                        .schema()
                        .orElseThrow()
                        .types())
                .containsExactly(SchemaType.BOOLEAN);
        assertThat(find.problems())
                .hasSize(1)
                .allMatch(problem -> problem.message().contains("itemEncoding"));
        assertThat(api.operationAt("/paths/~1find/additionalOperations/COPY")).isPresent();
        assertThat(api.operation("/find", "COPY").orElseThrow().method()).isEqualTo("COPY");
    }

    @Test
    void whatIsBrokenIsLeftOutAndTold() {
        ApiDescription api = read("""
                openapi: 3.0.0
                paths:
                  /broken:
                    parameters: [{$ref: '#/gone'}, 7]
                    get:
                      operationId: twice
                      parameters:
                        - {$ref: '#/components/parameters/Self'}
                        - {in: query}
                        - {name: a, in: body}
                        - {name: b, in: query, schema: {$ref: 'gone.yaml#/B'}}
                        - {name: b, in: query}
                      requestBody: {$ref: '#/gone'}
                      responses: {200: {$ref: '#/gone'}, 201: null, 202: {content: {application/json: [], text/plain: {}}}}
                    put: {operationId: twice, parameters: none, responses: [], servers: 1, security: {}, requestBody: 3}
                    post: nothing
                  /dangling: {$ref: 'paths.yaml#/gone'}
                  /nothing:
                components: {parameters: {Self: {$ref: '#/components/parameters/Self'}}}
                """);

        assertThat(api.problems())
                .extracting(problem -> problem.location().pointer())
                .containsExactly(
                        "/paths/~1broken/put", "/paths/~1broken/post", "/paths/~1dangling", "/paths/~1nothing");
        ApiOperation get = api.operation("twice").orElseThrow();
        assertThat(get.method()).isEqualTo("GET");
        assertThat(get.parameters()).extracting(ApiParameter::name).containsExactly("b");
        assertThat(get.parameters().get(0).schema().orElseThrow().problem()).isPresent();
        assertThat(get.requestBody()).isEmpty();
        assertThat(get.responses()).containsOnlyKeys("202");
        assertThat(get.responses().get("202").content()).containsOnlyKeys("text/plain");
        assertThat(get.problems())
                .extracting(problem -> problem.location().pointer().replace("/paths/~1broken/get", ""))
                .containsExactlyInAnyOrder(
                        "/requestBody",
                        "/parameters/0",
                        "/parameters/1",
                        "/parameters/2",
                        "/parameters/4",
                        "/paths/~1broken/parameters/0",
                        "/paths/~1broken/parameters/1",
                        "/responses/200",
                        "/responses/201",
                        "/responses/202/content/application~1json");
        ApiOperation put = api.operation("/broken", "PUT").orElseThrow();
        assertThat(put.parameters()).isEmpty();
        assertThat(put.security()).isEmpty();
    }

    @Test
    void readsOtherFilesOnlyForWhatIsLookedAt() {
        TestDocuments documents = new TestDocuments()
                .with("paths/orders.yaml", """
                        get:
                          operationId: list
                          parameters: [{$ref: '../parameters.yaml#/Page'}]
                          responses: {200: {content: {application/json: {schema: {$ref: Order.yaml}}}}}
                        """)
                .with("../parameters.yaml", "Page: {name: page, in: query, schema: {type: integer}}");
        ApiDescription api = read("""
                openapi: 3.1.0
                paths:
                  /orders:
                    $ref: paths/orders.yaml
                    parameters: [{name: all, in: query}]
                    post: {operationId: add, requestBody: {$ref: '../../etc/passwd'}}
                """, documents);

        assertThat(documents.asked()).containsExactly("paths/orders.yaml");
        ApiOperation list = api.operation("list").orElseThrow();
        assertThat(list.pointer()).isEqualTo("/paths/~1orders/get");
        assertThat(list.location()).hasToString("paths/orders.yaml#/get");
        assertThat(list.parameters()).extracting(ApiParameter::name).containsExactly("page", "all");
        assertThat(documents.asked()).containsExactly("paths/orders.yaml", "../parameters.yaml");
        assertThat(api.operation("add").orElseThrow().problems()).hasSize(1);
        assertThat(documents.asked()).endsWith("../../etc/passwd");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openapi: 3.0.4          | 3.0.4  | 0
            openapi: 3.1            | 3.1    | 0
            openapi: "'3.0.0'"      | 3.0.0  | 0
            openapi: ' v3.1.1-rc1'  | 3.1.1  | 0
            openapi: 3              | 3      | 0
            openapi: 3.2.0          | 3.2.0  | 0
            openapi: 3.7.0          | 3.7.0  | 1
            swagger: 2.0            | 2.0    | 0
            """)
    void knowsVersions(String line, String version, int problems) {
        ApiDescription api = read(line + "\ninfo: {title: t, version: 1}\npaths: {}\n");

        assertThat(api.specVersion()).isEqualTo(version);
        assertThat(api.problems()).hasSize(problems);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi: 4.0.0",
                "openapi: 2.0",
                "openapi: 31",
                "swagger: 1.2",
                "swagger: 3.0.0",
                "openapi: latest",
                "openapi: [3]",
                "asyncapi: 3.0.0",
                "arazzo: 1.0.0",
                "a: b",
                "[3]",
                "text"
            })
    void refusesWhatItCantRead(String text) {
        ReadResult result = ApiDescriptionReader.read(TestDocuments.document(text), Documents.none());

        assertThat(result.description()).isEmpty();
        assertThat(result)
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        refused -> assertThat(refused.problem().message())
                                .matches(".*(not supported|no API description).*"));
    }
}
