package io.github.arazzo4j.codegen.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The public JSONPath compliance suite, where it is at hand. */
class JsonPathComplianceTest {

    private static final Path SUITE = Path.of("../../shared/suites/jsonpath/cts.json");

    @TestFactory
    @DisplayName("S8 every case of the compliance suite holds")
    Stream<DynamicTest> compliance() throws IOException {
        return cases().map(test -> DynamicTest.dynamicTest(test.get("name").asText(), () -> check(test)));
    }

    @Test
    @DisplayName("S8 the suite is complete")
    void complete() throws IOException {
        List<JsonNode> cases = cases().toList();
        assertThat(cases).hasSize(703);
        assertThat(cases.stream().filter(test -> test.has("invalid_selector"))).hasSize(247);
    }

    private static Stream<JsonNode> cases() throws IOException {
        assumeTrue(Files.exists(SUITE), "the compliance suite is not here: " + SUITE);
        JsonNode tests = new ObjectMapper().readTree(SUITE.toFile()).get("tests");
        return StreamSupport.stream(tests.spliterator(), false);
    }

    private static void check(JsonNode test) {
        String selector = test.get("selector").asText();
        if (test.has("invalid_selector")) {
            checkRefused(selector);
            return;
        }
        JsonPath path = JsonPath.parse(selector);
        JsonNode document = test.get("document");
        checkSelected(test, path, document);

        JsonPath canonical = JsonPath.parse(path.toString());
        assertThat(canonical).isEqualTo(path).hasToString(path.toString());
        checkSelected(test, canonical, document);
    }

    private static void checkRefused(String selector) {
        JsonPathSyntaxException refused =
                catchThrowableOfType(JsonPathSyntaxException.class, () -> JsonPath.parse(selector));
        assertThat(refused).as(selector).isNotNull();
        assertThat(refused.position()).isBetween(0, selector.length());
        assertThat(refused.expected()).isNotBlank();
    }

    private static void checkSelected(JsonNode test, JsonPath path, JsonNode document) {
        List<JsonNode> selected = JsonPathInterpreter.select(path, document);
        assertThat(selected).isIn(alternatives(test));
        if (path.isSingular()) {
            assertThat(selected).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static List<List<JsonNode>> alternatives(JsonNode test) {
        List<List<JsonNode>> alternatives = new ArrayList<>();
        if (test.has("result")) {
            alternatives.add(nodes(test.get("result")));
        }
        test.path("results").forEach(alternative -> alternatives.add(nodes(alternative)));
        return alternatives;
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
