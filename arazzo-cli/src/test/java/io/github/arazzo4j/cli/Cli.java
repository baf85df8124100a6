package io.github.arazzo4j.cli;

import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The program with its streams, environment and working directory in the hands of a test. */
final class Cli {

    static final String PETS = """
            arazzo: 1.0.1
            info: {title: Pets, version: '1'}
            sourceDescriptions:
              - {name: pets, url: ./pets.openapi.yaml, type: openapi}
            workflows:
              - workflowId: adopt
                inputs:
                  type: object
                  required: [id]
                  properties:
                    id: {type: integer}
                    note: {type: string}
                steps:
                  - stepId: find
                    operationId: getPet
                    parameters:
                      - {name: id, in: path, value: $inputs.id}
                    successCriteria:
                      - condition: $statusCode == 200
                    outputs:
                      name: $response.body#/name
                      note: $inputs.note
                outputs:
                  name: $steps.find.outputs.name
              - workflowId: visit
                steps:
                  - stepId: look
                    operationId: getPet
                    parameters:
                      - {name: id, in: path, value: 1}
            """;

    static final String OPENAPI = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers:
              - url: https://pets.example.com
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer}}
                  responses:
                    '200':
                      description: A pet.
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [name]
                            properties:
                              name: {type: string}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private final Path directory;
    private Function<CompileRequest, CompileResult> compiler = new ArazzoCompiler()::compile;
    private String stdin = "";

    Cli(Path directory) throws IOException {
        this.directory = directory.toRealPath();
    }

    Cli withPets() throws IOException {
        return withFile("pets.arazzo.yaml", PETS).withFile("pets.openapi.yaml", OPENAPI);
    }

    Cli withFile(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    Cli withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Cli withStdin(String text) {
        stdin = text;
        return this;
    }

    Cli withCompiler(Function<CompileRequest, CompileResult> function) {
        compiler = function;
        return this;
    }

    int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                environment::get,
                directory,
                false);
        return new ArazzoTool(terminal, compiler).execute(args);
    }

    String out() {
        return out.toString().replace("\r\n", "\n");
    }

    String err() {
        return err.toString().replace("\r\n", "\n");
    }

    Path path(String name) {
        return directory.resolve(name);
    }
}
