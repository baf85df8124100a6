import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.util.List;
import java.util.Map;
import com.example.ReadMaybeWorkflow;
import com.example.maybe.Answer;
import com.example.maybe.Thing;

/** What is required and not nullable is never null; all else may be. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        Answer answer = new ReadMaybeWorkflow.Outputs(new ObjectMapper().readTree(
                        "{\"answer\":{\"always\":\"x\",\"nullable\":null,\"either\":null,\"items\":[\"a\",null]}}"))
                .answer();

        assertThat(answer.always()).isEqualTo("x");
        assertThat(answer.nullable()).isNull();
        assertThat(answer.either()).isNull();
        assertThat(answer.optional()).isNull();
        assertThat(answer.items()).containsExactly("a");
        assertThat(Answer.class.getMethod("always").getReturnType()).isEqualTo(String.class);
        assertThat(Thing.class.getMethod("count").getReturnType()).isEqualTo(int.class);
        assertThat(Answer.class.getMethod("optional").getReturnType()).isEqualTo(Long.class);
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(() -> new Answer(new ObjectMapper().readTree("{\"always\":null}")).always())
                .satisfies(mismatch -> {
                    assertThat(mismatch.pointer()).isEqualTo("/always");
                    assertThat(mismatch.expected()).isEqualTo("present");
                    assertThat(mismatch.found()).isEqualTo("null");
                });
    }
}
