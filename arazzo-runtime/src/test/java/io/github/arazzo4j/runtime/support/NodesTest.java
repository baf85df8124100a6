package io.github.arazzo4j.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ShortNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.jsonpath.IRegexp;
import io.github.arazzo4j.runtime.jsonpath.PatternCache;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodesTest {

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('`', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean compare(JsonNode left, String operator, JsonNode right) {
        return switch (operator) {
            case "==" -> Nodes.equal(left, right);
            case "!=" -> !Nodes.equal(left, right);
            case "<" -> Nodes.less(left, right);
            case "<=" -> Nodes.lessOrEqual(left, right);
            case ">" -> Nodes.greater(left, right);
            case ">=" -> Nodes.greaterOrEqual(left, right);
            default -> throw new IllegalArgumentException(operator);
        };
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
        assertThat(compare(json(left), symbol, json(right))).isEqualTo(expected);
    }

    @Test
    void nothingEqualsNothingOnly() {
        JsonNode nothing = MissingNode.getInstance();
        assertThat(compare(nothing, "==", nothing)).isTrue();
        assertThat(compare(nothing, "<=", nothing)).isTrue();
        assertThat(compare(nothing, "<", nothing)).isFalse();
        assertThat(compare(nothing, "==", NullNode.getInstance())).isFalse();
        assertThat(compare(IntNode.valueOf(1), "!=", nothing)).isTrue();
        assertThat(compare(IntNode.valueOf(1), ">", nothing)).isFalse();
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
                assertThat(Nodes.equal(left, right)).isTrue();
                assertThat(Nodes.less(left, right)).isFalse();
            }
        }
        JsonNode tenth = DecimalNode.valueOf(new BigDecimal("0.1"));
        assertThat(Nodes.equal(DoubleNode.valueOf(0.1), tenth)).isTrue();
        assertThat(Nodes.equal(FloatNode.valueOf(0.1f), tenth)).isTrue();
        assertThat(Nodes.equal(LongNode.valueOf(Long.MAX_VALUE), DoubleNode.valueOf(Long.MAX_VALUE)))
                .isFalse();
        assertThat(Nodes.less(LongNode.valueOf(Long.MAX_VALUE), BigIntegerNode.valueOf(BigInteger.ONE.shiftLeft(63))))
                .isTrue();
    }

    @Test
    void whatIsNoNumberOfJsonIsEqualToNothing() {
        JsonNode nan = DoubleNode.valueOf(Double.NaN);
        JsonNode infinity = FloatNode.valueOf(Float.POSITIVE_INFINITY);
        assertThat(Nodes.equal(nan, nan)).isFalse();
        assertThat(Nodes.equal(infinity, infinity)).isFalse();
        assertThat(Nodes.less(IntNode.valueOf(1), infinity)).isFalse();
    }

    @Test
    void extremeExponentsAreComparedWithoutWritingThemOut() {
        JsonNode huge = DecimalNode.valueOf(new BigDecimal("1E+2147483647"));
        JsonNode tiny = DecimalNode.valueOf(new BigDecimal("1E-2147483647"));
        assertThat(Nodes.less(tiny, huge)).isTrue();
        assertThat(Nodes.equal(tiny, huge)).isFalse();
        assertThat(Nodes.less(LongNode.valueOf(Long.MAX_VALUE), huge)).isTrue();
    }

    @Test
    void elements() {
        JsonNode array = json("[1, 2, 3]");
        assertThat(Nodes.element(array, 0)).isEqualTo(IntNode.valueOf(1));
        assertThat(Nodes.element(array, -1)).isEqualTo(IntNode.valueOf(3));
        assertThat(Nodes.element(array, 3).isMissingNode()).isTrue();
        assertThat(Nodes.element(array, -4).isMissingNode()).isTrue();
        assertThat(Nodes.element(array, 4_294_967_296L).isMissingNode()).isTrue();
        assertThat(Nodes.element(json("{`0`: 1}"), 0).isMissingNode()).isTrue();
        assertThat(Nodes.element(MissingNode.getInstance(), 0).isMissingNode()).isTrue();
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
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < length; i++) {
            array.add(i);
        }
        assertThat(Nodes.slice(array, start, end, step)).hasToString(expected);
    }

    @Test
    void slicesOfNodes() {
        assertThat(Nodes.slice(json("[1,2,3]"), null, null, -2L))
                .containsExactly(IntNode.valueOf(3), IntNode.valueOf(1));
        assertThat(Nodes.slice(json("{`a`: 1}"), null, null, null)).isEmpty();
    }

    @Test
    void containers() {
        JsonNode document = json("{`b`: [1, [2]], `a`: {`c`: 3}}");
        assertThat(Nodes.containers(document))
                .containsExactly(document, document.get("b"), document.at("/b/1"), document.get("a"));
        assertThat(Nodes.containers(IntNode.valueOf(1))).isEmpty();
    }

    @Test
    void equalityOfWhatIsNestedDeeply() {
        assertThat(Nodes.equal(deep(1), deep(1))).isTrue();
        assertThat(Nodes.equal(deep(1), deep(2))).isFalse();
    }

    private static JsonNode deep(int innermost) {
        JsonNode node = IntNode.valueOf(innermost);
        for (int i = 0; i < 200_000; i++) {
            node = JsonNodeFactory.instance.arrayNode().add(node);
        }
        return node;
    }

    @Test
    void lengths() {
        assertThat(Nodes.length(TextNode.valueOf("a\uD83D\uDE00"))).isEqualTo(IntNode.valueOf(2));
        assertThat(Nodes.length(json("[1,2,3]"))).isEqualTo(IntNode.valueOf(3));
        assertThat(Nodes.length(json("{`length`: 9}"))).isEqualTo(IntNode.valueOf(1));
        for (JsonNode without : List.of(IntNode.valueOf(12), NullNode.getInstance(), MissingNode.getInstance())) {
            assertThat(Nodes.length(without).isMissingNode()).isTrue();
            assertThat(Nodes.lengthOrMember(without).isMissingNode()).isTrue();
        }
        assertThat(Nodes.lengthOrMember(json("{`length`: 9}"))).isEqualTo(IntNode.valueOf(9));
        assertThat(Nodes.lengthOrMember(json("[1]"))).isEqualTo(IntNode.valueOf(1));
    }

    @Test
    void countAndValue() {
        JsonNode one = IntNode.valueOf(1);
        assertThat(Nodes.count(List.of())).isEqualTo(IntNode.valueOf(0));
        assertThat(Nodes.count(List.of(one, one))).isEqualTo(IntNode.valueOf(2));
        assertThat(Nodes.value(List.of()).isMissingNode()).isTrue();
        assertThat(Nodes.value(List.of(one))).isSameAs(one);
        assertThat(Nodes.value(List.of(one, one)).isMissingNode()).isTrue();
    }

    @Test
    void matchAndSearch() {
        JsonNode text = TextNode.valueOf("xab");
        JsonNode pattern = TextNode.valueOf("a.");
        PatternCache patterns = new PatternCache();
        assertThat(patterns.matches(text, pattern)).isFalse();
        assertThat(patterns.contains(text, pattern)).isTrue();
        assertThat(patterns.matches(TextNode.valueOf("ab"), pattern)).isTrue();
        assertThat(patterns.contains(MissingNode.getInstance(), pattern)).isFalse();
        assertThat(patterns.contains(text, MissingNode.getInstance())).isFalse();
        assertThat(patterns.contains(text, IntNode.valueOf(1))).isFalse();
        assertThat(patterns.matches(text, TextNode.valueOf("("))).isFalse();
        assertThat(Nodes.matches(text, IRegexp.parse("x.*"))).isTrue();
        assertThat(Nodes.contains(IntNode.valueOf(1), IRegexp.parse("1"))).isFalse();
    }
}
