import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import com.example.StartJobWorkflow;
import com.example.jobs.Done;
import com.example.jobs.Problem;
import com.example.jobs.Started;

/** An output has the type of the answer that the step's success criteria accept. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        StartJobWorkflow.Outputs outputs = new StartJobWorkflow.Outputs(new ObjectMapper()
                .readTree("{\"usual\":{\"result\":null},\"accepted\":{\"job\":\"1\"},\"range\":{\"result\":\"r\"},"
                        + "\"refused\":{\"title\":\"no\"},\"fallback\":{\"job\":\"2\"}}"));

        Done usual = outputs.usual();
        assertThat(usual.result()).isNull();
        Started accepted = outputs.accepted();
        assertThat(accepted.job()).isEqualTo("1");
        Done range = outputs.range();
        assertThat(range.result()).isEqualTo("r");
        Problem refused = outputs.refused();
        assertThat(refused.title()).isEqualTo("no");
        Started fallback = outputs.fallback();
        assertThat(fallback.job()).isEqualTo("2");
    }
}
