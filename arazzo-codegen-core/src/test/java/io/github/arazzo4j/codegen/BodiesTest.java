package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.WorkflowResult;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** S10 and S25: what compiled workflows send as bodies, and what they select from answers. */
class BodiesTest {

    private static final String INPUTS = """
              inputs: {type: object, properties: {a: {}, b: {}, list: {type: array}}}
            """;

    @RegisterExtension
    final ScriptedApi api = new ScriptedApi();

    @TempDir
    Path directory;

    private CompiledDocument.Builder document(String body) {
        api.always("POST /things", ScriptedApi.ok("{\"items\": [{\"id\": 1}, {\"id\": 2}], \"name\": \"n\"}"));
        return CompiledDocument.in(directory)
                .at(api)
                .api("POST /things post")
                .workflows("- workflowId: w\n" + INPUTS + """
                          steps:
                          - stepId: post
                            operationId: post
                            requestBody:
                        """ + body.indent(6));
    }

    private String sent(String body, String inputs) {
        WorkflowResult<?> result = document(body).compile().run("w", inputs);
        assertThat(result.failure()).isNull();
        return api.received().get(0).body();
    }

    @Test
    @DisplayName("S25 a form writes a list of scalars as l=x&l=y, and what nests as a[b] and a[0][b]; null is left out")
    void form() {
        assertThat(sent("""
                        contentType: application/x-www-form-urlencoded
                        payload: {text: $inputs.a, none: null, list: $inputs.list, deep: {x: 1.50, y: [{z: true}]}}
                        """, "{\"a\": \"ä & b=c\", \"list\": [1, \"two\"]}"))
                .isEqualTo("text=%C3%A4+%26+b%3Dc&list=1&list=two&deep%5Bx%5D=1.50&deep%5By%5D%5B0%5D%5Bz%5D=true");
        assertThat(api.received().get(0).headers().get("content-type"))
                .containsExactly("application/x-www-form-urlencoded");
    }

    @Test
    @DisplayName("S1 an absent property of a form is left out")
    void absentInForm() {
        assertThat(sent("""
                        contentType: application/x-www-form-urlencoded
                        payload: {a: $inputs.a, b: $inputs.b}
                        """, "{\"b\": \"x\"}")).isEqualTo("b=x");
    }

    @Test
    @DisplayName("S10 a value embedded in a form text is percent-encoded")
    void formTemplate() {
        assertThat(sent("""
                        contentType: application/x-www-form-urlencoded
                        payload: "a={$inputs.a}&b={$inputs.b}"
                        """, "{\"a\": \"1&admin=true\", \"b\": 2}")).isEqualTo("a=1%26admin%3Dtrue&b=2");
    }

    @Test
    @DisplayName("S10 a value embedded in a JSON text is escaped inside a string, and JSON outside")
    void jsonTemplate() {
        assertThat(sent("""
                        contentType: application/json
                        payload: |
                          {"a": "x{$inputs.a}", "b": {$inputs.b}}
                        """, "{\"a\": \"\\\",\\\"admin\\\":\\\"true\\n\", \"b\": {\"c\": 1.10}}"))
                .isEqualTo("{\"a\": \"x\\\",\\\"admin\\\":\\\"true\\n\", \"b\": {\"c\":1.10}}\n");
    }

    @Test
    @DisplayName("S10 a value embedded in XML is escaped, unless it is a document itself")
    void xmlTemplate() {
        assertThat(sent("""
                        contentType: application/xml
                        payload: "<a><b>{$inputs.a}</b>{$inputs.b}</a>"
                        """, "{\"a\": \"</b><c/>&\", \"b\": \"<?xml version=\\\"1.0\\\"?><d>1</d>\"}"))
                .isEqualTo("<a><b>&lt;/b&gt;&lt;c/&gt;&amp;</b><d>1</d></a>");
    }

    @Test
    @DisplayName("S1 an absent value in a text fails the step before its request")
    void absentInTemplate() {
        WorkflowResult<?> result = document("""
                        contentType: text/plain
                        payload: "Hello {$inputs.a}"
                        """).compile().run("w", "{}");

        assertThat(result.failure()).hasMessageContaining("$inputs.a is absent");
        assertThat(api.received()).isEmpty();
    }

    @Test
    @DisplayName("S25 what an input has in Base64 is a body of bytes as these bytes")
    void bytes() {
        api.always("POST /things", ScriptedApi.ok("{}"));
        CompiledDocument document = CompiledDocument.in(directory)
                .at(api)
                .api("POST /things post")
                .workflows("""
                        - workflowId: w
                          inputs: {type: object, properties: {image: {type: string, format: byte}, text: {type: string}}}
                          steps:
                          - stepId: decoded
                            operationId: post
                            requestBody: {contentType: image/png, payload: $inputs.image}
                          - stepId: asItIs
                            operationId: post
                            requestBody: {contentType: image/png, payload: $inputs.text}
                        """)
                .compile();
        assertThat(document.run("w", "{\"image\": \"AP+A\", \"text\": \"AP+A\"}")
                        .failure())
                .isNull();

        assertThat(api.received()).extracting(ScriptedApi.Received::octets).containsExactly("\0\u00ff\u0080", "AP+A");
    }

