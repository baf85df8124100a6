package io.github.arazzo4j.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedValuesTest {

    @Test
    @DisplayName("S2 embedding converts to text; objects and arrays are written as JSON")
    void text() {
        assertThat(Values.text(TextNode.valueOf("a \"b\"\n"))).isEqualTo("a \"b\"\n");
        assertThat(Values.text(IntNode.valueOf(-7))).isEqualTo("-7");
        assertThat(Values.text(DecimalNode.valueOf(new BigDecimal("12345678901234567890.10"))))
                .isEqualTo("12345678901234567890.10");
        assertThat(Values.text(BooleanNode.TRUE)).isEqualTo("true");
        var nodes = JsonNodeFactory.instance;
        assertThat(Values.text(
                        nodes.objectNode().set("a", nodes.arrayNode().add(1).add("x\""))))
                .isEqualTo("{\"a\":[1,\"x\\\"\"]}");
        assertThat(Values.text(BinaryNode.valueOf(new byte[] {1, 2, 3}))).isEqualTo("AQID");
    }

    @Test
    @DisplayName("S1 explicit null becomes 'null', absent has no text")
    void nullAndAbsent() {
        assertThat(Values.text(NullNode.getInstance())).isEqualTo("null");
        assertThatThrownBy(() -> Values.text(MissingNode.getInstance()))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("absent");
    }

    @Test
    @DisplayName("S10 outside of quotes numbers, booleans and null may stand, and strings that read as one")
    void operands() {
        JsonNode number = DecimalNode.valueOf(new BigDecimal("-1.50"));
        assertThat(Values.operand("$inputs.n", number)).isSameAs(number);
        assertThat(Values.operand("$inputs.n", TextNode.valueOf("-1.50"))).isEqualTo(number);
        assertThat(Values.operand("$inputs.b", BooleanNode.TRUE)).isEqualTo(BooleanNode.TRUE);
        assertThat(Values.operand("$inputs.b", TextNode.valueOf("false"))).isEqualTo(BooleanNode.FALSE);
        assertThat(Values.operand("$inputs.b", NullNode.getInstance())).isEqualTo(NullNode.getInstance());
        assertThat(Values.operand("$inputs.b", TextNode.valueOf("null"))).isEqualTo(NullNode.getInstance());
        assertThat(Texts.plain("$inputs.n", TextNode.valueOf("1e3"))).isEqualTo("1e3");
        assertThat(Texts.plain("$inputs.n", BooleanNode.TRUE)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1 || true", "1]", "*", "True", " 1", "'a'", "@.x", "007", "1\n"})
    @DisplayName("S10 outside of quotes nothing else may stand")
    void refused(String value) {
        TextNode text = TextNode.valueOf(value);
        assertThatThrownBy(() -> Values.operand("$inputs.n", text))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("outside of quotes")
                .message()
                .doesNotContain("|| true");
        assertThatThrownBy(() -> Values.index("$inputs.n", text)).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> Texts.plain("$inputs.n", text)).isInstanceOf(EvaluationException.class);
    }

    @Test
    @DisplayName("S10 objects and arrays can't stand outside of quotes")
    void refusedContainers() {
        JsonNode array = JsonNodeFactory.instance.arrayNode().add(1);
        assertThatThrownBy(() -> Values.operand("$inputs.n", array)).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> Texts.plain("$inputs.n", array)).isInstanceOf(EvaluationException.class);
    }

    @Test
    @DisplayName("S10 an index is an integer as RFC 9535 writes it")
    void index() {
        assertThat(Values.index("$inputs.n", IntNode.valueOf(-2))).isEqualTo(-2);
        assertThat(Values.index("$inputs.n", TextNode.valueOf("12"))).isEqualTo(12);
        for (long most : new long[] {9_007_199_254_740_991L, -9_007_199_254_740_991L}) {
            assertThat(Values.index("$inputs.n", LongNode.valueOf(most))).isEqualTo(most);
        }
        for (String none : List.of(
                "1.0",
                "1e1",
                "-0",
                "01",
                "9007199254740992",
                "-9007199254740992",
                "92233720368547758070",
                "",
                "true")) {
            assertThatThrownBy(() -> Values.index("$inputs.n", TextNode.valueOf(none)))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("$inputs.n is no index");
        }
    }

    @Test
    @DisplayName("S10 in XPath quotes are doubled")
    void inXPath() {
        assertThat(Texts.inXPathString("$inputs.s", TextNode.valueOf("x' or '1'='1"), "'"))
                .isEqualTo("x'' or ''1''=''1");
        assertThat(Texts.inXPathString("$inputs.s", TextNode.valueOf("it's \"it\" \\"), "\""))
                .isEqualTo("it's \"\"it\"\" \\");
    }

    @Test
    @DisplayName("S1 an absent value can't be embedded")
    void absent() {
        JsonNode absent = MissingNode.getInstance();
        for (ThrowingCallable embedding : List.<ThrowingCallable>of(
                () -> Values.operand("$inputs.n", absent),
                () -> Values.index("$inputs.n", absent),
                () -> Texts.plain("$inputs.n", absent),
                () -> Texts.inXPathString("$inputs.n", absent, "'"))) {
            assertThatThrownBy(embedding).hasMessageContaining("$inputs.n is absent");
        }
    }
}
