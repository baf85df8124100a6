package io.github.arazzo4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeApiTest {

    private final VirtualClock clock = new VirtualClock();
    private final FakeApi api = FakeApi.create();

    @TempDir
    private Path directory;

    private WorkflowResult<ObjectNode> adopt() {
        return Pets.adopt(api.client(clock));
    }

    @Test
    void answersStepsAndOperationsInOrderAndRemembersRequests() {
        api.step("create", FakeAnswer.status(503), FakeAnswer.json(201, "{}").with("X-Id", "1"))
                .operation("getPet", FakeAnswer.json("{\"awake\": false}"), FakeAnswer.json("{\"awake\": true}"));

        assertThat(adopt().succeeded()).isTrue();

        assertThat(api.requests())
                .extracting(RecordedRequest::toString)
                .containsExactly(
                        "create: POST https://pets.example.com:8443/pets?api_key=s3cr3t",
                        "create: POST https://pets.example.com:8443/pets?api_key=s3cr3t",
                        "look: GET https://pets.example.com:8443/pets/1",
                        "look: GET https://pets.example.com:8443/pets/1");
        RecordedRequest first = api.requests().get(0);
        assertThat(first.json().path("name").asText()).isEqualTo("Rex");
        assertThat(first.header("content-type")).contains("application/json");
        assertThat(first.operation()).isEqualTo("createPet");
        assertThat(first.source()).isEqualTo("pets");
        assertThat(api.requestsOf("create"))
                .extracting(request -> request.step().attempt())
                .containsExactly(1, 2);
    }

    @Test
    void theLastAnswerStaysAndTimePassesByWaiting() {
        api.operation("pets.createPet", FakeAnswer.status(201))
                .step("watch.look", FakeAnswer.json("{\"awake\": false}"));

        WorkflowResult<ObjectNode> result = adopt();

        assertThat(result.failure()).hasMessageContaining("1000 times");
        assertThat(clock.elapsed()).isGreaterThan(Duration.ofHours(7));
    }

    @Test
    void aConnectionMayFail() {
        api.step("create", FakeAnswer.failing(new ConnectException("refused")));

        assertThat(adopt().failure()).hasMessageContaining("could not connect to pets.example.com:8443");
    }

    @Test
    void whatHasNoAnswerBreaksTheTestAndSaysWhy() {
        api.otherwise(request ->
                request.operation().equals("createPet") ? Optional.of(FakeAnswer.status(200)) : Optional.empty());

        assertThatThrownBy(this::adopt)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no answer for step look (operation getPet, GET /pets/1)");
    }

    @Test
    void answersWithTheExamplesOfTheDescription() throws IOException {
        Path description = Files.writeString(directory.resolve("pets.yaml"), """
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                paths:
                  /pets:
                    post:
                      operationId: createPet
                      responses:
                        400: {description: bad, content: {application/problem+json: {example: {title: Bad}}}}
                        201: {$ref: '#/components/responses/Created'}
                  /pets/{id}:
                    get:
                      operationId: getPet
                      responses:
                        '200':
                          description: a pet
                          content:
                            application/json:
                              examples:
                                awake: {$ref: '#/components/examples/Awake'}
                    delete:
                      responses:
                        2XX: {description: gone, content: {text/plain: {schema: {type: string, examples: [gone]}}}}
                components:
                  examples:
                    Awake: {value: {awake: true}}
                  responses:
                    Created: {description: created}
                """);
        api.describedBy(description);

        assertThat(adopt().steps())
                .extracting(step -> step.stepId() + " " + step.statusCode())
                .containsExactly("create 201", "look 200", "watch null");
        assertThat(new String(api.example("createPet", 400).body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"title\":\"Bad\"}");
        assertThat(api.example("DELETE /pets/{id}", 204).headers().get("Content-Type"))
                .containsExactly("text/plain");
        assertThatThrownBy(() -> api.example("getPet", 404)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsSwagger2() throws IOException {
        Path description = Files.writeString(directory.resolve("pets.json"), """
                {"swagger": "2.0", "paths": {
                  "/pets": {"post": {"operationId": "createPet", "responses": {"200": {"description": "ok",
                    "schema": {"type": "object"}, "examples": {"application/json": {"id": 1}}}}}},
                  "/pets/{id}": {"get": {"operationId": "getPet", "responses": {"200": {"description": "ok",
                    "schema": {"type": "object", "example": {"awake": true}}}}}}}}
                """);

        api.describedBy(description);

        assertThat(adopt().succeeded()).isTrue();
    }
}
