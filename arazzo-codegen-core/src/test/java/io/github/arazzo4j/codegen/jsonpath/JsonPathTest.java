package io.github.arazzo4j.codegen.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('`', '"'));
    }

    private static JsonNode preciseJson(String text) throws JsonProcessingException {
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(text);
    }

    @ParameterizedTest
    @DisplayName("S25 a JSONPath that can select only one node")
    @ValueSource(strings = {"$", "$.a", "$['a']", "$[0]", "$[-1]", "$.a[0]['b'].c"})
    void singular(String selector) {
        assertThat(JsonPath.parse(selector).isSingular()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("S25 a JSONPath that can select several nodes")
    @ValueSource(strings = {"$.*", "$..a", "$[0,1]", "$['a','a']", "$[0:1]", "$[?@.a == 1]", "$.a[*].b"})
    void notSingular(String selector) {
        assertThat(JsonPath.parse(selector).isSingular()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "$ .a ..b ..* [ 0 , 'c' ] ; $['a']..['b']..[*][0, 'c']",
                "$[\"it's\"] ; $['it\\'s']",
                "$[:] ; $[:]",
                "$[1 : 2 : -1] ; $[1:2:-1]",
                "$[::0] ; $[::0]",
                "$[?@.a==1.50&&(@.b||!@.c)] ; $[?@['a'] == 1.50 && (@['b'] || !@['c'])]",
                "$[?(@.a&&@.b)||(@.c)] ; $[?@['a'] && @['b'] || @['c']]",
                "$[?!(@.a<$.b)] ; $[?!(@['a'] < $['b'])]",
                "$[?match(@.a,\"x\")] ; $[?match(@['a'], 'x')]",
                "$[?count(@.*)>=length('x')] ; $[?count(@[*]) >= length('x')]",
                "$[?value(@..a)!=null] ; $[?value(@..['a']) != null]",
                "$[?@==1e2] ; $[?@ == 1E+2]",
                "$[?@==-0] ; $[?@ == 0]"
            })
    void canonicalForm(String selector, String canonical) {
        JsonPath path = JsonPath.parse(selector);
        assertThat(path).hasToString(canonical);
        assertThat(JsonPath.parse(canonical)).isEqualTo(path).hasSameHashCodeAs(path);
    }

    @Test
    void tree() {
        JsonPathQuery query = JsonPath.parse("$.a[?@.b == 1]").query();

        assertThat(query)
                .isEqualTo(new JsonPathQuery(
                        JsonPathQuery.Start.ROOT,
                        List.of(
                                new Segment.Child(List.of(new Selector.Name("a"))),
                                new Segment.Child(List.of(new Selector.Filter(new FilterExpression.Comparison(
                                        new ComparableExpression.SingularQuery(new JsonPathQuery(
                                                JsonPathQuery.Start.CURRENT,
                                                List.of(new Segment.Child(List.of(new Selector.Name("b")))))),
                                        ComparisonOperator.EQUAL,
                                        new ComparableExpression.Literal(IntNode.valueOf(1)))))))));
    }

    @Test
    void selectsNodesAndNotCopies() throws JsonProcessingException {
        JsonNode document = json("{`a`: [{`b`: 1}]}");
        assertThat(select("$.a[0]", document).get(0)).isSameAs(document.at("/a/0"));
        assertThat(select("$", document).get(0)).isSameAs(document);
    }

    @Test
    @DisplayName("S8 it passes if it selects at least one node, be it a null")
    void existence() throws JsonProcessingException {
        JsonNode document = json("{`a`: null, `b`: []}");
        assertThat(select("$.a", document)).isNotEmpty();
        assertThat(select("$.b[*]", document)).isEmpty();
        assertThat(select("$.c", document)).isEmpty();
        assertThat(select("$", NullNode.getInstance())).hasSize(1);
    }

    @Test
    @DisplayName("S1 nothing is selected where there is no document")
    void missingDocument() {
        assertThat(select("$", MissingNode.getInstance())).isEmpty();
    }

    @Test
    @DisplayName("S8 on an object, a filter looks at its members")
    void filterOnObject() throws JsonProcessingException {
        JsonNode document = json("{`status`: `READY`, `nested`: {`status`: `READY`}}");
        assertThat(select("$[?@.status == 'READY']", document)).containsExactly(document.get("nested"));
    }

    @Test
    @DisplayName("S2 numbers keep every digit")
    void bigNumbers() throws JsonProcessingException {
        JsonNode document = preciseJson("[9007199254740993, 9007199254740992, 123456789012345678901234567890,"
                + " 123456789012345678901234567891, 0.1000000000000000000001, 0.1, 1e400, 100, 1e2, 100.0]");

        assertThat(select("$[?@ == 9007199254740993]", document)).containsExactly(document.get(0));
        assertThat(select("$[?@ == 9007199254740993.0]", document)).containsExactly(document.get(0));
        assertThat(select("$[?@ == 123456789012345678901234567890]", document)).containsExactly(document.get(2));
        assertThat(select("$[?@ > 123456789012345678901234567890]", document))
                .containsExactly(document.get(3), document.get(6));
        assertThat(select("$[?@ == 0.1]", document)).containsExactly(document.get(5));
        assertThat(select("$[?@ == 0.1000000000000000000001]", document)).containsExactly(document.get(4));
        assertThat(select("$[?@ == 10e399]", document)).containsExactly(document.get(6));
        assertThat(select("$[?@ == 100]", document)).containsExactly(document.get(7), document.get(8), document.get(9));
        assertThat(select("$[?@ > 1e2147483000]", document)).isEmpty();
    }

    private static List<JsonNode> select(String selector, JsonNode document) {
        return JsonPathInterpreter.select(JsonPath.parse(selector), document);
    }

    @Test
    void manyDifferentPatternsFromTheDocument() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 100; i++) {
            document.putObject("o" + i).put("text", "a" + i).put("pattern", i % 2 == 0 ? "a" + i : "(");
        }
        assertThat(select("$[?match(@.text, @.pattern)]", document)).hasSize(50);
        assertThat(select("$[?search(@.text, @.pattern)]", document)).hasSize(50);
    }

    @Test
    void queriesFromTheRootAreEvaluatedOnceForAFilter() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 20_000; i++) {
            document.withArray("values").add(i);
        }
        document.put("regex", "1+");
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(select("$.values[?@ == value($..regex) || count($..*) == 20002 && @ < 2]", document))
                        .hasSize(2));
    }

    @Test
    void invalidPatternIsFalse() throws JsonProcessingException {
        JsonNode document = json("[`a`, `(`]");
        assertThat(select("$[?match(@, '(')]", document)).isEmpty();
        assertThat(select("$[?!search(@, '(')]", document)).hasSize(2);
    }
}