    @Test
    @DisplayName("S25 replacements by JSON Pointer and JSONPath")
    void replacements() {
        assertThat(json(sent("""
                        contentType: application/json
                        payload: {id: 1, items: [{sku: A, n: 1}, {sku: B, n: 2}]}
                        replacements:
                        - {target: /id, value: $inputs.a}
                        - {target: "$.items[?@.sku=='B'].n", targetSelectorType: jsonpath, value: 7}
                        """, "{\"a\": 12345678901234567890}")))
                .isEqualTo(
                        json("{\"id\": 12345678901234567890, \"items\": [{\"sku\": \"A\", \"n\": 1}, {\"sku\": \"B\","
                                + " \"n\": 7}]}"));
    }

    @Test
    @DisplayName("S25 a JSONPath replaces what it selects and nothing that is equal to it")
    void equalNodes() {
        assertThat(json(sent("""
                        contentType: application/json
                        payload: {on: [true, true, null, 1, 1, ""], other: [{on: true}, {on: null, x: ""}]}
                        replacements:
                        - {target: "$.on[1,4,5]", targetSelectorType: jsonpath, value: 2}
                        - {target: "$.other[*].on", targetSelectorType: jsonpath, value: null}
                        """, "{}"))).isEqualTo(json("""
                        {"on": [true, 2, null, 1, 2, 2], "other": [{"on": null}, {"on": null, "x": ""}]}
                        """));
    }

    @Test
    @DisplayName("S25, S1 an absent value takes away all that a JSONPath selects, also what is within each other")
    void absentReplacement() {
        assertThat(json(sent("""
                        contentType: application/json
                        payload: {items: [1, {items: [2]}, 3, {keep: [4]}], items2: 5}
                        replacements:
                        - {target: "$..items[?@ != 1 && !@.keep]", targetSelectorType: jsonpath, value: $inputs.a}
                        """, "{}"))).isEqualTo(json("{\"items\": [1, {\"keep\": [4]}], \"items2\": 5}"));
    }

    @Test
    @DisplayName("S25 a JSONPath can replace the whole payload; what was put in can be replaced and stays as it was")
    void wholePayload() {
        assertThat(json(sent("""
                        contentType: application/json
                        payload: {id: 1, first: $inputs.a}
                        replacements:
                        - {target: $, targetSelectorType: jsonpath, value: {x: $inputs.a, y: $inputs.a}}
                        - {target: /x/b, value: 2}
                        - {target: $.y.c, targetSelectorType: jsonpath, value: 3}
                        """, "{\"a\": {\"b\": 1, \"c\": 1}}")))
                .isEqualTo(json("{\"x\": {\"b\": 2, \"c\": 1}, \"y\": {\"b\": 1, \"c\": 3}}"));
    }

    @Test
    @DisplayName("S25 a replacement whose target does not exist fails the step")
    void missingTarget() {
        WorkflowResult<?> result = document("""
                        contentType: application/json
                        payload: {id: 1}
                        replacements: [{target: $.no.such, value: 2}]
                        """).compile().run("w", "{}");

        assertThat(result.failure()).hasMessageContaining("the payload has nothing at");
        assertThat(api.received()).isEmpty();
    }

    @Test
    @DisplayName("S25 a JSON Pointer or a singular JSONPath gives the node, any other JSONPath the list of nodes")
    void selectors() {
        api.always("POST /things", ScriptedApi.ok("{\"items\": [{\"id\": 1}, {\"id\": 2}], \"name\": \"n\"}"));
        WorkflowResult<?> result = CompiledDocument.in(directory)
                .at(api)
                .api("POST /things post")
                .workflows("""
                        - workflowId: w
                          steps:
                          - stepId: post
                            operationId: post
                            outputs:
                              name: {context: $response.body, selector: /name, type: jsonpointer}
                              first: {context: $response.body, selector: '$.items[0].id', type: jsonpath}
                              all: {context: $response.body, selector: '$.items[*].id', type: jsonpath}
                              none: {context: $response.body, selector: $.nothing, type: jsonpath}
                          - stepId: again
                            operationId: post
                            requestBody:
                              payload:
                                last: {context: $steps.post.outputs.all, selector: '$[-1]', type: jsonpath}
                          outputs:
                            name: $steps.post.outputs.name
                            first: $steps.post.outputs.first
                            all: $steps.post.outputs.all
                            none: $steps.post.outputs.none
                        """)
                .compile()
                .run("w", "{}");

        assertThat(result.rawOutputs()).isEqualTo(json("{\"name\": \"n\", \"first\": 1, \"all\": [1, 2]}"));
        assertThat(api.received().get(1).body()).isEqualTo("{\"last\":2}");
    }

    @Test
    @DisplayName("S25 a text under a binary media type is sent as UTF-8")
    void binary() {
        assertThat(sent("""
                        contentType: application/octet-stream
                        payload: $inputs.a
                        """, "{\"a\": \"ü\"}")).isEqualTo("ü");
    }
}
