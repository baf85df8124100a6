import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import com.example.OldPetsWorkflow;
import com.example.pets.FetchResponse;
import com.example.pets.Pet;

/** Definitions of Swagger 2.0 are classes like any other. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        FetchResponse answer = new OldPetsWorkflow.Outputs(new ObjectMapper()
                        .readTree("{\"answer\":{\"pets\":[{\"id\":1,\"status\":\"sold\"}]}}"))
                .answer();
        Pet pet = answer.pets().get(0);
        assertThat(pet.id()).isEqualTo(1L);
        assertThat(pet.status().known()).isEqualTo(Pet.Status.Known.SOLD);
    }
}
