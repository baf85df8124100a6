package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.arazzo4j.codegen.jsonpath.ComplianceSuite;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The public JSONPath compliance suite, where it is at hand, on compiled JSONPaths. */
class JsonPathEmitterComplianceTest {

    private static final int BATCH = 50;

    @Test
    @DisplayName("S8 every valid case of the compliance suite holds when it is compiled to Java")
    void compliance() throws Exception {
        List<JsonNode> cases = ComplianceSuite.validCases();
        assertThat(cases).hasSize(456);
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i += BATCH) {
            List<JsonPath> paths = cases.subList(i, Math.min(cases.size(), i + BATCH)).stream()
                    .map(test -> JsonPath.parse(test.get("selector").asText()))
                    .toList();
            String name = "Paths" + i / BATCH;
            sources.put(CompiledJsonPaths.file(name), CompiledJsonPaths.source(name, paths));
        }
        ClassLoader classes = JavaCompilation.compile(sources);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < cases.size(); i++) {
            Class<?> type = classes.loadClass(CompiledJsonPaths.PACKAGE + ".Paths" + i / BATCH);
            check(softly, cases.get(i), type, i % BATCH);
        }
        softly.assertAll();
    }

    private static void check(SoftAssertions softly, JsonNode test, Class<?> type, int index) {
        String selector = test.get("selector").asText();
        JsonNode document = test.get("document");
        Object selected = CompiledJsonPaths.call(type, "select" + index, document);
        List<List<JsonNode>> expected = ComplianceSuite.results(test);
        softly.assertThat(selected).as(selector).isIn(expected);
        softly.assertThat(CompiledJsonPaths.call(type, "exists" + index, document))
                .as("exists " + selector)
                .isEqualTo(expected.stream().noneMatch(List::isEmpty));
        softly.assertThat(CompiledJsonPaths.call(type, "exists" + index, MissingNode.getInstance()))
                .as("exists in nothing " + selector)
                .isEqualTo(false);
        softly.assertThat((List<?>) CompiledJsonPaths.call(type, "select" + index, MissingNode.getInstance()))
                .as("in nothing " + selector)
                .isEmpty();
    }
}
