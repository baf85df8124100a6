package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.TypeMismatchException;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.lang.reflect.InvocationTargetException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Answers that are not what the API description says break only the accessor that is asked for the wrong part. */
class ContradictingAnswersTest extends BehaviourTest {

    private static final String API = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers: [{url: API_URL}]
            paths:
              /pets:
                get:
                  operationId: listPets
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [count, since, owner, tags]
                            properties:
                              count: {type: integer, format: int32}
                              since: {type: string, format: date-time}
                              owner: {$ref: '#/components/schemas/Owner'}
                              tags: {type: array, items: {type: string}}
            components:
              schemas:
                Owner: {type: object, required: [name], properties: {name: {type: string}}}
            """;

    private WorkflowResult<?> answered(String body) {
        api.on("GET /pets", ok(body));
        CompiledDocument document =
                documents().file("api.yaml", API).workflows("""
                - workflowId: w
                  steps:
                  - stepId: list
                    operationId: listPets
                    outputs:
                      count: $response.body#/count
                      since: $response.body#/since
                      owner: $response.body#/owner
                      tags: $response.body#/tags
                  outputs:
                    count: $steps.list.outputs.count
                    since: $steps.list.outputs.since
                    owner: $steps.list.outputs.owner
                    tags: $steps.list.outputs.tags
                """).compile();
        WorkflowResult<?> result = run(document, "w", "{}");
        JsonNode raw = succeeded(result);
        assertThat(raw).isEqualTo(CompiledDocument.json(body));
        return result;
    }

    private static Object output(WorkflowResult<?> result, String name) throws ReflectiveOperationException {
        return get(result.outputs(), name);
    }

    private static Object get(Object of, String name) throws ReflectiveOperationException {
        try {
            return of.getClass().getMethod(name).invoke(of);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Test
    void onlyTheAccessorThatIsAskedBreaks() throws ReflectiveOperationException {
        WorkflowResult<?> result = answered("""
                {"count": "many", "since": "2026-01-02T03:04:05Z", "owner": {"name": 7}, "tags": ["a", {"b": 1}]}
                """);

        assertThat(output(result, "since")).hasToString("2026-01-02T03:04:05Z");
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(() -> output(result, "count"))
                .satisfies(e -> {
                    assertThat(e.pointer()).isEqualTo("/count");
                    assertThat(e.expected()).isEqualTo("an integer of 32 bits");
                    assertThat(e.found()).contains("string");
                });
        Object owner = output(result, "owner");
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(() -> get(owner, "name"))
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/name"));
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(() -> output(result, "tags"))
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/tags/1"));
    }

    @Test
    void whatIsMissingBreaksOnlyWhoAsksForIt() throws ReflectiveOperationException {
        WorkflowResult<?> result = answered("{\"count\": 3, \"tags\": []}");

        assertThat(output(result, "count")).isEqualTo(3);
        assertThat(output(result, "tags"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(() -> output(result, "owner"))
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/owner"));
    }
}
