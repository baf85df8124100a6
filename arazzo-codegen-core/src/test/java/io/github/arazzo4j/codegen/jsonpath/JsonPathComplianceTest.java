package io.github.arazzo4j.codegen.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The public JSONPath compliance suite, where it is at hand. */
class JsonPathComplianceTest {

    @TestFactory
    @DisplayName("S8 every case of the compliance suite holds")
    Stream<DynamicTest> compliance() throws IOException {
        return ComplianceSuite.cases().stream()
                .map(test -> DynamicTest.dynamicTest(test.get("name").asText(), () -> check(test)));
    }

    @Test
    @DisplayName("S8 the suite is complete")
    void complete() throws IOException {
        List<JsonNode> cases = ComplianceSuite.cases();
        assertThat(cases).hasSize(703);
        assertThat(cases.stream().filter(test -> test.has("invalid_selector"))).hasSize(247);
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
        assertThat(selected).isIn(ComplianceSuite.results(test));
        if (path.isSingular()) {
            assertThat(selected).hasSizeLessThanOrEqualTo(1);
        }
    }
}
