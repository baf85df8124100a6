import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.FeedAnimalWorkflow;
import com.example.zoo.Animal;
import com.example.zoo.Cat;
import com.example.zoo.Dog;
import com.example.zoo.Herd;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.util.List;

/** Tells animals apart, those included that nobody knows yet. */
public final class Use {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Use() {}

    public static void run() throws Exception {
        JsonNode json = MAPPER.readTree("{\"answer\":{\"animals\":[{\"kind\":\"tiger\",\"name\":\"Shere Khan\",\"lives\":9},"
                + "{\"kind\":\"Dog\",\"name\":\"Rex\",\"chip\":\"secret\"},{\"kind\":\"owl\",\"name\":\"Archimedes\"},"
                + "{\"kind\":\"fish\",\"name\":\"Wanda\",\"fins\":2}],\"leader\":null,\"byName\":{\"Tom\":{\"kind\":\"feline\"}}}}");
        Herd herd = new FeedAnimalWorkflow.Outputs(json).answer();

        List<Animal> animals = herd.animals();
        assertThat(animals.get(0)).isInstanceOfSatisfying(Cat.class, cat -> assertThat(cat.lives()).isEqualTo(9));
        assertThat(animals.get(1)).isInstanceOf(Dog.class);
        assertThat(animals.get(1).toString()).doesNotContain("secret").contains("Rex");
        assertThat(animals.get(2)).isInstanceOf(Animal.NightOwl.class);
        assertThat(animals.get(3)).isInstanceOf(Animal.Unknown.class).hasToString("***");
        assertThat(animals.get(3).json().path("fins").asInt()).isEqualTo(2);
        assertThat(animals).extracting(Animal::name).containsExactly("Shere Khan", "Rex", "Archimedes", "Wanda");
        assertThat(herd.leader()).isNull();
        assertThat(herd.byName().get("Tom")).isInstanceOf(Cat.class);

        Animal cat = Cat.builder().kind("feline").name("Tom").build();
        Herd other = herd.toBuilder().leader(cat).animals(List.of(cat)).build();
        assertThat(other.leader()).isEqualTo(cat);
        assertThat(MAPPER.treeToValue(cat.json(), Animal.class)).isEqualTo(cat);
        assertThat(MAPPER.writeValueAsString(cat)).isEqualTo("{\"kind\":\"feline\",\"name\":\"Tom\"}");
        assertThat(FeedAnimalWorkflow.Inputs.builder().body(cat).build().toJson().path("body")).isEqualTo(cat.json());

        // What tells animals apart is theirs; a cat may be of two kinds, and says which.
        assertThat(MAPPER.writeValueAsString(Dog.builder().name("Rex").build())).isEqualTo("{\"kind\":\"Dog\",\"name\":\"Rex\"}");
        assertThat(MAPPER.writeValueAsString(Animal.NightOwl.builder().build())).isEqualTo("{\"kind\":\"owl\"}");
        assertThat(MAPPER.writeValueAsString(Cat.builder().build())).isEqualTo("{}");
        assertThat(Dog.builder().name("Rex").build().toBuilder().name("Max").build().kind()).isEqualTo("Dog");

        Herd broken = new Herd(MAPPER.readTree("{\"animals\":[{\"kind\":\"owl\"},7],\"leader\":{\"kind\":\"owl\"}}"));
        assertThat(broken.leader()).isInstanceOf(Animal.NightOwl.class);
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(broken::animals)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/animals/1"));
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(() -> broken.leader().name())
                .satisfies(e -> assertThat(e.pointer()).isEqualTo("/name"));
    }
}
