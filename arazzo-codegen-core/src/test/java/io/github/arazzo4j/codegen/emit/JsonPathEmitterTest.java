package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.jsonpath.JsonPath.Dialect;
import io.github.arazzo4j.codegen.jsonpath.JsonPathInterpreter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compiled JSONPaths select what the interpreter selects, and the compiler takes what is generated. */
class JsonPathEmitterTest {

    private static final String DOCUMENT = """
            {"wanted": "sha256:1", "pattern": "v[0-9]+", "limit": 2,
             "images": [
               {"digest": "sha256:1", "tags": ["v1", "latest"], "size": 10, "layers": [{"size": 3}, {"size": 7}]},
               {"digest": "sha256:2", "tags": [], "size": 12345678901234567890, "layers": []},
               {"digest": "sha256:3", "tags": ["v2", "stable", "x"], "size": 1.5, "error": null}],
             "items": {"length": 7, "list": ["a", "b"]}, "text": "h\\u00e9\\ud83d\\ude00"}
            """;

    @Test
    @DisplayName("S8 compiled JSONPaths of RFC 9535 select what the interpreter selects")
    void rfc9535() throws Exception {
        check(
                Stream.of(
                                "$",
                                "$.images[?@.digest == $.wanted]",
                                "$.images[?@.tags[?@ == 'latest'] && @.size <= 10].layers[-1].size",
                                "$.images[?count(@.tags[*]) > 2 || count(@.layers[*]) == 0]",
                                "$.images[?count($.images[*]) == 3 && value($..wanted) == @.digest]",
                                "$.images[?@.tags[?match(@, $.pattern)]]",
                                "$.images[?@.tags[?search(@, '^v')]].digest",
                                "$.images[?@.error == null, 0, -1]['digest', 'size']",
                                "$.images[?@.size == 12345678901234567890]",
                                "$.images[?@.size > 1.5e0 && @.size < 1e999999]",
                                "$.images[?!@.error && !(@.size < 5)]",
                                "$.images[?length(@.tags) >= $.limit]",
                                "$.images[?@.missing == $.nowhere]",
                                "$..layers[*].size",
                                "$..[?@.size]",
                                "$.images[1:]..['size', 'digest']",
                                "$.images[::-1].digest",
                                "$[?length(@) == 3]",
                                "$.images[?length('abc') == 3 && 'x' == @.tags[2]]",
                                "$.images[?match(@.digest, '(') || @.digest < null]",
                                "$.images[?$.images[?@.error == null] && @.layers]",
                                "$.*.*.*.*.*.*.*.*.*.*.*",
                                "$.images[*].layers[*]..*")
                        .map(selector -> JsonPath.parse(selector))
                        .toList(),
                document());
    }

    @Test
    @DisplayName("S8 compiled JSONPaths of the Goessner draft select what the interpreter selects")
    void goessner() throws Exception {
        check(
                Stream.of(
                                "$.images.length",
                                "$.items.length",
                                "$.text.length",
                                "$.limit.length",
                                "$.images[(@.length-1)].digest",
                                "$.images[?(@.tags.length > 1)]",
                                "$.images[?(@.tags.length)]",
                                "$.images[*].tags.length",
                                "$[wanted,limit]")
                        .map(selector -> JsonPath.parse(selector, Dialect.GOESSNER))
                        .toList(),
                document());
    }

    @Test
    @DisplayName("S25 a JSONPath that can select only one node gives the node, any other the list")
    void value() throws Exception {
        Class<?> type = compile(
                List.of(JsonPath.parse("$.limit"), JsonPath.parse("$.nowhere"), JsonPath.parse("$.images[*].digest")));
        assertThat(CompiledJsonPaths.call(type, "value0", document())).hasToString("2");
        assertThat(((JsonNode) CompiledJsonPaths.call(type, "value1", document())).isMissingNode())
                .isTrue();
        assertThat(CompiledJsonPaths.call(type, "value2", document()))
                .hasToString("[\"sha256:1\",\"sha256:2\",\"sha256:3\"]");
    }

    @Test
    @DisplayName("S8 what is long, wide or nested becomes methods that the class file has room for")
    void extremes() throws Exception {
        JsonNode document = document();
        check(JsonPath.parse("$" + ".a".repeat(1_000)), document);
        check(JsonPath.parse("$" + "[*]".repeat(400)), document);
        check(JsonPath.parse("$" + "['images','items'][*]".repeat(40)), document);
        check(
                JsonPath.parse(IntStream.range(0, 500)
                        .mapToObj(i -> "'n" + i + "'")
                        .collect(Collectors.joining(",", "$[", "]"))),
                document);
        String terms = IntStream.range(0, 500)
                .mapToObj(i -> "@.digest == 'sha256:" + i + "'")
                .collect(Collectors.joining(" || "));
        check(JsonPath.parse("$.images[?" + terms + "].tags[*]"), document);
        check(
                JsonPath.parse(
                        "$.images[?" + "(@.size > 0 && (@.tags || ".repeat(40) + "@.digest" + "))".repeat(40) + "]"),
                document);
        check(JsonPath.parse("$" + "[?@".repeat(90) + "]".repeat(90)), document);
        String fromRoot = IntStream.range(0, 300)
                .mapToObj(i -> "count($.images[" + i + "].*) == 4 && $..n" + i)
                .collect(Collectors.joining(" || "));
        check(JsonPath.parse("$.images[?" + fromRoot + " || $..x || @.error == null]"), document);
        check(JsonPath.parse("$[?@[?" + fromRoot + " || match(@.digest, value($..wanted))]]"), document);
    }

    @Test
    @DisplayName("S8 a document that is nested deeply is no trouble for a compiled JSONPath")
    void deepDocument() throws Exception {
        JsonNode deep = JsonNodeFactory.instance.objectNode().put("last", 1);
        for (int i = 0; i < 200_000; i++) {
            ArrayNode outer = JsonNodeFactory.instance.arrayNode();
            outer.add(deep);
            deep = outer;
        }
        Class<?> type = compile(List.of(JsonPath.parse("$..last")));
        assertThat(CompiledJsonPaths.call(type, "exists0", deep)).isEqualTo(true);
        assertThat((List<?>) CompiledJsonPaths.call(type, "select0", deep)).hasSize(1);
    }

    @Test
    void hostileNamesWriteNoJava() throws Exception {
        check(
                JsonPath.parse(
                        "$['*/ \\u002a\\u002f \" $L $T \\u2028', 'class', '\\\\u000a'][?@['null'] == '\\u000a']"),
                document());
    }

    private static void check(JsonPath path, JsonNode document) throws Exception {
        check(List.of(path), document);
    }

    private static void check(List<JsonPath> paths, JsonNode document) throws Exception {
        Class<?> type = compile(paths);
        for (int i = 0; i < paths.size(); i++) {
            JsonPath path = paths.get(i);
            assertThat(CompiledJsonPaths.call(type, "select" + i, document))
                    .as(path.text())
                    .isEqualTo(JsonPathInterpreter.select(path, document));
            assertThat(CompiledJsonPaths.call(type, "exists" + i, document))
                    .as(path.text())
                    .isEqualTo(!JsonPathInterpreter.select(path, document).isEmpty());
        }
    }

    private static Class<?> compile(List<JsonPath> paths) throws Exception {
        return JavaCompilation.compile(
                        Map.of(CompiledJsonPaths.file("Paths"), CompiledJsonPaths.source("Paths", paths)))
                .loadClass(CompiledJsonPaths.PACKAGE + ".Paths");
    }

    private static JsonNode document() throws Exception {
        return new ObjectMapper().readTree(DOCUMENT);
    }
}
