import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import com.example.PlaceOrderWorkflow;
import com.example.orders.Address;
import com.example.orders.Card;
import com.example.orders.Line;
import com.example.orders.Order;
import com.example.orders.Tag;

/** Inputs that the document leaves open have the types of the places that they flow into. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        PlaceOrderWorkflow.Inputs inputs = PlaceOrderWorkflow.Inputs.builder()
                .lines(List.of(Line.builder().sku("1").count(2).build()))
                .address(Address.builder().street("S").build())
                .options(Map.of("gift", true))
                .payment(Order.Payment.ofCard(Card.builder().number("4111").build()))
                .tags(List.of(Tag.NEW, new Tag("odd")))
                .build();

        assertThat(inputs.toJson())
                .hasToString("{\"lines\":[{\"sku\":\"1\",\"count\":2}],\"address\":{\"street\":\"S\"},"
                        + "\"options\":{\"gift\":true},\"payment\":{\"number\":\"4111\"},\"tags\":[\"new\",\"odd\"]}");
        assertThat(inputs.toString()).doesNotContain("4111");
        PlaceOrderWorkflow.Outputs outputs = new PlaceOrderWorkflow.Outputs(inputs.toJson());
        List<Line> lines = outputs.lines();
        assertThat(lines.get(0).count()).isEqualTo(2);
        assertThat(outputs.street()).isNull();
    }
}
