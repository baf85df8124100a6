package io.github.arazzo4j.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private static final JsonNode NEW = Json.text("new");
    private static final JsonNode ABSENT = MissingNode.getInstance();

    private static JsonNode json(String text) {
        return Json.constant(text);
    }

    private static List<JsonNode> all(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        Nodes.containers(node).forEach(container -> container.forEach(found::add));
        return found;
    }

    private static JsonNode replaced(String payload, Function<JsonNode, List<JsonNode>> select, JsonNode value) {
        return Replacements.in(json(payload)).at("$…", select, value).payload();
    }

    @Test
    @DisplayName("S25 only what a JSONPath selects is replaced, not what is equal to it")
    void equalValues() {
        String values = "[true,false,null,1,\"a\",\"\",1.5,99999999999,{},[]]";
        JsonNode payload = json("{\"a\":" + values + ",\"b\":" + values + "}");
        for (int i = 0; i < 10; i++) {
            int at = i;
            JsonNode replaced = Replacements.in(payload)
                    .at("$.b[" + i + "]", node -> Nodes.list(node.path("b").path(at)), NEW)
                    .payload();
            assertThat(replaced.path("a")).isEqualTo(json(values));
            assertThat(json(values)).isEqualTo(replaced.path("a"));
            for (int j = 0; j < 10; j++) {
                assertThat(replaced.path("b").path(j))
                        .isEqualTo(i == j ? NEW : json(values).path(j));
            }
        }
        assertThat(payload.path("b")).isEqualTo(json(values));
    }

    @Test
    @DisplayName("S25 the order and number of times in which a JSONPath selects does not matter")
    void anyOrder() {
        Function<JsonNode, List<JsonNode>> select = node ->
                List.of(node.path(2), node.path(0), node.path(2), node.path(1).path("a"));
        assertThat(replaced("[0,{\"a\":0,\"b\":0},0,0]", select, NEW))
                .hasToString("[\"new\",{\"a\":\"new\",\"b\":0},\"new\",0]");
        assertThat(replaced("[0,{\"a\":0,\"b\":0},0,1]", select, ABSENT)).hasToString("[{\"b\":0},1]");
        assertThat(replaced("{\"a\":{\"a\":1},\"b\":[1,[]]}", ReplacementsTest::all, NEW))
                .hasToString("{\"a\":\"new\",\"b\":\"new\"}");
        assertThat(replaced("{\"a\":{\"a\":1},\"b\":[1,[]]}", ReplacementsTest::all, ABSENT))
                .hasToString("{}");
        assertThat(replaced("[1]", List::of, NEW)).isEqualTo(NEW);
    }

    @Test
    @DisplayName("S25 a target that does not exist fails, also where there is no payload at all")
    void noTarget() {
        assertThatThrownBy(() -> replaced("{\"a\":1}", node -> List.of(), NEW))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("the payload has nothing at $…, which is to be replaced");
        Replacements gone = Replacements.in(json("{\"a\":1}")).at(JsonPointer.empty(), ABSENT);
        for (Replacements none : List.of(gone, Replacements.in(ABSENT))) {
            assertThatThrownBy(() -> none.at("$.a", Nodes::list, NEW))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("the payload has nothing at $.a, which is to be replaced");
            assertThatThrownBy(() -> none.at(JsonPointer.compile("/a"), NEW)).isInstanceOf(EvaluationException.class);
        }
    }

    @Test
    void bytesStayBytes() {
        JsonNode payload =
                JsonNodeFactory.instance.objectNode().put("a", 1).set("file", BinaryNode.valueOf(new byte[] {1, 2}));
        JsonNode replaced = Replacements.in(payload)
                .at("$.a", node -> Nodes.list(node.path("a")), NEW)
                .payload();
        assertThat(replaced.path("file")).isEqualTo(BinaryNode.valueOf(new byte[] {1, 2}));
    }
}
