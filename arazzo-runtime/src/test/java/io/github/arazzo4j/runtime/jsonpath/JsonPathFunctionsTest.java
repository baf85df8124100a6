package io.github.arazzo4j.runtime.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ShortNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathFunctionsTest {

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('`', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean compare(@Nullable JsonNode left, ComparisonOperator operator, @Nullable JsonNode right) {
        return JsonPathFunctions.compare(left, operator, right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "1              | ==  | 1.0            | true",
                "1              | ==  | `1`            | false",
                "1              | <   | 2.5            | true",
                "-1             | <=  | -1e0           | true",
                "`a`            | <   | `b`            | true",
                "`a`            | <   | `aa`           | true",
                "`b`            | >   | `aa`           | true",
                "`\uFFFD`       | <   | `\uD83D\uDE00` | true",
                "`\uD83D\uDE00` | <   | `\uFFFD`       | false",
                "`\uD7FF`       | <   | `\uD83D\uDE00` | true",
                "`\uD83D\uDE00` | <   | `\uD83D\uDE01` | true",
                "`a`            | <   | 1              | false",
                "`a`            | >=  | 1              | false",
                "null           | ==  | null           | true",
                "null           | <=  | null           | true",
                "null           | <   | 1              | false",
                "null           | ==  | false          | false",
                "true           | <=  | true           | true",
                "true           | >   | false          | false",
                "[1,[2]]        | ==  | [1.0,[2]]      | true",
                "[1,2]          | ==  | [2,1]          | false",
                "[1]            | <=  | [1]            | true",
                "[1]            | <   | [2]            | false",
                "[]             | ==  | {}             | false",
                "{`a`:1,`b`:2}  | ==  | {`b`:2.0,`a`:1}| true",
                "{`a`:1,`b`:2}  | !=  | {`a`:1,`c`:2}  | true",
                "{`a`:1}        | ==  | {`a`:1,`b`:2}  | false"
            })
    void comparisons(String left, String symbol, String right, boolean expected) {
        ComparisonOperator operator = List.of(ComparisonOperator.values()).stream()
                .filter(candidate -> candidate.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
        assertThat(compare(json(left), operator, json(right))).isEqualTo(expected);
    }

    @Test
    void nothingEqualsNothingOnly() {
        JsonNode missing = MissingNode.getInstance();
        assertThat(compare(null, ComparisonOperator.EQUAL, null)).isTrue();
        assertThat(compare(null, ComparisonOperator.EQUAL, missing)).isTrue();
        assertThat(compare(null, ComparisonOperator.LESS_OR_EQUAL, null)).isTrue();
        assertThat(compare(null, ComparisonOperator.LESS, null)).isFalse();
        assertThat(compare(null, ComparisonOperator.EQUAL, NullNode.getInstance()))
                .isFalse();
        assertThat(compare(IntNode.valueOf(1), ComparisonOperator.NOT_EQUAL, null))
                .isTrue();
        assertThat(compare(IntNode.valueOf(1), ComparisonOperator.GREATER, missing))
                .isFalse();
    }

    @Test
    void numbersCompareWhateverTheirJacksonType() {
        List<JsonNode> ones = List.of(
                ShortNode.valueOf((short) 1),
                IntNode.valueOf(1),
                LongNode.valueOf(1),
                BigIntegerNode.valueOf(BigInteger.ONE),
                FloatNode.valueOf(1),
                DoubleNode.valueOf(1),
                DecimalNode.valueOf(new BigDecimal("1.000")));
        for (JsonNode left : ones) {
            for (JsonNode right : ones) {
                assertThat(JsonPathFunctions.equal(left, right)).isTrue();
                assertThat(JsonPathFunctions.less(left, right)).isFalse();
            }
        }
        JsonNode tenth = DecimalNode.valueOf(new BigDecimal("0.1"));
        assertThat(JsonPathFunctions.equal(DoubleNode.valueOf(0.1), tenth)).isTrue();
        assertThat(JsonPathFunctions.equal(FloatNode.valueOf(0.1f), tenth)).isTrue();
        assertThat(JsonPathFunctions.equal(LongNode.valueOf(Long.MAX_VALUE), DoubleNode.valueOf(Long.MAX_VALUE)))
                .isFalse();
        assertThat(JsonPathFunctions.less(
                        LongNode.valueOf(Long.MAX_VALUE), BigIntegerNode.valueOf(BigInteger.ONE.shiftLeft(63))))
                .isTrue();
    }

    @Test
    void whatIsNoNumberOfJsonIsEqualToNothing() {
        JsonNode nan = DoubleNode.valueOf(Double.NaN);
        JsonNode infinity = FloatNode.valueOf(Float.POSITIVE_INFINITY);
        assertThat(JsonPathFunctions.equal(nan, nan)).isFalse();
        assertThat(JsonPathFunctions.equal(infinity, infinity)).isFalse();
        assertThat(JsonPathFunctions.less(IntNode.valueOf(1), infinity)).isFalse();
    }

    @Test
    void extremeExponentsAreComparedWithoutWritingThemOut() {
        JsonNode huge = DecimalNode.valueOf(new BigDecimal("1E+2147483647"));
        JsonNode tiny = DecimalNode.valueOf(new BigDecimal("1E-2147483647"));
        assertThat(JsonPathFunctions.less(tiny, huge)).isTrue();
        assertThat(JsonPathFunctions.equal(tiny, huge)).isFalse();
        assertThat(JsonPathFunctions.less(LongNode.valueOf(Long.MAX_VALUE), huge))
                .isTrue();
    }

    @Test
    void membersAndElements() {
        JsonNode document = json("{`a`: [1, 2, 3]}");
        JsonNode array = JsonPathFunctions.member(document, "a");
        assertThat(array).isSameAs(document.get("a"));
        assertThat(JsonPathFunctions.member(document, "b")).isNull();
        assertThat(JsonPathFunctions.member(array, "a")).isNull();
        assertThat(JsonPathFunctions.member(null, "a")).isNull();
        assertThat(JsonPathFunctions.element(array, 0)).isEqualTo(IntNode.valueOf(1));
        assertThat(JsonPathFunctions.element(array, -1)).isEqualTo(IntNode.valueOf(3));
        assertThat(JsonPathFunctions.element(array, 3)).isNull();
        assertThat(JsonPathFunctions.element(array, -4)).isNull();
        assertThat(JsonPathFunctions.element(array, 4_294_967_296L)).isNull();
        assertThat(JsonPathFunctions.element(document, 0)).isNull();
        assertThat(JsonPathFunctions.element(null, 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "5, , , , '[0, 1, 2, 3, 4]'",
        "5, 1, 3, , '[1, 2]'",
        "5, 5, , , '[]'",
        "5, 1, 5, 2, '[1, 3]'",
        "5, 5, 1, -2, '[4, 2]'",
        "5, , , -1, '[4, 3, 2, 1, 0]'",
        "5, -2, , , '[3, 4]'",
        "5, , -10, -3, '[4, 1]'",
        "5, 1, 3, 0, '[]'",
        "0, , , , '[]'",
        "0, , , -1, '[]'",
        "3, -9007199254740991, 9007199254740991, 9007199254740991, '[0]'",
        "3, 9007199254740991, -9007199254740991, -9007199254740991, '[2]'",
        "3, -9223372036854775808, 9223372036854775807, 1, '[0, 1, 2]'",
        "3, , , -9223372036854775808, '[2]'"
    })
    void slices(int length, @Nullable Long start, @Nullable Long end, @Nullable Long step, String expected) {
        assertThat(Arrays.toString(JsonPathFunctions.sliceIndices(length, start, end, step)))
                .isEqualTo(expected);
    }

    @Test
    void slicesOfNodes() {
        assertThat(JsonPathFunctions.slice(json("[1,2,3]"), null, null, -2L))
                .containsExactly(IntNode.valueOf(3), IntNode.valueOf(1));
        assertThat(JsonPathFunctions.slice(json("{`a`: 1}"), null, null, null)).isEmpty();
    }

    @Test
    void childrenAndDescendants() {
        JsonNode document = json("{`b`: [1, [2]], `a`: {`c`: 3}}");
        assertThat(JsonPathFunctions.children(document)).containsExactly(document.get("b"), document.get("a"));
        assertThat(JsonPathFunctions.children(IntNode.valueOf(1))).isEmpty();
        assertThat(JsonPathFunctions.descendants(document))
                .containsExactly(
                        document,
                        document.get("b"),
                        document.at("/b/0"),
                        document.at("/b/1"),
                        document.at("/b/1/0"),
                        document.get("a"),
                        document.at("/a/c"));
        assertThat(JsonPathFunctions.descendants(IntNode.valueOf(1))).containsExactly(IntNode.valueOf(1));
    }

    @Test
    void lengths() {
        assertThat(JsonPathFunctions.length(TextNode.valueOf("a\uD83D\uDE00"))).isEqualTo(IntNode.valueOf(2));
        assertThat(JsonPathFunctions.length(json("[1,2,3]"))).isEqualTo(IntNode.valueOf(3));
        assertThat(JsonPathFunctions.length(json("{`length`: 9}"))).isEqualTo(IntNode.valueOf(1));
        assertThat(JsonPathFunctions.length(IntNode.valueOf(12))).isNull();
        assertThat(JsonPathFunctions.length(NullNode.getInstance())).isNull();
        assertThat(JsonPathFunctions.length(null)).isNull();
        assertThat(JsonPathFunctions.length(MissingNode.getInstance())).isNull();
        assertThat(JsonPathFunctions.lengthOrMember(json("{`length`: 9}"))).isEqualTo(IntNode.valueOf(9));
        assertThat(JsonPathFunctions.lengthOrMember(json("[1]"))).isEqualTo(IntNode.valueOf(1));
        assertThat(JsonPathFunctions.lengthOrMember(null)).isNull();
    }

    @Test
    void countAndValue() {
        JsonNode one = IntNode.valueOf(1);
        assertThat(JsonPathFunctions.count(List.of())).isEqualTo(IntNode.valueOf(0));
        assertThat(JsonPathFunctions.count(List.of(one, one))).isEqualTo(IntNode.valueOf(2));
        assertThat(JsonPathFunctions.value(List.of())).isNull();
        assertThat(JsonPathFunctions.value(List.of(one))).isSameAs(one);
        assertThat(JsonPathFunctions.value(List.of(one, one))).isNull();
    }

    @Test
    void matchAndSearch() {
        JsonNode text = TextNode.valueOf("xab");
        JsonNode pattern = TextNode.valueOf("a.");
        assertThat(JsonPathFunctions.match(text, pattern)).isFalse();
        assertThat(JsonPathFunctions.search(text, pattern)).isTrue();
        assertThat(JsonPathFunctions.match(TextNode.valueOf("ab"), pattern)).isTrue();
        assertThat(JsonPathFunctions.match(text, IRegexp.parse("x.*"))).isTrue();
        assertThat(JsonPathFunctions.search(IntNode.valueOf(1), IRegexp.parse("1")))
                .isFalse();
        assertThat(JsonPathFunctions.search(null, pattern)).isFalse();
        assertThat(JsonPathFunctions.search(text, (JsonNode) null)).isFalse();
        assertThat(JsonPathFunctions.search(text, IntNode.valueOf(1))).isFalse();
        assertThat(JsonPathFunctions.match(text, TextNode.valueOf("("))).isFalse();
    }

    @Test
    void quoting() {
        assertThat(JsonPathStrings.quote("it's \"\\\n\u0001")).isEqualTo("'it\\'s \"\\\\\\n\\u0001'");
        assertThat(JsonPathStrings.escape("it's \"x\"", '"')).isEqualTo("it's \\\"x\\\"");
    }
}
