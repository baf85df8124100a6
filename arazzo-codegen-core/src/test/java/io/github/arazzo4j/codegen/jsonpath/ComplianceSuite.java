package io.github.arazzo4j.codegen.jsonpath;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The public JSONPath compliance suite; tests that need it are skipped where it is not at hand. */
public final class ComplianceSuite {

    private static final Path FILE = Path.of("../../shared/suites/jsonpath/cts.json");

    private ComplianceSuite() {}

    /** All cases. */
    public static List<JsonNode> cases() throws IOException {
        assumeTrue(Files.exists(FILE), "the compliance suite is not here: " + FILE);
        return nodes(new ObjectMapper().readTree(FILE.toFile()).get("tests"));
    }

    /** The cases whose selectors are valid. */
    public static List<JsonNode> validCases() throws IOException {
        return cases().stream().filter(test -> !test.has("invalid_selector")).toList();
    }

    /** The nodelists of which a case allows any. */
    public static List<List<JsonNode>> results(JsonNode test) {
        List<List<JsonNode>> results = new ArrayList<>();
        if (test.has("result")) {
            results.add(nodes(test.get("result")));
        }
        test.path("results").forEach(alternative -> results.add(nodes(alternative)));
        return results;
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
