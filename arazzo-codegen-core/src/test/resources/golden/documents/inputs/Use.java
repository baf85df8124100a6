import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import com.example.PlaceOrderWorkflow;
import com.example.PlaceOrderWorkflow.Customer;
import java.math.BigDecimal;
import java.time.Instant;

/** Builds inputs, and reads outputs that are inputs. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        Customer customer = Customer.builder()
                .name("Ada")
                .addresses(List.of(Customer.Address.builder().street("S").build()))
                .build();
        PlaceOrderWorkflow.Inputs inputs = PlaceOrderWorkflow.Inputs.builder()
                .note("n")
                .customer(customer)
                .since(Instant.EPOCH)
                .secret("hunter2")
                .prices(Map.of("a", new BigDecimal("1.50")))
                .contact(PlaceOrderWorkflow.Contact.ofString("phone"))
                .build();

        assertThat(inputs.count()).isEqualTo(1);
        assertThat(inputs.mode()).isEqualTo(PlaceOrderWorkflow.Mode.CHEAP);
        assertThat(inputs.toString()).doesNotContain("hunter2").contains("Ada");
        JsonNode json = inputs.toJson();
        assertThat(json.path("customer").path("addresses").get(0).path("street").asText()).isEqualTo("S");
        assertThat(json.path("since").asText()).isEqualTo("1970-01-01T00:00:00Z");

        PlaceOrderWorkflow.Outputs outputs = new PlaceOrderWorkflow.Outputs(new ObjectMapper()
                .readTree("{\"request\":\"r\",\"status\":204,\"customer\":{\"name\":\"Bob\"},\"contact\":{\"name\":\"Eve\"}}"));
        int status = outputs.status();
        assertThat(status).isEqualTo(204);
        assertThat(outputs.request()).isEqualTo("r");
        assertThat(outputs.customer().name()).isEqualTo("Bob");
        assertThat(outputs.contact().asCustomer().orElseThrow().name()).isEqualTo("Eve");
        assertThat(outputs.contact().asString()).isEmpty();
        assertThat(outputs.since()).isNull();
    }
}
