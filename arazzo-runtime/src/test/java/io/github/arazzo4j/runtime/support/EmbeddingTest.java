package io.github.arazzo4j.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Test
    @DisplayName("S2 embedding converts to text; objects and arrays are written as JSON")
    void text() {
        assertThat(Embedding.text(TextNode.valueOf("a \"b\"\n"))).isEqualTo("a \"b\"\n");
        assertThat(Embedding.text(IntNode.valueOf(-7))).isEqualTo("-7");
        assertThat(Embedding.text(DecimalNode.valueOf(new BigDecimal("12345678901234567890.10"))))
                .isEqualTo("12345678901234567890.10");
        assertThat(Embedding.text(BooleanNode.TRUE)).isEqualTo("true");
        var nodes = JsonNodeFactory.instance;
        assertThat(Embedding.text(
                        nodes.objectNode().set("a", nodes.arrayNode().add(1).add("x\""))))
                .isEqualTo("{\"a\":[1,\"x\\\"\"]}");
        assertThat(Embedding.text(BinaryNode.valueOf(new byte[] {1, 2, 3}))).isEqualTo("AQID");
    }

    @Test
    @DisplayName("S1 explicit null becomes 'null', absent has no text")
    void nullAndAbsent() {
        assertThat(Embedding.text(NullNode.getInstance())).isEqualTo("null");
        assertThatThrownBy(() -> Embedding.text(MissingNode.getInstance()))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("absent");
    }
}
