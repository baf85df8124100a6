package io.github.arazzo4j.runtime.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonPathDeepDocumentTest {

    private static final int DEPTH = 200_000;

    /** {@code {"a":[{"a":[…]}]}}, of that many levels. */
    private static JsonNode deep(int innermost) {
        JsonNode node = IntNode.valueOf(innermost);
        for (int i = 0; i < DEPTH / 2; i++) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode().add(node);
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.set("a", array);
            node = object;
        }
        return node;
    }

    @Test
    void descendants() {
        JsonNode document = deep(1);
        List<JsonNode> all = JsonPath.parse("$..*").select(document);
        assertThat(all.size()).isEqualTo(DEPTH);
        assertThat(all.get(0)).isSameAs(document.get("a"));
        assertThat(all.get(DEPTH - 1)).isEqualTo(IntNode.valueOf(1));

        assertThat(JsonPath.parse("$..a").select(document).size()).isEqualTo(DEPTH / 2);
        assertThat(JsonPath.parse("$..[?@ == 1]").select(document).size()).isEqualTo(1);
    }

    @Test
    void places() {
        List<JsonPathNode> all = JsonPath.parse("$..*").selectPaths(deep(1));
        assertThat(all.size()).isEqualTo(DEPTH);
        assertThat(all.get(3).path()).isEqualTo("$['a'][0]['a'][0]");
        JsonPathLocation innermost = all.get(DEPTH - 1).location();
        assertThat(innermost.toString()).hasSize("$".length() + DEPTH / 2 * "['a'][0]".length());
        JsonPathLocation other =
                JsonPath.parse("$..*").selectPaths(deep(2)).get(DEPTH - 1).location();
        assertThat(innermost.equals(other)).isTrue();
    }

    @Test
    void deepEquality() {
        JsonNode left = deep(1);
        assertThat(JsonPathFunctions.equal(left, deep(1))).isTrue();
        assertThat(JsonPathFunctions.equal(left, deep(2))).isFalse();

        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("x", left);
        document.set("y", deep(1));
        document.set("z", deep(2));
        assertThat(JsonPath.parse("$[?@ == $.x]").selectPaths(document).stream()
                        .map(JsonPathNode::path)
                        .toList())
                .containsExactly("$['x']", "$['y']");
    }
}
