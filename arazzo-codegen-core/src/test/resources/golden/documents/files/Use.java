import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import com.example.ListPetsWorkflow;
import com.example.pets.Owner;
import com.example.pets.Pet;

/** Schemas of other files are classes of the API that refers to them. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        List<Pet> pets = new ListPetsWorkflow.Outputs(new ObjectMapper()
                        .readTree("{\"answer\":[{\"name\":\"Tom\",\"owner\":{\"mail\":\"m\",\"pets\":[{\"name\":\"Rex\"}]}}]}"))
                .answer();
        Owner owner = pets.get(0).owner();
        assertThat(owner.pets()).extracting(Pet::name).containsExactly("Rex");
    }
}
