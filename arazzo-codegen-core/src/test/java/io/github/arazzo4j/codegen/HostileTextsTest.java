package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.codegen.corpus.SourceCompilation;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.YamlReader;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import io.github.arazzo4j.codegen.write.SourceWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that would like to be Java: wherever they stand in a document, they stay in literals and comments. */
class HostileTextsTest {

    /** No name of ours has an underscore within lower case, so that it shows when a text gets out. */
    private static final String NAME = "pwned_by";

    private static final int SAMPLE = 12;

    private static final List<String> FILES =
            List.of("orders.arazzo.yaml", "orders.openapi.yaml", "legacy.swagger.json");

    /** Names and values of the fixture, each of which an attack takes the place of, everywhere at once. */
    private static final List<String> PLACES = List.of(
            "place-order",
            "create",
            "createOrder",
            "customer",
            "state",
            "Order",
            "Line",
            "OPEN",
            "low",
            "dry",
            "X-Trace",
            "Location",
            "orders",
            "locale",
            "total",
            "code",
            "said",
            "again",
            "card",
            "^[a-z]+$",
            "Puts an order, waits for it and ships it.\n",
            "What was ordered.",
            "for {$inputs.customer}, {$inputs.limit} times",
            "https://{region}.orders.example.com/v1",
            "eu");

    @TempDir
    private Path directory;

    static Stream<String> attacks() {
        String code = "static int " + NAME + " = 1;";
        return Stream.of(
                "*/ " + code + " /*",
                "*/" + code + "//",
                "\\u002a\\u002f " + code + " \\u002f\\u002a",
                "\\\\u002a\\\\u002f " + code,
                "\"; " + code + " //",
                "\\\"; " + code + " //",
                "\\u0022; " + code + " //",
                "\"\"\"; " + code + " //",
                "'; " + code + " //",
                "\n" + code + "\n",
                "\r" + code + "\r",
                "\\n" + code,
                "\u2028" + code + "\u2029",
                "\u0085" + code + "\u000b\u000c",
                "\ud800 " + code,
                code + " \udfff",
                "\u202e" + code + "\u2066",
                "{@code } " + code + " }",
                "@param " + code,
                "</pre><script>" + code + "</script>",
                "${" + code + "} #{" + code + "} %s %n",
                "$T $L $S $N $$ $> $< $[ $] $W $Z " + code,
                "\u0000\u001a" + code,
                "../../../" + NAME,
                "/tmp/" + NAME,
                "C:\\" + NAME,
                "__proto__",
                "CON",
                "Object",
                "String",
                "int",
                "record",
                "java.lang.Object",
                "Outputs",
                "Steps",
                "run",
                "this",
                "_",
                "",
                " ");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void staysWhereItBelongs(String attack) throws Exception {
        List<GeneratedSource> sources = new ArrayList<>();
        List<GeneratedSource> sample = new ArrayList<>();
        int number = 0;
        for (String place : PLACES) {
            Attack project = Attack.in(directory).into("com.example.attack" + number++);
            for (String file : FILES) {
                project.file(file, replaced(fixture(file), place, attack).toString());
            }
            List<GeneratedSource> made = project.document(
                            replaced(fixture(FILES.get(0)), place, attack).toString())
                    .compile()
                    .result()
                    .sources();
            sources.addAll(made);
            // All are parsed, but compiling all takes minutes.
            if (sample.isEmpty() || Math.floorMod(attack.hashCode() + number, SAMPLE) == 0) {
                sample.addAll(made);
            }
        }

        assertThat(sources).as("classes of some").isNotEmpty();
        try (SourceCompilation javac = new SourceCompilation()) {
            assertThat(javac.compile(sample)).isEmpty();
        }
        assertThat(Attack.names(sources)).doesNotContain(NAME);
        Path folder = directory.resolve("generated/sources");
        new SourceWriter().write(folder, sources);
        try (Stream<Path> written = Files.walk(directory.resolve("generated"))) {
            assertThat(written).allMatch(path -> path.startsWith(folder) || folder.startsWith(path));
        }
    }

    @Test
    void inspectionFindsWhatGetsOut() {
        GeneratedSource escaped = new GeneratedSource("X.java", "class X { /* */ static int " + NAME + " = 1; /* */ }");
        GeneratedSource kept =
                new GeneratedSource("X.java", "class X { /* " + NAME + " */ String s = \"" + NAME + "\"; }");

        assertThat(Attack.names(List.of(escaped))).contains(NAME);
        assertThat(Attack.names(List.of(kept))).contains("X", "s").doesNotContain(NAME);
    }

    private static JsonNode fixture(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HostileTextsTest.class.getResourceAsStream("/fuzz/" + name))) {
            return new YamlReader(new Diagnostics())
                    .read(name, Path.of(name), in.readAllBytes())
                    .orElseThrow()
                    .root()
                    .toJson();
        }
    }

    /** Puts a text in the place of another, in keys and values, as they are and within expressions and references. */
    private static JsonNode replaced(JsonNode node, String place, String attack) {
        if (node.isTextual()) {
            return TextNode.valueOf(replaced(node.textValue(), place, attack));
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(replaced(element, place, attack)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(member -> object.set(
                            member.getKey().equals(place) ? attack : member.getKey(),
                            replaced(member.getValue(), place, attack)));
            return object;
        }
        return node;
    }

    private static String replaced(String text, String place, String attack) {
        if (text.equals(place)) {
            return attack;
        }
        String quoted = java.util.regex.Pattern.quote(place);
        String escaped = attack.replace("~", "~0").replace("/", "~1");
        return text.replaceAll(
                "(?<=[$#./])" + quoted + "(?![\\w-])", java.util.regex.Matcher.quoteReplacement(escaped));
    }
}
