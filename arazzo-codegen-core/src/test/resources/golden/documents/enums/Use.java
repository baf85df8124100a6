import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.util.List;
import java.util.Map;
import com.example.ReadLightWorkflow;
import com.example.lights.Answer;
import com.example.lights.Color;

/** Switches over enumerations. */
public final class Use {

    private Use() {}

    private static String meaning(Color color) {
        return switch (color.known()) {
            case RED -> "stop";
            case AMBER -> "wait";
            case GREEN -> "go";
            case UNKNOWN -> "what is " + color.value() + "?";
        };
    }

    public static void run() throws Exception {
        JsonNode json = new ObjectMapper().readTree("{\"answer\":{\"color\":\"amber\",\"history\":[\"red\",\"blue\"],"
                + "\"mode\":null,\"level\":2,\"odd\":\"1st\"}}");
        Answer answer = new ReadLightWorkflow.Outputs(json).answer();

        assertThat(meaning(answer.color())).isEqualTo("wait");
        assertThat(answer.history()).extracting(Use::meaning).containsExactly("stop", "what is blue?");
        assertThat(answer.color()).isEqualTo(Color.AMBER);
        assertThat(answer.mode()).isNull();
        assertThat(answer.level()).isEqualTo(2);
        assertThat(answer.odd().known()).isEqualTo(Answer.Odd.Known._1ST);
        assertThat(Answer.Odd.UNKNOWN.known()).isNotEqualTo(new Answer.Odd("new").known());
        assertThat(answer.toBuilder().color(new Color("violet")).build().color()).hasToString("violet");
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(new Answer(new ObjectMapper().readTree("{\"color\":1}"))::color)
                .satisfies(mismatch -> assertThat(mismatch.expected()).isEqualTo("a string"));
    }
}
