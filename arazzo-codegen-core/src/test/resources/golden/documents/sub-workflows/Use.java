import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import com.example.InnerWorkflow;
import com.example.OuterWorkflow;
import com.example.shop.Answer;
import com.example.shop.Tag;

/** The output of one workflow has the type that it has in the other. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        OuterWorkflow.Outputs outer = new OuterWorkflow.Outputs(new ObjectMapper()
                .readTree("{\"answer\":{\"id\":1,\"tags\":[{\"text\":\"a\"}]},\"id\":1,\"first\":{\"text\":\"a\"}}"));
        InnerWorkflow.Outputs inner = new InnerWorkflow.Outputs(outer.json());

        Answer answer = outer.answer();
        assertThat(answer).isEqualTo(inner.answer());
        long id = outer.id();
        assertThat(id).isEqualTo(1);
        Tag first = outer.first();
        assertThat(first.text()).isEqualTo("a");
    }
}
