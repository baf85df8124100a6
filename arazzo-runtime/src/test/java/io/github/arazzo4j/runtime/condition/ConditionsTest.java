package io.github.arazzo4j.runtime.condition;

import static io.github.arazzo4j.runtime.condition.Conditions.empty;
import static io.github.arazzo4j.runtime.condition.Conditions.equal;
import static io.github.arazzo4j.runtime.condition.Conditions.greater;
import static io.github.arazzo4j.runtime.condition.Conditions.greaterOrEqual;
import static io.github.arazzo4j.runtime.condition.Conditions.isNull;
import static io.github.arazzo4j.runtime.condition.Conditions.length;
import static io.github.arazzo4j.runtime.condition.Conditions.less;
import static io.github.arazzo4j.runtime.condition.Conditions.lessOrEqual;
import static io.github.arazzo4j.runtime.condition.Conditions.notEqual;
import static io.github.arazzo4j.runtime.condition.Conditions.truthy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNode NULL = NullNode.getInstance();
    private static final JsonNode ABSENT = MissingNode.getInstance();

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    @DisplayName("S6 strings compare case-insensitively, for equality and for order")
    void strings() {
        assertThat(equal(json("'Ready'"), "READY")).isTrue();
        assertThat(equal(json("'ÄÖ'"), json("'äö'"))).isTrue();
        assertThat(notEqual(json("'Ready'"), "READY")).isFalse();
        assertThat(equal(json("'a'"), "b")).isFalse();
        assertThat(less(json("'apple'"), "BANANA")).isTrue();
        assertThat(greater(json("'B'"), json("'a'"))).isTrue();
        assertThat(lessOrEqual(json("'A'"), "a")).isTrue();
        assertThat(greaterOrEqual(json("'A'"), "a")).isTrue();
        assertThat(less(json("'10'"), "9")).as("two strings stay strings").isTrue();
    }

    @Test
    @DisplayName("S6 numbers compare by value, with every digit")
    void numbers() {
        assertThat(equal(json("200"), 200)).isTrue();
        assertThat(equal(json("1.0"), 1)).isTrue();
        assertThat(equal(json("1e2"), new BigDecimal("100.00"))).isTrue();
        assertThat(equal(json("9007199254740993"), 9007199254740992L)).isFalse();
        assertThat(less(json("0.1"), new BigDecimal("0.10000000000000000000001")))
                .isTrue();
        assertThat(greater(json("123456789012345678901234567890"), 1)).isTrue();
        assertThat(lessOrEqual(json("2"), json("2.0"))).isTrue();
        assertThat(greaterOrEqual(json("2"), 3)).isFalse();
        assertThat(greater(json("1e1000000000"), json("1e-1000000000"))).isTrue();
        assertThat(equal(DoubleNode.valueOf(Double.NaN), 1)).isFalse();
        assertThat(less(DoubleNode.valueOf(0.5), 1)).isTrue();
    }

    @Test
    @DisplayName("S6 a string that reads as a JSON number is coerced when compared with a number")
    void coercion() {
        assertThat(equal(json("'200'"), 200)).isTrue();
        assertThat(equal(json("200"), "2e2")).isTrue();
        assertThat(greater(json("'10'"), 9)).isTrue();
        assertThat(less(json("9"), "10")).isTrue();
        for (String none : List.of("", " 1", "1 ", "0x1", "007", "1.", "+1", "one", "NaN", "1e99999999999")) {
            assertThat(equal(json("1"), none)).as(none).isFalse();
            assertThat(less(json("-1"), none)).as(none).isFalse();
            assertThat(greater(json("-1"), none)).as(none).isFalse();
        }
        assertThat(equal(json("1"), "1".repeat(1_000_000)))
                .as("too long for a number")
                .isFalse();
    }

    @Test
    @DisplayName("S6, S1 null equals only null, absent is as null, != is the negation of ==, an order never holds")
    void nulls() {
        for (JsonNode nothing : List.of(NULL, ABSENT)) {
            assertThat(isNull(nothing)).isTrue();
            assertThat(equal(nothing, NULL)).isTrue();
            assertThat(equal(nothing, ABSENT)).isTrue();
            assertThat(notEqual(nothing, NULL)).isFalse();
            assertThat(equal(nothing, "null")).isFalse();
            assertThat(equal(nothing, false)).isFalse();
            assertThat(equal(nothing, 0)).isFalse();
            assertThat(notEqual(nothing, "x")).isTrue();
            assertThat(less(nothing, 1)).isFalse();
            assertThat(greaterOrEqual(nothing, NULL)).isFalse();
            assertThat(lessOrEqual(json("1"), nothing)).isFalse();
        }
        assertThat(isNull(json("0"))).isFalse();
    }

    @Test
    @DisplayName("S6 a bare value passes unless it is false, null or absent")
    void bare() {
        assertThat(truthy(json("true"))).isTrue();
        assertThat(truthy(json("0"))).isTrue();
        assertThat(truthy(json("''"))).isTrue();
        assertThat(truthy(json("[]"))).isTrue();
        assertThat(truthy(json("false"))).isFalse();
        assertThat(truthy(NULL)).isFalse();
        assertThat(truthy(ABSENT)).isFalse();
    }

    @Test
    @DisplayName("S6 a boolean equals a string that reads as one, and has no order")
    void booleans() {
        assertThat(equal(json("true"), true)).isTrue();
        assertThat(equal(json("'True'"), true)).isTrue();
        assertThat(equal(json("false"), "FALSE")).isTrue();
        assertThat(equal(json("'yes'"), true)).isFalse();
        assertThat(notEqual(json("true"), false)).isTrue();
        assertThat(equal(json("1"), true)).isFalse();
        assertThat(greater(json("true"), json("false"))).isFalse();
    }

    @Test
    @DisplayName("S6 objects and arrays are equal if their contents are")
    void containers() {
        assertThat(equal(json("{'a': [1, 'X'], 'b': null}"), json("{'b': null, 'a': [1.0, 'x']}")))
                .isTrue();
        assertThat(equal(json("{'a': 1}"), json("{'a': '1'}"))).isFalse();
        assertThat(equal(json("{'a': null}"), json("{'b': null}"))).isFalse();
        assertThat(equal(json("{'a': 1}"), json("{'a': 1, 'b': 2}"))).isFalse();
        assertThat(equal(json("[1, 2]"), json("[2, 1]"))).isFalse();
        assertThat(equal(json("[]"), json("[1]"))).isFalse();
        assertThat(equal(json("[]"), json("{}"))).isFalse();
        assertThat(equal(json("[1]"), 1)).isFalse();
        assertThat(equal(json("{}"), "{}")).isFalse();
        assertThat(less(json("[1]"), json("[2]"))).isFalse();
    }

    @Test
    @DisplayName("D1 length of arrays and strings; of an object, the member of that name")
    void lengths() {
        assertThat(length(json("[1, 2]")).intValue()).isEqualTo(2);
        assertThat(length(json("'a\uD83D\uDE00'")).intValue()).isEqualTo(2);
        assertThat(length(json("{'length': 7}")).intValue()).isEqualTo(7);
        assertThat(length(json("{}")).isMissingNode()).isTrue();
        assertThat(length(json("12")).isMissingNode()).isTrue();
        assertThat(greater(length(ABSENT), 0)).isFalse();
        assertThat(equal(length(ABSENT), 0)).isFalse();
    }

    @Test
    @DisplayName("D1 absent, null and what has no content is empty")
    void emptiness() {
        for (JsonNode nothing : List.of(NULL, ABSENT, json("''"), json("[]"), json("{}"))) {
            assertThat(empty(nothing)).isTrue();
        }
        for (JsonNode something : List.of(json("0"), json("false"), json("' '"), json("[null]"), json("{'a': null}"))) {
            assertThat(empty(something)).isFalse();
        }
    }

    @Test
    @DisplayName("D1 strings are case-sensitive, and nothing is coerced")
    void strict() {
        assertThat(JsonComparisons.equal(json("'Ready'"), "READY")).isFalse();
        assertThat(JsonComparisons.equal(json("'READY'"), "READY")).isTrue();
        assertThat(JsonComparisons.notEqual(json("'200'"), 200)).isTrue();
        assertThat(JsonComparisons.less(json("'100'"), 200)).isFalse();
        assertThat(JsonComparisons.equal(json("'true'"), true)).isFalse();
        assertThat(JsonComparisons.equal(json("1.0"), 1)).isTrue();
        assertThat(JsonComparisons.greater(json("2"), new BigDecimal("1.5"))).isTrue();
        assertThat(JsonComparisons.less(json("'B'"), "a")).isTrue();
        assertThat(JsonComparisons.equal(json("['X']"), json("['x']"))).isFalse();
        assertThat(JsonComparisons.notEqual(json("{'a': 1}"), json("{}"))).isTrue();
    }

    @Test
    @DisplayName("D1 null is as in S6: absent equals null")
    void strictNulls() {
        assertThat(JsonComparisons.equal(ABSENT, NULL)).isTrue();
        assertThat(JsonComparisons.notEqual(ABSENT, NULL)).isFalse();
        assertThat(JsonComparisons.notEqual(ABSENT, "x")).isTrue();
        assertThat(JsonComparisons.greaterOrEqual(NULL, NULL)).isFalse();
        assertThat(JsonComparisons.lessOrEqual(json("1"), 1)).isTrue();
        assertThat(JsonComparisons.truthy(json("false"))).isFalse();
        assertThat(JsonComparisons.isNull(ABSENT)).isTrue();
        assertThat(JsonComparisons.empty(ABSENT)).isTrue();
        assertThat(JsonComparisons.length(json("[0]")).intValue()).isEqualTo(1);
    }
}
