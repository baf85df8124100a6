package io.github.arazzo4j.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.codegen.openapi.ApiParameter.In;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.Documents;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import io.github.arazzo4j.codegen.schema.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwaggerTwoTest {

    private static final String PETS = """
            swagger: "2.0"
            info: {title: Pets, version: "1", x-aws-signingName: pets}
            host: pets.example.com
            basePath: /v2
            schemes: [https, http]
            consumes: [application/json]
            produces: [application/json]
            securityDefinitions:
              key: {type: apiKey, in: query, name: api_key}
              login: {type: basic}
              hmac: {type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4}
            security: [{key: []}]
            parameters:
              limit: {name: limit, in: query, type: integer, maximum: 50}
              body: {name: body, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
            responses:
              NotFound: {description: not there, schema: {$ref: '#/definitions/Error'}}
            paths:
              /pets#all:
                parameters: [{$ref: '#/parameters/limit'}]
                get:
                  operationId: listPets
                  parameters:
                    - {name: ids, in: query, type: array, items: {type: string}, collectionFormat: multi}
                  responses:
                    200:
                      description: pets
                      headers: {X-Next: {type: string}}
                      schema: {type: array, items: {$ref: '#/definitions/Pet'}}
                    404: {$ref: '#/responses/NotFound'}
                post:
                  operationId: addPet
                  parameters: [{$ref: '#/parameters/body'}]
                  responses: {201: {description: ok, schema: {$ref: 'shared.yaml#/definitions/Thing'}}}
              /upload:
                post:
                  operationId: upload
                  consumes: [multipart/form-data]
                  parameters:
                    - {name: file, in: formData, type: file, required: true}
                    - {$ref: 'other.yaml#/parameters/P'}
                  responses: {default: {description: ok}}
            definitions:
              Pet:
                type: object
                required: [id]
                properties:
                  id: {type: integer, format: int64}
                  name: {type: string, x-nullable: true}
                  parent: {$ref: '#/definitions/Pet'}
                  kind: {$ref: Kind}
              Kind: {type: string, enum: [cat, dog]}
              Error: {type: object, properties: {message: {type: string}}}
            """;

    @Test
    void readsSwagger() {
        ApiDescription api = ApiDescriptionReader.read(TestDocuments.document(PETS), Documents.none())
                .description()
                .orElseThrow();

        assertThat(api.specVersion()).isEqualTo("2.0");
        assertThat(api.signingName()).contains("pets");
        assertThat(api.servers())
                .extracting(ApiServer::url)
                .containsExactly("https://pets.example.com/v2", "http://pets.example.com/v2");
        assertThat(api.securityScheme("hmac").orElseThrow().sigV4()).isTrue();
        assertThat(api.securityScheme("login").orElseThrow().scheme()).contains("basic");
        ApiOperation list = api.operation("listPets").orElseThrow();
        assertThat(list.pathTemplate()).isEqualTo("/pets");
        assertThat(list.pointer()).isEqualTo("/paths/~1pets#all/get");
        assertThat(list.security()).hasSize(1);
        ApiParameter ids = list.parameter(In.QUERY, "ids").orElseThrow();
        assertThat(ids.style().explode()).isTrue();
        ApiParameter limit = list.parameter(In.QUERY, "limit").orElseThrow();
        assertThat(limit.location().pointer()).isEqualTo("/parameters/limit");
        assertThat(list.response(404).orElseThrow().location().pointer()).isEqualTo("/responses/NotFound");
        assertThat(list.response(200).orElseThrow().header("x-next")).isPresent();
        Schema pet = list.response(200)
                .orElseThrow()
                .content()
                .get("application/json")
                .schema()
                .orElseThrow()
                .items()
                .orElseThrow();
        assertThat(pet.name()).contains("Pet");
        assertThat(pet.location().pointer()).isEqualTo("/definitions/Pet");
        assertThat(pet.location().document().key()).isEqualTo("api.yaml");
        assertThat(pet.property("parent")).contains(pet);
        assertThat(pet.property("name").orElseThrow().nullable()).isTrue();
        assertThat(pet.property("kind").orElseThrow().enumValues()).hasSize(2);
        ApiOperation add = api.operation("addPet").orElseThrow();
        assertThat(add.requestBody()
                        .orElseThrow()
                        .content()
                        .get("application/json")
                        .schema())
                .contains(pet);
        assertThat(api.operation("upload")
                        .orElseThrow()
                        .requestBody()
                        .orElseThrow()
                        .content())
                .containsOnlyKeys("multipart/form-data");
    }

    @Test
    void asksForTheFilesThatItsSchemasReferToAndDropsOtherReferences() {
        TestDocuments documents = new TestDocuments().with("shared.yaml", "definitions: {Thing: {type: string}}");
        ApiDescription api = ApiDescriptionReader.read(TestDocuments.document(PETS), documents)
                .description()
                .orElseThrow();

        assertThat(documents.asked()).isEmpty();
        assertThat(api.problems())
                .anyMatch(problem -> problem.message().contains("other.yaml")
                        && problem.location().pointer().equals("/paths/~1upload/post/parameters/1"));
        Schema thing = api.operation("addPet").orElseThrow().response(201).orElseThrow().content().values().stream()
                .findFirst()
                .flatMap(ApiMediaType::schema)
                .orElseThrow();
        assertThat(thing.name()).contains("Thing");
        assertThat(thing.types()).containsExactly(SchemaType.STRING);
        assertThat(documents.asked()).containsExactly("shared.yaml");
    }

    @Test
    void leavesTheDocumentAsItIs() {
        Document document = TestDocuments.document(PETS);
        JsonNode before = document.root().deepCopy();

        assertThat(ApiDescriptionReader.read(document, Documents.none()).description())
                .isPresent();

        assertThat(document.root()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{swagger: '2.0'}",
                "{swagger: '2.0', info: 3, paths: [], definitions: text, host: {}, schemes: a, security: 7}",
                "{swagger: '2.0', paths: {/a: {get: {parameters: [null, 3, {}], responses: {x: 3}}}}}",
                "{swagger: '2.0', paths: {/a: {$ref: 'http://127.0.0.1:1/x.yaml'}}, definitions: {A: {$ref: '#/definitions/A'}}}",
                "{swagger: '2.0', paths: {/a: {get: {responses: {200: {schema: {$ref: 'http://127.0.0.1:1/x.yaml'}}}}}}}",
                "{swagger: '2.0', definitions: {A: {allOf: [{$ref: '#/definitions/B'}]}, B: {allOf: [{$ref: '#/definitions/A'}]}}}"
            })
    void neverThrows(String text) {
        ReadResult result = ApiDescriptionReader.read(TestDocuments.document(text), Documents.none());

        result.description().ifPresent(api -> assertThat(api.operations()).hasSizeLessThan(2));
    }

    @Test
    void refusesWhatIsNestedTooDeeplyForTheConverter() {
        assertThat(nested(30).description()).isPresent();
        assertThat(nested(250).description()).isEmpty();
    }

    private static ReadResult nested(int levels) {
        ObjectNode root = new ObjectMapper().createObjectNode().put("swagger", "2.0");
        root.putObject("info").put("title", "t").put("version", "1");
        root.putObject("paths");
        ObjectNode deep = root.putObject("definitions").putObject("Deep");
        for (int i = 0; i < levels; i++) {
            deep.put("type", "object");
            deep = deep.putObject("properties").putObject("x");
        }
        return ApiDescriptionReader.read(new Document("deep.json", root), Documents.none());
    }
}
