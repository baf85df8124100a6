package io.github.arazzo4j.codegen;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What tests of checks have in common: an API of things, which is described exactly. */
abstract class ThingsTest {

    private static final String API = """
            openapi: 3.1.0
            info: {title: Things, version: '1'}
            servers: [{url: 'https://things.example.com'}]
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string, pattern: '^t-'}}
                  - {name: limit, in: query, schema: {type: integer, maximum: 50}}
                  - {name: fields, in: query, schema: {type: array, items: {type: string, enum: [name, state]}}}
                  - {name: deep, in: query, schema: {type: boolean}}
                  responses:
                    '200':
                      description: ok
                      headers: {X-Version: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                    '404': {description: none}
              /things:
                post:
                  operationId: postThing
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [name]
                          properties:
                            name: {type: string, minLength: 2, maxLength: 9}
                            state: {$ref: '#/components/schemas/State'}
                            size: {type: integer, minimum: 0, multipleOf: 2}
                            tags: {type: array, items: {type: string}}
                            owner: {type: object, required: [id], properties: {id: {type: string}}}
                            created: {type: string, readOnly: true}
                  responses:
                    '201':
                      description: created
                      content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
            components:
              schemas:
                State: {type: string, enum: [READY, FAILED]}
                Thing:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: string}
                    name: {type: string}
                    state: {$ref: '#/components/schemas/State'}
                    size: {type: integer}
                    ok: {type: boolean}
                    parts:
                      type: array
                      items: {type: object, properties: {kind: {$ref: '#/components/schemas/State'}, n: {type: integer}}}
            """;

    @TempDir
    Path directory;

    /** A document whose workflows begin in line 7. */
    CompiledDocument.Builder things(String workflows) {
        return CompiledDocument.in(directory).file("api.yaml", API).workflows(workflows);
    }

    /** What is said of workflows that begin in line 7: {@code 9:3 UNKNOWN_STEP message (hint)}. */
    List<String> told(String workflows) {
        return told(things(workflows));
    }

    static List<String> told(CompiledDocument.Builder documents) {
        return documents.compileOnly().diagnostics().stream()
                .map(ThingsTest::shown)
                .toList();
    }

    private static String shown(Diagnostic diagnostic) {
        String hint = diagnostic.hint() == null ? "" : " (" + diagnostic.hint() + ")";
        return diagnostic.location().line() + ":" + diagnostic.location().column() + " " + diagnostic.code() + " "
                + diagnostic.message() + hint;
    }

    /** What is said of a workflow's steps, which begin in line 9. */
    List<String> toldOfSteps(String steps) {
        return told("- workflowId: w\n  steps:\n" + steps.indent(2));
    }

    /** What is said of what a step has, from line 12, that looks at a thing. */
    List<String> toldOfLook(String more) {
        return toldOfSteps("- stepId: look\n  operationId: getThing\n  parameters: [{name: id, in: path, value: t-1}]\n"
                + more.indent(2));
    }

    /** What is said of a payload in line 12. */
    List<String> toldOfPayload(String payload) {
        return toldOfSteps("- stepId: make\n  operationId: postThing\n  requestBody:\n    payload: " + payload + "\n");
    }
}
