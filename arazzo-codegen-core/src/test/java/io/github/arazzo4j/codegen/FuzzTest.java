package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.condition.ConditionSyntaxException;
import io.github.arazzo4j.codegen.condition.JsonPathComparisonParser;
import io.github.arazzo4j.codegen.condition.SimpleConditionParser;
import io.github.arazzo4j.codegen.expression.ExpressionParser;
import io.github.arazzo4j.codegen.expression.ExpressionSyntaxException;
import io.github.arazzo4j.codegen.expression.Template;
import io.github.arazzo4j.codegen.fuzz.Fuzzer;
import io.github.arazzo4j.codegen.fuzz.Mutator;
import io.github.arazzo4j.codegen.fuzz.PipelineTarget;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.jsonpath.JsonPathSyntaxException;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.internal.SafeXml;
import io.github.arazzo4j.runtime.jsonpath.IRegexp;
import io.github.arazzo4j.runtime.jsonpath.IRegexpSyntaxException;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.WorkflowRunner;
import io.github.arazzo4j.runtime.xpath.XPath;
import io.github.arazzo4j.runtime.xpath.XPathSyntaxException;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a stranger sends gives an exception of ours, a stack overflow, or a wait without end. */
@Tag("fuzz")
class FuzzTest {

    private static final List<String> EXPRESSIONS = List.of(
            "$steps.create.outputs.id#/a/0",
            "$response.body#/items/0/na~1me",
            "$sourceDescriptions.orders.url",
            "Bearer {$inputs.token} and {$response.header.X}",
            "$inputs.filter[name].x[0]");

    private static final List<String> CONDITIONS = List.of(
            "$statusCode == 200 && ($response.body#/a != 'x' || !$inputs.flag)",
            "$response.body.items[0].id >= 1.5e3 && $response.header.Retry-After < 3",
            "$.state == \"READY\" || $.items.length > 0 && $.a empty false",
            "((($inputs.a)))");

    private static final List<String> PATHS = List.of(
            "$.items[?@.price > 10 && match(@.sku, '[A-Z]+')].name",
            "$..a[1:9:2, 'b', *]",
            "$[?count(@.*) == 2 || !(@.a == $.b) && value(@..x) < 'y']",
            "$['a\\u0041\\'']['b'][-1]");

    private static final List<String> XPATHS = List.of(
            "//item[@id = '1']/name", "count(//*:a) > 1 and contains(string(/r), 'x')", "string-join(//b, ',')");

    private static final List<String> PATTERNS = List.of("[a-z]+\\d{2,3}|x*", "(a|b)*[^c-e]\\p{L}?", "(\\.|[\\-])+.");

    private static final String XML = "<r><item id='1'><name>n</name></item><b>1</b><b>2</b></r>";

    @RegisterExtension
    final ScriptedApi api = new ScriptedApi();

    @TempDir
    Path directory;

    @Test
    void documents() throws Exception {
        try (PipelineTarget target = new PipelineTarget(directory)) {
            assertThat(Fuzzer.run("documents", 0.6, target)).isPositive();
            System.out.println("fuzz documents: " + target);
        }
    }

    @Test
    void expressions() throws Exception {
        texts("expressions", 0.08, EXPRESSIONS, text -> {
            try {
                assertThat(ExpressionParser.parse(text).text()).isEqualTo(text);
            } catch (ExpressionSyntaxException e) {
                assertThat(e.getMessage()).isNotNull();
            }
            try {
                assertThat(Template.parse(text).text()).isEqualTo(text);
                assertThat(Template.findUnbraced(text, expression -> true).text())
                        .isEqualTo(text);
            } catch (ExpressionSyntaxException e) {
                assertThat(e.getMessage()).isNotNull();
            }
        });
    }

    @Test
    void conditions() throws Exception {
        texts("conditions", 0.08, CONDITIONS, text -> {
            try {
                assertThat(SimpleConditionParser.parse(text)).isNotNull();
            } catch (ConditionSyntaxException e) {
                assertThat(e.getMessage()).isNotNull();
            }
            try {
                assertThat(JsonPathComparisonParser.parse(text)).isNotNull();
            } catch (ConditionSyntaxException e) {
                assertThat(e.getMessage()).isNotNull();
            }
        });
    }

    @Test
    void jsonPaths() throws Exception {
        texts("jsonpaths", 0.08, PATHS, text -> {
            try {
                JsonPath path = JsonPath.parse(text);
                assertThat(JsonPath.parse(path.toString())).isEqualTo(path);
            } catch (JsonPathSyntaxException e) {
                assertThat(e.getMessage()).isNotNull();
            }
        });
        texts("patterns", 0.03, PATTERNS, text -> {
            try {
                IRegexp pattern = IRegexp.parse(text);
                assertThat(pattern.find("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")).isIn(true, false);
            } catch (IRegexpSyntaxException e) {
                assertThat(e.getMessage()).isNotNull();
            }
        });
    }

    @Test
    void xpaths() throws Exception {
        texts("xpaths", 0.05, XPATHS, text -> {
            try {
                assertThat(XPath.compile(text, XPathVersion.XPATH_31).select(SafeXml.parse(XML)))
                        .isNotNull();
            } catch (XPathSyntaxException | EvaluationException e) {
                assertThat(e.getMessage()).isNotNull();
            }
        });
    }

