package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.support.Json;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Times of the protocols AWS JSON 1.0 and 1.1: seconds since 1970, although their descriptions say {@code date-time}. What the
 * generated types take for a time is converted, and nothing else.
 */
class AwsTimesTest extends BehaviourTest {

    private static final String NOON = "2023-11-14T22:13:20.123Z";

    private static final String API = """
            openapi: 3.0.0
            info: {title: Registry, version: '1'}
            servers: [{url: API_URL}]
            paths:
              PATH:
                post:
                  operationId: putImage
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            pushedAt: {type: string, format: date-time}
                            filter: {$ref: '#/components/schemas/Filter'}
                            times: {type: array, items: {type: string, format: date-time}}
                            name: {type: string}
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/Image'}}}
            components:
              schemas:
                Filter: {type: object, properties: {since: {type: string, format: date-time}, kind: {type: string}}}
                Image: {type: object, properties: {imagePushedAt: {type: string, format: date-time}}}
            """;

    private static final String WORKFLOW = """
            - workflowId: w
              inputs:
                type: object
                properties:
                  at: {type: string, format: date-time}
                  own:
                    type: object
                    properties:
                      since: {type: string, format: date-time}
                      kind: {type: string}
                  times: {type: array, items: {type: string, format: date-time}}
                  filter: {type: object}
                  name: {type: string}
              steps:
              - stepId: put
                operationId: putImage
                requestBody:
                  contentType: application/json
                  payload: PAYLOAD
                outputs: {image: $response.body}
              outputs: {image: $steps.put.outputs.image}
            """;

    private CompiledDocument registry(String path, String payload) {
        api.always("POST /", ScriptedApi.ok("{\"imagePushedAt\": 1700000000.123}"));
        return documents()
                .file("api.yaml", API.replace("PATH", path))
                .workflows(WORKFLOW.replace("PAYLOAD", payload))
                .compile();
    }

    private JsonNode sent(String path, String payload, String inputs) {
        succeeded(run(registry(path, payload), "w", inputs));
        return json(api.received().get(0).body());
    }

    private static Object call(Object target, String method, Class<?> type, Object argument)
            throws ReflectiveOperationException {
        return target.getClass().getMethod(method, type).invoke(target, argument);
    }

    @Test
    void anAccessorReadsSecondsAsATime() throws ReflectiveOperationException {
        CompiledDocument document = registry("/#X-Amz-Target=Registry.PutImage", "{}");
        try (ArazzoClient client = ArazzoClient.create()) {
            var workflow = document.workflow("w", client);
            Object outputs = workflow.runner()
                    .execute((ObjectNode) json("{}"), RunOptions.defaults())
                    .outputs();
            Object image = outputs.getClass().getMethod("image").invoke(outputs);

            assertThat(image.getClass().getMethod("imagePushedAt").invoke(image))
                    .isEqualTo(Instant.parse(NOON));
        }
    }

    @Test
    @DisplayName("S23 to an API of AWS JSON, an input that is a time goes out as seconds")
    void anInputThatIsATimeGoesOutAsSeconds() {
        assertThat(sent(
                        "/#X-Amz-Target=Registry.PutImage",
                        "{pushedAt: $inputs.at, filter: $inputs.own, times: $inputs.times, name: 'x-{$inputs.at}'}",
                        """
                        {"at": "2023-11-14T22:13:20.123Z",
                         "own": {"since": "2023-11-14T23:13:20+01:00", "kind": "2023-11-14T22:13:20Z"},
                         "times": ["2023-11-14T22:13:20Z", "1970-01-01T00:00:00.5Z"]}
                        """))
                .isEqualTo(json("""
                        {"pushedAt": 1700000000.123,
                         "filter": {"since": 1700000000, "kind": "2023-11-14T22:13:20Z"},
                         "times": [1700000000, 0.500],
                         "name": "x-2023-11-14T22:13:20.123Z"}
                        """));
    }

    @Test
    void soDoesATimeInsideOfAnInput() {
        assertThat(sent(
                        "/#X-Amz-Target=Registry.PutImage",
                        "{pushedAt: $inputs.own#/since}",
                        "{\"own\": {\"since\": \"2023-11-14T22:13:20Z\"}}"))
                .isEqualTo(json("{\"pushedAt\": 1700000000}"));
    }

    @Test
    void whatTheDocumentWritesStaysWhatItIs() {
        assertThat(sent(
                        "/#X-Amz-Target=Registry.PutImage",
                        "{pushedAt: '2023-11-14T22:13:20Z', name: $inputs.name}",
                        "{\"name\": \"2023-11-14T22:13:20Z\"}"))
                .isEqualTo(json("{\"pushedAt\": \"2023-11-14T22:13:20Z\", \"name\": \"2023-11-14T22:13:20Z\"}"));
    }

    @Test
    void otherProtocolsKeepTheirFormat() {
        assertThat(sent(
                        "/",
                        "{pushedAt: $inputs.at, filter: $inputs.own}",
                        "{\"at\": \"2023-11-14T22:13:20.123Z\", \"own\": {\"since\": \"2023-11-14T22:13:20Z\"}}"))
                .isEqualTo(
                        json(
                                "{\"pushedAt\": \"2023-11-14T22:13:20.123Z\", \"filter\": {\"since\": \"2023-11-14T22:13:20Z\"}}"));
    }

    @Test
    void aBuilderOfTheApiWritesSeconds() throws ReflectiveOperationException {
        assertThat(built("/#X-Amz-Target=Registry.PutImage")).isEqualTo(json("{\"since\": 1700000000.123}"));
    }

    @Test
    void aBuilderOfAnotherApiWritesText() throws ReflectiveOperationException {
        assertThat(built("/")).isEqualTo(Json.object().put("since", NOON).build());
    }

    private JsonNode built(String path) throws ReflectiveOperationException {
        try (ArazzoClient client = ArazzoClient.create()) {
            ClassLoader loader = registry(path, "{filter: $inputs.filter}")
                    .workflow("w", client)
                    .getClass()
                    .getClassLoader();
            Object builder = loader.loadClass("com.example.flows.api.Filter")
                    .getMethod("builder")
                    .invoke(null);
            call(builder, "since", Instant.class, Instant.parse(NOON));
            Object filter = builder.getClass().getMethod("build").invoke(builder);
            return (JsonNode) filter.getClass().getMethod("json").invoke(filter);
        }
    }
}
