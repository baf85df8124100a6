import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.util.List;
import java.util.Map;
import com.example.ShowAccountWorkflow;
import com.example.accounts.Answer;

/** What is only read can't be set; what is only written, and passwords, are not shown. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        JsonNode json = new ObjectMapper().readTree("{\"answer\":{\"id\":\"1\",\"name\":\"Ada\",\"token\":\"t0k\","
                + "\"keys\":[\"k3y\"],\"owner\":{\"pin\":\"1234\",\"mail\":\"a@example.com\"}}}");
        ShowAccountWorkflow.Outputs outputs = new ShowAccountWorkflow.Outputs(json);
        Answer answer = outputs.answer();

        assertThat(answer.id()).isEqualTo("1");
        assertThat(Answer.Builder.class.getMethods()).extracting("name").contains("token").doesNotContain("id");
        assertThat(answer.toBuilder().name("Bob").build().id()).isEqualTo("1");
        assertThat(List.of(answer.toString(), outputs.toString(), answer.owner().toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("t0k", "k3y", "1234"));
        assertThat(answer.toString()).contains("a@example.com");
        assertThat(answer.plan()).as("defaults are for those who write").isNull();
    }
}
