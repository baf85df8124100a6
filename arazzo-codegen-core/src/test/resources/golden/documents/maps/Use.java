import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.util.List;
import java.util.Map;
import com.example.TakeStockWorkflow;
import com.example.stock.Answer;
import com.example.stock.Item;

/** Reads and writes maps. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        JsonNode json = new ObjectMapper().readTree("{\"answer\":{\"counts\":{\"a\":1,\"b\":\"two\"},"
                + "\"bins\":{\"left\":[{\"sku\":\"1\",\"note\":\"kept\"}],\"right\":null},\"inline\":{\"k\":{\"x\":\"y\"}},"
                + "\"byColor\":{\"red\":{\"sku\":\"2\"}},\"free\":{\"any\":[1]}}}");
        Answer answer = new TakeStockWorkflow.Outputs(json).answer();

        Map<String, List<Item>> bins = answer.bins();
        assertThat(bins).containsOnlyKeys("left");
        assertThat(bins.get("left").get(0).sku()).isEqualTo("1");
        assertThat(bins.get("left").get(0).toBuilder().sku("3").build().json()).hasToString("{\"sku\":\"3\",\"note\":\"kept\"}");
        assertThat(answer.byColor().get("red")).isEqualTo(Item.builder().sku("2").build());
        Answer.InlineValue inline = answer.inline().get("k");
        assertThat(inline.x()).isEqualTo("y");
        assertThat(answer.free().path("any").get(0).asInt()).isEqualTo(1);
        assertThatExceptionOfType(TypeMismatchException.class).isThrownBy(answer::counts).satisfies(mismatch -> {
            assertThat(mismatch.pointer()).isEqualTo("/counts/b");
            assertThat(mismatch.expected()).isEqualTo("an integer of 32 bits");
            assertThat(mismatch.found()).isEqualTo("a string of 3 characters");
        });
        Answer built = Answer.builder().counts(Map.of("a", 1)).bins(Map.of("x", List.of())).build();
        assertThat(built.counts()).containsEntry("a", 1);
    }
}
