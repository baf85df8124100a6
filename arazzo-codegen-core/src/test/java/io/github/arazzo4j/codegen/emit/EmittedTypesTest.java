package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs emitted classes. */
class EmittedTypesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String[] PERSON = {
        "components:",
        "  schemas:",
        "    Person:",
        "      type: object",
        "      required: [name, age, born]",
        "      properties:",
        "        name: {type: string}",
        "        age: {type: integer}",
        "        born: {type: string, format: date-time}",
        "        id: {type: string, format: uuid}",
        "        home: {type: string, format: uri}",
        "        weight: {type: number}",
        "        photo: {type: string, format: byte}",
        "        mood: {type: string, enum: [good, bad]}",
        "        created: {type: string, readOnly: true}",
        "        friends: {type: array, items: {$ref: '#/components/schemas/Person'}}",
        "        labels: {type: object, additionalProperties: {type: array, items: {type: string}}}",
        "        password: {type: string, format: password}",
        "        pins: {type: array, items: {type: string, format: password}}",
        "        contact:",
        "          type: object",
        "          properties: {mail: {type: string}, token: {type: string, writeOnly: true}}",
        "        contacts:",
        "          type: object",
        "          additionalProperties:",
        "            type: array",
        "            items: {type: object, properties: {key: {type: string, format: password}}}"
    };

    private final ClassLoader classes;

    EmittedTypesTest() throws IOException {
        classes = JavaCompilation.compile(Types.ofYaml(PERSON).all().sources());
    }

    private Class<?> type(String name) throws ReflectiveOperationException {
        return classes.loadClass(Types.PACKAGE + "." + name);
    }

    private Object person(String json) throws ReflectiveOperationException, IOException {
        return type("Person").getConstructor(JsonNode.class).newInstance(MAPPER.readTree(json));
    }

    private static Object call(Object target, String method, Object... arguments) {
        try {
            for (Method candidate : target.getClass().getMethods()) {
                if (candidate.getName().equals(method) && candidate.getParameterCount() == arguments.length) {
                    return candidate.invoke(target, arguments);
                }
            }
            throw new AssertionError("no method " + method);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private Object builder() throws ReflectiveOperationException {
        return type("Person").getMethod("builder").invoke(null);
    }

    @Test
    void accessorsReadTheirTypes() throws Exception {
        Object person = person("{\"name\":\"Ada\",\"age\":36,\"born\":\"1815-12-10T00:00:00Z\",\"weight\":55.50,"
                + "\"id\":\"6f1b2a34-0000-4000-8000-000000000001\",\"home\":\"https://example.com/\","
                + "\"photo\":\"AQI=\",\"mood\":\"odd\",\"labels\":{\"a\":[\"b\"]},\"friends\":[{\"name\":\"Bob\"}]}");

        assertThat(call(person, "name")).isEqualTo("Ada");
        assertThat(call(person, "age")).isEqualTo(36L);
        assertThat(call(person, "born")).isEqualTo(Instant.parse("1815-12-10T00:00:00Z"));
        assertThat(call(person, "id")).isEqualTo(UUID.fromString("6f1b2a34-0000-4000-8000-000000000001"));
        assertThat(call(person, "home")).isEqualTo(URI.create("https://example.com/"));
        assertThat(call(person, "photo")).isEqualTo(new byte[] {1, 2});
        assertThat((BigDecimal) call(person, "weight")).isEqualByComparingTo("55.5");
        assertThat(call(person, "labels")).isEqualTo(Map.of("a", List.of("b")));
        assertThat(call(((List<?>) call(person, "friends")).get(0), "name")).isEqualTo("Bob");
        assertThat(call(person, "contact")).isNull();
        assertThat(type("Person").getMethod("age").getReturnType()).isEqualTo(long.class);
    }

    @Test
    void enumerationsKeepWhatTheyDoNotKnow() throws Exception {
        Object odd = call(person("{\"mood\":\"odd\"}"), "mood");
        Object good = call(person("{\"mood\":\"good\"}"), "mood");

        assertThat(odd).hasToString("odd");
        assertThat(call(odd, "known")).hasToString("UNKNOWN");
        assertThat(call(good, "known")).hasToString("GOOD");
        assertThat(good).isEqualTo(type("Person$Mood").getField("GOOD").get(null));
    }

    @Test
    void aContradictionBreaksOnlyTheAccessorThatIsAsked() throws Exception {
        Object person = person("{\"name\":\"Ada\",\"age\":\"old\",\"friends\":[{},7],\"labels\":{\"x/y\":[1]}}");

        assertThat(call(person, "name")).isEqualTo("Ada");
        assertMismatch(person, "age", "/age", "an integer of 64 bits", "a string of 3 characters");
        assertMismatch(person, "born", "/born", "present", "absent");
        assertMismatch(person, "friends", "/friends/1", "an object", "a number");
        assertMismatch(person, "labels", "/labels/x~1y/0", "a string", "a number");
    }

    private static void assertMismatch(Object target, String method, String pointer, String expected, String found) {
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(() -> call(target, method))
                .satisfies(mismatch -> {
                    assertThat(mismatch.pointer()).isEqualTo(pointer);
                    assertThat(mismatch.expected()).isEqualTo(expected);
                    assertThat(mismatch.found()).isEqualTo(found);
                });
    }

    @Test
    void buildersWriteWhatAccessorsRead() throws Exception {
        Object builder = builder();
        call(builder, "name", "Ada");
        call(builder, "age", 36L);
        call(builder, "born", Instant.EPOCH);
        call(builder, "weight", new BigDecimal("55.50"));
        call(builder, "photo", (Object) new byte[] {1, 2});
        call(builder, "labels", Map.of("a", List.of("b")));
        Object first = call(builder, "build");
        call(builder, "friends", List.of(first));
        call(builder, "mood", type("Person$Mood").getField("BAD").get(null));
        Object second = call(builder, "build");

        assertThat(call(first, "json"))
                .hasToString("{\"name\":\"Ada\",\"age\":36,\"born\":\"1970-01-01T00:00:00Z\",\"weight\":55.50,"
                        + "\"photo\":\"AQI=\",\"labels\":{\"a\":[\"b\"]}}");
        assertThat(call(second, "friends")).isEqualTo(List.of(first));
        assertThat(call(second, "mood")).hasToString("bad");
        assertThat(call(first, "friends")).isNull();
    }

    @Test
    void copiesKeepUnknownFieldsAndNullRemoves() throws Exception {
        Object person = person("{\"name\":\"Ada\",\"mood\":\"bad\",\"shoe\":39}");
        Object builder = call(person, "toBuilder");
        call(builder, "mood", new Object[] {null});

        assertThat(call(call(builder, "build"), "json")).hasToString("{\"name\":\"Ada\",\"shoe\":39}");
        assertThat(call(person, "mood")).hasToString("bad");
    }

    @Test
    void whatIsOnlyReadHasNoSetter() throws Exception {
        assertThat(type("Person$Builder").getMethods())
                .extracting(Method::getName)
                .contains("name")
                .doesNotContain("created");
    }

    @Test
    void jacksonReadsAndWrites() throws Exception {
        String json = "{\"name\":\"Ada\",\"unknown\":[1]}";
        Object person = MAPPER.readValue(json, type("Person"));

        assertThat(person).isEqualTo(person(json));
        assertThat(MAPPER.writeValueAsString(person)).isEqualTo(json);
        Object mood = MAPPER.readValue("\"good\"", type("Person$Mood"));
        assertThat(MAPPER.writeValueAsString(List.of(mood))).isEqualTo("[\"good\"]");
    }

    @Test
    @DisplayName("S26 secrets are not shown, however deep")
    void secretsAreMasked() throws Exception {
        Object person = person("{\"name\":\"A\\\"da\",\"password\":\"hunter2\",\"pins\":[\"1234\"],"
                + "\"contact\":{\"mail\":\"m\",\"token\":\"t0k\"},\"friends\":[{\"password\":\"x9\"},null,7],"
                + "\"contacts\":{\"a\":[{\"key\":\"k3y\"}],\"b\":7}}");

        assertThat(person)
                .hasToString("{\"name\":\"A\\\"da\",\"password\":\"***\",\"pins\":\"***\","
                        + "\"contact\":{\"mail\":\"m\",\"token\":\"***\"},\"friends\":[{\"password\":\"***\"},null,\"***\"],"
                        + "\"contacts\":{\"a\":[{\"key\":\"***\"}],\"b\":\"***\"}}");
        assertThat(person("[\"hunter2\"]")).hasToString("\"***\"");
    }

    @Test
    void classesOfManyPropertiesAndValuesCompile() throws Exception {
        List<String> lines = new ArrayList<>(
                List.of("components:", "  schemas:", "    Large:", "      type: object", "      properties:"));
        IntStream.range(0, 1000).forEach(i -> lines.add("        property" + i + ": {type: string, format: password}"));
        lines.add("    Values:");
        lines.add("      type: string");
        lines.add("      enum:");
        IntStream.range(0, 1000).forEach(i -> lines.add("      - value" + i));
        ClassLoader large = JavaCompilation.compile(
                Types.ofYaml(lines.toArray(String[]::new)).all().sources());

        Class<?> values = large.loadClass(Types.PACKAGE + ".Values");
        Object last = values.getConstructor(String.class).newInstance("value999");
        assertThat(call(last, "known")).hasToString("VALUE999");
        Object object = large.loadClass(Types.PACKAGE + ".Large")
                .getConstructor(JsonNode.class)
                .newInstance(MAPPER.readTree("{\"property999\":\"x\"}"));
        assertThat(object).hasToString("{\"property999\":\"***\"}");
    }
}