    private static void texts(String name, double share, List<String> seeds, TextTrial trial) throws Exception {
        long tried = Fuzzer.run(name, share, random -> {
            Mutator mutator = new Mutator(random);
            String text = random.nextInt(4) == 0 ? mutator.words() : mutator.text(mutator.one(seeds));
            return new Fuzzer.Trial(Map.of("input.txt", text.getBytes(StandardCharsets.UTF_16)), () -> trial.of(text));
        });
        assertThat(tried).isPositive();
    }

    private interface TextTrial {
        void of(String text) throws Exception;
    }

    @Test
    void responses() throws Exception {
        CompiledDocument document = CompiledDocument.in(directory)
                .at(api)
                .file("api.yaml", RESPONSES_API)
                .workflows(RESPONSES_WORKFLOW)
                .compile();
        AtomicReference<ScriptedApi.Answer> answer = new AtomicReference<>(ScriptedApi.status(200));
        api.handle("GET /any", request -> answer.get());
        api.handle("GET /xml", request -> answer.get());
        try (ArazzoClient client =
                ArazzoClient.builder().clock(new VirtualClock()).build()) {
            WorkflowRunner<?> runner = document.runner("w", client);
            long tried = Fuzzer.run("responses", 0.08, random -> {
                ScriptedApi.Answer next = answer(random);
                return new Fuzzer.Trial(Map.of("answer.txt", next.toString().getBytes(StandardCharsets.UTF_8)), () -> {
                    answer.set(next);
                    WorkflowResult<?> result = runner.execute(Json.object().build(), RunOptions.defaults());
                    assertThat(result.steps()).isNotEmpty();
                });
            });
            assertThat(tried).isPositive();
        }
    }

    private static ScriptedApi.Answer answer(Random random) throws IOException {
        Mutator mutator = new Mutator(random);
        byte[] body = mutator.bytes(mutator.one(BODIES).getBytes(StandardCharsets.UTF_8));
        String type = mutator.one(TYPES);
        ScriptedApi.Answer answer = ScriptedApi.bytes(random.nextInt(3) == 0 ? header(mutator.text(type)) : type, body)
                .status(mutator.one(List.of(200, 200, 200, 201, 400, 403, 404, 429, 500, 503)));
        return random.nextInt(3) == 0 ? answer.with(mutator.one(HEADERS), header(mutator.words())) : answer;
    }

    /** What the server is able to send. */
    private static String header(String text) {
        String line = text.replaceAll("[^\\x20-\\x7e]", "?");
        return line.length() > 2_000 ? line.substring(0, 2_000) : line;
    }

    private static final List<String> BODIES = List.of(
            "{\"items\": [{\"id\": 1, \"name\": \"x\"}], \"next\": null, \"big\": 1e400, \"__type\": \"a#B\", \"message\": \"m\"}",
            "<?xml version='1.0' encoding='UTF-8'?><r xmlns='urn:x'><items><item><id>1</id></item></items></r>",
            "<!DOCTYPE r [<!ENTITY a 'b'>]><ErrorResponse><Error><Code>C</Code><Message>&a;</Message></Error></ErrorResponse>",
            "[[[[{}]]]]",
            "plain text");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/xml; charset=utf-16",
            "text/xml",
            "text/plain; charset=\"iso-8859-1\"",
            "application/problem+json",
            "application/octet-stream",
            "");

    private static final List<String> HEADERS = List.of(
            "Retry-After", "Content-Encoding", "Location", "x-amzn-ErrorType", "x-amzn-RequestId", "Set-Cookie");

    private static final String RESPONSES_API = """
            openapi: 3.1.0
            info: {title: Api, version: '1'}
            servers: [{url: API_URL}]
            paths:
              /any: {get: {operationId: any, responses: {'200': {description: ok}}}}
              /xml:
                get:
                  operationId: xml
                  responses:
                    '200': {description: ok, content: {application/xml: {schema: {$ref: '#/components/schemas/R'}}}}
            components:
              schemas:
                R:
                  type: object
                  properties:
                    items: {type: array, items: {type: object, properties: {id: {type: integer}, r: {$ref: '#/components/schemas/R'}}}}
            """;

    private static final String RESPONSES_WORKFLOW = """
            - workflowId: w
              steps:
              - stepId: any
                operationId: any
                successCriteria:
                - condition: $response.body.items[0].id == 1 && $response.header.Location != 'x'
                - {context: $response.body, type: jsonpath, condition: '$..items[?@.id > 0 && search(@.name, "x+")]'}
                - {context: $response.body, type: regex, condition: '(x|y)+z?'}
                outputs: {id: $response.body#/items/0/id, all: $response.body, location: $response.header.Location}
                onSuccess: [{name: on, type: goto, stepId: xml}]
                onFailure:
                - {name: again, type: retry, retryLimit: 1, criteria: [{condition: $statusCode == 503}]}
                - {name: on, type: goto, stepId: xml}
              - stepId: xml
                operationId: xml
                successCriteria:
                - {context: $response.body, type: xpath, condition: count(//*) > 1}
                outputs: {id: $response.body#/items/0/id, text: $response.body}
              outputs: {id: $steps.xml.outputs.id, all: $steps.any.outputs.all}
            """;
}
