import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.util.List;
import java.util.Map;
import com.example.FindPersonWorkflow;
import com.example.people.Answer;
import com.example.people.Employee;

/** One reference with decoration is that schema; several are merged. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        JsonNode json = new ObjectMapper().readTree("{\"answer\":{\"person\":{\"name\":\"Ada\",\"number\":1,\"nick\":\"A\"},"
                + "\"home\":{\"street\":\"S\",\"floor\":3}}}");
        Answer answer = new FindPersonWorkflow.Outputs(json).answer();

        Employee person = answer.person();
        assertThat(person.name()).isEqualTo("Ada");
        assertThat(person.nick()).isEqualTo("A");
        assertThat(person.number()).isEqualTo(1);
        Employee manager = answer.manager();
        assertThat(manager).isNull();
        Answer.Home home = answer.home();
        assertThat(home.street()).isEqualTo("S");
        assertThat(home.floor()).isEqualTo(3L);
        assertThat(answer.toBuilder().manager(person).build().manager()).isEqualTo(person);
    }
}
