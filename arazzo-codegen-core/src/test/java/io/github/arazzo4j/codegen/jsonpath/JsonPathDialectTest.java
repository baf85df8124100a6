package io.github.arazzo4j.codegen.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathDialectTest {

    private static final String DOCUMENT = """
            {"items": [{"id": 1, "tags": ["a", "b"]}, {"id": 2, "tags": []}, {"id": 3, "name": "c"}],
             "text": "a\\uD83D\\uDE00", "box": {"length": 7}, "bare": {"width": 1}, "number": 5}
            """;

    private static JsonPath parse(String selector) {
        return JsonPath.parse(selector, JsonPath.Dialect.GOESSNER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.items.length                      | [3]",
                "$.items[*].tags.length              | [2,0]",
                "$.text.length                       | [2]",
                "$.box.length                        | [7]",
                "$.bare.length                       | []",
                "$.number.length                     | []",
                "$..length                           | [7]",
                "$.items['length']                   | []",
                "$.items[?(@.tags.length > 1)].id    | [1]",
                "$.items[?(@.tags.length == 0)].id   | [2]",
                "$.items[(@.length-1)].id            | [3]",
                "$.items[( @.length - 3 ),0].id      | [1,1]",
                "$.items[(@.length-4)].id            | []",
                "$.items[0][id,tags]                 | [1,[`a`,`b`]]",
                "$.items[?(@.name=='c')].id          | [3]",
                "$.items[0].id                       | [1]"
            })
    void selects(String selector, String expected) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode document = mapper.readTree(DOCUMENT);
        JsonPath path = parse(selector);

        JsonNode wanted = mapper.readTree(expected.replace('`', '"'));
        assertThat(JsonPathInterpreter.select(path, document)).containsExactlyElementsOf(wanted);
        assertThat(parse(path.toString())).isEqualTo(path);
    }

    @Test
    void lengthInTheMiddleIsAName() {
        assertThat(parse("$.length.a")).isEqualTo(JsonPath.parse("$.length.a"));
        assertThat(parse("$['length']")).isEqualTo(JsonPath.parse("$.length"));
        assertThat(parse("$.length")).isNotEqualTo(JsonPath.parse("$.length"));
    }

    @Test
    void lengthIsSingular() {
        assertThat(parse("$.items.length").isSingular()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$[(@.length)]",
                "$[(@.length-0)]",
                "$[(@.length+1)]",
                "$[(@.size-1)]",
                "$[(1)]",
                "$[a b]",
                "$[&]"
            })
    void otherScriptsAreRefused(String selector) {
        assertThatExceptionOfType(JsonPathSyntaxException.class).isThrownBy(() -> parse(selector));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$[(@.length-1)]", "$[a]", "$[a,b]"})
    void theStandardHasNoneOfIt(String selector) {
        assertThatExceptionOfType(JsonPathSyntaxException.class).isThrownBy(() -> JsonPath.parse(selector));
    }

    @Test
    void everySelectorOfTheStandardIsAccepted() throws IOException {
        for (JsonNode test : ComplianceSuite.validCases()) {
            String selector = test.get("selector").asText();
            if (!selector.contains(".length")) {
                assertThat(parse(selector)).isEqualTo(JsonPath.parse(selector));
            }
        }
    }
}
