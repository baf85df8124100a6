import static org.assertj.core.api.Assertions.assertThat;

import com.example.PlaceOrderWorkflow;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What all steps do is written once; what they have to say themselves stands in their own methods. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        assertThat(new PlaceOrderWorkflow.Outputs(new ObjectMapper().readTree("{\"state\":\"paid\"}")).state())
                .isEqualTo("paid");
    }
}
