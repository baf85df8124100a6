import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import com.example.ReadSelectedWorkflow;
import com.example.shop.Item;
import java.math.BigDecimal;

/** What a selector leads to has the type of the schema there. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        ReadSelectedWorkflow.Outputs outputs = new ReadSelectedWorkflow.Outputs(new ObjectMapper()
                .readTree("{\"first\":{\"sku\":\"1\"},\"price\":2,\"skus\":[\"1\",\"2\"],\"text\":\"200 of x\"}"));

        Item first = outputs.first();
        assertThat(first.sku()).isEqualTo("1");
        BigDecimal price = outputs.price();
        assertThat(price).isEqualByComparingTo("2");
        assertThat(outputs.skus().get(1).asText()).isEqualTo("2");
        String type = outputs.type();
        assertThat(type).isNull();
        String text = outputs.text();
        assertThat(text).isEqualTo("200 of x");
    }
}
