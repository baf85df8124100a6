package io.github.arazzo4j.runtime.internal;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON to trees and back. */
class JsonCodecTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "[false,\"\",[],{},[[{\"a\":{\"b\":null}}]]]",
                "{\"b\":1,\"a\":-2147483649,\"\":12345678901234567890123456789012345678901234567890}",
                "[0,-1,2147483647,9223372036854775807,9223372036854775808]",
                "[0.10,1.0,-2.50,3.141592653589793238462643383279502884197]",
                "\"\\u0000 \u00e4 \\\" \\\\ /\""
            })
    @DisplayName("S2: what is read is written again with every digit, in its order")
    void roundTrip(String json) throws Exception {
        assertThat(new String(JsonCodec.write(JsonCodec.read(json)), UTF_8)).isEqualTo(json);
        assertThat(JsonCodec.read(json.getBytes(UTF_8))).isEqualTo(JsonCodec.read(json));
        assertThat(JsonCodec.read(json.getBytes(UTF_16LE))).isEqualTo(JsonCodec.read(json));
    }

    @Test
    @DisplayName("nodes are those that an ObjectMapper makes")
    void nodes() throws Exception {
        String json = "{\"i\":1,\"l\":2147483648,\"b\":9223372036854775808,\"t\":\"x\",\"n\":null,\"y\":[true]}";
        assertThat(JsonCodec.read(json)).isEqualTo(new ObjectMapper().readTree(json));
        assertThat(JsonCodec.read("1.50").decimalValue()).isEqualTo(new BigDecimal("1.50"));
    }

    @Test
    @DisplayName("the last of several members of a name counts")
    void duplicates() throws Exception {
        assertThat(JsonCodec.read("{\"a\":1,\"a\":2}").toString()).isEqualTo("{\"a\":2}");
    }

    @Test
    @DisplayName("nodes of all kinds are written, wherever they come from")
    void written() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        all.add((short) 1)
                .add(2)
                .add(3L)
                .add(BigInteger.ONE.shiftLeft(64))
                .add(1.5f)
                .add(2.5)
                .add(new BigDecimal("1E+5"))
                .add(new byte[] {1, 2, 3})
                .addPOJO("a")
                .addNull();
        all.add(JsonNodeFactory.instance.missingNode());
        assertThat(new String(JsonCodec.write(all), UTF_8))
                .isEqualTo("[1,2,3,18446744073709551616,1.5,2.5,1E+5,\"AQID\",\"a\",null,null]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    @DisplayName("S1: no text is an absent value")
    void blank(String json) throws Exception {
        assertThat(JsonCodec.read(json).isMissingNode()).isTrue();
        assertThat(JsonCodec.read(json.getBytes(UTF_8)).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "1 2", "{} x", "]", "nul", "01", "NaN", "'a'", "\"a"})
    @DisplayName("what is no JSON is refused, and the place is known")
    void malformed(String json) {
        assertThatThrownBy(() -> JsonCodec.read(json))
                .isInstanceOfSatisfying(
                        JsonProcessingException.class,
                        e -> assertThat(e.getLocation().getLineNr()).isEqualTo(1));
    }

    @Test
    @DisplayName("deep nesting is refused, not overflowed by")
    void deep() {
        String deep = "[".repeat(200_000);
        assertThatThrownBy(() -> JsonCodec.read(deep)).isInstanceOf(JsonProcessingException.class);
        JsonNode tree = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < JsonCodec.MAX_DEPTH * 2; i++) {
            tree = JsonNodeFactory.instance.arrayNode().add(tree);
        }
        JsonNode tooDeep = tree;
        assertThatThrownBy(() -> JsonCodec.write(tooDeep)).isInstanceOf(IllegalStateException.class);
    }
}
