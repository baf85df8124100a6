package io.github.arazzo4j.codegen.arazzo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.source.SourceFile;
import io.github.arazzo4j.codegen.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes one mistake at a time, everywhere in a document with all kinds of objects: nothing follows from it. */
class SingleMistakeTest {

    private static final String RICH = """
            arazzo: 1.1.0
            $self: https://example.com/rich
            info: {title: T, summary: S, description: D, version: '1'}
            sourceDescriptions:
            - {name: api, url: api.yaml, type: openapi}
            workflows:
            - workflowId: w
              summary: S
              description: D
              x-java-name: Rich
              inputs: {type: object}
              dependsOn: [v]
              parameters:
              - {name: all, in: header, value: 1}
              successActions:
              - reference: $components.successActions.done
              failureActions:
              - {name: again, type: retry, retryAfter: 1.5, retryLimit: 3, criteria: [{condition: $statusCode == 503}]}
              steps:
              - stepId: first
                description: D
                operationId: op
                timeout: 1000
                dependsOn: [second]
                x-collect: [ids]
                x-poll-interval: 5
                x-java-name: one
                parameters:
                - {name: a, in: query, value: $inputs.a}
                - {reference: $components.parameters.p, value: 2}
                requestBody:
                  contentType: application/json
                  payload: {a: {context: $inputs.a, selector: $.b, type: {type: jsonpath, version: rfc9535}}}
                  replacements:
                  - {target: /a, targetSelectorType: jsonpointer, value: 1}
                successCriteria:
                - {context: $response.body, condition: '$[?@.a]', type: {type: jsonpath, version: rfc9535}}
                - {context: $statusCode, condition: '^2', type: regex}
                onSuccess:
                - {name: on, type: goto, stepId: second}
                - {name: over, type: goto, workflowId: v, parameters: [{name: p, value: 1}]}
                onFailure:
                - {name: stop, type: end}
                outputs:
                  ids: $response.body#/ids
                  picked: {context: $response.body, selector: $.b, type: xpath}
              - stepId: second
                workflowId: v
                parameters: [{name: p, value: 1}]
              - {stepId: third, channelPath: c, action: receive, correlationId: i}
              - {stepId: fourth, operationPath: p}
              outputs: {all: $steps.first.outputs.ids}
            components:
              inputs: {i: {type: object}}
              parameters: {p: {name: p, in: query, value: 1}}
              successActions: {done: {name: done, type: end}}
              failureActions: {back: {name: back, type: goto, stepId: first}}
            """;

    private static JsonNode rich() {
        return source(RICH, new Diagnostics()).root().toJson().deepCopy();
    }

    private static SourceFile source(String text, Diagnostics diagnostics) {
        return new YamlReader(diagnostics)
                .read("x.yaml", Path.of("/x.yaml"), text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private static List<Diagnostic> errors(JsonNode document) {
        Diagnostics diagnostics = new Diagnostics();
        ArazzoReader.read(source(document.toString(), diagnostics), diagnostics);
        return diagnostics.all().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }

    /** All places of the document but its root. */
    private static List<JsonPointer> places() {
        List<JsonPointer> places = new ArrayList<>();
        collect(rich(), JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
        if (!place.matches()) {
            places.add(place);
        }
        node.fieldNames().forEachRemaining(name -> collect(node.get(name), place.appendProperty(name), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place.appendIndex(i), places);
        }
    }

    private static void put(JsonNode document, JsonPointer place, JsonNode value) {
        JsonNode parent = document.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
    }

    @Test
    void withoutAMistakeThereIsNoDiagnostic() {
        assertThat(Documents.diagnose(RICH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void valueOfTheWrongTypeIsOneErrorAtMost(boolean useNull) {
        TreeMap<String, List<Diagnostic>> several = new TreeMap<>();
        for (JsonPointer place : places()) {
            JsonNode document = rich();
            put(document, place, useNull ? NullNode.getInstance() : BooleanNode.TRUE);
            List<Diagnostic> errors = errors(document);
            if (errors.size() > 1) {
                several.put(place.toString(), errors);
            }
        }
        assertThat(several).isEmpty();
    }

    @Test
    void missingFieldIsOneErrorAtMost() {
        TreeMap<String, List<Diagnostic>> several = new TreeMap<>();
        for (JsonPointer place : places()) {
            JsonNode document = rich();
            if (document.at(place.head()) instanceof ObjectNode parent) {
                parent.remove(place.last().getMatchingProperty());
                List<Diagnostic> errors = errors(document);
                if (errors.size() > 1) {
                    several.put(place.toString(), errors);
                }
            }
        }
        assertThat(several).isEmpty();
    }

    @Test
    void misspeltFieldIsOneErrorAtMost() {
        TreeMap<String, List<Diagnostic>> several = new TreeMap<>();
        for (JsonPointer place : places()) {
            JsonNode document = rich();
            String name = place.last().getMatchingProperty();
            // A name of two letters is never taken for another one.
            if (document.at(place.head()) instanceof ObjectNode parent && name.length() > 2) {
                int end = name.length();
                String swapped = name.substring(0, end - 2) + name.charAt(end - 1) + name.charAt(end - 2);
                parent.set(swapped, parent.remove(name));
                List<Diagnostic> errors = errors(document);
                if (errors.size() > 1) {
                    several.put(place.toString(), errors);
                }
            }
        }
        assertThat(several).isEmpty();
    }
}
