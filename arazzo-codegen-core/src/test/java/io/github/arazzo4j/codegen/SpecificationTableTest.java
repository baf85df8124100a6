package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The page that tells for each field and rule what we do about it, against the fields, rules and tests that there are. */
class SpecificationTableTest {

    private static final Path PAGE = Path.of("../docs/specification.md");

    private static final Path SCHEMA = Path.of("../../shared/schemas/arazzo-1.1-dev.yaml");

    /** The objects of Arazzo 1.1.0 with their fields. */
    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("Arazzo Specification", "arazzo $self info sourceDescriptions workflows components"),
            Map.entry("Info", "title summary description version"),
            Map.entry("Source Description", "name url type"),
            Map.entry(
                    "Workflow",
                    "workflowId summary description inputs dependsOn steps successActions failureActions outputs"
                            + " parameters"),
            Map.entry(
                    "Step",
                    "stepId description operationId operationPath channelPath workflowId parameters requestBody"
                            + " successCriteria onSuccess onFailure outputs timeout correlationId action dependsOn"),
            Map.entry("Parameter", "name in value"),
            Map.entry("Success Action", "name type workflowId stepId parameters criteria"),
            Map.entry("Failure Action", "name type workflowId stepId parameters retryAfter retryLimit criteria"),
            Map.entry("Components", "inputs parameters successActions failureActions"),
            Map.entry("Reusable", "reference value"),
            Map.entry("Criterion", "context condition type"),
            Map.entry("Expression Type", "type version"),
            Map.entry("Selector", "context selector type"),
            Map.entry("Request Body", "contentType payload replacements"),
            Map.entry("Payload Replacement", "target targetSelectorType value"));

    private static final String EXPRESSIONS = "$url $method $statusCode $request.header. $request.query. $request.path."
            + " $request.body $response.header. $response.body $message. $inputs. $outputs. $steps. $workflows."
            + " $sourceDescriptions. $components. $self {…}";

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|(.*)\\|(.*)\\|");

    /** The rows of a section of the page: the field or rule, and the tests that it names. */
    private static Map<String, List<String>> section(String heading) throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("#")) {
                inside = line.replaceFirst("^#+ ", "").equals(heading);
            }
            Matcher row = ROW.matcher(line);
            if (inside && row.matches()) {
                List<String> before = rows.put(row.group(1), NamedTests.in(row.group(3)));
                assertThat(before).as("%s has %s twice", heading, row.group(1)).isNull();
            }
        }
        return rows;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    /** All sections with what must be in them. */
    private static Map<String, List<String>> expected() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        OBJECTS.forEach((object, fields) -> all.put(object + " Object", words(fields)));
        all.put("Runtime expressions", words(EXPRESSIONS));
        all.put("Rules", IntStream.rangeClosed(0, 27).mapToObj(i -> "S" + i).toList());
        all.put("Dialects", IntStream.rangeClosed(1, 11).mapToObj(i -> "D" + i).toList());
        return all;
    }

    @Test
    void everyFieldAndEveryRuleHasItsRow() throws IOException {
        for (Map.Entry<String, List<String>> entry : expected().entrySet()) {
            assertThat(section(entry.getKey()).keySet())
                    .as(entry.getKey())
                    .containsExactlyInAnyOrderElementsOf(entry.getValue());
        }
        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring(4)))
                .containsExactlyInAnyOrderElementsOf(OBJECTS.keySet().stream()
                        .map(object -> object + " Object")
                        .toList());
    }

    @Test
    void everyRowNamesTestsThatThereAre() throws IOException {
        Map<String, String> tests = NamedTests.all();
        for (String heading : expected().keySet()) {
            section(heading).forEach((row, named) -> {
                assertThat(named).as("%s, %s", heading, row).isNotEmpty();
                assertThat(tests.keySet()).as("%s, %s", heading, row).containsAll(named);
            });
        }
    }

    @Test
    void everyRuleIsNamedByATestThatRunsAWorkflow() throws IOException {
        Map<String, String> tests = NamedTests.all();
        for (String heading : List.of("Rules", "Dialects")) {
            section(heading).forEach((rule, named) -> {
                Pattern naming = Pattern.compile("(?i)(?<![a-z0-9])" + rule + "(?![0-9])");
                assertThat(named).as("a test that says %s", rule).anyMatch(test -> {
                    String text = tests.getOrDefault(test, "");
                    return text.startsWith("BehaviourTest")
                            && naming.matcher(text.replace('_', ' ')).find();
                });
            });
        }
    }

    @Test
    void theFieldsAreThoseOfTheSchema() throws IOException {
        assumeThat(SCHEMA).exists();
        Map<?, ?> schema =
                (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SCHEMA));
        Map<String, List<String>> parts = new HashMap<>();
        collect("arazzo-specification", schema, parts);
        ((Map<?, ?>) schema.get("$defs"))
                .forEach((name, definition) -> collect(String.valueOf(name), definition, parts));

        OBJECTS.forEach((object, fields) -> assertThat(words(fields))
                .as(object)
                .containsExactlyInAnyOrderElementsOf(parts.getOrDefault(object, List.of())));
        assertThat(parts.keySet()).as("objects").containsExactlyInAnyOrderElementsOf(OBJECTS.keySet());
    }

    /** Adds the fields of a definition to its object; steps are described in parts. */
    private static void collect(String name, Object definition, Map<String, List<String>> parts) {
        String words = name.replaceFirst("-object(-base)?$", "").replaceFirst("^.*-step$", "step");
        String object = Stream.of(words.split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
        fields(definition).distinct().forEach(field -> {
            List<String> known = parts.computeIfAbsent(object, key -> new ArrayList<>());
            if (!known.contains(field)) {
                known.add(field);
            }
        });
    }

    private static Stream<String> fields(Object definition) {
        if (!(definition instanceof Map<?, ?> map)) {
            return Stream.of();
        }
        Stream<String> own = map.get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf)
                : Stream.of();
        Stream<String> ofParts = map.get("allOf") instanceof List<?> all
                ? all.stream().flatMap(SpecificationTableTest::fields)
                : Stream.of();
        return Stream.concat(own, ofParts);
    }
}
